import type { ResolvedPlatform } from '../resolved.ts';
import type { Report } from '../resolve/scope.ts';

/** A check of the resolved platform: pure, and it reports everything that it finds. One rule a file. */
export interface Rule {
  /** `start-cycle` */
  readonly name: string;
  readonly check: (platform: ResolvedPlatform, report: Report) => void;
}
