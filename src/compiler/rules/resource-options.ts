import { pathOf } from '../../provenance/path-of.ts';
import type { Traced } from '../../provenance/traced.ts';
import { sortedEntries } from '../../util/sort.ts';
import { publicRoutesOf } from '../resolve/routes.ts';
import type { Report } from '../resolve/scope.ts';
import type { ResolvedEnvironment, ResolvedResource } from '../resolved.ts';
import type { Rule } from './rule.ts';

function checkReferences({ kind, options }: ResolvedResource, { name, resources }: ResolvedEnvironment, report: Report): void {
  const stated = options as unknown as Readonly<Record<string, Traced<string> | undefined>>;
  for (const [option, allowed] of sortedEntries(kind.refers)) {
    const named = stated[option];
    if (named === undefined) continue;
    const other = resources.find((one) => one.name.value === named.value);
    if (other === undefined) report('reference/not-here', pathOf(named.origin), { name: named.value, environment: name.value });
    else if (!allowed.includes(other.kind.name)) report('resource/wrong-kind', pathOf(named.origin), { option, name: named.value, kind: other.kind.name, allowed });
  }
}

/** Options of a resource that name another one find it, of the right kind and in the same environment; and a kind's own checks of its options. */
export const resourceOptions: Rule = {
  name: 'resource-options',
  check: ({ environments }, report) => {
    for (const environment of environments) {
      const publicRoutes = publicRoutesOf(environment.routes, environment.workloads, environment.runtime);
      for (const resource of environment.resources) {
        checkReferences(resource, environment, report);
        const found = resource.kind.check?.({ ...resource, options: resource.options as never, environment, publicRoutes, watch: environment.watch }) ?? [];
        for (const { code, path, args } of found) report(code, path, args as never);
      }
    }
  },
};
