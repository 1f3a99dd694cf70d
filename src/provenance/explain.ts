import { unreachable } from '../util/invariant.ts';
import { partsOf, type Origin, type SimpleOrigin } from './origin.ts';
import { formatPath, keysOf, type Path } from './path.ts';

/** A position in a source file, from 1. */
export interface Source {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export type Locate = (path: Path | null) => Source | undefined;

/** One answer to "why does this stand here?", as data for scripts and editors. */
export interface Explanation {
  readonly kind: 'model' | 'default' | 'catalog' | 'convention' | 'override' | 'owners';
  /** Where it is written in the model, or could be. */
  readonly path?: string;
  readonly source?: Source;
  readonly reason?: string;
  readonly reference?: string;
  /** `postgres.port` */
  readonly fact?: string;
  /** What it took precedence over. */
  readonly beats?: readonly Explanation[];
}

export function explain(origin: Origin, locate: Locate): Explanation[] {
  return partsOf(origin).map((part) => explainPart(part, locate));
}

function explainPart(origin: SimpleOrigin, locate: Locate): Explanation {
  switch (origin.kind) {
    case 'model':
    case 'override':
      return { kind: origin.kind, ...placed(origin.path, locate), ...(origin.beats === undefined ? {} : { beats: explain(origin.beats, locate) }) };
    case 'default':
      return { kind: 'default', ...placed(origin.path, locate), reason: origin.reason };
    case 'catalog':
      return { kind: 'catalog', fact: origin.fact, reason: origin.reason, reference: origin.reference };
    case 'convention':
      return { kind: 'convention', reason: origin.reason, ...(origin.reference === undefined ? {} : { reference: origin.reference }) };
    default:
      return unreachable(origin);
  }
}

function placed(path: Path | null, locate: Locate): { path: string; source?: Source } {
  const source = locate(path);
  return source === undefined ? { path: formatPath(path) } : { path: formatPath(path), source };
}

/** The places in the model that an origin speaks of: where a value is written, was beaten, or could be written. */
export function modelPaths(origin: Origin): Path[] {
  return partsOf(origin).flatMap((part) => {
    if (part.kind === 'catalog' || part.kind === 'convention' || part.path === null) return [];
    return part.kind !== 'default' && part.beats !== undefined ? [part.path, ...modelPaths(part.beats)] : [part.path];
  });
}

/** Whether `path` is `keys` or lies below it. */
export function isWithin(path: Path, keys: readonly (string | number)[]): boolean {
  const own = keysOf(path);
  return keys.length <= own.length && keys.every((key, i) => String(key) === String(own[i]));
}
