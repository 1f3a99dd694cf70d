import * as z from 'zod';
import { duration, field, nonEmpty, object, positive, text, withPer, type ObjectSchema } from './schema.ts';

export const secretSchema: ObjectSchema = withPer(
  object('Secret', 'A name for a value that stands in no file.', {
    description: field('What it opens, and who hands it out.', text),
    kept: field('Where it is kept in environments that run in a cloud. Default: the cloud\'s own secret manager.', z.enum(['google-secret-manager', 'aws-secrets-manager', 'vault', 'cluster'])),
    key: field('Its name there. Default: the platform\'s, the environment\'s and its own name.', nonEmpty),
    rotation: field('How often it is replaced. Default: never by itself.', duration),
    generated: field('Whether a random value of so many characters will do for a start. Default: it is handed out by somebody.', positive),
  }),
);
