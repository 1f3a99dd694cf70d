import type { BackupStep, ContainerFacet, ManagedFacet, MetricsFacet } from '../../catalog/facets.ts';
import type { ResourceInput } from '../../catalog/kind.ts';
import type { Traced } from '../../provenance/traced.ts';
import { exporterNameOf } from './resource.ts';
import type { Resource } from './scope.ts';

/** A resource, and what its kind says of it. */
export interface Part {
  readonly resource: Resource;
  readonly input: ResourceInput<never>;
  readonly facet: ContainerFacet;
  /** How the cloud realises it; `null` where it runs in a container. */
  readonly managed: ManagedFacet | null;
  readonly metrics: MetricsFacet | null;
  /** What asks it for its metrics; `null` where it serves them itself, or nothing scrapes. */
  readonly exporter: Exporter | null;
  /** How it is backed up, by what runs beside it; `null` where the model asks for none, or the cloud does it. */
  readonly backup: BackupStep | null;
}

export interface Exporter {
  readonly name: Traced<string>;
  readonly facet: ContainerFacet;
}

export function describeResource(resource: Resource, input: ResourceInput<never>, scraped: boolean): Part {
  const { kind, managed } = resource;
  const metrics = kind.metrics?.(input) ?? null;
  const exporter = scraped && metrics?.exporter !== undefined ? { name: exporterNameOf(resource), facet: metrics.exporter } : null;
  const backup = managed.value ? null : (kind.backup?.(input) ?? null);
  return { resource, input, facet: kind.container(input), managed: managed.value ? kind.managed!(input) : null, metrics, exporter, backup };
}
