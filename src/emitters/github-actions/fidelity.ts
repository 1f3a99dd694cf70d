import type { ResolvedPlatform } from '../../compiler/resolved.ts';
import { originOf, type Node } from '../../provenance/document.ts';
import { pathOf } from '../../provenance/path-of.ts';
import type { Omission } from '../emitter.ts';

/** What becomes of the parts of `delivery` for which there is no workflow. */
const missing = {
  coverage: 'delivery: coverage is not measured, since no workflow runs tests',
  audit: 'delivery: neither dependencies nor images are scanned',
  notify: 'delivery: nobody is told of deployments, since no workflow deploys',
  smoke: 'delivery: no path is asked after a deployment, since no workflow deploys',
} as const;

/** What the model says of delivery, and the workflow does not do. */
export function omissionsOf({ delivery }: ResolvedPlatform): Omission[] {
  if (delivery === null) return [];
  const { coverage, audit, notify, smoke } = delivery;
  const said = { coverage, audit: audit?.value === true ? audit : undefined, notify, smoke };
  return (['coverage', 'audit', 'notify', 'smoke'] as const).flatMap((part) => (said[part] === undefined ? [] : [{ path: pathOf(originOf(said[part] as Node)), text: missing[part] }]));
}
