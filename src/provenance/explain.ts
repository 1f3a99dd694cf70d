import { unreachable } from '../util/invariant.ts';
import { partsOf, type Origin, type SimpleOrigin } from './origin.ts';
import { formatPath, type Path } from './path.ts';

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
  let depth = 0;
  for (let at: Path | null = path; at !== null; at = at.parent) depth++;
  let at: Path | null = path;
  for (; depth > keys.length; depth--) at = at!.parent;
  if (depth < keys.length) return false;
  for (let i = keys.length - 1; i >= 0; i--, at = at!.parent) if (at!.key !== keys[i] && String(at!.key) !== String(keys[i])) return false;
  return true;
}

/** Whether an origin speaks of a value of the model, or of a part of it: some of its `modelPaths` are within. */
export function speaksOf(origin: Origin, keys: readonly (string | number)[]): boolean {
  for (const part of partsOf(origin)) {
    if (part.kind === 'catalog' || part.kind === 'convention' || part.path === null) continue;
    if (isWithin(part.path, keys) || (part.kind !== 'default' && part.beats !== undefined && speaksOf(part.beats, keys))) return true;
  }
  return false;
}
