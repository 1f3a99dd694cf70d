import type { Traced } from '../../provenance/traced.ts';
import type { ResolvedOwner } from '../resolved.ts';
import type { Scope } from './scope.ts';

/** Who answers for something: whom the model names, or the only owner there is. */
export function resolveOwner(owner: Traced<string> | undefined, scope: Scope): ResolvedOwner | null {
  if (owner !== undefined) return { ...scope.owners.get(owner.value)!, name: owner };
  return scope.owners.size === 1 ? [...scope.owners.values()][0]! : null;
}
