import { field, object, ref, relativePath, text, type ObjectSchema } from './schema.ts';

export const fileSchema: ObjectSchema = object('File', 'A file that a container reads, from exactly one of three places.', {
  content: field('Its text. A last line without a line break gets one, as text files have.', text),
  source: field('A file of the repository, mounted as it is.', relativePath),
  secret: field('Name of the secret that is its content.', ref('secret')),
});
