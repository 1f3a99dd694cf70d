import { plural } from '../../util/text.ts';
import type { ReportedCause, ReportedPlace } from '../report.ts';
import { byFile, byTarget, extentOf, worstFirst } from './groups.ts';
import { codeBlock, htmlCode, htmlText } from './markdown-text.ts';
import { notableRisks, risksOfPlaces } from './summary.ts';
import { nameOf } from './text.ts';
import { editedValues, kindOf, shownValues } from './values.ts';

// Each part ends with an empty line, which ends the HTML before it: https://github.github.com/gfm/#html-blocks

/** Characters of a path or a file's name, of which long ones lose their middle. */
const longest = 200;

/** Some places under one head, and how they are shown: all of them, as counts by file, or as the head alone. */
export interface Part {
  readonly places: readonly ReportedPlace[];
  readonly show: readonly [() => string, () => string, () => string];
}

export function causePart(cause: ReportedCause): Part {
  const head = headOf(cause);
  return { places: cause.places, show: [() => details(head, risksText(cause.places) + placesText(cause.places)), () => details(head, risksText(cause.places) + filesText(cause.places)), () => `<p>${head}</p>\n\n`] };
}

/** What no edit explains, which is not to be missed. */
export function unexplainedPart(places: readonly ReportedPlace[]): Part {
  const head = `<b>no edit explains this, which is a fault of platform</b> · ${extentText(places)}`;
  return { places, show: [() => details(head, placesText(places), ' open'), () => details(head, filesText(places), ' open'), () => `<p>${head}</p>\n\n`] };
}

function details(summary: string, body: string, open: '' | ' open' = ''): string {
  return `<details${open}>\n<summary>${summary}</summary>\n\n${body}</details>\n\n`;
}

function headOf({ edit, risk, places }: ReportedCause): string {
  const { before, after } = editedValues(edit);
  const kind = kindOf(edit);
  const values = before !== undefined && after !== undefined ? [`${htmlCode(before)} → ${htmlCode(after)}`] : codeIf(before ?? after);
  return [
    ...(risk === null ? [] : [`<b>${risk}</b>`]),
    [htmlCode(middleOut(edit.path)), ...(kind === 'changed' ? [] : [kind]), ...values].join(' '),
    places.length === 0 ? 'changes no file' : extentText(places),
    ...(edit.source === undefined ? [] : [htmlCode(`${middleOut(edit.source.file)}:${edit.source.line}`)]),
  ].join(' · ');
}

function codeIf(text: string | undefined): string[] {
  return text === undefined || text === '' ? [] : [htmlCode(text)];
}

function extentText(places: readonly ReportedPlace[]): string {
  const { count, files } = extentOf(places);
  return `${plural(count, 'place')} in ${plural(files, 'file')}`;
}

/** What its places risk, with the reasons. Raw HTML, in which a text is nothing but text. */
function risksText(places: readonly ReportedPlace[]): string {
  const risks = risksOfPlaces(places);
  if (risks.length === 0) return '';
  const items = risks.map((risk) => `<li><b>${risk.class}</b>, ${plural(risk.count, 'place')}: ${unlinked(risk.reason)}${linkTo(risk.reference)}</li>`);
  return `<ul>\n${items.join('\n')}\n</ul>\n\n`;
}

/** Words of ours, with code for what GitHub would make a link of. */
function unlinked(text: string): string {
  return text.split(' ').map((word) => (/[@#]|^\W*[0-9a-f]{7,40}\W*$/.test(word) ? htmlCode(word) : htmlText(word))).join(' ');
}

function linkTo(reference: string): string {
  return reference.startsWith('https://') ? ` (<a href="${htmlText(reference)}">why</a>)` : '';
}

/** A block for each target, in which GitHub colours lines by their first character. */
function placesText(places: readonly ReportedPlace[]): string {
  return byTarget(worstFirst(places))
    .map(({ name, places: own }) => {
      const lines = byFile(own).flatMap((file) => [`@@ ${middleOut(file.name)} @@`, ...file.places.flatMap(placeLines)]);
      return `**${name}**: ${extentText(own)}\n\n${codeBlock('diff', lines)}\n`;
    })
    .join('');
}

function filesText(places: readonly ReportedPlace[]): string {
  const lines = byTarget(worstFirst(places)).flatMap(({ name, places: own }) => [`${name}: ${extentText(own)}`, ...byFile(own).map((file) => `  ${middleOut(file.name)}: ${plural(file.count, 'place')}`)]);
  return `${codeBlock('text', lines)}\n`;
}

function placeLines(place: ReportedPlace): string[] {
  const { kind, at, also } = place;
  const name = `${at.length === 1 ? `${at[0]!.line}: ` : ''}${middleOut(nameOf(place))}`;
  const { before, after } = shownValues(place);
  const line = (sign: string, value: string | undefined): string => `${sign} ${name}${value === undefined || value === '' ? '' : `  ${value}`}`;
  const risks = notableRisks(place);
  return [
    ...(risks.length === 0 ? [] : [`! ${risks.join(', ')}`]),
    ...(kind === 'added' ? [] : [line('-', before)]),
    ...(kind === 'removed' ? [] : [line('+', after)]),
    ...(also.length === 0 ? [] : [`  with ${middleOut(also.join(', '))}`]),
  ];
}

function middleOut(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest / 2)}…${text.slice(-longest / 2)}`;
}
