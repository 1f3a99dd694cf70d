import type {
  ApiServiceFacet,
  Attributes,
  BootstrapStep,
  ContentFile,
  HostAccess,
  ManagedFacet,
  MetricsFacet,
  Permission,
  Protocol,
  Size,
  Value,
} from '../catalog/facets.ts';
import type { BuildInput, BuildKind } from '../catalog/build.ts';
import type { Kind } from '../catalog/kind.ts';
import type { Mode } from '../model/mode.ts';
import type { Watch } from '../observability/watch.ts';
import type * as Model from '../model/types.gen.ts';
import type { View } from '../model/view.ts';
import type { Origin } from '../provenance/origin.ts';
import type { Traced } from '../provenance/traced.ts';

/**
 * The platform as emitters see it: one environment after the other, defaults and catalogue facts filled in, references
 * followed, units parsed (milliseconds, bytes, thousandths of a core, fractions). Nothing is optional; what may be absent is `null`.
 * Lists stand in code-unit order of their names unless they say otherwise.
 */
export interface ResolvedPlatform {
  readonly name: Traced<string>;
  readonly description: Traced<string> | null;
  readonly repository: ResolvedRepository | null;
  readonly owners: readonly ResolvedOwner[];
  readonly environments: readonly ResolvedEnvironment[];
  /** Images built from the repository; the same in every environment. */
  readonly images: readonly ResolvedImage[];
  readonly output: ResolvedOutput;
  /** Findings of checkers that are no faults here, in the order of the model. */
  readonly exceptions: readonly View<Model.Exception>[];
  readonly declared: Declared;
  /** Changes to compiled files, in the order of the model. */
  readonly overrides: readonly View<Model.Override>[];
  /** Sections that only some targets read, with `per` not yet folded where they have one. */
  readonly alerting: View<Model.Alerting> | null;
  readonly delivery: View<Model.Delivery> | null;
  readonly load: View<Model.Load> | null;
  readonly budgets: View<Model.Budgets> | null;
}

/** Names that the model gives and that an environment lists only where something uses them. */
export interface Declared {
  readonly secrets: readonly Traced<string>[];
  readonly volumes: readonly Traced<string>[];
  readonly defaults: readonly Traced<string>[];
  /** Names of the defaults that something takes. */
  readonly taken: ReadonlySet<string>;
}

export interface ResolvedRepository {
  readonly url: Traced<string>;
  readonly defaultBranch: Traced<string>;
  readonly license: Traced<string> | null;
}

export interface ResolvedOwner {
  readonly name: Traced<string>;
  readonly slack: Traced<string> | null;
  readonly pagerduty: Traced<string> | null;
  readonly email: Traced<string> | null;
  readonly github: Traced<string> | null;
}

export interface ResolvedOutput {
  /** `null` where the model says nothing of it. */
  readonly origin: Origin | null;
  /** Below the folder of the model, POSIX: `out`. */
  readonly directory: Traced<string>;
  /** `null`: those that the model calls for. */
  readonly targets: readonly Traced<string>[] | null;
  /** Targets beside those that the model calls for. */
  readonly also: readonly Traced<string>[];
  /** Folder by target. */
  readonly placement: ReadonlyMap<string, Traced<string>>;
}

export type Runtime = Model.Environment['runtime'];

export interface ResolvedEnvironment {
  readonly name: Traced<string>;
  readonly origin: Origin;
  readonly runtime: Traced<Runtime>;
  readonly branch: Traced<string> | null;
  readonly domain: Traced<string>;
  readonly namespace: Traced<string>;
  readonly kubernetesVersion: Traced<string>;
  readonly publish: Traced<'services' | 'all' | 'declared'>;
  /** Bytes that all containers may use together. */
  readonly memory: Traced<number> | null;
  readonly cloud: View<Model.Cloud> | null;
  readonly ingress: View<Model.Ingress> | null;
  readonly storage: View<Model.StorageClasses> | null;
  readonly protection: View<Model.Protection> | null;
  /** Everything that runs as a container: services, jobs, resources that are not managed, and their bootstrap jobs. */
  readonly workloads: readonly Workload[];
  /** All resources, managed or not. */
  readonly resources: readonly ResolvedResource[];
  /** Who talks to whom. Nothing else may. */
  readonly edges: readonly Edge[];
  /** Secrets that something in the environment uses. */
  readonly secrets: readonly ResolvedSecret[];
  readonly volumes: readonly ResolvedVolume[];
  readonly routes: readonly ResolvedRoute[];
  /** What is scraped, recorded, told and shown; `null` where nothing scrapes. */
  readonly watch: Watch | null;
}

export type Role = 'service' | 'resource' | 'bootstrap' | 'migration' | 'scheduled' | 'once';

/** One container, however it comes to run. */
export interface Workload {
  readonly name: Traced<string>;
  readonly role: Role;
  /** Name of the resource that it runs or works for; `null` for services and jobs of the model. */
  readonly resource: Traced<string> | null;
  /** The part of the model because of which it exists. */
  readonly origin: Origin;
  readonly description: Traced<string> | null;
  readonly owner: ResolvedOwner | null;
  readonly image: WorkloadImage;
  /** `null`: the image's own. */
  readonly entrypoint: readonly Traced<string>[] | null;
  readonly command: readonly Traced<string>[] | null;
  readonly ports: readonly ResolvedPort[];
  readonly variables: readonly ResolvedVariable[];
  readonly files: readonly ResolvedFile[];
  readonly mounts: readonly ResolvedMount[];
  /** Writable folders that are lost with the container. */
  readonly temporary: readonly Traced<string>[];
  readonly health: ResolvedHealth;
  readonly needs: readonly StartNeed[];
  /** `null`: the image's entry point starts as root and drops to a user of its own. */
  readonly user: Traced<number | null>;
  readonly readOnly: Traced<boolean>;
  readonly capabilities: readonly Traced<string>[];
  /** What it may ask of the API of the cluster that it runs in. */
  readonly permissions: readonly Permission[];
  /** What it sees of the machine that it runs on; `null`: nothing. */
  readonly host: HostAccess | null;
  /** Ports of the machines of the cluster that it talks to. */
  readonly nodePorts: readonly Traced<number>[];
  readonly size: Size;
  readonly replicas: ResolvedReplicas;
  /** Milliseconds. */
  readonly stop: Traced<number>;
  /** Compose overlay; `null`: always started. */
  readonly overlay: Traced<string> | null;
  readonly schedule: ResolvedSchedule | null;
  /** `null` for what is not meant to end. */
  readonly tries: ResolvedTries | null;
  readonly rollout: View<Model.Rollout> | null;
  readonly disruption: View<Model.Disruption> | null;
  readonly metrics: ResolvedMetrics | null;
  readonly objectives: View<Model.Objectives> | null;
  /** `null` where the model does not say how they are written. */
  readonly logs: ResolvedLogs | null;
}

/** How a program writes its logs: lines of JSON or of text. */
export interface ResolvedLogs {
  readonly format: Traced<'json' | 'text'>;
  /** Of JSON; those that are known, in the order in which a reader wants them. */
  readonly fields: readonly LogField[];
  /** Values of the level, and words in text, that tell of a fault, in whatever case. */
  readonly faults: readonly Traced<string>[];
  readonly origin: Origin;
}

export interface LogField {
  readonly name: 'time' | 'level' | 'message' | 'trace' | 'span';
  /** `fields.message` */
  readonly path: Traced<string>;
}

export interface WorkloadImage {
  /** What is pulled, or the name that the build gets: `registry/platform/web:dev`. */
  readonly reference: Traced<string>;
  /** How it is built; `null` for an image made by others. */
  readonly build: ResolvedImage | null;
}

export interface ResolvedImage {
  /** Name of the service or job whose image it is. */
  readonly name: Traced<string>;
  readonly origin: Origin;
  readonly reference: Traced<string>;
  readonly kind: BuildKind;
  readonly input: BuildInput<never>;
}

export interface ResolvedPort {
  readonly name: Traced<string>;
  readonly number: Traced<number>;
  readonly protocol: Traced<Protocol>;
  readonly web: boolean;
  readonly origin: Origin;
  /** Asked for in the model. */
  readonly hostPort: Traced<number> | null;
  /** Allocated or asked for; `null` where it is not published. */
  readonly published: Traced<number> | null;
}

export interface ResolvedVariable {
  readonly name: string;
  readonly origin: Origin;
  /** Its text, or the path of a file that holds a secret. */
  readonly value: Value | SecretFile;
}

export interface SecretFile {
  readonly kind: 'secret-file';
  readonly secret: Traced<string>;
}

export type ResolvedFile =
  | { readonly kind: 'content'; readonly path: Traced<string>; readonly content: ContentFile['content']; readonly part: string; readonly origin: Origin }
  | { readonly kind: 'source'; readonly path: Traced<string>; readonly source: Traced<string>; readonly origin: Origin }
  | { readonly kind: 'secret'; readonly path: Traced<string>; readonly secret: Traced<string>; readonly origin: Origin };

export interface ResolvedMount {
  readonly volume: ResolvedVolume;
  readonly path: Traced<string>;
  readonly mode: Traced<'read' | 'write'>;
  readonly origin: Origin;
}

export interface ResolvedVolume {
  readonly name: Traced<string>;
  /** Bytes. */
  readonly size: Traced<number>;
  readonly access: Traced<'shared' | 'own'>;
  readonly origin: Origin;
}

/** `http` where the model or a kind gives paths; emitters that need a command take `command`, which works in the image as it is. */
export type ResolvedHealth =
  | { readonly kind: 'none'; readonly reason: Traced<string>; readonly origin: Origin }
  | (HealthTiming & { readonly kind: 'command'; readonly command: readonly Traced<string>[]; readonly origin: Origin })
  | (HealthTiming & {
      readonly kind: 'http';
      readonly port: ResolvedPort;
      /** Whether it answers over TLS. Default: false. */
      readonly tls?: boolean;
      readonly live: Traced<string>;
      readonly ready: Traced<string>;
      /** Asks for readiness from inside the container. */
      readonly command: readonly Traced<string>[];
      readonly origin: Origin;
    });

/** Milliseconds. */
export interface HealthTiming {
  readonly interval: Traced<number>;
  readonly timeout: Traced<number>;
  readonly retries: Traced<number>;
  readonly startPeriod: Traced<number>;
}

/** What must be so before a workload starts. */
export interface StartNeed {
  readonly workload: Traced<string>;
  readonly condition: 'started' | 'healthy' | 'completed';
  /** The use, or the `after`, that asks for it. */
  readonly origin: Origin;
}

export interface ResolvedReplicas {
  readonly min: Traced<number>;
  readonly max: Traced<number>;
  /** `null` where the number is fixed. */
  readonly scale: View<Model.Scale> | null;
}

export interface ResolvedSchedule {
  readonly cron: Traced<string>;
  readonly timezone: Traced<string>;
}

/** How a job is tried. */
export interface ResolvedTries {
  /** How often it is tried again. */
  readonly retries: Traced<number>;
  /** Milliseconds that a try may take, with the time in which it waits for what it starts after; `null`: any time. */
  readonly timeout: Traced<number> | null;
}

export interface ResolvedMetrics {
  readonly port: ResolvedPort;
  readonly path: Traced<string>;
  readonly serves: View<Model.Metrics>['serves'] | null;
  /** What counts its requests, and what times its answers, where the model says so. */
  readonly requests: View<Model.RequestMetric> | null;
  readonly latency: Traced<string> | null;
}

export interface ResolvedResource {
  readonly name: Traced<string>;
  readonly kind: Kind;
  readonly origin: Origin;
  readonly managed: Traced<boolean>;
  /** How the cloud realises it; `null` where it runs in a container. */
  readonly realised: ManagedFacet | null;
  readonly attributes: Attributes;
  readonly bootstrap: readonly BootstrapStep[];
  readonly metrics: MetricsFacet | null;
  /** `null` where it serves no part of the cluster's API. */
  readonly apiService: ApiServiceFacet | null;
  /** Options with `per` folded, for facets that a target reads by itself. */
  readonly options: View<NonNullable<Model.Platform['resources']>[string]>;
}

/** `peers`: the replicas of one resource among each other. */
export type EdgeKind = 'uses' | 'calls' | 'external' | 'scrapes' | 'peers';

/**
 * One permission to talk. `to` is a workload's or a resource's name, or a host outside: a host, too, where a managed resource has
 * no address but a public one, which `resource` and `mode` then tell.
 */
export interface Edge {
  readonly kind: EdgeKind;
  readonly from: Traced<string>;
  readonly to: Traced<string>;
  readonly ports: readonly Traced<number>[];
  /** `null` for calls and hosts outside. */
  readonly mode: Traced<Mode> | null;
  /** Name of the resource that is used or scaled; `null` for calls, scrapes and hosts outside. */
  readonly resource: Traced<string> | null;
  readonly origin: Origin;
}

export interface ResolvedSecret {
  readonly name: Traced<string>;
  readonly description: Traced<string> | null;
  /** Characters of a random value that will do; `null` where somebody hands it out. */
  readonly generated: Traced<number> | null;
  readonly kept: Traced<string> | null;
  readonly key: Traced<string>;
  /** Milliseconds. */
  readonly rotation: Traced<number> | null;
  /** Everything that uses it. */
  readonly origin: Origin;
}

export interface ResolvedRoute {
  readonly host: Traced<string>;
  readonly path: Traced<string>;
  readonly service: Traced<string>;
  readonly port: ResolvedPort;
  readonly websocket: Traced<boolean>;
  /** Milliseconds. */
  readonly timeout: Traced<number>;
  readonly origin: Origin;
}
