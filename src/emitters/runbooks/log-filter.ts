import type { ResolvedLogs } from '../../compiler/resolved.ts';
import { shellQuote } from '../../formats/shell/index.ts';
import { compose } from '../../provenance/origin.ts';
import { traced, type Traced } from '../../provenance/traced.ts';
import * as conventions from './conventions.ts';

/** A command that leaves the faults of what is written to it, each line behind the name of who wrote it, by what the model says of logs; `null` where it says too little. */
export function faultFilter({ format, fields, faults, origin }: ResolvedLogs): Traced<string> | null {
  const why = compose([origin, format.origin, ...faults.map((fault) => fault.origin), ...fields.map(({ path }) => path.origin)]);
  if (format.value === 'text') return traced(grep(faults.map(({ value }) => value)), compose([why, conventions.matched]));
  const level = fields.find(({ name }) => name === 'level')?.path.value;
  if (level === undefined) return null;
  return traced(`jq --raw-input --compact-output ${shellQuote(program(level, faults.map(({ value }) => value), fields))}`, compose([why, conventions.filtered]));
}

function grep(words: readonly string[]): string {
  const pattern = words.map((word) => word.replace(/[\\^$.|?*+()[\]{}]/g, '\\$&')).join('|');
  return `grep --ignore-case --extended-regexp ${shellQuote(pattern)}`;
}

function program(level: string, faults: readonly string[], fields: ResolvedLogs['fields']): string {
  const values = faults.map((fault) => JSON.stringify(fault.toLowerCase())).join(', ');
  const shown = fields.map(({ name, path }) => `${name}: ${accessOf(path.value)}`).join(', ');
  return `sub("^[^{]*"; "") | fromjson? | select(${accessOf(level)} | tostring | ascii_downcase | IN(${values})) | {${shown}}`;
}

/** `fields.message` is `.fields.message`; what is no identifier stands in quotes. https://jqlang.org/manual/#object-identifier-index */
function accessOf(path: string): string {
  return path.split('.').map((key) => (/^[A-Za-z_]\w*$/.test(key) ? `.${key}` : `.${JSON.stringify(key)}`)).join('');
}
