import { boolean, field, nonEmpty, object, relativePath, required, version, type ObjectSchema } from '../../../model/schema.ts';
import * as z from 'zod';

export const nodeBuildSchema: ObjectSchema = object('NodeBuild', 'An image of a Node program, from a package or an npm workspace.', {
  kind: required('Kind of build.', z.literal('node')),
  version: field('Version of Node. Default: 22.', version),
  directory: field('Folder of the package. Default: the folder of the model.', relativePath),
  workspace: field('Name of the package within the npm workspace whose root is `directory`. Default: no workspace.', nonEmpty),
  script: field('npm script that compiles it. Default: none, the sources run as they are.', nonEmpty),
  entry: required('File that Node starts, relative to the package.', relativePath),
  dev: field('npm script of the development overlay. Default: node --watch on the entry.', nonEmpty),
  dependencies: field('Whether it has dependencies to install. Default: true.', boolean),
});
