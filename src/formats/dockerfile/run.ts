import { invariant } from '../../util/invariant.ts';
import { enter, type Frame } from '../frame.ts';
import { textOf, type Text } from '../leaf.ts';
import { leafPart, type Row } from '../parts.ts';
import type { Mount, Run } from './document.ts';

/** Mounts and commands, each on a row of its own. https://docs.docker.com/reference/dockerfile/#run */
export function runRows(run: Run, frame: Frame | undefined): Row[] {
  const mounts = run.mounts ?? [];
  const inMounts = enter(frame, 'mounts', mounts);
  const inCommands = enter(frame, 'commands', run.commands);
  const last = run.commands.length - 1;
  return [
    ...mounts.map((mount, i) => mountRow(mount, enter(inMounts, i, mount))),
    ...run.commands.map((command, i) => [leafPart(inCommands, i, command, commandText(command)), i < last ? ' &&' : '']),
  ];
}

const options = ['id', 'from', 'source', 'target', 'env', 'sharing', 'uid', 'gid', 'mode', 'required', 'rw'] as const;

function mountRow(mount: Mount, frame: Frame | undefined): Row {
  const row: Row = ['--mount=type=', leafPart(frame, 'type', mount.type)];
  return row.concat(
    options.flatMap((option) => {
      const value = mount[option];
      return value === undefined ? [] : [`,${option}=`, leafPart(frame, option, value)];
    }),
  );
}

/** Shell text passes as it is. A line break or a backslash at the end would be taken for the end, or not for the end, of the instruction. */
function commandText(command: Text): string {
  const text = textOf(command);
  invariant(!/[\r\n]|\\\s*$/.test(text), `a command of RUN that does not end on its line: ${JSON.stringify(text)}`);
  return text;
}
