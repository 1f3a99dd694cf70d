import { plural } from '../../util/text.ts';
import type { DiffReport, ReportedCause, ReportedPlace } from '../report.ts';
import type { RiskClass } from '../risk/risk.ts';
import { columns, filled, moreText, widthOf, type Paint, type Piece, type Style } from './columns.ts';
import { byFile, byRisk, byTarget, extentOf, worstFirst, type Group } from './groups.ts';
import { notableRisks, risksOfPlaces, summaryParts } from './summary.ts';
import { editedValues, kindOf, shownValues, type Values } from './values.ts';
import { visible } from './visible.ts';

export interface TextOptions {
  readonly paint: Paint;
  /** Every place, however many. Default: the first of each target. */
  readonly full?: boolean;
}

/** Places of a target that are shown below an edit, when not all are. */
const shownPlaces = 8;

/** The report for a terminal. */
export function toText(report: DiffReport, options: TextOptions): string {
  const { causes, unexplained } = report;
  const parts = byRisk(causes).map((cause) => causeText(cause, options));
  const rest = unexplained.length === 0 ? [] : [filled(0, [{ style: 'red', text: 'no edit explains this, which is a fault of platform:' }], options.paint) + placesText(unexplained, options)];
  return [summaryText(report, options), ...parts, ...rest].join('\n');
}

function summaryText(report: DiffReport, { paint }: TextOptions): string {
  const parts = summaryParts(report);
  const style = report.risk === null ? 'bold' : colourOf(report.risk);
  return filled(0, parts.map((part, i): Piece => ({ text: i === parts.length - 1 ? part : `${part} ·`, ...(i === 0 ? { style } : {}) })), paint);
}

function causeText({ edit, places }: ReportedCause, options: TextOptions): string {
  const kind = kindOf(edit);
  const values = valuePieces(editedValues(edit));
  const pieces: Piece[] = [{ style: 'bold', text: visible(edit.path) }];
  if (kind === 'changed') pieces.push(...values);
  else pieces.push({ text: values.length === 0 ? kind : `${kind}:` }, ...values.map(({ text }) => ({ text })));
  if (edit.source !== undefined) pieces.push({ style: 'cyan', text: `${visible(edit.source.file)}:${edit.source.line}`, apart: true });
  return filled(0, pieces, options.paint) + risksText(places, options) + placesText(places, options);
}

/** Why an edit is to be looked at: what its places risk beyond what any change does. */
function risksText(places: readonly ReportedPlace[], { paint }: TextOptions): string {
  const notable = new Set(places.flatMap(notableRisks));
  return risksOfPlaces(places)
    .filter((risk) => notable.has(risk.class))
    .map((risk) => filled(2, [{ style: colourOf(risk.class), text: `${risk.class}:` }, ...words(`${visible(risk.reason)} (${plural(risk.count, 'place')})`), { style: 'dim', text: visible(risk.reference) }], paint))
    .join('');
}

function words(text: string): Piece[] {
  return text.split(' ').map((word) => ({ text: word }));
}

function placesText(places: readonly ReportedPlace[], options: TextOptions): string {
  if (places.length === 0) return '  changes no file\n';
  return byTarget(worstFirst(places)).map((group) => targetText(group, options)).join('');
}

function targetText({ name, places, count, files }: Group, options: TextOptions): string {
  // What is left over is not worth a line that says how much it is.
  const most = options.full === true || places.length <= shownPlaces + 1 ? places.length : shownPlaces;
  const rest = extentOf(places.slice(most));
  const shown = byFile(places.slice(0, most)).map((file) => fileText(file, options)).join('');
  const more = rest.count === 0 ? '' : filled(4, [{ style: 'dim', text: moreText(rest.count, rest.files) }], options.paint);
  return filled(2, [{ text: `${name}: ${plural(count, 'place')} in ${plural(files, 'file')}` }], options.paint) + shown + more;
}

function fileText({ name, places }: Group, options: TextOptions): string {
  const [only] = places;
  const line = places.length === 1 && only!.at.length === 1 ? `:${only!.at[0]!.line}` : '';
  return filled(4, [{ style: 'cyan', text: `${visible(name)}${line}` }], options.paint) + places.map((place) => placeText(place, line === '', options)).join('');
}

const signs = { added: '+', removed: '-', changed: '~' } as const;
const colours = { added: 'green', removed: 'red', changed: 'yellow' } as const;

function placeText(place: ReportedPlace, withLine: boolean, { paint }: TextOptions): string {
  const { kind, at, also } = place;
  const others = also.length > 3 ? ` and ${plural(also.length - 3, 'more edit')}` : '';
  return filled(
    6,
    [
      { style: colours[kind], text: signs[kind] },
      ...(withLine && at.length === 1 ? [{ style: 'dim', text: `${at[0]!.line}:` } as const] : []),
      { text: visible(nameOf(place)) },
      ...notableRisks(place).map((risk): Piece => ({ style: colourOf(risk), text: `[${risk}]` })),
      ...valuePieces(shownValues(place)),
      ...(also.length > 0 ? [{ style: 'dim', text: `(with ${visible(also.slice(0, 3).join(', '))}${others})`, apart: true } as const] : []),
    ],
    paint,
  );
}

/** In words where there are any, otherwise its pointer. */
export function nameOf({ name, at }: ReportedPlace): string {
  const { pointer } = at[0]!;
  return name ?? (pointer === '' ? 'the file' : pointer);
}

/** Both together where a line has room for them. */
function valuePieces({ before, after }: Values): Piece[] {
  const only = before === undefined ? after : after === undefined ? before : undefined;
  if (only !== undefined) return only === '' ? [] : [{ text: only, apart: true }];
  if (before === undefined) return [];
  const both = `${before} -> ${after}`;
  return widthOf(both) <= columns - 10 ? [{ text: both, apart: true }] : [{ text: before, apart: true }, { text: `-> ${after}` }];
}

const grave: ReadonlySet<RiskClass> = new Set(['data-loss', 'exposure', 'permission', 'secret', 'downtime', 'replacement']);

function colourOf(risk: RiskClass): Style {
  return grave.has(risk) ? 'red' : risk === 'rollout' || risk === 'cosmetic' ? 'cyan' : 'yellow';
}
