import { inspect } from 'node:util';

/** Thrown into a model whose dynamic import cannot work; the diagnostic is in the graph. */
export class FailedImport extends Error {
  override readonly name = 'FailedImport';
}

/** The message of anything that can be thrown, as `Name: message` unless the name says nothing. */
export function messageOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return typeof thrown === 'string' ? thrown : inspect(thrown, { depth: 1, breakLength: Infinity });
  if (thrown.message === '') return thrown.name;
  return thrown.name === 'Error' ? thrown.message : `${thrown.name}: ${thrown.message}`;
}

/** A place in a file that a stack names; lines and columns from 1. */
export interface Frame {
  /** `3.mjs` */
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** The innermost frame of a stack that lies in the folder `url`; a syntax error names its line only. */
export function frameIn(url: string, thrown: unknown): Frame | undefined {
  if (!(thrown instanceof Error) || typeof thrown.stack !== 'string') return undefined;
  for (const piece of thrown.stack.split(`${url}/`).slice(1)) {
    const found = /^([\w.-]+):(\d+)(?::(\d+))?/.exec(piece);
    if (found !== null) return { file: found[1]!, line: Number(found[2]), column: Number(found[3] ?? 1) };
  }
  return undefined;
}
