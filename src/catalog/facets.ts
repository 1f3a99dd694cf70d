import type { Mode } from '../model/mode.ts';
import type { Metric, Scraping } from '../observability/metric.ts';
import type { Origin } from '../provenance/origin.ts';
import type { Traced } from '../provenance/traced.ts';
import type { Document } from '../formats/index.ts';

/** A piece of a value: text, or the content of a secret that must never stand in a file. */
export type ValuePart = Traced<string> | SecretPart;

export interface SecretPart {
  readonly kind: 'secret';
  /** Name of the secret, in the model or of the kind's own making. */
  readonly secret: Traced<string>;
}

/** A value as a program gets it: its parts, one after the other. `postgres://app:` + secret + `@postgres:5432/app` */
export type Value = readonly ValuePart[];

/** The typed attributes that others may interpolate: `${postgres.url}` is `url`. */
export type Attributes = Readonly<Record<string, Value>>;

export type Protocol = 'http' | 'grpc' | 'tcp' | 'udp';

export interface FacetPort {
  readonly name: Traced<string>;
  readonly number: Traced<number>;
  readonly protocol: Traced<Protocol>;
  /** Whether people open it in a browser: published on the host by default, as a service's port is. */
  readonly web: boolean;
}

export interface Variable {
  readonly name: string;
  readonly value: Value;
}

/** A secret of which the program gets the path rather than the value: `POSTGRES_PASSWORD_FILE`. */
export interface SecretFileVariable {
  readonly name: string;
  readonly secretFile: Traced<string>;
}

/** A file in the container, at an absolute path: written by the compiler, or the content of a secret. */
export type FacetFile = ContentFile | { readonly path: Traced<string>; readonly secret: Traced<string> };

export interface ContentFile {
  readonly path: Traced<string>;
  /** Made when it is asked for: most of what compiles a model does not look into it. */
  readonly content: () => Document;
  /**
   * Name of the part of the workload's files that it belongs to; where files are kept as objects of limited size, each part is one of its own.
   * The files of a part lie in one folder, in which there is nothing but files of parts. Default: `files`, which lie anywhere.
   */
  readonly part?: string;
  /** Why there is such a file, where its path does not say it. */
  readonly origin?: Origin;
}

/** Probes that work in the image as it is. */
export type Probe =
  | { readonly kind: 'command'; readonly command: readonly Traced<string>[] }
  | HttpProbe
  | { readonly kind: 'none'; readonly reason: Traced<string> };

/** For whoever can ask over HTTP from outside of the container; everybody else takes the command. */
export interface HttpProbe {
  readonly kind: 'http';
  /** Port, by name. */
  readonly port: string;
  /** Path that answers while the program is not stuck: where it fails, a restart helps. */
  readonly live: Traced<string>;
  /** Path that answers while the program can take work. */
  readonly ready: Traced<string>;
  /** Whether it answers over TLS, with a certificate that nobody checks. Default: false. */
  readonly tls?: boolean;
  /** Asks for readiness from inside the container. Empty where nothing in the image could, and nobody will. */
  readonly command: readonly Traced<string>[];
}

export interface FacetHealth {
  readonly probe: Probe;
  /** Milliseconds. */
  readonly interval: Traced<number>;
  readonly timeout: Traced<number>;
  readonly retries: Traced<number>;
  readonly startPeriod: Traced<number>;
}

/** Bytes and thousandths of a core. */
export interface Size {
  readonly cpu: { readonly request: Traced<number>; readonly limit: Traced<number> };
  readonly memory: { readonly request: Traced<number>; readonly limit: Traced<number> };
}

export interface DataPath {
  readonly path: Traced<string>;
  /** Part of the volume's name: `data`. */
  readonly name: string;
  /** Bytes; read where a claim needs it. */
  readonly size: Traced<number>;
}

/** How a resource runs as a container: image, ports, data, settings, health, user. */
export interface ContainerFacet {
  readonly image: Traced<string>;
  readonly entrypoint?: readonly Traced<string>[];
  readonly command?: readonly Traced<string>[];
  readonly ports: readonly FacetPort[];
  readonly variables: readonly (Variable | SecretFileVariable)[];
  readonly files: readonly FacetFile[];
  readonly data: readonly DataPath[];
  /** Writable folders that are lost with the container. */
  readonly temporary: readonly Traced<string>[];
  readonly health: FacetHealth;
  /** Numeric user id; `null` where the image's entry point must start as root and drops to a user of its own. */
  readonly user: Traced<number | null>;
  readonly readOnly: Traced<boolean>;
  /** Linux capabilities that the entry point needs beyond none, without the `CAP_` prefix. */
  readonly capabilities: readonly Traced<string>[];
  readonly size: Size;
  readonly replicas: Traced<number>;
  /** Other resources that must be healthy first, by name, and that it talks to. */
  readonly needs: readonly Need[];
  /** Milliseconds between the signal to stop and the kill. */
  readonly stop: Traced<number>;
  /** Ports, by name, on which its replicas talk to each other. Default: none. */
  readonly peers?: readonly string[];
  /** What it asks of the API of the cluster that it runs in. Default: nothing. */
  readonly permissions?: readonly Permission[];
  /** Hosts outside that it talks to. Default: none. */
  readonly reaches?: readonly Reached[];
  /** What it sees of the machine that it runs on. Default: nothing. */
  readonly host?: HostAccess;
  /** Ports of the machines of the cluster that it talks to, as the kubelet's. Default: none. */
  readonly nodePorts?: readonly Traced<number>[];
}

/** What a container sees of the machine that it runs on. Machines that are shared, as those of a cluster are, show it nothing. */
export interface HostAccess {
  /** Folders and sockets of the machine, which it may read. */
  readonly paths: readonly HostPath[];
  /** Whether it sees the processes of the machine, and by them what the machine has mounted. */
  readonly processes: Traced<boolean>;
}

export interface HostPath {
  /** On the machine. */
  readonly source: Traced<string>;
  /** In the container. */
  readonly path: Traced<string>;
}

/** A host outside, and a port there. */
export interface Reached {
  readonly host: Traced<string>;
  readonly port: Traced<number>;
}

/** Rights in the API of a Kubernetes cluster. https://kubernetes.io/docs/reference/access-authn-authz/rbac/#role-and-clusterrole */
export interface Permission {
  /** "" is the core group. */
  readonly apiGroup: Traced<string>;
  readonly resources: readonly Traced<string>[];
  readonly verbs: readonly Traced<string>[];
  /** Whether in all of the cluster, for what belongs to no namespace, as nodes do. Default: in the namespace of the environment. */
  readonly cluster?: boolean;
}

/** How the cloud realises a resource, as those see it who talk to it. */
export interface ManagedFacet {
  /** Ports that it is reached on there, by the same names as the container's. */
  readonly ports: readonly FacetPort[];
  /** What realises it: `Cloud SQL for PostgreSQL`. */
  readonly service: Traced<string>;
  /**
   * Public host name of what has no address of its own in the private network, as a bucket of a cloud. Who uses it talks to that
   * host: its edges are of the kind `external`, with the resource beside them. Default: an address in the range of managed resources.
   */
  readonly host?: Traced<string>;
}

/** An edge from one resource to another: kafka-ui to kafka. */
export interface Need {
  readonly resource: Traced<string>;
  readonly mode: Traced<Mode>;
}

/** A job that makes what must exist before a user of the resource starts: topics, schemas, collections. Must be repeatable. */
export interface BootstrapStep {
  /** Part of the job's name, after the resource's: `topics`. */
  readonly name: string;
  /** Why it stands there: the part of the model that asks for it. */
  readonly origin: Origin;
  readonly image: Traced<string>;
  readonly entrypoint?: readonly Traced<string>[];
  readonly command?: readonly Traced<string>[];
  readonly variables: readonly (Variable | SecretFileVariable)[];
  readonly files: readonly FacetFile[];
  readonly temporary: readonly Traced<string>[];
  readonly user: Traced<number | null>;
}

/** How what the resource holds is copied to where losing its disk does not lose it. */
export interface BackupStep extends BootstrapStep {
  /** Five fields of cron, in UTC. */
  readonly schedule: Traced<string>;
  /** What it needs of the resource. */
  readonly mode: Traced<Mode>;
  /** Where copies are kept that the resource does not keep itself. */
  readonly data: readonly DataPath[];
}

/** A secret of the kind's own making, such as a password, that the model need not declare. */
export interface OwnSecret {
  readonly name: Traced<string>;
  /** What it opens. */
  readonly description: string;
  /** Whether somebody else makes its value, so that no random one will do. Default: false. */
  readonly given?: boolean;
}

export interface MetricsFacet extends Scraping {
  /** Port, by name, of whoever serves them. */
  readonly port: string;
  readonly path: Traced<string>;
  readonly metrics: readonly Metric[];
  readonly reference: string;
  /**
   * The program that asks the resource and serves what it hears, named NAME-exporter; it runs where something scrapes, whoever runs the resource.
   * Its `needs` name the resource. Default: the resource serves them itself.
   */
  readonly exporter?: ContainerFacet;
}

/** A part of the API of the cluster that it runs in. https://kubernetes.io/docs/concepts/extend-kubernetes/api-extension/apiserver-aggregation/ */
export interface ApiServiceFacet {
  /** `custom.metrics.k8s.io` */
  readonly group: Traced<string>;
  readonly version: Traced<string>;
  /** Port, by name, that serves it. */
  readonly port: string;
  /** Why it is served. */
  readonly origin: Origin;
}

/** What one mode grants: read by network policies, IAM and database roles. */
export interface AccessFacet {
  /** Ports, by name, that the mode needs. */
  readonly ports: readonly string[];
  /** One sentence for documentation. */
  readonly grants: string;
}
