import { unreachable } from '../../util/invariant.ts';
import { enter, type Frame } from '../frame.ts';
import { joinRows, leafPart, type Row } from '../parts.ts';
import { copyRows } from './copy.ts';
import type { Healthcheck, Instruction, Value } from './document.ts';
import { runRows } from './run.ts';
import { execRow, quoteWord, valuePart, type Spell } from './word.ts';

/** What stands behind the instruction's name; more than one row are joined by continuation. */
export function instructionRows(instruction: Instruction, frame: Frame | undefined): Row[] {
  switch (instruction.name) {
    case 'RUN':
      return runRows(instruction, frame);
    case 'COPY':
      return copyRows(instruction, frame);
    case 'ENV':
      return entryRows(instruction.variables, enter(frame, 'variables', instruction.variables), quoteWord);
    case 'LABEL':
      return entryRows(instruction.labels, enter(frame, 'labels', instruction.labels), quoteLabel);
    case 'ARG': {
      const name = leafPart(frame, 'variable', instruction.variable);
      return [instruction.default === undefined ? [name] : [name, '=', valuePart(frame, 'default', instruction.default, quoteWord)]];
    }
    case 'WORKDIR':
      return [[valuePart(frame, 'path', instruction.path, quoteWord)]];
    case 'USER':
      return [[leafPart(frame, 'user', instruction.user)]];
    case 'EXPOSE': {
      const ports = enter(frame, 'ports', instruction.ports);
      return [instruction.ports.flatMap((port, i) => [i === 0 ? '' : ' ', leafPart(ports, i, port)])];
    }
    case 'HEALTHCHECK':
      return healthcheckRows(instruction, frame);
    case 'STOPSIGNAL':
      return [[leafPart(frame, 'signal', instruction.signal)]];
    case 'ENTRYPOINT':
    case 'CMD':
    case 'SHELL':
      return [execRow(enter(frame, 'command', instruction.command), instruction.command)];
    default:
      return unreachable(instruction);
  }
}

function entryRows(entries: { readonly [name: string]: Value }, frame: Frame | undefined, spell: Spell): Row[] {
  return Object.entries(entries).map(([name, value]) => [`${spell(name, false)}=`, valuePart(frame, name, value, spell)]);
}

function quoteLabel(text: string, expand: boolean): string {
  return quoteWord(text.trim().replace(/\s*[\r\n]\s*/g, ' '), expand);
}

const flags = [
  ['interval', '--interval'],
  ['timeout', '--timeout'],
  ['startPeriod', '--start-period'],
  ['startInterval', '--start-interval'],
  ['retries', '--retries'],
] as const;

function healthcheckRows(check: Healthcheck, frame: Frame | undefined): Row[] {
  const set: Row[] = [];
  for (const [option, flag] of flags) {
    const value = check[option];
    if (value !== undefined) set.push([`${flag}=`, leafPart(frame, option, value)]);
  }
  const command: Row = ['CMD ', ...execRow(enter(frame, 'command', check.command), check.command)];
  return set.length === 0 ? [command] : [joinRows(set, ' '), command];
}
