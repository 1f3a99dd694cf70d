import type { Node } from '../../provenance/document.ts';
import type { Existing, Finding } from './finding.ts';
import { objectSet } from './objects.ts';
import { rules } from './rules/index.ts';

/**
 * What a cluster of a minor version (`1.33`) would refuse in objects that are applied together, and what they name and none of
 * them makes. `existing`: what is there all the same. Findings come rule by rule, in the objects' order; none where all is well.
 */
export function validateObjects(objects: readonly Node[], version: string, existing: readonly Existing[] = []): Finding[] {
  const set = objectSet(objects, version, existing);
  for (const rule of rules) rule(set);
  return [...set.findings];
}
