import * as z from 'zod';
import { field, nonEmpty, object, relativePath, type ObjectSchema } from './schema.ts';

export const outputSchema: ObjectSchema = object('Output', 'Where compiled files go.', {
  directory: field('Folder of the compiled files and of the lock, below the folder of the model. Default: out.', relativePath),
  targets: field('Targets to compile. Default: those that the model calls for.', z.array(z.string())),
  also: field('Targets beside those that the model calls for, such as "helm". Default: none.', z.array(z.string())),
  ejected: field('Compiled files that their owners write from now on: places below the output folder, or names of targets for all of their files. They are still compiled, and what refers to them is still checked, but no build writes or deletes them. Default: none.', z.array(nonEmpty)),
  placement: field('Folders of targets that live elsewhere, by target, below the folder of the model.', z.record(z.string(), relativePath)),
});
