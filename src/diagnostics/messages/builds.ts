import { quote } from '../../util/text.ts';
import { error, warning, type Message } from '../message.ts';

/** Options of builds that do not go together. */
export const buildMessages: {
  'build/unlinked-workspace': Message<{ workspace: string }>;
  'build/no-effect': Message<{ option: string; where: string }>;
} = {
  'build/unlinked-workspace': error(
    (a) => `"dependencies" is false, and ${quote(a.workspace)} is a package of a workspace, which is found by the link that npm makes when it installs`,
    'leave out "dependencies", or leave out "workspace" and name the folder of the package as "directory"',
  ),
  'build/no-effect': warning((a) => `${quote(a.option)} has no effect where ${a.where}`, (a) => `leave ${quote(a.option)} out`),
};
