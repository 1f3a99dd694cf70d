import type { ReportedCause, ReportedPlace } from '../report.ts';
import { riskClasses, type RiskClass } from '../risk/risk.ts';

/** Places with something in common. */
export interface Group {
  readonly name: string;
  readonly places: readonly ReportedPlace[];
  /** In files, of which one place can have several. */
  readonly count: number;
  readonly files: number;
}

/** The causes with the worst first, otherwise in the order of the model; at the end those that change no file. */
export function byRisk(causes: readonly ReportedCause[]): ReportedCause[] {
  const weights = new Map(causes.map((cause) => [cause, cause.places.length === 0 ? riskClasses.length + 1 : weightOf(cause.risk)]));
  return causes.toSorted((a, b) => weights.get(a)! - weights.get(b)!);
}

/** The places with the worst first, otherwise in their order. */
export function worstFirst(places: readonly ReportedPlace[]): ReportedPlace[] {
  return places.toSorted((a, b) => weightOf(a.risks[0]?.class) - weightOf(b.risks[0]?.class));
}

function weightOf(risk: RiskClass | null | undefined): number {
  return risk === null || risk === undefined ? riskClasses.length : riskClasses.indexOf(risk);
}

/** In the order in which the targets come. */
export function byTarget(places: readonly ReportedPlace[]): Group[] {
  return grouped(places, ({ target }) => target);
}

/** The same file of several environments is one. */
export function byFile(places: readonly ReportedPlace[]): Group[] {
  return grouped(places, fileOf);
}

/** The name of a file, with the environments that it has the change in. */
function fileOf({ file, at }: ReportedPlace): string {
  return at.length > 1 ? `${file} (${at.map(({ environment }) => environment).join(', ')})` : file;
}

function grouped(places: readonly ReportedPlace[], nameOf: (place: ReportedPlace) => string): Group[] {
  const groups = new Map<string, ReportedPlace[]>();
  for (const place of places) {
    const name = nameOf(place);
    const found = groups.get(name);
    if (found === undefined) groups.set(name, [place]);
    else found.push(place);
  }
  return [...groups].map(([name, own]) => ({ name, places: own, ...extentOf(own) }));
}

/** How many places there are in files, and in how many files. */
export function extentOf(places: readonly ReportedPlace[]): Pick<Group, 'count' | 'files'> {
  let count = 0;
  const files = new Set<string>();
  for (const { at } of places) {
    count += at.length;
    for (const { file } of at) files.add(file);
  }
  return { count, files: files.size };
}
