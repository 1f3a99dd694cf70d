import { map, type Traced } from '../provenance/traced.ts';

/** For images whose tags begin with `v`, however the version is written: `v0.7.2` of `0.7.2`. */
export function withV(version: Traced<string | number>): Traced<string> {
  return map(version, (written) => `v${String(written).replace(/^v/, '')}`);
}
