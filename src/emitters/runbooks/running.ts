import type { ResolvedEnvironment, ResolvedPlatform, ResolvedResource, Workload } from '../../compiler/resolved.ts';
import type { Subject } from '../../observability/watch.ts';
import { compose } from '../../provenance/origin.ts';
import { t, traced, withOrigin, type Traced } from '../../provenance/traced.ts';
import { shellQuote } from '../../formats/shell/index.ts';
import { folderOf } from '../placement.ts';
import * as conventions from './conventions.ts';
import type { Occurrence, Page } from './occurrence.ts';

/** What runs a page's subject in one environment: what serves its users, and what tells of it. */
export interface Running {
  readonly environment: ResolvedEnvironment;
  /** The environment's name. */
  readonly place: Traced<string>;
  readonly workloads: readonly Workload[];
  /** That of them which serves users; `null` where none does. */
  readonly serving: Workload | null;
  /** Where the cloud runs it. */
  readonly managed: ResolvedResource | null;
}

export function runningOf({ environments }: Page): Running[] {
  return environments.map(({ environment, place, subject }: Occurrence): Running => {
    const workloads = workloadsOf(subject, environment);
    return { environment, place, workloads, serving: workloads.find(({ name }) => name.value === subject.name.value) ?? null, managed: managedOf(subject, environment) };
  });
}

function workloadsOf({ name, target }: Subject, { workloads }: ResolvedEnvironment): Workload[] {
  const names = new Set([name.value, target.workload.value]);
  return workloads.filter((workload) => names.has(workload.name.value));
}

function managedOf({ name }: Subject, { resources }: ResolvedEnvironment): ResolvedResource | null {
  return resources.find((resource) => resource.name.value === name.value && resource.realised !== null) ?? null;
}

/** `docker compose --file out/compose/local/compose.yaml`, where there is such a file. */
export function composeCommand(platform: ResolvedPlatform, { environment, workloads }: Running): Traced<string> | null {
  if (environment.runtime.value !== 'compose' || workloads.length === 0 || !isMade(platform, 'compose')) return null;
  const folder = t`${folderOf(platform, 'compose')}/${environment.name}`;
  const overlays = workloads.flatMap(({ overlay }) => (overlay === null ? [] : [overlay]));
  const files = overlays.reduce((text, overlay) => t`${text} --file ${folder}/compose.${overlay}.yaml`, t`--file ${folder}/compose.yaml`);
  return withOrigin(t`docker compose ${files}`, environment.runtime.origin, conventions.inCompose);
}

function isMade({ output }: ResolvedPlatform, target: string): boolean {
  return output.targets === null || [...output.targets, ...output.also].some(({ value }) => value === target);
}

/** `kubectl --namespace shop-production` */
export function clusterCommand({ environment, workloads }: Running): Traced<string> | null {
  if (environment.runtime.value !== 'kubernetes' || workloads.length === 0) return null;
  return withOrigin(t`kubectl --namespace ${environment.namespace}`, environment.runtime.origin, conventions.inCluster);
}

/** `--selector=app.kubernetes.io/name=discovery` */
export function selectorOf({ workloads }: Running): Traced<string> {
  const label = 'app.kubernetes.io/name';
  const names = workloads.map(({ name }) => name.value);
  const selector = names.length === 1 ? `${label}=${names[0]!}` : `${label} in (${names.join(',')})`;
  return traced(`--selector=${shellQuote(selector)}`, compose(workloads.flatMap(({ name, origin }) => [name.origin, origin])));
}

export function namesOf({ workloads }: Running): Traced<string> {
  return traced(workloads.map(({ name }) => name.value).join(' '), compose(workloads.flatMap(({ name, origin }) => [name.origin, origin])));
}
