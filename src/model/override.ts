import * as z from 'zod';
import { field, json, nonEmpty, object, relativePath, required, type ObjectSchema } from './schema.ts';

export const overrideSchema: ObjectSchema = object('Override', 'A change to a compiled file that the model cannot express.', {
  file: required('The compiled file, below the output folder.', relativePath),
  object: field('In a file of Kubernetes objects: the one that "at" leads into, by kind and name; the kind alone where the file has one of it. Default: "at" begins with the index of the object.', z.string().regex(/^[A-Z][A-Za-z0-9]*(?:\/[^/\s]+)?$/, 'must be a kind and a name such as "Deployment/web"')),
  at: required('JSON Pointer (RFC 6901) to the place in the file\'s parsed document, or in the object. In a list, "-" is behind the last entry (RFC 6902).', z.string().regex(/^(?:\/(?:[^~/]|~[01])*)+$/, 'must be a JSON Pointer such as "/services/web/init"')),
  expect: field('What stands there without the override: the build says so when that changes. Leave out where nothing does.', json),
  set: field('What is to stand there. Leave out to remove it.', json),
  before: field('Of what is added: the key, or the number of the entry, in front of which it stands. Default: at the end.', nonEmpty),
  reason: required('Why.', nonEmpty),
});
