import * as z from 'zod';
import { boolean, field, object, required, type ObjectSchema } from '../../../model/schema.ts';
import { nodeVersion, npmName, npmScript, plainPath } from '../fields.ts';

export const nodeBuildSchema: ObjectSchema = object('NodeBuild', 'An image of a Node program, from a package or an npm workspace.', {
  kind: required('Kind of build.', z.literal('node')),
  version: field('Version of Node. Default: 22.', nodeVersion),
  directory: field('Folder of the package, or of the root of its npm workspace. Default: the folder of the model.', plainPath),
  workspace: field('Name of the package within the npm workspace whose root is `directory`. Default: no workspace.', npmName),
  script: field('npm script of the package that compiles it, and what it needs of its workspace. Default: none, the sources run as they are.', npmScript),
  entry: required('File that Node starts, relative to the package.', plainPath),
  dev: field('npm script of the development overlay. Default: dev where a `script` compiles it, otherwise node --watch on the entry.', npmScript),
  dependencies: field('Whether it has dependencies to install, for which `directory` must hold a package-lock.json. Default: true.', boolean),
  installScripts: field('Whether packages run their scripts when they are installed. Default: true.', boolean),
  sources: field(
    'Files and folders of `directory` that the build reads. Default: all of it; where it is the folder of the model, package.json, package-lock.json, .npmrc, tsconfig*.json, the entry\'s folder or file, src, and for a workspace apps and packages.',
    z.array(plainPath).min(1),
  ),
  output: field('Files and folders of `directory` that the image keeps, beside package.json files and dependencies. Default: all that the build read or made.', z.array(plainPath).min(1)),
});
