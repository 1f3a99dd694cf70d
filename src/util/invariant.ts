/** A broken promise of our own code: always a bug of ours, so it keeps its stack and is never turned into a diagnostic. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`internal error: ${message}`);
}

/** The `default:` of an exhaustive switch; a new member of the union stops the build here. */
export function unreachable(value: never): never {
  throw new Error(`internal error: unexpected ${JSON.stringify(value)}`);
}
