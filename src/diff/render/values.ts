import type { ReportedEdit } from '../report.ts';
import { visible } from './visible.ts';

/** Characters of a value that are shown in a line. */
const longest = 60;

/** Characters on either side of what differs. */
const around = 12;

/** What stood there and what stands there now, each in one line; `undefined` where there was nothing, or nothing that fits in one. */
export interface Values {
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** Of long texts, what differs and a few characters around it. */
export function shownValues({ before, after }: Values): Values {
  if (before === undefined || after === undefined) return { before: before && brief(before), after: after && brief(after) };
  const [old, now] = [visible(before), visible(after)];
  return old.length <= longest && now.length <= longest ? { before: old, after: now } : difference(old, now);
}

function difference(before: string, after: string): Values {
  const shorter = Math.min(before.length, after.length);
  let [start, end] = [0, 0];
  while (start < shorter && before[start] === after[start]) start++;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  const from = wholeAt(before, Math.max(0, start - around));
  const part = (text: string): string => {
    const to = Math.min(text.length, text.length - end + around);
    return `${from > 0 ? '…' : ''}${brief(text.slice(from, to))}${to < text.length ? '…' : ''}`;
  };
  return { before: part(before), after: part(after) };
}

/** The start of a text, in one line. */
export function brief(text: string): string {
  const shown = visible(text.slice(0, longest + 1));
  return shown.length > longest ? `${shown.slice(0, wholeAt(shown, longest - 1))}…` : shown;
}

/** A place that is not between the halves of a pair. */
function wholeAt(text: string, place: number): number {
  const code = text.charCodeAt(place);
  return code >= 0xdc00 && code < 0xe000 ? place - 1 : place;
}

/** What an edit changed, where that is a text or a number: lists and records are said to be added or removed. */
export function editedValues({ before, after }: ReportedEdit): Values {
  const isWhole = before === undefined || after === undefined;
  return shownValues({ before: textOf(before, isWhole), after: textOf(after, isWhole) });
}

function textOf(value: unknown, isWhole: boolean): string | undefined {
  if (value === undefined || (isWhole && typeof value === 'object')) return undefined;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

export type EditKind = 'added' | 'removed' | 'changed';

export function kindOf({ before, after }: ReportedEdit): EditKind {
  return before === undefined ? 'added' : after === undefined ? 'removed' : 'changed';
}
