import type { Attributes } from '../../catalog/facets.ts';
import type { Kind } from '../../catalog/kind.ts';
import { diagnose, type DiagnoseOptions, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { ArgsOf, Code } from '../../diagnostics/messages/index.ts';
import type * as Model from '../../model/types.gen.ts';
import type { View } from '../../model/view.ts';
import type { Origin } from '../../provenance/origin.ts';
import type { Path } from '../../provenance/path.ts';
import type { Traced } from '../../provenance/traced.ts';
import type { ResolvedImage, ResolvedLogs, ResolvedOwner, ResolvedPort, ResolvedVolume } from '../resolved.ts';

/** A service or a job as one environment sees it, before it becomes a workload. */
export interface Program {
  readonly name: Traced<string>;
  readonly role: 'service' | 'migration' | 'scheduled' | 'once';
  readonly origin: Origin;
  readonly view: View<Model.Service> & View<Partial<Model.Job>>;
  readonly ports: readonly ResolvedPort[];
}

export type ResourceView = View<NonNullable<Model.Platform['resources']>[string]>;

/** A resource as one environment sees it. */
export interface Resource {
  readonly name: Traced<string>;
  readonly origin: Origin;
  readonly kind: Kind;
  readonly view: ResourceView;
  readonly managed: Traced<boolean>;
}

/** What the resolver of one environment shares: the names that exist there, and where mistakes are reported. */
export interface Scope {
  readonly platform: Traced<string>;
  readonly environment: EnvironmentFacts;
  readonly programs: ReadonlyMap<string, Program>;
  readonly resources: ReadonlyMap<string, Resource>;
  readonly volumes: ReadonlyMap<string, ResolvedVolume>;
  readonly images: ReadonlyMap<string, ResolvedImage>;
  readonly owners: ReadonlyMap<string, ResolvedOwner>;
  /** Of programs that say nothing of their own. */
  readonly logs: ResolvedLogs | null;
  readonly attributesOf: (resource: Resource) => Attributes;
  readonly report: Report;
}

export interface EnvironmentFacts {
  readonly name: Traced<string>;
  readonly origin: Origin;
  readonly runtime: Traced<Model.Environment['runtime']>;
  readonly domain: Traced<string>;
  readonly namespace: Traced<string>;
  readonly cloud: View<Model.Cloud> | null;
  readonly variables: Readonly<Record<string, Traced<string>>>;
}

export type Report = <C extends Code>(code: C, at: Path | null, args: ArgsOf<C>, more?: DiagnoseOptions) => void;

/** A list of all that is known says nothing about which mistake it is, and may have ten thousand entries. */
function withoutLongLists(_: string, value: unknown): unknown {
  return Array.isArray(value) && value.length > 20 ? value.length : value;
}

/** Collects diagnostics; the same mistake seen in several environments is reported once. */
export function createReport(into: Diagnostic[]): Report {
  const seen = new Set<string>();
  return (code, at, args, more) => {
    const diagnostic = diagnose(code, at, args, more);
    const key = JSON.stringify([code, diagnostic.path, args], withoutLongLists);
    if (seen.has(key)) return;
    seen.add(key);
    into.push(diagnostic);
  };
}
