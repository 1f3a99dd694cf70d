import type { DiffReport, ReportedCause, ReportedPlace } from '../report.ts';
import { riskClasses, type Risk, type RiskClass } from '../risk/risk.ts';
import { byRisk, worstFirst } from './groups.ts';
import { nameOf } from './text.ts';
import { kindOf, shownValues, type EditKind } from './values.ts';
import { visible, visibleLines } from './visible.ts';

/** What the page shows, all of it text that is safe to look at. */
export interface PageData {
  /** The worst first. */
  readonly classes: readonly RiskClass[];
  /** What places risk, each once. */
  readonly risks: readonly Risk[];
  readonly causes: readonly PageCause[];
}

export interface PageCause {
  /** `null` for what no edit explains. */
  readonly path: string | null;
  readonly kind: EditKind;
  readonly before?: string | undefined;
  readonly after?: string | undefined;
  /** `platform.config.ts:40` */
  readonly source?: string;
  readonly risk: RiskClass | null;
  readonly places: readonly PagePlace[];
}

export interface PagePlace {
  readonly target: string;
  readonly file: string;
  readonly at: readonly { readonly file: string; readonly environment: string | null; readonly line: number }[];
  readonly kind: ReportedPlace['kind'];
  readonly name: string;
  readonly pointer: string;
  readonly before?: string | undefined;
  readonly after?: string | undefined;
  /** Indices of the page's risks, the worst first. */
  readonly risks: readonly number[];
  readonly also: readonly string[];
}

/** Characters of a value that the page has room for. */
const longest = 4_000;

export function pageData({ causes, unexplained }: DiffReport): PageData {
  const risks = new Map<string, { readonly index: number; readonly risk: Risk }>();
  const indexOf = (risk: Risk): number => {
    const key = `${risk.class} ${risk.reason}`;
    const index = risks.get(key)?.index ?? risks.size;
    risks.set(key, { index, risk });
    return index;
  };
  const placesOf = (places: readonly ReportedPlace[]): PagePlace[] => worstFirst(places).map((place) => placeOf(place, place.risks.map(indexOf)));
  const rest: PageCause[] = unexplained.length === 0 ? [] : [{ path: null, kind: 'changed', risk: null, places: placesOf(unexplained) }];
  const shown = [...rest, ...byRisk(causes).map((cause) => causeOf(cause, placesOf(cause.places)))];
  return { classes: riskClasses, risks: [...risks.values()].map(({ risk }) => risk), causes: shown };
}

function causeOf({ edit, risk }: ReportedCause, places: readonly PagePlace[]): PageCause {
  const { path, source } = edit;
  const at = source === undefined ? {} : { source: `${visible(source.file)}:${source.line}` };
  return { path: visible(path), kind: kindOf(edit), before: textOf(edit.before), after: textOf(edit.after), ...at, risk, places };
}

function textOf(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  const text = typeof value === 'string' ? value : JSON.stringify(value, null, 2);
  return visibleLines(text.length > longest ? `${text.slice(0, longest)}…` : text);
}

function placeOf(place: ReportedPlace, risks: readonly number[]): PagePlace {
  const { target, file, at, kind, before, after, also } = place;
  const isLong = (before?.length ?? 0) > longest || (after?.length ?? 0) > longest;
  const values = isLong ? shownValues(place) : { before: before && visibleLines(before), after: after && visibleLines(after) };
  return {
    target,
    file: visible(file),
    at: at.map((one) => ({ file: visible(one.file), environment: one.environment, line: one.line })),
    kind,
    name: visible(nameOf(place)),
    pointer: visible(at[0]!.pointer),
    ...values,
    risks,
    also: also.map(visible),
  };
}
