// Made by "npm run gen" from the schemas in src/model and src/catalog. Do not edit.
/* oxlint-disable */

/** The names that a model gives, so that references to them can be checked. */
export interface Names {
  service: string;
  resource: string;
  job: string;
  environment: string;
  owner: string;
  secret: string;
  volume: string;
  defaults: string;
}

declare const nothing: unique symbol;

/** What no value fits; `Complaint` is what the type checker says of one that was tried. */
export type Nothing<Complaint extends string> = Complaint & { readonly [nothing]: never };

/** A name that the model gives. */
export type Ref<N extends Names, K extends keyof Names> = [N[K]] extends [never] ? Nothing<`the model has no ${K}`> : NoInfer<N[K]>;

// Amounts are text of any origin, so that functions may make them; examples that stand apart from `string` complete, and make the type checker name a wrong value.

/** Time. */
export type Duration = '30s' | '5m' | '12h' | (string & {});
/** Memory or disk. */
export type Bytes = '512Mi' | '2Gi' | (string & {});
/** Cores. */
export type Cpu = '250m' | '1.5' | (string & {});
/** A share. */
export type Percent = '70%' | '99.9%' | (string & {});

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** What may differ in an environment: any part of T. */
export type Patch<T> = T extends string | number | boolean | null | readonly unknown[]
  ? T
  : { readonly [K in keyof T as K extends 'per' ? never : K]?: Patch<T[K]> };

/** What `${resource.ATTRIBUTE}` may name, by kind of resource. */
export interface KindAttributes {
  readonly 'alertmanager': 'host' | 'port' | 'url';
  readonly 'blackbox-exporter': 'host' | 'port' | 'url';
  readonly 'bucket': 'host' | 'port' | 'endpoint' | 'name' | 'region' | 'pathStyle' | 'accessKey' | 'secretKey';
  readonly 'cadvisor': 'host' | 'port' | 'url';
  readonly 'grafana': 'host' | 'port' | 'url';
  readonly 'jaeger': 'host' | 'port' | 'url' | 'otlpGrpc' | 'otlpHttp';
  readonly 'kafka': 'brokers' | 'host' | 'port' | 'topicPrefix' | 'version';
  readonly 'kafka-connect': 'host' | 'port' | 'url';
  readonly 'kafka-ui': 'host' | 'port' | 'url';
  readonly 'kube-state-metrics': 'host' | 'port' | 'url';
  readonly 'node-exporter': 'host' | 'port' | 'url';
  readonly 'opentelemetry-collector': 'host' | 'port' | 'otlpGrpc' | 'otlpHttp';
  readonly 'postgres': 'host' | 'port' | 'database' | 'user' | 'password' | 'url';
  readonly 'prometheus': 'host' | 'port' | 'url';
  readonly 'prometheus-adapter': 'host' | 'port' | 'url';
  readonly 'qdrant': 'host' | 'port' | 'grpcPort' | 'url' | 'grpcUrl';
  readonly 'redis': 'host' | 'port' | 'password' | 'url';
  readonly 'schema-registry': 'host' | 'port' | 'url';
}

/** An alert of one's own. */
export interface Alert {
  /** What it looks for, in PromQL: each series that it gives is one thing that is wrong. It may use only metrics that something scraped declares. */
  readonly expr: string;
  /** How long that must hold. Default: 5m. */
  readonly for?: Duration;
  /** critical: somebody is woken. warning: somebody looks within the day. info: it is only shown. */
  readonly severity: 'critical' | 'warning' | 'info';
  /** What is wrong, in one line, which may name labels: {{ $labels.queue }}. */
  readonly summary: string;
  /** A sentence with the value: {{ $value | humanize }} messages wait. Default: the summary. */
  readonly description?: string;
  /** What it means, for its runbook. */
  readonly meaning: string;
  /** How users feel it. */
  readonly impact: string;
  /** Likely causes, the likeliest first. Default: those that the topology tells. */
  readonly causes?: readonly string[];
  /** What to do, in the order in which to try it. Default: nothing but what always helps. */
  readonly remedies?: readonly string[];
  /** Value from which it fires, which its panel draws. Default: the number that the expression compares with. */
  readonly threshold?: number;
  /** Unit of its panel. Default: count. */
  readonly unit?: 'ratio' | 'seconds' | 'milliseconds' | 'bytes' | 'bytes per second' | 'per second' | 'requests per second' | 'count' | 'boolean' | 'timestamp';
  /** Title of the panel that draws it; alerts of one title share a panel. Default: its name, in words. */
  readonly panel?: string;
  /** Series that show it firing and silent, which a unit test plays: by series, a value, or a value and what is added each minute, as in "0+60". Labels that scraping gives are added. */
  readonly test: AlertTest;
}

/** An alert that is made by itself, and not wanted. */
export interface AlertOff {
  /** Why it is not wanted; stands in the report. */
  readonly off: string;
}

/** Series that show it firing and silent, which a unit test plays: by series, a value, or a value and what is added each minute, as in "0+60". Labels that scraping gives are added. */
export interface AlertTest {
  /** Series while what it warns of happens. */
  readonly fault: { readonly [name: string]: number | string };
  /** Series while all is well. */
  readonly health: { readonly [name: string]: number | string };
  /** How long after the start it must fire. Default: ten minutes more than it must hold. */
  readonly after?: Duration;
}

/** Who is told of what, and how. */
export interface Alerting<N extends Names = Names> {
  /** Owner who is told of what nobody owns. Default: the only owner, where there is one. */
  readonly fallback?: Ref<N, 'owner'>;
  /** How a team is told, by owner. */
  readonly teams?: { readonly [K in NoInfer<N['owner']>]?: TeamAlerting<N> };
  /** Secret that holds the URL of Slack's incoming webhook. */
  readonly slackUrl?: Ref<N, 'secret'>;
  /** Secret that holds PagerDuty's integration key. */
  readonly pagerdutyKey?: Ref<N, 'secret'>;
  /** Server that takes e-mail; needed where a team is told by e-mail. */
  readonly smtp?: Smtp<N>;
  /** Secret that holds the address that is called as long as alerts work, and whose owner tells of silence: the dead man's switch. Default: there is none. */
  readonly heartbeatUrl?: Ref<N, 'secret'>;
  /** Host of that address, such as "hc-ping.com", which the network lets the calls out to; needed with heartbeatUrl. */
  readonly heartbeatHost?: string;
  /** Environments whose alerts are delivered; those of others are only shown, and with an empty list those of all. Default: all. */
  readonly in?: readonly Ref<N, 'environment'>[];
  /** Address below which the compiled runbooks are read. Default: the repository's, at its default branch. */
  readonly runbooks?: string;
  /** Where values begin to be worth an alert. */
  readonly thresholds?: Thresholds;
  /** Time for which the first alert of a group waits for others. Default: 30s. */
  readonly groupWait?: Duration;
  /** Time after which a group of which more alerts fire is delivered again. Default: 5m. */
  readonly groupInterval?: Duration;
  /** Time after which an unresolved alert is delivered again. Default: 4h. */
  readonly repeat?: Duration;
}

/** An Alertmanager, which groups alerts and delivers them. */
export interface Alertmanager<N extends Names = Names> {
  /** Kind of resource. */
  readonly kind: 'alertmanager';
  /** Address at which people open it, such as "https://alerts.example.com"; what it delivers leads there. Default: none. */
  readonly url?: string;
  /** Version, such as "0.31.1". Default: 0.31.1. */
  readonly version?: string | number;
  /** How long it remembers what it delivered and which silences ended. Default: 120h. */
  readonly retention?: Duration;
  /** Disk for its data. Default: 1Gi. */
  readonly storage?: Bytes;
  /** One sentence on what it is for. */
  readonly description?: string;
  /** Team that answers for it. Default: the only owner, where there is one. */
  readonly owner?: Ref<N, 'owner'>;
  /** Whether the cloud realises it rather than a container. Default: the environment's choice. */
  readonly managed?: boolean;
  /** Image with its tag, in place of the catalogue's. */
  readonly image?: string;
  /** What its container may use. Default: the kind's. */
  readonly size?: Size;
  /** Ports on the host where compose publishes its ports, by port name. */
  readonly hostPorts?: { readonly [name: string]: number };
  /** Environments in which it exists. Default: all. */
  readonly in?: readonly Ref<N, 'environment'>[];
  /** Compose overlay that it is started with: compose.NAME.yaml. Default: the base file. */
  readonly overlay?: string;
  /** Alerts of its own, by name, and those of its alerts that are not wanted. */
  readonly alerts?: { readonly [name: string]: Alert | AlertOff };
  /** Why nothing in the model uses it, for what is right all the same. */
  readonly standalone?: string;
  /** What differs in an environment. The environment's value wins over the one beside it; objects are merged, lists replaced. */
  readonly per?: { readonly [E in NoInfer<N['environment']>]?: Patch<Alertmanager<N>> };
}

/** Copies of what a resource holds, made by a job at times; a cloud backs up by itself what it manages. */
export interface Backup {
  /** When they are made: five cron fields, in UTC. Default: 0 3 * * *. */
  readonly at?: string;
  /** How many are kept; older ones are removed. Default: 7. */
  readonly keep?: number;
}

/** Blackbox exporter: asks the public routes of the environment as users do, and tells whether they answer and how long their certificates are valid. */
export interface BlackboxExporter<N extends Names = Names> {
  /** Kind of resource. */
  readonly kind: 'blackbox-exporter';
  /** Version, such as "0.28.0". Default: 0.28.0. */
  readonly version?: string | number;
  /** One sentence on what it is for. */
  readonly description?: string;
  /** Team that answers for it. Default: the only owner, where there is one. */
  readonly owner?: Ref<N, 'owner'>;
  /** Whether the cloud realises it rather than a container. Default: the environment's choice. */
  readonly managed?: boolean;
  /** Image with its tag, in place of the catalogue's. */
  readonly image?: string;
  /** What its container may use. Default: the kind's. */
  readonly size?: Size;
  /** Ports on the host where compose publishes its ports, by port name. */
  readonly hostPorts?: { readonly [name: string]: number };
  /** Environments in which it exists. Default: all. */
  readonly in?: readonly Ref<N, 'environment'>[];
  /** Compose overlay that it is started with: compose.NAME.yaml. Default: the base file. */
  readonly overlay?: string;
  /** Alerts of its own, by name, and those of its alerts that are not wanted. */
  readonly alerts?: { readonly [name: string]: Alert | AlertOff };
  /** Why nothing in the model uses it, for what is right all the same. */
  readonly standalone?: string;
  /** What differs in an environment. The environment's value wins over the one beside it; objects are merged, lists replaced. */
  readonly per?: { readonly [E in NoInfer<N['environment']>]?: Patch<BlackboxExporter<N>> };
}

/** A bucket for objects, with the S3 protocol where it runs in a container. */
export interface Bucket<N extends Names = Names> {
  /** Kind of resource. */
  readonly kind: 'bucket';
  /** Name of the bucket. Default: the platform's and the resource's name; where the cloud realises it, with the environment's between them. */
  readonly name?: string;
  /** Tag of the server's image. Default: the last one that was published. */
  readonly version?: string | number;
  /** Secret that holds the key to it. Default: a secret of its own, NAME-password. */
  readonly password?: Ref<N, 'secret'>;
  /** Whether a replaced or deleted object can be had back. Default: false. */
  readonly versioning?: boolean;
  /** Age at which objects are deleted, in whole days such as "90d". Default: never. */
  readonly expireAfter?: Duration;
  /** Whether anybody may read its objects. Default: false. */
  readonly public?: boolean;
  /** Disk for its objects. Default: 10Gi. */
  readonly storage?: Bytes;
  /** What the cloud is asked for where it realises the bucket. */
  readonly cloud?: BucketCloud;
  /** One sentence on what it is for. */
  readonly description?: string;
  /** Team that answers for it. Default: the only owner, where there is one. */
  readonly owner?: Ref<N, 'owner'>;
  /** Whether the cloud realises it rather than a container. Default: the environment's choice. */
  readonly managed?: boolean;
  /** Image with its tag, in place of the catalogue's. */
  readonly image?: string;
  /** What its container may use. Default: the kind's. */
  readonly size?: Size;
  /** Ports on the host where compose publishes its ports, by port name. */
  readonly hostPorts?: { readonly [name: string]: number };
  /** Environments in which it exists. Default: all. */
  readonly in?: readonly Ref<N, 'environment'>[];
  /** Compose overlay that it is started with: compose.NAME.yaml. Default: the base file. */
  readonly overlay?: string;
  /** Alerts of its own, by name, and those of its alerts that are not wanted. */
  readonly alerts?: { readonly [name: string]: Alert | AlertOff };
  /** Why nothing in the model uses it, for what is right all the same. */
  readonly standalone?: string;
  /** What differs in an environment. The environment's value wins over the one beside it; objects are merged, lists replaced. */
  readonly per?: { readonly [E in NoInfer<N['environment']>]?: Patch<Bucket<N>> };
}

/** What the cloud is asked for where it realises the bucket; a container does not read it. */
export interface BucketCloud {
  /** Region, or several as the provider names them. Default: the environment's region. */
  readonly location?: string;
  /** Age at which objects move to cheaper storage. Default: never. */
  readonly archiveAfter?: Duration;
}

/** What the platform may cost. */
export interface Budgets<N extends Names = Names> {
  /** By environment. */
  readonly environments?: { readonly [K in NoInfer<N['environment']>]?: CostBudget<N> };
  /** By part of the platform, by label. */
  readonly parts?: { readonly [name: string]: CostBudget<N> };
}

/** cAdvisor: tells what the containers of a machine use, for environments that run on compose. In a cluster the kubelet tells it. */
export interface Cadvisor<N extends Names = Names> {
  /** Kind of resource. */
  readonly kind: 'cadvisor';
  /** Version, such as "0.60.6". Default: 0.60.6. */
  readonly version?: string | number;
  /** One sentence on what it is for. */
  readonly description?: string;
  /** Team that answers for it. Default: the only owner, where there is one. */
  readonly owner?: Ref<N, 'owner'>;
  /** Whether the cloud realises it rather than a container. Default: the environment's choice. */
  readonly managed?: boolean;
  /** Image with its tag, in place of the catalogue's. */
  readonly image?: string;
  /** What its container may use. Default: the kind's. */
  readonly size?: Size;
  /** Ports on the host where compose publishes its ports, by port name. */
  readonly hostPorts?: { readonly [name: string]: number };
  /** Environments in which it exists. Default: all. */
  readonly in?: readonly Ref<N, 'environment'>[];
  /** Compose overlay that it is started with: compose.NAME.yaml. Default: the base file. */
  readonly overlay?: string;
  /** Alerts of its own, by name, and those of its alerts that are not wanted. */
  readonly alerts?: { readonly [name: string]: Alert | AlertOff };
  /** Why nothing in the model uses it, for what is right all the same. */
  readonly standalone?: string;
  /** What differs in an environment. The environment's value wins over the one beside it; objects are merged, lists replaced. */
  readonly per?: { readonly [E in NoInfer<N['environment']>]?: Patch<Cadvisor<N>> };
}

/** How another service is called. */
export interface Call {
  /** Name of its port. Default: the port named http, otherwise the only one. */
  readonly port?: string;
}

/** Time that a certificate is still valid. */
export interface CertificateLevels {
  /** For a warning. Default: 21d. */
  readonly warning?: Duration;
  /** For a critical alert. Default: 7d. */
  readonly critical?: Duration;
}

/** Where an environment runs in a cloud. */
export interface Cloud {
  /** The cloud. */
  readonly provider: 'google' | 'aws';
  /** Region of everything that is not placed elsewhere. */
  readonly region: string;
  /** Google Cloud project. Default: the platform's and the environment's name. */
  readonly project?: string;
  /** AWS account number. */
  readonly account?: string;
  /** Address ranges. Default: none planned. */
  readonly network?: CloudNetwork;
}

/** Address ranges of an environment's private network. */
export interface CloudNetwork {
  /** Range of the machines. */
  readonly nodes?: string;
  /** Range of the pods. */
  readonly pods?: string;
  /** Range of the cluster's services. */
  readonly services?: string;
  /** Range of the Kubernetes API's addresses. Default: not known, so what needs the API may reach its port anywhere. */
  readonly controlPlane?: string;
  /** Range from which managed resources get their private addresses. Default: not known, so it may be any private range. */
  readonly managed?: string;
}

/** Health by a command in the container: exit code 0 is health. */
export interface CommandHealth {
  /** The command and its arguments; no shell is added. */
  readonly command: readonly string[];
  /** Time between two probes. Default: 10s. */
  readonly interval?: Duration;
  /** Time that a probe may take. Default: 5s. */
  readonly timeout?: Duration;
  /** Failures in a row after which it counts as failed. Default: 3. */
  readonly retries?: number;
  /** Time in which it may still be starting. Default: 60s. */
  readonly startPeriod?: Duration;
}

/** Share of the connections that a server allows. */
export interface ConnectionLevels {
  /** For a warning. Default: 80%. */
  readonly warning?: Percent;
  /** For a critical alert. Default: 95%. */
  readonly critical?: Percent;
}

/** What something may cost a month. */
export interface CostBudget<N extends Names = Names> {
  /** Amount a month. */
  readonly amount: number;
  /** Currency. Default: USD. */
  readonly currency?: string;
  /** Shares of the amount at which it is told. Default: 50%, 90%, 100%. */
  readonly alertAt?: readonly Percent[];
  /** Owner who is told. */
  readonly owner?: Ref<N, 'owner'>;
}

/** How a change becomes a deployment. */
export interface Delivery<N extends Names = Names> {
  /** The forge's pipeline. Default: github-actions, where the repository is on GitHub. */
  readonly pipeline?: 'github-actions';
  /** Share of lines that tests must reach. Default: measured, not enforced. */
  readonly coverage?: Percent;
  /** Whether dependencies and images are scanned. Default: true. */
  readonly audit?: boolean;
  /** Owner who is told how a deployment went. Default: nobody. */
  readonly notify?: Ref<N, 'owner'>;
  /** Paths that must answer after a deployment, by service. */
  readonly smoke?: { readonly [K in NoInfer<N['service']>]?: readonly string[] };
}

/** Share of a disk that is used. */
export interface DiskLevels {
  /** For a warning. Default: 80%. */
  readonly warning?: Percent;
  /** For a critical alert. Default: 90%. */
  readonly critical?: Percent;
}

/** What voluntary disruptions, such as a drained node, must leave running. */
export interface Disruption {
  /** Replicas that may be missing at a time. Default: 1. */
  readonly maxUnavailable?: number | Percent;
}

/** A place where the whole platform runs. */
export interface Environment {
  /** What runs the containers. */
  readonly runtime: 'compose' | 'kubernetes' | 'cloud-run' | 'ecs';
  /** One sentence for the documentation. */
  readonly description?: string;
  /** Branch whose commits are deployed here. Default: none, deployed by hand. */
  readonly branch?: string;
  /** Domain below which routes live, as `${environment.domain}`. Default: localhost. */
  readonly domain?: string;
  /** Kubernetes namespace. Default: the platform's and the environment's name. */
  readonly namespace?: string;
  /** Minor version of the cluster. Default: 1.33. */
  readonly kubernetesVersion?: '1.30' | '1.31' | '1.32' | '1.33' | '1.34' | '1.35' | '1.36';
  /** How requests from outside reach the routes, on Kubernetes. */
  readonly ingress?: Ingress;
  /** StorageClasses of volumes, on Kubernetes. */
  readonly storage?: StorageClasses;
  /** Where in a cloud. Default: none. */
  readonly cloud?: Cloud;
  /** Which ports compose publishes on the host, on 127.0.0.1: those of services and of tools with a web page, of everything with a port, or only of what asks for it with `hostPort`. Default: services. */
  readonly publish?: 'services' | 'all' | 'declared';
  /** Whether resources are realised by the cloud where their kind can be. Default: false. */
  readonly managed?: boolean;
  /** What all containers of the environment may use together. Exceeding it is an error that says who takes how much. Default: no limit. */
  readonly memory?: Bytes;
  /** What stands between a change and this environment. Default: nothing. */
  readonly protection?: Protection;
  /** Values for `${environment.NAME}` in this environment. */
  readonly variables?: { readonly [name: string]: string };
}

/** Share of requests that fail. */
export interface ErrorLevels {
  /** For a warning. Default: 5%. */
  readonly warning?: Percent;
  /** For a critical alert. Default: 10%. */
  readonly critical?: Percent;
}

/** Share of requests that fail within a few minutes. */
export interface ErrorObjective {
  /** For a warning. Default: that of alerting.thresholds.errors. */
  readonly warning?: Percent;
  /** For a critical alert. Default: that of alerting.thresholds.errors. */
  readonly critical?: Percent;
}

/** A finding of a checker of manifests that is right, and all the same no fault here. */
export interface Exception<N extends Names = Names> {
  /** The checker. */
  readonly tool: 'kube-score' | 'checkov';
  /** Its name of the check, such as "CKV_K8S_43" or "container-image-tag". */
  readonly check: string;
  /** Services, jobs and resources that it is about. Default: all. */
  readonly on?: readonly Ref<N, 'service' | 'job' | 'resource'>[];
  /** Kinds of objects that it is about, such as "Service". Default: those that make pods. */
  readonly kinds?: readonly string[];
  /** Why it is no fault: stands beside the finding in what is compiled. */
  readonly reason: string;
}

/** A host outside the platform. */
export interface External {
  /** Host name. */
  readonly host: string;
  /** Port. Default: 443. */
  readonly port?: number;
}

/** Which requests failed by the fault of the service. */
export interface FailedRequests {
  /** Label that tells. */
  readonly label: string;
  /** Values of those that failed, as a regular expression for the whole of the value: "5..". */
  readonly matches: string;
}

/** A file that a container reads, from exactly one of three places. */
export interface File<N extends Names = Names> {
  /** Its text. A last line without a line break gets one, as text files have. */
  readonly content?: string;
  /** A file of the repository, mounted as it is. */
  readonly source?: string;
  /** Name of the secret that is its content. */
  readonly secret?: Ref<N, 'secret'>;
}

/** A Grafana server whose data sources and dashboards are provisioned. */
export interface Grafana<N extends Names = Names> {
  /** Kind of resource. */
  readonly kind: 'grafana';
  /** Prometheus whose metrics it shows. */
  readonly prometheus: Ref<N, 'resource'>;
  /** Jaeger whose traces it shows. Default: none. */
  readonly jaeger?: Ref<N, 'resource'>;
  /** Address at which people open it, such as "https://grafana.example.com"; alerts lead there. Default: its address within the platform. */
  readonly url?: string;
  /** Version, such as "12.4.0". Default: 12.4.0. */
  readonly version?: string | number;
  /** Secret that holds the password of the user admin. Default: a secret of its own, NAME-admin-password. */
  readonly adminPassword?: Ref<N, 'secret'>;
  /** Disk for its data. Default: 1Gi. */
  readonly storage?: Bytes;
  /** One sentence on what it is for. */
  readonly description?: string;
  /** Team that answers for it. Default: the only owner, where there is one. */
  readonly owner?: Ref<N, 'owner'>;
  /** Whether the cloud realises it rather than a container. Default: the environment's choice. */
  readonly managed?: boolean;
  /** Image with its tag, in place of the catalogue's. */
  readonly image?: string;
  /** What its container may use. Default: the kind's. */
  readonly size?: Size;
  /** Ports on the host where compose publishes its ports, by port name. */
  readonly hostPorts?: { readonly [name: string]: number };
  /** Environments in which it exists. Default: all. */
  readonly in?: readonly Ref<N, 'environment'>[];
  /** Compose overlay that it is started with: compose.NAME.yaml. Default: the base file. */
  readonly overlay?: string;
  /** Alerts of its own, by name, and those of its alerts that are not wanted. */
  readonly alerts?: { readonly [name: string]: Alert | AlertOff };
  /** Why nothing in the model uses it, for what is right all the same. */
  readonly standalone?: string;
  /** What differs in an environment. The environment's value wins over the one beside it; objects are merged, lists replaced. */
  readonly per?: { readonly [E in NoInfer<N['environment']>]?: Patch<Grafana<N>> };
}

/** Health over HTTP: a 2xx or 3xx answer is health. */
export interface HttpHealth {
  /** Path that answers while the process works; failing it means a restart. */
  readonly live: string;
  /** Path that answers while requests can be served. Default: the live path. */
  readonly ready?: string;
  /** Name of the port. Default: the port named http, otherwise the only one. */
  readonly port?: string;
  /** Time between two probes. Default: 10s. */
  readonly interval?: Duration;
  /** Time that a probe may take. Default: 5s. */
  readonly timeout?: Duration;
  /** Failures in a row after which it counts as failed. Default: 3. */
  readonly retries?: number;
  /** Time in which it may still be starting. Default: 60s. */
  readonly startPeriod?: Duration;
}

/** How requests from outside reach the routes of a Kubernetes environment. */
export interface Ingress {
  /** Objects of Google's own Ingress controller, or of the Gateway API. Default: gke on Google Cloud, otherwise gateway. */
  readonly kind?: 'gke' | 'gateway';
  /** GatewayClass of the Gateway. Default: gke-l7-global-external-managed on Google Cloud; elsewhere it must be stated. */
  readonly class?: string;
  /** ClusterIssuer of cert-manager that signs the certificates of a Gateway. Default: Google's Certificate Manager on Google Cloud; elsewhere it must be stated. */
  readonly issuer?: string;
}

/** A Jaeger server that keeps traces in memory, for development. */
export interface Jaeger<N extends Names = Names> {
  /** Kind of resource. */
  readonly kind: 'jaeger';
  /** Version, or a tag of the image. Default: 2. */
  readonly version?: string | number;
  /** Traces that are kept; older ones make room. Default: 10000. */
  readonly traces?: number;
  /** One sentence on what it is for. */
  readonly description?: string;
  /** Team that answers for it. Default: the only owner, where there is one. */
  readonly owner?: Ref<N, 'owner'>;
  /** Whether the cloud realises it rather than a container. Default: the environment's choice. */
  readonly managed?: boolean;
  /** Image with its tag, in place of the catalogue's. */
  readonly image?: string;
  /** What its container may use. Default: the kind's. */
  readonly size?: Size;
  /** Ports on the host where compose publishes its ports, by port name. */
  readonly hostPorts?: { readonly [name: string]: number };
  /** Environments in which it exists. Default: all. */
  readonly in?: readonly Ref<N, 'environment'>[];
  /** Compose overlay that it is started with: compose.NAME.yaml. Default: the base file. */
  readonly overlay?: string;
  /** Alerts of its own, by name, and those of its alerts that are not wanted. */
  readonly alerts?: { readonly [name: string]: Alert | AlertOff };
  /** Why nothing in the model uses it, for what is right all the same. */
  readonly standalone?: string;
  /** What differs in an environment. The environment's value wins over the one beside it; objects are merged, lists replaced. */
  readonly per?: { readonly [E in NoInfer<N['environment']>]?: Patch<Jaeger<N>> };
}

/** A program of the platform that ends. */
export interface Job<N extends Names = Names> {
  /** Runs before what uses its resources starts (migration), at times (scheduled), or once per installation (once). */
  readonly kind: 'migration' | 'scheduled' | 'once';
  /** One sentence on what it is for. */
  readonly description?: string;
  /** Team that answers for it. Default: the only owner, where there is one. */
  readonly owner?: Ref<N, 'owner'>;
  /** A finished image with its tag, for what is not built here. */
  readonly image?: string;
  /** How its image is built from the repository. */
  readonly build?: NodeBuild | RustBuild | SqlxBuild;
  /** Replaces the image's entry point. */
  readonly entrypoint?: readonly string[];
  /** Arguments for the entry point. */
  readonly command?: readonly string[];
  /** Environment variables. Text interpolates `${postgres.url}`, `${discovery.url}`, `${self.ports.http}`, `${environment.domain}`. */
  readonly env?: { readonly [name: string]: string | number | boolean | SecretVariable<N> | SecretFileVariable<N> };
  /** Files that it reads, by absolute path in the container. */
  readonly files?: { readonly [name: string]: File<N> };
  /** Volumes that it mounts: a path, or path and mode. */
  readonly volumes?: { readonly [K in NoInfer<N['volume']>]?: string | Mount };
  /** Writable folders that are lost with the container. Default: /tmp. */
  readonly temporary?: readonly string[];
  /** Resources that it uses, each with the mode in which it does. */
  readonly uses?: { readonly [K in NoInfer<N['resource']>]?: 'read' | 'write' | 'publish' | 'subscribe' | 'admin' | Use };
  /** Services that it calls. */
  readonly calls?: readonly Ref<N, 'service'>[] | { readonly [K in NoInfer<N['service']>]?: Call };
  /** Hosts outside the platform that it calls: a name, which means port 443, or name and port. */
  readonly external?: readonly (string | External)[];
  /** What it may use. */
  readonly size?: Size;
  /** Numeric user id that it runs as. Default: 1000 where it is built here, otherwise the image's own. */
  readonly user?: number;
  /** Whether its root file system is read-only. Default: true where it is built here, otherwise false. */
  readonly readOnly?: boolean;
  /** How it writes its logs. Default: as the platform says. */
  readonly logs?: Logs;
  /** Environments in which it exists. Default: all. */
  readonly in?: readonly Ref<N, 'environment'>[];
  /** Compose overlay that it is started with: compose.NAME.yaml. Default: the base file. */
  readonly overlay?: string;
  /** Services, resources and jobs that must work, or be done, before it starts; what it uses is among them anyway. */
  readonly after?: readonly Ref<N, 'service' | 'resource' | 'job'>[];
  /** Time between the signal to stop and the kill. Default: 30s. */
  readonly stop?: Duration;
  /** Named defaults that it takes; its own fields win. */
  readonly like?: Ref<N, 'defaults'>;
  /** When a scheduled job runs: five cron fields. */
  readonly schedule?: string;
  /** Time zone of the schedule. Default: Etc/UTC. */
  readonly timezone?: string;
  /** How often it is tried again. Default: 3. */
  readonly retries?: number;
  /** Time after which a try has failed. Default: 10m. */
  readonly timeout?: Duration;
  /** What differs in an environment. The environment's value wins over the one beside it; objects are merged, lists replaced. */
  readonly per?: { readonly [E in NoInfer<N['environment']>]?: Patch<Job<N>> };
}

/** A Kafka cluster of Confluent's images, without ZooKeeper. `hostPorts: { host: 29092 }` gives programs on the host of compose a listener of their own. */
export interface Kafka<N extends Names = Names> {
  /** Kind of resource. */
  readonly kind: 'kafka';
  /** Version of Confluent Platform, such as "7.5.0". */
  readonly version: string | number;
  /** Brokers, each of which is a controller too; an odd number survives the loss of the smaller half. Default: 1. */
  readonly brokers?: number;
  /** Copies of each partition. Default: 3, or as many as there are brokers. */
  readonly replication?: number;
  /** How long messages of a topic are kept that says nothing else. Default: 168h. */
  readonly retention?: Duration;
  /** How messages of a topic are stored that says nothing else. Default: producer. */
  readonly compression?: 'producer' | 'uncompressed' | 'gzip' | 'snappy' | 'lz4' | 'zstd';
  /** Disk of each broker. Default: 10Gi. */
  readonly storage?: Bytes;
  /** Text before the name of every topic, given to programs as `${NAME.topicPrefix}`. Default: none. */
  readonly topicPrefix?: string;
  /** Topics, by name. Nothing else may be published: topics are not created by use. */
  readonly topics?: { readonly [name: string]: KafkaTopic };
  /** One sentence on what it is for. */
  readonly description?: string;
  /** Team that answers for it. Default: the only owner, where there is one. */
  readonly owner?: Ref<N, 'owner'>;
  /** Whether the cloud realises it rather than a container. Default: the environment's choice. */
  readonly managed?: boolean;
  /** Image with its tag, in place of the catalogue's. */
  readonly image?: string;
  /** What its container may use. Default: the kind's. */
  readonly size?: Size;
  /** Ports on the host where compose publishes its ports, by port name. */
  readonly hostPorts?: { readonly [name: string]: number };
  /** Environments in which it exists. Default: all. */
  readonly in?: readonly Ref<N, 'environment'>[];
  /** Compose overlay that it is started with: compose.NAME.yaml. Default: the base file. */
  readonly overlay?: string;
  /** Alerts of its own, by name, and those of its alerts that are not wanted. */
  readonly alerts?: { readonly [name: string]: Alert | AlertOff };
  /** Why nothing in the model uses it, for what is right all the same. */
  readonly standalone?: string;
  /** What differs in an environment. The environment's value wins over the one beside it; objects are merged, lists replaced. */
  readonly per?: { readonly [E in NoInfer<N['environment']>]?: Patch<Kafka<N>> };
}

/** A Kafka Connect worker in distributed mode. */
export interface KafkaConnect<N extends Names = Names> {
  /** Kind of resource. */
  readonly kind: 'kafka-connect';
  /** Kafka cluster that it connects, and that keeps its state. */
  readonly kafka: Ref<N, 'resource'>;
  /** Schema registry for Avro messages. Default: none, messages are JSON without a schema. */
  readonly schemaRegistry?: Ref<N, 'resource'>;
  /** Version of Confluent Platform. Default: that of the Kafka cluster. */
  readonly version?: string | number;
  /** Workers of one group share their connectors. Default: its name. */
  readonly group?: string;
  /** One sentence on what it is for. */
  readonly description?: string;
  /** Team that answers for it. Default: the only owner, where there is one. */
  readonly owner?: Ref<N, 'owner'>;
  /** Whether the cloud realises it rather than a container. Default: the environment's choice. */
  readonly managed?: boolean;
  /** Image with its tag, in place of the catalogue's. */
  readonly image?: string;
  /** What its container may use. Default: the kind's. */
  readonly size?: Size;
  /** Ports on the host where compose publishes its ports, by port name. */
  readonly hostPorts?: { readonly [name: string]: number };
  /** Environments in which it exists. Default: all. */
  readonly in?: readonly Ref<N, 'environment'>[];
  /** Compose overlay that it is started with: compose.NAME.yaml. Default: the base file. */
  readonly overlay?: string;
  /** Alerts of its own, by name, and those of its alerts that are not wanted. */
  readonly alerts?: { readonly [name: string]: Alert | AlertOff };
  /** Why nothing in the model uses it, for what is right all the same. */
  readonly standalone?: string;
  /** What differs in an environment. The environment's value wins over the one beside it; objects are merged, lists replaced. */
  readonly per?: { readonly [E in NoInfer<N['environment']>]?: Patch<KafkaConnect<N>> };
}

/** A topic. */
export interface KafkaTopic {
  /** Partitions, which bound how many consumers of a group share the work. May grow, never shrink. Default: 3. */
  readonly partitions?: number;
  /** How long messages are kept. Default: the cluster's. */
  readonly retention?: Duration;
  /** How the broker stores messages; "producer" keeps what the producer chose. Default: the cluster's. */
  readonly compression?: 'producer' | 'uncompressed' | 'gzip' | 'snappy' | 'lz4' | 'zstd';
  /** Whether old messages are deleted, or all but the last of each key, or both. Default: delete. */
  readonly cleanup?: 'delete' | 'compact' | 'compact,delete';
}

/** A web page for the topics, messages and consumers of a Kafka cluster. It has no login of its own. */
export interface KafkaUi<N extends Names = Names> {
  /** Kind of resource. */
  readonly kind: 'kafka-ui';
  /** Kafka cluster that it shows. */
  readonly kafka: Ref<N, 'resource'>;
  /** Schema registry that it shows. Default: none. */
  readonly schemaRegistry?: Ref<N, 'resource'>;
  /** Kafka Connect that it shows. Default: none. */
  readonly connect?: Ref<N, 'resource'>;
  /** Version, such as "0.7.2". Default: 0.7.2. */
  readonly version?: string | number;
  /** One sentence on what it is for. */
  readonly description?: string;
  /** Team that answers for it. Default: the only owner, where there is one. */
  readonly owner?: Ref<N, 'owner'>;
  /** Whether the cloud realises it rather than a container. Default: the environment's choice. */
  readonly managed?: boolean;
  /** Image with its tag, in place of the catalogue's. */
  readonly image?: string;
  /** What its container may use. Default: the kind's. */
  readonly size?: Size;
  /** Ports on the host where compose publishes its ports, by port name. */
  readonly hostPorts?: { readonly [name: string]: number };
  /** Environments in which it exists. Default: all. */
  readonly in?: readonly Ref<N, 'environment'>[];
  /** Compose overlay that it is started with: compose.NAME.yaml. Default: the base file. */
  readonly overlay?: string;
  /** Alerts of its own, by name, and those of its alerts that are not wanted. */
  readonly alerts?: { readonly [name: string]: Alert | AlertOff };
  /** Why nothing in the model uses it, for what is right all the same. */
  readonly standalone?: string;
  /** What differs in an environment. The environment's value wins over the one beside it; objects are merged, lists replaced. */
  readonly per?: { readonly [E in NoInfer<N['environment']>]?: Patch<KafkaUi<N>> };
}

/** kube-state-metrics: tells what a Kubernetes cluster knows of the environment: replicas, restarts, jobs, backups, volumes. It sees its own namespace and no other. */
export interface KubeStateMetrics<N extends Names = Names> {
  /** Kind of resource. */
  readonly kind: 'kube-state-metrics';
  /** Version, such as "2.18.0". Default: 2.18.0. */
  readonly version?: string | number;
  /** One sentence on what it is for. */
  readonly description?: string;
  /** Team that answers for it. Default: the only owner, where there is one. */
  readonly owner?: Ref<N, 'owner'>;
  /** Whether the cloud realises it rather than a container. Default: the environment's choice. */
  readonly managed?: boolean;
  /** Image with its tag, in place of the catalogue's. */
  readonly image?: string;
  /** What its container may use. Default: the kind's. */
  readonly size?: Size;
  /** Ports on the host where compose publishes its ports, by port name. */
  readonly hostPorts?: { readonly [name: string]: number };
  /** Environments in which it exists. Default: all. */
  readonly in?: readonly Ref<N, 'environment'>[];
  /** Compose overlay that it is started with: compose.NAME.yaml. Default: the base file. */
  readonly overlay?: string;
  /** Alerts of its own, by name, and those of its alerts that are not wanted. */
  readonly alerts?: { readonly [name: string]: Alert | AlertOff };
  /** Why nothing in the model uses it, for what is right all the same. */
  readonly standalone?: string;
  /** What differs in an environment. The environment's value wins over the one beside it; objects are merged, lists replaced. */
  readonly per?: { readonly [E in NoInfer<N['environment']>]?: Patch<KubeStateMetrics<N>> };
}

/** Messages that wait for a consumer. */
export interface LagLevels {
  /** For a warning. Default: 1000. */
  readonly warning?: number;
  /** For a critical alert. Default: 10000. */
  readonly critical?: number;
}

/** Time in which requests are answered. */
export interface LatencyLevels {
  /** 95 of 100. Default: 500ms. */
  readonly p95?: Duration;
  /** 99 of 100. Default: 1s. */
  readonly p99?: Duration;
}

/** How long answers may take. */
export interface LatencyObjective {
  /** Half of them. */
  readonly p50?: Duration;
  /** 95 of 100. */
  readonly p95?: Duration;
  /** 99 of 100. */
  readonly p99?: Duration;
}

/** Load that the platform must bear. */
export interface Load<N extends Names = Names> {
  /** Sorts of users, by name. */
  readonly scenarios: { readonly [name: string]: LoadScenario<N> };
  /** Courses of load, by name. Default: smoke, load, stress, spike and soak. */
  readonly profiles?: { readonly [name: string]: readonly LoadStage[] };
  /** 95 of 100 answers come within this time. Default: 500ms. */
  readonly p95?: Duration;
  /** 99 of 100. Default: 1s. */
  readonly p99?: Duration;
  /** Share of requests that may fail. Default: 1%. */
  readonly failures?: Percent;
  /** Users of the load profile. Default: 50. */
  readonly users?: number;
}

/** A request of a scenario. */
export interface LoadRequest<N extends Names = Names> {
  /** Service that is asked. */
  readonly service: Ref<N, 'service'>;
  /** Method. Default: GET. */
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Path. */
  readonly path: string;
  /** JSON body. */
  readonly body?: { readonly [name: string]: Json };
  /** 95 of 100 answers come within this time. */
  readonly p95?: Duration;
}

/** What one sort of user does. */
export interface LoadScenario<N extends Names = Names> {
  /** Share of the users. */
  readonly share: Percent;
  /** Its requests, in order. */
  readonly requests: readonly LoadRequest<N>[];
}

/** A stretch of a load profile. */
export interface LoadStage {
  /** How long. */
  readonly for: Duration;
  /** Users at its end. */
  readonly users: number;
}

/** Where a line says what: the name of a field, with "." between those of objects around it. */
export interface LogFields {
  /** When it was written. */
  readonly time?: string;
  /** How bad it is. */
  readonly level?: string;
  /** What happened. */
  readonly message?: string;
  /** Id of the trace that it belongs to. */
  readonly trace?: string;
  /** Id of the span that it belongs to. */
  readonly span?: string;
}

/** How programs write their logs, which they write to standard output and standard error. */
export interface Logs {
  /** What a line is: an object of JSON, or text. */
  readonly format: 'json' | 'text';
  /** Where a line of JSON says what. Default: that is not known. */
  readonly fields?: LogFields;
  /** Values of the level that tell of a fault, in whatever case; of text, words. Default: error, fatal, critical, panic. */
  readonly faults?: readonly (string | number)[];
}

/** A metric that a program serves. */
export interface Metric {
  /** Its type. */
  readonly type: 'counter' | 'gauge' | 'histogram' | 'summary';
  /** What is counted: seconds, bytes, requests. */
  readonly unit?: string;
  /** Names of its labels. Default: none. */
  readonly labels?: readonly string[];
  /** Upper bounds of a histogram's buckets. */
  readonly buckets?: readonly number[];
  /** What it measures. */
  readonly help?: string;
}

/** What a service serves to Prometheus. */
export interface Metrics {
  /** Path. Default: /metrics. */
  readonly path?: string;
  /** Name of the port. Default: the port named http, otherwise the only one. */
  readonly port?: string;
  /** The metrics, by name. */
  readonly serves?: { readonly [name: string]: Metric };
  /** What counts its requests. Default: the first that it serves of those that client libraries are known to serve, as http_requests_total. */
  readonly requests?: RequestMetric;
  /** Histogram of the time that its answers take. Default: the first that it serves of those that client libraries are known to serve, as http_request_duration_seconds. */
  readonly latency?: string;
}

/** Where a volume appears in a container. */
export interface Mount {
  /** Where in the container. */
  readonly path: string;
  /** Whether it writes. Default: write. */
  readonly mode?: 'read' | 'write';
}

/** A container without a health check. */
export interface NoHealth {
  /** Why there is none: read by whoever wonders why nothing waits for it. */
  readonly none: string;
}

/** An image of a Node program, from a package or an npm workspace. */
export interface NodeBuild {
  /** Kind of build. */
  readonly kind: 'node';
  /** Version of Node. Default: 22. */
  readonly version?: number | string;
  /** Folder of the package, or of the root of its npm workspace. Default: the folder of the model. */
  readonly directory?: string;
  /** Name of the package within the npm workspace whose root is `directory`. Default: no workspace. */
  readonly workspace?: string;
  /** npm script of the package that compiles it, and what it needs of its workspace. Default: none, the sources run as they are. */
  readonly script?: string;
  /** File that Node starts, relative to the package. */
  readonly entry: string;
  /** npm script of the development overlay. Default: dev where a `script` compiles it, otherwise node --watch on the entry. */
  readonly dev?: string;
  /** Whether it has dependencies to install, for which `directory` must hold a package-lock.json. Default: true. */
  readonly dependencies?: boolean;
  /** Whether packages run their scripts when they are installed. Default: true. */
  readonly installScripts?: boolean;
  /** Files and folders of `directory` that the build reads. Default: all of it; where it is the folder of the model, package.json, package-lock.json, .npmrc, tsconfig*.json, the entry's folder or file, src, and for a workspace apps and packages. */
  readonly sources?: readonly string[];
  /** Files and folders of `directory` that the image keeps, beside package.json files and dependencies. Default: all that the build read or made. */
  readonly output?: readonly string[];
}

/** Node exporter: tells of the machine that an environment runs on, its disks, memory and clock, for environments that run on compose. In a cluster the kubelet tells of volumes. */
export interface NodeExporter<N extends Names = Names> {
  /** Kind of resource. */
  readonly kind: 'node-exporter';
  /** Version, such as "1.12.1". Default: 1.12.1. */
  readonly version?: string | number;
  /** One sentence on what it is for. */
  readonly description?: string;
  /** Team that answers for it. Default: the only owner, where there is one. */
  readonly owner?: Ref<N, 'owner'>;
  /** Whether the cloud realises it rather than a container. Default: the environment's choice. */
  readonly managed?: boolean;
  /** Image with its tag, in place of the catalogue's. */
  readonly image?: string;
  /** What its container may use. Default: the kind's. */
  readonly size?: Size;
  /** Ports on the host where compose publishes its ports, by port name. */
  readonly hostPorts?: { readonly [name: string]: number };
  /** Environments in which it exists. Default: all. */
  readonly in?: readonly Ref<N, 'environment'>[];
  /** Compose overlay that it is started with: compose.NAME.yaml. Default: the base file. */
  readonly overlay?: string;
  /** Alerts of its own, by name, and those of its alerts that are not wanted. */
  readonly alerts?: { readonly [name: string]: Alert | AlertOff };
  /** Why nothing in the model uses it, for what is right all the same. */
  readonly standalone?: string;
  /** What differs in an environment. The environment's value wins over the one beside it; objects are merged, lists replaced. */
  readonly per?: { readonly [E in NoInfer<N['environment']>]?: Patch<NodeExporter<N>> };
}

/** What the users of a service may expect of it. */
export interface Objectives {
  /** Share of requests answered without an error of the server. */
  readonly availability?: Percent;
  /** How long answers may take. */
  readonly latency?: LatencyObjective;
  /** Time over which it is judged, at least a day. Default: 30d. */
  readonly window?: Duration;
  /** Share of requests that fail, from which somebody is told at once, however much of the budget is left. */
  readonly errors?: ErrorObjective;
}

/** An OpenTelemetry collector: takes traces from services in batches and hands them on. */
export interface OpenTelemetryCollector<N extends Names = Names> {
  /** Kind of resource. */
  readonly kind: 'opentelemetry-collector';
  /** Version, or a tag of the image. Default: 0.162. */
  readonly version?: string | number;
  /** Resource of the kind jaeger that gets the traces. Default: none, they are counted in the log. */
  readonly jaeger?: Ref<N, 'resource'>;
  /** One sentence on what it is for. */
  readonly description?: string;
  /** Team that answers for it. Default: the only owner, where there is one. */
  readonly owner?: Ref<N, 'owner'>;
  /** Whether the cloud realises it rather than a container. Default: the environment's choice. */
  readonly managed?: boolean;
  /** Image with its tag, in place of the catalogue's. */
  readonly image?: string;
  /** What its container may use. Default: the kind's. */
  readonly size?: Size;
  /** Ports on the host where compose publishes its ports, by port name. */
  readonly hostPorts?: { readonly [name: string]: number };
  /** Environments in which it exists. Default: all. */
  readonly in?: readonly Ref<N, 'environment'>[];
  /** Compose overlay that it is started with: compose.NAME.yaml. Default: the base file. */
  readonly overlay?: string;
  /** Alerts of its own, by name, and those of its alerts that are not wanted. */
  readonly alerts?: { readonly [name: string]: Alert | AlertOff };
  /** Why nothing in the model uses it, for what is right all the same. */
  readonly standalone?: string;
  /** What differs in an environment. The environment's value wins over the one beside it; objects are merged, lists replaced. */
  readonly per?: { readonly [E in NoInfer<N['environment']>]?: Patch<OpenTelemetryCollector<N>> };
}

/** Where compiled files go. */
export interface Output {
  /** Folder of the compiled files and of the lock, below the folder of the model. Default: out. */
  readonly directory?: string;
  /** Targets to compile. Default: those that the model calls for. */
  readonly targets?: readonly string[];
  /** Targets beside those that the model calls for, such as "helm". Default: none. */
  readonly also?: readonly string[];
  /** Compiled files that their owners write from now on: places below the output folder, or names of targets for all of their files. They are still compiled, and what refers to them is still checked, but no build writes or deletes them. Default: none. */
  readonly ejected?: readonly string[];
  /** Folders of targets that live elsewhere, by target, below the folder of the model. */
  readonly placement?: { readonly [name: string]: string };
}

/** A change to a compiled file that the model cannot express. */
export interface Override {
  /** The compiled file, below the output folder. */
  readonly file: string;
  /** In a file of Kubernetes objects: the one that "at" leads into, by kind and name; the kind alone where the file has one of it. Default: "at" begins with the index of the object. */
  readonly object?: string;
  /** JSON Pointer (RFC 6901) to the place in the file's parsed document, or in the object. In a list, "-" is behind the last entry (RFC 6902). */
  readonly at: string;
  /** What stands there without the override: the build says so when that changes. Leave out where nothing does. */
  readonly expect?: Json;
  /** What is to stand there. Leave out to remove it. */
  readonly set?: Json;
  /** Of what is added: the key, or the number of the entry, in front of which it stands. Default: at the end. */
  readonly before?: string;
  /** Why. */
  readonly reason: string;
}

/** A team that answers for services. */
export interface Owner {
  /** Channel for what is not urgent, with its "#". */
  readonly slack?: string;
  /** Escalation that is paged for what is critical: a name, which alerting turns into a receiver. */
  readonly pagerduty?: string;
  /** Address of the team. */
  readonly email?: string;
  /** Team or user on GitHub, as `org/team`. */
  readonly github?: string;
}

/** A platform: everything that its operation needs is compiled from this. */
export interface Platform<N extends Names = Names> {
  /** Address of this language's JSON Schema, for editors. */
  readonly $schema?: string;
  /** Name of the platform, a DNS label. */
  readonly name: string;
  /** One sentence on what it is for. */
  readonly description?: string;
  /** Teams, by name. */
  readonly owners?: { readonly [K in N['owner']]: Owner };
  /** Where its sources are. */
  readonly repository?: Repository;
  /** Where its images are kept. Default: nowhere, they are built where they run. */
  readonly registry?: Registry;
  /** Places where it runs, by name. */
  readonly environments: { readonly [K in N['environment']]: Environment };
  /** What several services share, by name, for services that take it with `like`. */
  readonly defaults?: { readonly [K in N['defaults']]: ServiceDefaults<N> };
  /** Programs that keep running, by name. */
  readonly services?: { readonly [K in N['service']]: Service<N> };
  /** Programs that end, by name. */
  readonly jobs?: { readonly [K in N['job']]: Job<N> };
  /** Databases, queues, buckets and tools, by name. */
  readonly resources?: { readonly [K in N['resource']]: Alertmanager<N> | Bucket<N> | Grafana<N> | Jaeger<N> | Kafka<N> | KafkaConnect<N> | KafkaUi<N> | OpenTelemetryCollector<N> | Postgres<N> | Prometheus<N> | Qdrant<N> | Redis<N> | SchemaRegistry<N> | PrometheusAdapter<N> | NodeExporter<N> | Cadvisor<N> | BlackboxExporter<N> | KubeStateMetrics<N> };
  /** Disk that outlives containers, by name. */
  readonly volumes?: { readonly [K in N['volume']]: Volume<N> };
  /** Values that stand in no file, by name. */
  readonly secrets?: { readonly [K in N['secret']]: Secret<N> };
  /** How programs write their logs. Default: nothing is known of them. */
  readonly logs?: Logs;
  /** Who is told of what. */
  readonly alerting?: Alerting<N>;
  /** How a change becomes a deployment. */
  readonly delivery?: Delivery<N>;
  /** Load that it must bear. */
  readonly load?: Load<N>;
  /** What it may cost. */
  readonly budgets?: Budgets<N>;
  /** Findings of checkers that are no faults here. */
  readonly exceptions?: readonly Exception<N>[];
  /** Where compiled files go. */
  readonly output?: Output;
  /** Changes to compiled files that the model cannot express. */
  readonly overrides?: readonly Override[];
}

/** A port that a container listens on. */
export interface Port {
  /** The number, inside the container. */
  readonly number: number;
  /** What is spoken on it. Default: grpc for a port of that name, otherwise http. */
  readonly protocol?: 'http' | 'grpc' | 'tcp' | 'udp';
  /** Port on the host where compose publishes it. Default: allocated, near the number, and remembered. */
  readonly hostPort?: number;
}

/** A PostgreSQL server with one database. */
export interface Postgres<N extends Names = Names> {
  /** Kind of resource. */
  readonly kind: 'postgres';
  /** Major version, or a tag of the image. */
  readonly version: string | number;
  /** Name of the database. Default: the platform's name, with "_" for "-". */
  readonly database?: string;
  /** Name of the user that owns it. Default: the database's name. */
  readonly user?: string;
  /** Secret that holds the user's password. Default: a secret of its own, NAME-password. */
  readonly password?: Ref<N, 'secret'>;
  /** Schemas that exist before anything uses it. Default: only public. */
  readonly schemas?: readonly string[];
  /** Extensions that are installed. Default: none. */
  readonly extensions?: readonly string[];
  /** Clients that may be connected at a time. Default: the server's own, 100. */
  readonly connections?: number;
  /** Settings of the server, by name; they win over those that follow from its memory. */
  readonly settings?: { readonly [name: string]: string | number | boolean };
  /** Disk for its data. Default: 10Gi. */
  readonly storage?: Bytes;
  /** Dumps of the database, by a job of its own. Default: none are made. */
  readonly backup?: Backup;
  /** What the cloud is asked for where it realises the server. */
  readonly cloud?: PostgresCloud;
  /** One sentence on what it is for. */
  readonly description?: string;
  /** Team that answers for it. Default: the only owner, where there is one. */
  readonly owner?: Ref<N, 'owner'>;
  /** Whether the cloud realises it rather than a container. Default: the environment's choice. */
  readonly managed?: boolean;
  /** Image with its tag, in place of the catalogue's. */
  readonly image?: string;
  /** What its container may use. Default: the kind's. */
  readonly size?: Size;
  /** Ports on the host where compose publishes its ports, by port name. */
  readonly hostPorts?: { readonly [name: string]: number };
  /** Environments in which it exists. Default: all. */
  readonly in?: readonly Ref<N, 'environment'>[];
  /** Compose overlay that it is started with: compose.NAME.yaml. Default: the base file. */
  readonly overlay?: string;
  /** Alerts of its own, by name, and those of its alerts that are not wanted. */
  readonly alerts?: { readonly [name: string]: Alert | AlertOff };
  /** Why nothing in the model uses it, for what is right all the same. */
  readonly standalone?: string;
  /** What differs in an environment. The environment's value wins over the one beside it; objects are merged, lists replaced. */
  readonly per?: { readonly [E in NoInfer<N['environment']>]?: Patch<Postgres<N>> };
}

/** Backups that the cloud makes. */
export interface PostgresBackups {
  /** How many daily backups are kept. Default: 7. */
  readonly keep?: number;
  /** When they start, as HH:MM in UTC. Default: 02:00. */
  readonly at?: string;
  /** Whether any moment between two backups can be restored. Default: true. */
  readonly pointInTime?: boolean;
}

/** What the cloud is asked for where it realises the server; a container does not read it. */
export interface PostgresCloud {
  /** Whether a standby in another zone takes over. Default: false. */
  readonly highAvailability?: boolean;
  /** Disk to which it may grow by itself. Default: no growth. */
  readonly maxStorage?: Bytes;
  /** Regions with a copy for reading. Default: none. */
  readonly replicas?: readonly string[];
  /** Whether connections without TLS are refused. Default: true. */
  readonly requireTls?: boolean;
  /** Backups. */
  readonly backups?: PostgresBackups;
}

/** A Prometheus server that scrapes everything that serves metrics. */
export interface Prometheus<N extends Names = Names> {
  /** Kind of resource. */
  readonly kind: 'prometheus';
  /** Version, such as "3.13.1". Default: 3.13.1. */
  readonly version?: string | number;
  /** Address at which people open it, such as "https://metrics.example.com"; alerts lead to their expression there. Default: none. */
  readonly url?: string;
  /** Alertmanager that it sends alerts to. Default: none. */
  readonly alertmanager?: Ref<N, 'resource'>;
  /** Time between two scrapes of a target and between two evaluations of a rule, at most 2m. Default: 15s. */
  readonly interval?: Duration;
  /** How long samples are kept, if the disk has room for them. Default: 30d. */
  readonly retention?: Duration;
  /** How it asks the kubelet of each machine of a cluster, which tells what containers and volumes use: "verified", by certificates of the cluster; "unverified", where kubelets sign their own, as those of kubeadm do; "off", where nobody gets rights in the whole cluster. Default: verified. */
  readonly kubelet?: 'verified' | 'unverified' | 'off';
  /** Disk for its data; the oldest samples are dropped before it is full. Default: 20Gi. */
  readonly storage?: Bytes;
  /** One sentence on what it is for. */
  readonly description?: string;
  /** Team that answers for it. Default: the only owner, where there is one. */
  readonly owner?: Ref<N, 'owner'>;
  /** Whether the cloud realises it rather than a container. Default: the environment's choice. */
  readonly managed?: boolean;
  /** Image with its tag, in place of the catalogue's. */
  readonly image?: string;
  /** What its container may use. Default: the kind's. */
  readonly size?: Size;
  /** Ports on the host where compose publishes its ports, by port name. */
  readonly hostPorts?: { readonly [name: string]: number };
  /** Environments in which it exists. Default: all. */
  readonly in?: readonly Ref<N, 'environment'>[];
  /** Compose overlay that it is started with: compose.NAME.yaml. Default: the base file. */
  readonly overlay?: string;
  /** Alerts of its own, by name, and those of its alerts that are not wanted. */
  readonly alerts?: { readonly [name: string]: Alert | AlertOff };
  /** Why nothing in the model uses it, for what is right all the same. */
  readonly standalone?: string;
  /** What differs in an environment. The environment's value wins over the one beside it; objects are merged, lists replaced. */
  readonly per?: { readonly [E in NoInfer<N['environment']>]?: Patch<Prometheus<N>> };
}

/** Serves metrics of Prometheus as the custom metrics API of a Kubernetes cluster, so that services scale on them. A cluster has room for one. */
export interface PrometheusAdapter<N extends Names = Names> {
  /** Kind of resource. */
  readonly kind: 'prometheus-adapter';
  /** Prometheus server that it asks. */
  readonly prometheus: Ref<N, 'resource'>;
  /** Version, such as "0.12.0". Default: 0.12.0. */
  readonly version?: string | number;
  /** One sentence on what it is for. */
  readonly description?: string;
  /** Team that answers for it. Default: the only owner, where there is one. */
  readonly owner?: Ref<N, 'owner'>;
  /** Whether the cloud realises it rather than a container. Default: the environment's choice. */
  readonly managed?: boolean;
  /** Image with its tag, in place of the catalogue's. */
  readonly image?: string;
  /** What its container may use. Default: the kind's. */
  readonly size?: Size;
  /** Ports on the host where compose publishes its ports, by port name. */
  readonly hostPorts?: { readonly [name: string]: number };
  /** Environments in which it exists. Default: all. */
  readonly in?: readonly Ref<N, 'environment'>[];
  /** Compose overlay that it is started with: compose.NAME.yaml. Default: the base file. */
  readonly overlay?: string;
  /** Alerts of its own, by name, and those of its alerts that are not wanted. */
  readonly alerts?: { readonly [name: string]: Alert | AlertOff };
  /** Why nothing in the model uses it, for what is right all the same. */
  readonly standalone?: string;
  /** What differs in an environment. The environment's value wins over the one beside it; objects are merged, lists replaced. */
  readonly per?: { readonly [E in NoInfer<N['environment']>]?: Patch<PrometheusAdapter<N>> };
}

/** What stands between a change and this environment. */
export interface Protection {
  /** Teams or users of the forge who must approve a deployment. Default: nobody. */
  readonly approvers?: readonly string[];
  /** Share of the traffic that a new version gets first. Default: all at once. */
  readonly canary?: Percent;
  /** How long a canary is watched. Default: 10m. */
  readonly wait?: Duration;
}

/** A Qdrant vector database. */
export interface Qdrant<N extends Names = Names> {
  /** Kind of resource. */
  readonly kind: 'qdrant';
  /** Version, or a tag of the image. Default: 1.19. */
  readonly version?: string | number;
  /** Collections that exist before anything uses it, by name. Default: none. */
  readonly collections?: { readonly [name: string]: QdrantCollection };
  /** Disk for its data. Default: 10Gi. */
  readonly storage?: Bytes;
  /** Snapshots of every collection, by a job of its own, on a disk of their own. Default: none are made. */
  readonly backup?: Backup;
  /** One sentence on what it is for. */
  readonly description?: string;
  /** Team that answers for it. Default: the only owner, where there is one. */
  readonly owner?: Ref<N, 'owner'>;
  /** Whether the cloud realises it rather than a container. Default: the environment's choice. */
  readonly managed?: boolean;
  /** Image with its tag, in place of the catalogue's. */
  readonly image?: string;
  /** What its container may use. Default: the kind's. */
  readonly size?: Size;
  /** Ports on the host where compose publishes its ports, by port name. */
  readonly hostPorts?: { readonly [name: string]: number };
  /** Environments in which it exists. Default: all. */
  readonly in?: readonly Ref<N, 'environment'>[];
  /** Compose overlay that it is started with: compose.NAME.yaml. Default: the base file. */
  readonly overlay?: string;
  /** Alerts of its own, by name, and those of its alerts that are not wanted. */
  readonly alerts?: { readonly [name: string]: Alert | AlertOff };
  /** Why nothing in the model uses it, for what is right all the same. */
  readonly standalone?: string;
  /** What differs in an environment. The environment's value wins over the one beside it; objects are merged, lists replaced. */
  readonly per?: { readonly [E in NoInfer<N['environment']>]?: Patch<Qdrant<N>> };
}

/** Vectors that are searched together. */
export interface QdrantCollection {
  /** Dimensions of a vector. */
  readonly size: number;
  /** How the nearness of two vectors is measured. Default: cosine. */
  readonly distance?: 'cosine' | 'dot' | 'euclid' | 'manhattan';
  /** Edges of a node in the index. Default: the server's own, 16. */
  readonly m?: number;
  /** Neighbours looked at while the index is built. Default: the server's own, 100. */
  readonly efConstruct?: number;
}

/** Time in which nothing but critical alerts is delivered. */
export interface QuietHours {
  /** Start, as HH:MM. */
  readonly from: string;
  /** End, as HH:MM. */
  readonly to: string;
  /** Days. Default: every day. */
  readonly days?: readonly ('monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday')[];
  /** Time zone. Default: Etc/UTC. */
  readonly timezone?: string;
}

/** A Redis server. */
export interface Redis<N extends Names = Names> {
  /** Kind of resource. */
  readonly kind: 'redis';
  /** Major version, or a tag of the image. */
  readonly version: string | number;
  /** Secret that holds its password. Default: a secret of its own, NAME-password. */
  readonly password?: Ref<N, 'secret'>;
  /** Memory for data; beyond it keys are evicted. Default: three quarters of the container's. */
  readonly maxMemory?: Bytes;
  /** Which keys are evicted. Default: noeviction. */
  readonly eviction?: 'noeviction' | 'allkeys-lru' | 'allkeys-lfu' | 'allkeys-random' | 'volatile-lru' | 'volatile-lfu' | 'volatile-random' | 'volatile-ttl';
  /** Whether every write is logged, so that a restart loses nothing. Default: false. */
  readonly appendOnly?: boolean;
  /** Disk for its data. Default: 1Gi. */
  readonly storage?: Bytes;
  /** What the cloud is asked for where it realises the server. */
  readonly cloud?: RedisCloud;
  /** One sentence on what it is for. */
  readonly description?: string;
  /** Team that answers for it. Default: the only owner, where there is one. */
  readonly owner?: Ref<N, 'owner'>;
  /** Whether the cloud realises it rather than a container. Default: the environment's choice. */
  readonly managed?: boolean;
  /** Image with its tag, in place of the catalogue's. */
  readonly image?: string;
  /** What its container may use. Default: the kind's. */
  readonly size?: Size;
  /** Ports on the host where compose publishes its ports, by port name. */
  readonly hostPorts?: { readonly [name: string]: number };
  /** Environments in which it exists. Default: all. */
  readonly in?: readonly Ref<N, 'environment'>[];
  /** Compose overlay that it is started with: compose.NAME.yaml. Default: the base file. */
  readonly overlay?: string;
  /** Alerts of its own, by name, and those of its alerts that are not wanted. */
  readonly alerts?: { readonly [name: string]: Alert | AlertOff };
  /** Why nothing in the model uses it, for what is right all the same. */
  readonly standalone?: string;
  /** What differs in an environment. The environment's value wins over the one beside it; objects are merged, lists replaced. */
  readonly per?: { readonly [E in NoInfer<N['environment']>]?: Patch<Redis<N>> };
}

/** What the cloud is asked for where it realises the server; a container does not read it. */
export interface RedisCloud {
  /** Copies, of which one takes over when the primary fails. Default: 0. */
  readonly replicas?: number;
  /** Whether connections without TLS are refused. Default: true. */
  readonly requireTls?: boolean;
  /** How often its data is written to disk. Default: never. */
  readonly snapshots?: Duration;
}

/** Where images are pushed and pulled. */
export interface Registry {
  /** Host and path before the image's name: `us-central1-docker.pkg.dev/project/images`. */
  readonly host: string;
  /** Tag of the platform's own images, which compose and manifests pull. Default: dev. */
  readonly tag?: string;
}

/** Where the platform's sources are. */
export interface Repository {
  /** Address for people and labels. */
  readonly url: string;
  /** Branch that changes are compared with. Default: main. */
  readonly defaultBranch?: string;
  /** SPDX licence expression of the images. */
  readonly license?: string;
}

/** What counts the requests of a service. */
export interface RequestMetric {
  /** A metric that it serves: a counter, or a histogram or summary, of which the count is taken. */
  readonly metric: string;
  /** Which of them failed. Default: those with a status of 5xx, where a label is called status, code, status_code or http_response_status_code; otherwise that is not known. */
  readonly failed?: FailedRequests;
}

/** How a new version replaces the old one. */
export interface Rollout {
  /** Replica by replica, or all stopped before the new ones start. Default: rolling. */
  readonly strategy?: 'rolling' | 'recreate';
  /** Replicas above the wanted number during a rollout. Default: 25%. */
  readonly surge?: number | Percent;
  /** Replicas missing during a rollout. Default: 0. */
  readonly unavailable?: number | Percent;
  /** Time that a replica gets to finish its requests. Default: 30s. */
  readonly drain?: Duration;
}

/** A public way to a service. */
export interface Route {
  /** Host name; may interpolate `${environment.domain}`. */
  readonly host: string;
  /** Path below which requests belong to it. Default: /. */
  readonly path?: string;
  /** Name of the port. Default: the port named http, otherwise the only one. */
  readonly port?: string;
  /** Whether connections stay open as websockets. Default: false. */
  readonly websocket?: boolean;
  /** Time that an answer may take; for websockets, that a connection may last. Default: 30s, 1h for websockets. */
  readonly timeout?: Duration;
}

/** An image of a Rust program, from a package of a Cargo workspace. */
export interface RustBuild {
  /** Kind of build. */
  readonly kind: 'rust';
  /** Version of the Rust tool chain, as text. Default: 1.95.0. */
  readonly version?: string;
  /** Folder of the workspace. Default: the folder of the model. */
  readonly directory?: string;
  /** Name of the Cargo package. */
  readonly package: string;
  /** Name of its binary. Default: the package's name. */
  readonly binary?: string;
  /** Debian packages that the native code of the workspace's dependencies is built with, beyond gcc and libc6-dev. Default: none. */
  readonly packages?: readonly string[];
  /** Debian packages that the program needs when it runs, beyond ca-certificates. Default: none. */
  readonly libraries?: readonly string[];
  /** Features of the package. Default: those that it has by default. */
  readonly features?: readonly string[];
  /** Files and folders of the workspace that the build reads. Default: all of `directory`; where that is the folder of the model, Cargo.toml, Cargo.lock, .cargo, .sqlx, rust-toolchain.toml, build.rs, crates and src. */
  readonly sources?: readonly string[];
}

/** How many replicas run. */
export interface Scale {
  /** Fewest replicas. Default: 1. */
  readonly min?: number;
  /** Most replicas. Default: min. */
  readonly max?: number;
  /** Use of the requested CPU that is aimed at. */
  readonly cpu?: Percent;
  /** Use of the requested memory that is aimed at. */
  readonly memory?: Percent;
  /** A metric of its own that drives the scale. */
  readonly metric?: ScaleMetric;
  /** How fast replicas are added. Default: 100 % every 30s. */
  readonly up?: ScaleStep;
  /** How fast replicas are removed. Default: 50 % every minute, after 5m. */
  readonly down?: ScaleStep;
}

/** A metric of the service that drives its scale. */
export interface ScaleMetric {
  /** Name of a metric that the service serves. */
  readonly name: string;
  /** Average a replica at which another one is added. */
  readonly perReplica: number;
}

/** How fast the number of replicas may change. */
export interface ScaleStep {
  /** Share of the replicas that one step may add or remove. */
  readonly percent: number;
  /** Time between two steps. */
  readonly every: Duration;
  /** Time for which the measure must have called for it. Default: 0s up, 5m down. */
  readonly after?: Duration;
}

/** A registry of the schemas of Kafka messages. */
export interface SchemaRegistry<N extends Names = Names> {
  /** Kind of resource. */
  readonly kind: 'schema-registry';
  /** Kafka cluster that keeps the schemas, in a topic of its own. */
  readonly kafka: Ref<N, 'resource'>;
  /** Version of Confluent Platform. Default: that of the Kafka cluster. */
  readonly version?: string | number;
  /** What a new version of a schema may change where its subject says nothing else. Default: backward. */
  readonly compatibility?: 'none' | 'backward' | 'backward_transitive' | 'forward' | 'forward_transitive' | 'full' | 'full_transitive';
  /** One sentence on what it is for. */
  readonly description?: string;
  /** Team that answers for it. Default: the only owner, where there is one. */
  readonly owner?: Ref<N, 'owner'>;
  /** Whether the cloud realises it rather than a container. Default: the environment's choice. */
  readonly managed?: boolean;
  /** Image with its tag, in place of the catalogue's. */
  readonly image?: string;
  /** What its container may use. Default: the kind's. */
  readonly size?: Size;
  /** Ports on the host where compose publishes its ports, by port name. */
  readonly hostPorts?: { readonly [name: string]: number };
  /** Environments in which it exists. Default: all. */
  readonly in?: readonly Ref<N, 'environment'>[];
  /** Compose overlay that it is started with: compose.NAME.yaml. Default: the base file. */
  readonly overlay?: string;
  /** Alerts of its own, by name, and those of its alerts that are not wanted. */
  readonly alerts?: { readonly [name: string]: Alert | AlertOff };
  /** Why nothing in the model uses it, for what is right all the same. */
  readonly standalone?: string;
  /** What differs in an environment. The environment's value wins over the one beside it; objects are merged, lists replaced. */
  readonly per?: { readonly [E in NoInfer<N['environment']>]?: Patch<SchemaRegistry<N>> };
}

/** A name for a value that stands in no file. */
export interface Secret<N extends Names = Names> {
  /** What it opens, and who hands it out. */
  readonly description?: string;
  /** Where it is kept in environments that run in a cloud. Default: the cloud's own secret manager. */
  readonly kept?: 'google-secret-manager' | 'aws-secrets-manager' | 'vault' | 'cluster';
  /** Its name there. Default: the platform's, the environment's and its own name. */
  readonly key?: string;
  /** How often it is replaced. Default: never by itself. */
  readonly rotation?: Duration;
  /** Whether a random value of so many characters will do for a start. Default: it is handed out by somebody. */
  readonly generated?: number;
  /** What differs in an environment. The environment's value wins over the one beside it; objects are merged, lists replaced. */
  readonly per?: { readonly [E in NoInfer<N['environment']>]?: Patch<Secret<N>> };
}

/** The path of a file that holds a secret. */
export interface SecretFileVariable<N extends Names = Names> {
  /** Name of the secret. */
  readonly secretFile: Ref<N, 'secret'>;
}

/** The value of a secret. */
export interface SecretVariable<N extends Names = Names> {
  /** Name of the secret. */
  readonly secret: Ref<N, 'secret'>;
}

/** A program of the platform that keeps running. */
export interface Service<N extends Names = Names> {
  /** Named defaults that it takes; its own fields win. */
  readonly like?: Ref<N, 'defaults'>;
  /** One sentence on what it is for. */
  readonly description?: string;
  /** Team that answers for it. Default: the only owner, where there is one. */
  readonly owner?: Ref<N, 'owner'>;
  /** A finished image with its tag, for what is not built here. */
  readonly image?: string;
  /** How its image is built from the repository. */
  readonly build?: NodeBuild | RustBuild | SqlxBuild;
  /** Replaces the image's entry point. */
  readonly entrypoint?: readonly string[];
  /** Arguments for the entry point. */
  readonly command?: readonly string[];
  /** Environment variables. Text interpolates `${postgres.url}`, `${discovery.url}`, `${self.ports.http}`, `${environment.domain}`. */
  readonly env?: { readonly [name: string]: string | number | boolean | SecretVariable<N> | SecretFileVariable<N> };
  /** Files that it reads, by absolute path in the container. */
  readonly files?: { readonly [name: string]: File<N> };
  /** Volumes that it mounts: a path, or path and mode. */
  readonly volumes?: { readonly [K in NoInfer<N['volume']>]?: string | Mount };
  /** Writable folders that are lost with the container. Default: /tmp. */
  readonly temporary?: readonly string[];
  /** Resources that it uses, each with the mode in which it does. */
  readonly uses?: { readonly [K in NoInfer<N['resource']>]?: 'read' | 'write' | 'publish' | 'subscribe' | 'admin' | Use };
  /** Services that it calls. */
  readonly calls?: readonly Ref<N, 'service'>[] | { readonly [K in NoInfer<N['service']>]?: Call };
  /** Hosts outside the platform that it calls: a name, which means port 443, or name and port. */
  readonly external?: readonly (string | External)[];
  /** What it may use. */
  readonly size?: Size;
  /** Numeric user id that it runs as. Default: 1000 where it is built here, otherwise the image's own. */
  readonly user?: number;
  /** Whether its root file system is read-only. Default: true where it is built here, otherwise false. */
  readonly readOnly?: boolean;
  /** How it writes its logs. Default: as the platform says. */
  readonly logs?: Logs;
  /** Environments in which it exists. Default: all. */
  readonly in?: readonly Ref<N, 'environment'>[];
  /** Compose overlay that it is started with: compose.NAME.yaml. Default: the base file. */
  readonly overlay?: string;
  /** Services, resources and jobs that must work, or be done, before it starts; what it uses is among them anyway. */
  readonly after?: readonly Ref<N, 'service' | 'resource' | 'job'>[];
  /** Time between the signal to stop and the kill. Default: 30s. */
  readonly stop?: Duration;
  /** Ports that it listens on, by name: a number, or number and more. */
  readonly ports?: { readonly [name: string]: number | Port };
  /** How to see that it works. */
  readonly health?: HttpHealth | CommandHealth | NoHealth;
  /** Public ways to it. */
  readonly routes?: readonly Route[];
  /** How many replicas run. */
  readonly scale?: Scale;
  /** What voluntary disruptions must leave running. */
  readonly disruption?: Disruption;
  /** How a new version replaces the old one. */
  readonly rollout?: Rollout;
  /** What it serves to Prometheus. */
  readonly metrics?: Metrics;
  /** What its users may expect of it. */
  readonly objectives?: Objectives;
  /** Alerts of its own, by name, and those of its alerts that are not wanted. */
  readonly alerts?: { readonly [name: string]: Alert | AlertOff };
  /** What differs in an environment. The environment's value wins over the one beside it; objects are merged, lists replaced. */
  readonly per?: { readonly [E in NoInfer<N['environment']>]?: Patch<Service<N>> };
}

/** What several services share. */
export interface ServiceDefaults<N extends Names = Names> {
  /** One sentence on what it is for. */
  readonly description?: string;
  /** Team that answers for it. Default: the only owner, where there is one. */
  readonly owner?: Ref<N, 'owner'>;
  /** A finished image with its tag, for what is not built here. */
  readonly image?: string;
  /** How its image is built from the repository. */
  readonly build?: NodeBuild | RustBuild | SqlxBuild;
  /** Replaces the image's entry point. */
  readonly entrypoint?: readonly string[];
  /** Arguments for the entry point. */
  readonly command?: readonly string[];
  /** Environment variables. Text interpolates `${postgres.url}`, `${discovery.url}`, `${self.ports.http}`, `${environment.domain}`. */
  readonly env?: { readonly [name: string]: string | number | boolean | SecretVariable<N> | SecretFileVariable<N> };
  /** Files that it reads, by absolute path in the container. */
  readonly files?: { readonly [name: string]: File<N> };
  /** Volumes that it mounts: a path, or path and mode. */
  readonly volumes?: { readonly [K in NoInfer<N['volume']>]?: string | Mount };
  /** Writable folders that are lost with the container. Default: /tmp. */
  readonly temporary?: readonly string[];
  /** Resources that it uses, each with the mode in which it does. */
  readonly uses?: { readonly [K in NoInfer<N['resource']>]?: 'read' | 'write' | 'publish' | 'subscribe' | 'admin' | Use };
  /** Services that it calls. */
  readonly calls?: readonly Ref<N, 'service'>[] | { readonly [K in NoInfer<N['service']>]?: Call };
  /** Hosts outside the platform that it calls: a name, which means port 443, or name and port. */
  readonly external?: readonly (string | External)[];
  /** What it may use. */
  readonly size?: Size;
  /** Numeric user id that it runs as. Default: 1000 where it is built here, otherwise the image's own. */
  readonly user?: number;
  /** Whether its root file system is read-only. Default: true where it is built here, otherwise false. */
  readonly readOnly?: boolean;
  /** How it writes its logs. Default: as the platform says. */
  readonly logs?: Logs;
  /** Environments in which it exists. Default: all. */
  readonly in?: readonly Ref<N, 'environment'>[];
  /** Compose overlay that it is started with: compose.NAME.yaml. Default: the base file. */
  readonly overlay?: string;
  /** Services, resources and jobs that must work, or be done, before it starts; what it uses is among them anyway. */
  readonly after?: readonly Ref<N, 'service' | 'resource' | 'job'>[];
  /** Time between the signal to stop and the kill. Default: 30s. */
  readonly stop?: Duration;
  /** Ports that it listens on, by name: a number, or number and more. */
  readonly ports?: { readonly [name: string]: number | Port };
  /** How to see that it works. */
  readonly health?: HttpHealth | CommandHealth | NoHealth;
  /** Public ways to it. */
  readonly routes?: readonly Route[];
  /** How many replicas run. */
  readonly scale?: Scale;
  /** What voluntary disruptions must leave running. */
  readonly disruption?: Disruption;
  /** How a new version replaces the old one. */
  readonly rollout?: Rollout;
  /** What it serves to Prometheus. */
  readonly metrics?: Metrics;
  /** What its users may expect of it. */
  readonly objectives?: Objectives;
  /** Alerts of its own, by name, and those of its alerts that are not wanted. */
  readonly alerts?: { readonly [name: string]: Alert | AlertOff };
  /** What differs in an environment. The environment's value wins over the one beside it; objects are merged, lists replaced. */
  readonly per?: { readonly [E in NoInfer<N['environment']>]?: Patch<Service<N>> };
}

/** What a container may use: one amount, or [request, limit]. */
export interface Size {
  /** Cores. Default: ["100m", "1"]. */
  readonly cpu?: Cpu | number | readonly [Cpu | number, Cpu | number];
  /** Memory. Default: ["128Mi", "512Mi"]. */
  readonly memory?: Bytes | readonly [Bytes, Bytes];
}

/** The server that takes e-mail. */
export interface Smtp<N extends Names = Names> {
  /** Its address, as host:port. */
  readonly host: string;
  /** Address of the sender. */
  readonly from: string;
  /** User that logs in. Default: nobody logs in. */
  readonly user?: string;
  /** Secret that holds the password of that user. */
  readonly password?: Ref<N, 'secret'>;
}

/** An image that applies sqlx migrations to the database of DATABASE_URL, and ends. */
export interface SqlxBuild {
  /** Kind of build. */
  readonly kind: 'sqlx';
  /** Version of sqlx-cli, as text. Default: 0.9.0. */
  readonly version?: string;
  /** Folder of the migrations. Default: migrations. */
  readonly directory?: string;
  /** Database that they are for. Default: postgres. */
  readonly database?: 'postgres' | 'mysql';
}

/** StorageClasses of a Kubernetes environment's volumes. */
export interface StorageClasses {
  /** For a volume that one pod mounts. Default: the cluster's default class. */
  readonly own?: string;
  /** For a volume that several pods mount. Default: standard-rwx on Google Cloud, otherwise the cluster's default class. */
  readonly shared?: string;
}

/** How one team is told. */
export interface TeamAlerting<N extends Names = Names> {
  /** Where critical alerts go. Default: pagerduty where the owner has it, otherwise slack, otherwise email. */
  readonly critical?: 'pagerduty' | 'slack' | 'email';
  /** Where the rest goes. Default: slack where the owner has it, otherwise email, otherwise pagerduty. */
  readonly other?: 'pagerduty' | 'slack' | 'email';
  /** Secret that holds the URL of the incoming webhook of the team's channel. Default: that of all. */
  readonly slackUrl?: Ref<N, 'secret'>;
  /** Secret that holds the integration key of the team's service at PagerDuty. Default: that of all. */
  readonly pagerdutyKey?: Ref<N, 'secret'>;
  /** Quiet hours. */
  readonly quiet?: QuietHours;
}

/** Where values begin to be worth an alert. An objective of a service wins over these. */
export interface Thresholds {
  /** Share of requests that fail. */
  readonly errors?: ErrorLevels;
  /** Time in which requests are answered, where a service has no objective. */
  readonly latency?: LatencyLevels;
  /** Share of the processor time that a container may use. Default: 90%. */
  readonly cpu?: Percent;
  /** Share of the memory that a container may use. Default: 90%. */
  readonly memory?: Percent;
  /** Share of a disk that is used. */
  readonly disk?: DiskLevels;
  /** Share of the connections that a server allows. */
  readonly connections?: ConnectionLevels;
  /** Time that a certificate is still valid. */
  readonly certificates?: CertificateLevels;
  /** Age of the newest backup. Default: 36h. */
  readonly backups?: Duration;
  /** Messages that wait for a consumer. */
  readonly lag?: LagLevels;
}

/** What of a resource is used, and how. */
export interface Use {
  /** How, where no topics say it. */
  readonly mode?: 'read' | 'write' | 'publish' | 'subscribe' | 'admin';
  /** Topics written to. */
  readonly publish?: readonly string[];
  /** Topics read from. */
  readonly subscribe?: readonly string[];
}

/** Disk that outlives containers. */
export interface Volume<N extends Names = Names> {
  /** How much. */
  readonly size: Bytes;
  /** What is kept on it. */
  readonly description?: string;
  /** Whether all replicas that mount it see the same files, or each has its own. Default: shared, with one program that writes; state it where several do. */
  readonly access?: 'shared' | 'own';
  /** What differs in an environment. The environment's value wins over the one beside it; objects are merged, lists replaced. */
  readonly per?: { readonly [E in NoInfer<N['environment']>]?: Patch<Volume<N>> };
}
