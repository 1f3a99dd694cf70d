import type { HandEdit } from '../adopt/hand-edit.ts';
import { paint } from './terminal.ts';

/** As `--format json` prints it. */
export interface ReportedEdit {
  readonly kind: HandEdit['kind'];
  readonly pointer: string;
  readonly name?: string;
  readonly line: number;
  readonly before?: string;
  readonly after?: string;
}

export function reportedEdit({ kind, pointer, name, line, before, after }: HandEdit): ReportedEdit {
  return { kind, pointer, ...(name === undefined ? {} : { name }), line, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) };
}

const signs = { added: '+', removed: '-', changed: '~' } as const;
const colours = { added: 'green', removed: 'red', changed: 'yellow' } as const;

/** `~ out/compose/local/compose.yaml:12  services.web.image  web:1 -> web:2` */
export function editLine(file: string, { kind, name, pointer, line, before, after, data }: HandEdit): string {
  const what = kind === 'changed' ? `${brief(before ?? data.before)} -> ${brief(after ?? data.after)}` : brief(kind === 'added' ? (after ?? data.after) : (before ?? data.before));
  const place = name ?? (pointer === '' ? '' : pointer);
  return `${paint(colours[kind], signs[kind], process.stdout)} ${file}:${line}${place === '' ? '' : `  ${place}`}  ${what}\n`;
}

const longest = 60;

function brief(value: unknown): string {
  const text = typeof value === 'string' ? value.trim() : JSON.stringify(value);
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}
