import { chmodSync, readdirSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { guarded, isAtWork } from '../lock/guard.ts';
import { parseTempName, tempName } from '../lock/temp-name.ts';
import { CannotRun } from '../util/cannot-run.ts';
import { fsProblem } from '../util/fs-problem.ts';
import { quote } from '../util/text.ts';

const unchanged = 'nothing was changed';
const byteOrderMark = '\uFEFF';

/**
 * Gives the model's file new text in one step: whoever reads it meanwhile, or kills this, finds the old text or the new one. A link stays one; a byte
 * order mark and the permissions stay, too.
 * @param file absolute
 * @param before what was read from it
 * @throws CannotRun if it says something else by now, cannot be written, or another command is writing in its folder
 */
export function writeConfig(file: string, before: string, text: string): void {
  try {
    const place = realpathSync(file);
    const folder = dirname(place);
    guarded(folder, () => {
      sweepBeside(place);
      const bytes = readFileSync(place);
      if (new TextDecoder().decode(bytes) !== before) throw new CannotRun(`${quote(basename(file))} has changed since it was read: run this again; ${unchanged}`);
      const isMarked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
      replace(place, isMarked ? byteOrderMark + text : text);
    });
  } catch (error) {
    throw fsProblem(error, dirname(file), 'write', unchanged);
  }
}

function replace(place: string, text: string): void {
  const temp = join(dirname(place), tempName(process.pid, 1));
  try {
    writeFileSync(temp, text, { flag: 'wx' });
    // Not less the umask: the file is there already, and its owner chose.
    chmodSync(temp, statSync(place).mode & 0o777);
    renameSync(temp, place);
  } catch (error) {
    rmSync(temp, { force: true });
    throw error;
  }
}

/** Removes what commands left beside the model that were killed while they wrote it. */
export function sweepBeside(file: string): void {
  const folder = dirname(realpathSync(file));
  for (const name of readdirSync(folder)) {
    const temp = parseTempName(name);
    if (temp !== undefined && temp.pid !== process.pid && !isAtWork(folder, temp.pid)) rmSync(join(folder, name), { force: true });
  }
}
