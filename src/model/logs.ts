import * as z from 'zod';
import { field, nonEmpty, object, required, type ObjectSchema } from './schema.ts';

/** Names with dots between them: `fields.message` is `message` of the object `fields`. */
const jsonPath = z.string().regex(/^[A-Za-z_@][\w@-]*(?:\.[A-Za-z_@][\w@-]*)*$/, 'must be the name of a field, with "." between those of objects around it: "fields.message"');

const fieldsSchema = object('LogFields', 'Where a line says what: the name of a field, with "." between those of objects around it.', {
  time: field('When it was written.', jsonPath),
  level: field('How bad it is.', jsonPath),
  message: field('What happened.', jsonPath),
  trace: field('Id of the trace that it belongs to.', jsonPath),
  span: field('Id of the span that it belongs to.', jsonPath),
});

export const logsSchema: ObjectSchema = object('Logs', 'How programs write their logs, which they write to standard output and standard error.', {
  format: required('What a line is: an object of JSON, or text.', z.enum(['json', 'text'])),
  fields: field('Where a line of JSON says what. Default: that is not known.', fieldsSchema),
  faults: field('Values of the level that tell of a fault, in whatever case; of text, words. Default: error, fatal, critical, panic.', z.array(z.union([nonEmpty, z.number()])).min(1)),
});
