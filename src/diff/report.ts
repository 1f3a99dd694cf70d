import type { Source } from '../provenance/explain.ts';
import { formatPath, path } from '../provenance/path.ts';
import { fileInAny, type Causes, type Folded } from './causes.ts';
import type { Change } from './change.ts';
import type { ModelEdit } from './model-edits.ts';
import { risksOf } from './risk/risks-of.ts';
import { riskClasses, worstOf, type Risk, type RiskClass } from './risk/risk.ts';

/** What a reviewer is shown of two models, as data: what every format is made from. */
export interface DiffReport {
  /** What people know the older model by: a revision, or a file. */
  readonly base: string;
  /** The worst of all; `null` where nothing changes. */
  readonly risk: RiskClass | null;
  /** How many changed places have each risk, the worst first; those that none has are left out. A place can have several. */
  readonly risks: readonly RiskCount[];
  /** Changed places, each counted once, and files that they stand in. */
  readonly places: number;
  readonly files: number;
  /** In the order of the newer model. */
  readonly causes: readonly ReportedCause[];
  /** What no edit explains: a fault of the compiler's. */
  readonly unexplained: readonly ReportedPlace[];
}

export interface RiskCount {
  readonly class: RiskClass;
  readonly places: number;
}

export interface ReportedCause {
  readonly edit: ReportedEdit;
  readonly risk: RiskClass | null;
  readonly places: readonly ReportedPlace[];
}

export interface ReportedEdit {
  /** `services.web.ports.http` */
  readonly path: string;
  /** `undefined` for what was added. */
  readonly before?: unknown;
  /** `undefined` for what was removed. */
  readonly after?: unknown;
  readonly source?: Source;
}

/** The same change in one file, or in the same file of several environments. */
export interface ReportedPlace {
  readonly target: string;
  /** With `*` for the environment where it stands in several. */
  readonly file: string;
  readonly at: readonly { readonly file: string; readonly environment: string | null; readonly line: number; readonly pointer: string }[];
  readonly kind: Change['kind'];
  /** In words, with the names of objects and entries: `Deployment/web spec.replicas`; `undefined` of lines and whole files. */
  readonly name: string | undefined;
  /** Text of the value or line; `undefined` where there was none, and for blocks and whole files. */
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** The worst first. */
  readonly risks: readonly Risk[];
  /** Paths of other edits that it follows from, too. */
  readonly also: readonly string[];
}

/** Where an edit stands: in the newer model, or what was removed in the older one. */
export type SourceOf = (edit: ModelEdit) => Source | undefined;

export function reportOf(base: string, { causes, unexplained }: Causes, sourceOf: SourceOf): DiffReport {
  const paths = causes.map(({ edit }) => formatPath(path(edit.keys)));
  const reported = causes.map(({ edit, places }, i): ReportedCause => {
    const shown = places.map((one) => placeOf(one, paths));
    const source = sourceOf(edit);
    return { edit: { path: paths[i]!, before: edit.before, after: edit.after, ...(source === undefined ? {} : { source }) }, risk: worstIn(shown), places: shown };
  });
  const rest = unexplained.map((one) => placeOf(one, paths));
  return { base, ...countsOf([...reported.flatMap(({ places }) => places), ...rest]), causes: reported, unexplained: rest };
}

function placeOf({ changes, also }: Folded, paths: readonly string[]): ReportedPlace {
  const first = changes[0]!;
  const { target, kind, name, before, after } = first;
  const at = changes.map(({ file, environment, line, pointer }) => ({ file, environment, line, pointer }));
  return { target, file: at.length > 1 ? fileInAny(first) : first.file, at, kind, name, before, after, risks: risksIn(changes), also: also.map((i) => paths[i]!) };
}

/** Of what is the same in several environments, each risk once. */
function risksIn(changes: readonly Change[]): Risk[] {
  const risks = new Map(changes.flatMap(risksOf).map((risk) => [`${risk.class} ${risk.reason}`, risk]));
  return riskClasses.flatMap((one) => [...risks.values()].filter((risk) => risk.class === one));
}

function worstIn(places: readonly ReportedPlace[]): RiskClass | null {
  return worstOf(places.flatMap(({ risks }) => risks.map((risk) => risk.class))) ?? null;
}

/** A place that follows from several edits stands under each, and counts once. */
function countsOf(places: readonly ReportedPlace[]): Pick<DiffReport, 'risk' | 'risks' | 'places' | 'files'> {
  const spots = new Map(places.flatMap((place) => place.at.map(({ file, pointer, line }) => [`${file} ${pointer} ${line} ${place.kind}`, place] as const)));
  const counts = riskClasses.map((one) => ({ class: one, places: [...spots.values()].filter(({ risks }) => risks.some((risk) => risk.class === one)).length }));
  return {
    risk: worstIn(places),
    risks: counts.filter((count) => count.places > 0),
    places: spots.size,
    files: new Set(places.flatMap(({ at }) => at.map(({ file }) => file))).size,
  };
}
