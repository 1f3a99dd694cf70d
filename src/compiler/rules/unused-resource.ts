import { pathOf } from '../../provenance/path-of.ts';
import type { ResolvedEnvironment, ResolvedResource } from '../resolved.ts';
import type { Rule } from './rule.ts';

/**
 * A resource is there for something: a program or another resource uses it in some environment. A tool need not be used: what
 * uses or scrapes other resources by itself, tells what scrapes of what is around it, or has nothing but pages for people.
 */
export const unusedResource: Rule = {
  name: 'unused-resource',
  check: ({ environments }, report) => {
    const used = new Set<string>();
    const resources = new Map<string, ResolvedResource>();
    for (const environment of environments) {
      const tools = toolsOf(environment);
      for (const resource of environment.resources) {
        resources.set(resource.name.value, resource);
        if (resource.options.standalone !== undefined || resource.kind.scraper !== undefined || observes(resource, environment) || tools.has(resource.name.value)) used.add(resource.name.value);
      }
      for (const name of usedNames(environment)) used.add(name);
    }
    for (const [name, { origin }] of resources) if (!used.has(name)) report('resource/unused', pathOf(origin), { resource: name });
  },
};

/** Whether there is somebody for it to tell of what it observes. */
function observes({ kind }: ResolvedResource, { watch }: ResolvedEnvironment): boolean {
  return kind.observer === true && watch !== null;
}

/** A resource's own jobs and exporter work for it, and being scraped is no use. */
function usedNames({ workloads, edges }: ResolvedEnvironment): string[] {
  const jobs = new Set(workloads.filter(({ name, role, resource }) => resource !== null && (role !== 'resource' || name.value !== resource.value)).map(({ name }) => name.value));
  return edges.flatMap(({ kind, from, resource }) => (resource === null || kind === 'peers' || jobs.has(from.value) ? [] : [resource.value]));
}

/** Names of what uses something, or is only to be looked at. */
function toolsOf({ workloads, edges }: ResolvedEnvironment): Set<string> {
  const pages = workloads.filter(({ ports }) => ports.length > 0 && ports.every(({ web }) => web));
  return new Set([...edges.filter(({ kind }) => kind === 'uses').map(({ from }) => from.value), ...pages.map(({ name }) => name.value)]);
}
