import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Mode } from '../model/mode.ts';
import type * as Model from '../model/types.gen.ts';
import type { View } from '../model/view.ts';
import type { Metric, ScrapeTarget } from '../observability/metric.ts';
import type { Signals, SignalsContext, Watch } from '../observability/watch.ts';
import type { Origin } from '../provenance/origin.ts';
import type { Traced } from '../provenance/traced.ts';
import type { AccessFacet, ApiServiceFacet, Attributes, BackupStep, BootstrapStep, ContainerFacet, ManagedFacet, MetricsFacet, OwnSecret, Variable } from './facets.ts';

/** A metric of its own on which a service scales. */
export interface ScalingMetric {
  readonly workload: Traced<string>;
  readonly metric: Traced<string>;
  readonly type: Traced<Metric['type']>;
  readonly origin: Origin;
}

/** A use of the resource by a service, a job or another resource. */
export interface ResourceUse {
  readonly by: Traced<string>;
  readonly mode: Traced<Mode>;
  readonly publish: readonly Traced<string>[];
  readonly subscribe: readonly Traced<string>[];
  readonly origin: Origin;
}

/** A public way to a service. */
export interface PublicRoute {
  readonly host: Traced<string>;
  /** What requests begin with that take this way. */
  readonly path: Traced<string>;
  readonly service: Traced<string>;
  /** Path of the service's health, where it can be asked this way. */
  readonly health: Traced<string> | null;
  readonly origin: Origin;
}

/** One resource of one environment, as its kind sees it. */
export interface ResourceInput<Options> {
  readonly name: Traced<string>;
  /** The resource's own place in the model. */
  readonly origin: Origin;
  readonly options: View<Options>;
  readonly platform: Traced<string>;
  readonly environment: {
    readonly name: Traced<string>;
    readonly domain: Traced<string>;
    readonly runtime: Traced<string>;
    readonly namespace: Traced<string>;
    readonly cloud: View<Model.Cloud> | null;
  };
  /** Whether the cloud realises it; then there is a cloud. */
  readonly managed: Traced<boolean>;
  readonly uses: readonly ResourceUse[];
  /** Attributes of another resource that the options name; an unknown name was refused before. */
  readonly attributesOf: (resource: Traced<string>) => Attributes;
  /** What this environment watches. `null` until that is known, and where nothing watches. */
  readonly watch: Watch | null;
  /** What services scale on in this environment. Empty while attributes are computed. */
  readonly scaling: readonly ScalingMetric[];
  /** By which the public reaches services of this environment. Empty while attributes are computed, and in compose, which serves nobody outside. */
  readonly publicRoutes: readonly PublicRoute[];
}

/** What asks everything that serves metrics for them. */
export interface Scraper {
  /** Milliseconds between two scrapes of a target, and two evaluations of a rule. */
  readonly interval: Traced<number>;
  /** Milliseconds for which it keeps samples. */
  readonly keeps: Traced<number>;
  /** What it finds to scrape that is no workload of the platform. */
  readonly finds: readonly ScrapeTarget[];
  /** Address at which people open it, where the model states one. */
  readonly url?: Traced<string>;
}

/**
 * A kind of resource: every fact about it, split in facets. Facets are pure; each emitter reads those that it knows, so a
 * kind knows no target and a target knows no kind.
 */
export interface Kind<Options = never> {
  readonly name: string;
  /** Names of the attributes that `connection` returns, for the type checker, the reference and suggestions. */
  readonly attributes: readonly string[];
  /** Names of the parts that a use may publish to or subscribe to: topics. */
  readonly children?: (options: View<Options>) => readonly Traced<string>[];
  /** What is wrong with options of which each is well formed. */
  readonly check?: (resource: Pick<ResourceInput<Options>, 'name' | 'origin' | 'options' | 'environment' | 'publicRoutes' | 'watch'>) => readonly Diagnostic[];
  /** Options that name another resource, each with the kinds that it may be of. */
  readonly refers?: Readonly<Record<string, readonly string[]>>;
  /** Where it scrapes. */
  readonly scraper?: (resource: ResourceInput<Options>) => Scraper;
  /** Whether it is there to tell of what is around it, so that being scraped is use enough. Default: false. */
  readonly observer?: boolean;
  /** Whether its container depends on what the environment watches. Default: false. */
  readonly watches?: boolean;
  /** Address at which people open dashboards, where it shows any. */
  readonly dashboards?: (resource: ResourceInput<Options>) => Traced<string>;
  readonly access: Readonly<Partial<Record<Mode, AccessFacet>>>;
  readonly connection: (resource: ResourceInput<Options>) => Attributes;
  readonly container: (resource: ResourceInput<Options>) => ContainerFacet;
  /** Where a cloud can realise it; a kind without this always runs in a container. */
  readonly managed?: (resource: ResourceInput<Options>) => ManagedFacet;
  readonly bootstrap?: (resource: ResourceInput<Options>) => readonly BootstrapStep[];
  /** Where the model asks for one; the cloud backs up what it manages by itself. */
  readonly backup?: (resource: ResourceInput<Options>) => BackupStep | undefined;
  readonly metrics?: (resource: ResourceInput<Options>) => MetricsFacet;
  /** What to record, to be told and to look at; `target` is the scrape of its metrics. */
  readonly signals?: (resource: ResourceInput<Options>, target: ScrapeTarget, context: SignalsContext) => Signals;
  /** Where it serves a part of the API of the cluster that it runs in. */
  readonly apiService?: (resource: ResourceInput<Options>) => ApiServiceFacet | undefined;
  /**
   * Variables that client libraries read, for who uses it in this mode. Those of one group belong together: where the model sets one of them,
   * none of them is added.
   */
  readonly variables?: (resource: ResourceInput<Options>, user: Traced<string>, mode: Mode) => readonly (readonly Variable[])[];
  readonly secrets?: (resource: ResourceInput<Options>) => readonly OwnSecret[];
}
