import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** One value for everything that is secret, so that a variable and a file that mean the same secret agree. */
export const secretValue = 'stand-in-secret';

/** Writes the `.env` file that a user would make of a compose folder's `.env.example`: variables without a value get one. */
export function writeEnvironmentFile(composeFolder: string, path: string): string {
  const example = join(composeFolder, '.env.example');
  const text = existsSync(example) ? readFileSync(example, 'utf8') : '';
  writeFileSync(path, text.replaceAll(/^(\w+)=(?:""|'')?[ \t]*$/gm, `$1=${secretValue}`));
  return path;
}
