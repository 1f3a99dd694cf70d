import { plural } from '../../util/text.ts';
import type { DiffReport, ReportedPlace } from '../report.ts';
import { byRisk, byTarget } from './groups.ts';
import { causePart, unexplainedPart, type Part } from './markdown-cause.ts';
import { codeBlock, codeSpan } from './markdown-text.ts';
import { summaryParts } from './summary.ts';

export interface MarkdownOptions {
  /** Prints all of it: `platform diff --base main --full`. */
  readonly command: string;
}

/** By which a comment is found again when there is a newer one to take its place. */
export const marker = '<!-- platform diff -->';

/**
 * Bytes that a comment may have. GitHub takes 65,536 characters, and says so only when it refuses more ("body is too long (maximum is 65536
 * characters)"); as bytes they are at least as many.
 */
export const mostBytes = 65_536;

/** Bytes of a place, at the least: what cannot fit is not made. */
const leastBytes = 12;

/** Bytes that what was left out is said in, at the most. */
const noteBytes = 600;

/** The report as a comment of a pull request: whole where it fits, otherwise so that the worst is whole and the rest is counted. */
export function toMarkdown(report: DiffReport, { command }: MarkdownOptions): string {
  const head = headOf(report);
  const room = mostBytes - bytesOf(head) - bytesOf(command) - noteBytes;
  const { causes, unexplained } = report;
  const shown = withinRoom([...(unexplained.length === 0 ? [] : [unexplainedPart(unexplained)]), ...byRisk(causes).map(causePart)], room);
  if (shown === undefined) return `${head}${note('all edits and their places, which are counted by target', command)}${countsText(report)}`;
  const [byFiles, alone] = [1, 2].map((level) => shown.filter((one) => one.level === level).length);
  const left = [...(byFiles === 0 ? [] : [`the places of ${plural(byFiles!, 'edit')}, counted by file`]), ...(alone === 0 ? [] : [`the places of ${plural(alone!, 'edit')}, counted in all`])];
  const omitted = left.length === 0 ? '' : note(left.join('; '), command);
  return `${head}${omitted}${shown.map(({ text }) => text).join('')}`;
}

/** The comment where there is no report, since a model is wrong: what is said of it instead. */
export function failureMarkdown(problems: string): string {
  const lines = problems.trimEnd().split('\n');
  let spare = mostBytes - noteBytes;
  const shown = lines.filter((line) => (spare -= bytesOf(line) + 1) > 0);
  return `${marker}\n**the models could not be compared**\n\n${codeBlock('text', [...shown, ...(shown.length === lines.length ? [] : ['…'])])}`;
}

function headOf(report: DiffReport): string {
  const [first, ...rest] = summaryParts(report);
  return `${marker}\n${[`**${first!}**`, ...rest].join(' · ')}, against ${codeSpan(report.base)}\n\n`;
}

function note(text: string, command: string): string {
  return `Left out, since a comment has no room: ${text}. All of it: ${codeSpan(command)}\n\n`;
}

interface ShownPart {
  readonly text: string;
  /** 0 for all places, 1 for counts by file, 2 for the head alone. */
  readonly level: number;
}

/** Each part with as much as there is room for, the first first; `undefined` where the heads alone are too many. */
function withinRoom(parts: readonly Part[], room: number): ShownPart[] | undefined {
  const heads = parts.map(({ show }) => show[2]());
  let spare = room - heads.reduce((sum, head) => sum + bytesOf(head), 0);
  if (spare < 0) return undefined;
  return parts.map(({ places, show }, i) => {
    const head = heads[i]!;
    if (places.length === 0) return { text: head, level: 0 };
    for (const level of [0, 1] as const) {
      if (level === 0 && places.length * leastBytes > spare) continue;
      const text = show[level]();
      const more = bytesOf(text) - bytesOf(head);
      if (more > spare) continue;
      spare -= more;
      return { text, level };
    }
    return { text: head, level: 2 };
  });
}

/** Each place once, though several edits may have caused it. */
function countsText({ causes, unexplained }: DiffReport): string {
  const places = new Set<ReportedPlace>();
  const seen = new Set<string>();
  for (const place of [...causes.flatMap((cause) => cause.places), ...unexplained]) {
    const { file, pointer, line } = place.at[0]!;
    const key = `${place.kind} ${line} ${file} ${pointer}`;
    if (!seen.has(key)) places.add(place);
    seen.add(key);
  }
  return codeBlock('text', byTarget([...places]).map(({ name, count, files }) => `${name}: ${plural(count, 'place')} in ${plural(files, 'file')}`));
}

const encoder = new TextEncoder();

function bytesOf(text: string): number {
  return encoder.encode(text).length;
}
