import { hostName } from '../../model/names.ts';
import { partsOf } from '../../provenance/origin.ts';
import { pathOf } from '../../provenance/path-of.ts';
import { formatPath } from '../../provenance/path.ts';
import type { Report } from '../resolve/scope.ts';
import type { ResolvedEnvironment, ResolvedRoute } from '../resolved.ts';
import type { Rule } from './rule.ts';

/** A host and path lead to one service, the host can be one, and outside a laptop it can be reached. */
export const routes: Rule = {
  name: 'routes',
  check: ({ environments }, report) => {
    const told = new Set<string>();
    for (const environment of environments) {
      checkDuplicates(environment, told, report);
      for (const { host } of environment.routes) if (!isHost(host.value)) report('route/bad-host', pathOf(host.origin), { host: host.value });
      checkDomain(environment, report);
    }
  },
};

/** `localhost` is what `${environment.domain}` is on a laptop. */
function isHost(host: string): boolean {
  return host === 'localhost' || hostName.test(host);
}

/** Where the same two routes meet in several environments, under several domains, is `told` once. */
function checkDuplicates({ routes: all }: ResolvedEnvironment, told: Set<string>, report: Report): void {
  const holders = new Map<string, ResolvedRoute>();
  for (const route of all) {
    const key = `${route.host.value} ${withoutSlash(route.path.value)}`;
    const holder = holders.get(key);
    if (holder === undefined) {
      holders.set(key, route);
      continue;
    }
    const [at, other] = [pathOf(route.origin), pathOf(holder.origin)];
    const places = `${formatPath(at)} ${formatPath(other)}`;
    if (told.has(places)) continue;
    told.add(places);
    report('route/duplicate', at, { host: route.host.value, path: route.path.value, service: holder.service.value }, { related: [{ message: 'the route that is there', path: other }] });
  }
}

/** Routes match a path and all below it, with a slash at the end or without. */
function withoutSlash(path: string): string {
  return path.replace(/\/+$/, '');
}

function checkDomain({ name, origin, runtime, domain, routes: all }: ResolvedEnvironment, report: Report): void {
  if (runtime.value === 'compose' || domain.origin.kind !== 'default') return;
  const route = all.find(({ host }) => partsOf(host.origin).some((part) => part === domain.origin));
  if (route !== undefined) report('environment/no-domain', pathOf(origin), { environment: name.value, runtime: runtime.value, host: route.host.value }, { related: [{ message: 'a route below it', path: pathOf(route.origin) }] });
}
