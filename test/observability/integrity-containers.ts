// Which files a container sees, and where: read from compose files and from manifests, as an engine and a kubelet read them.
import { posix } from 'node:path';
import { load, loadAll } from 'js-yaml';

export interface Container {
  /** Of the service in compose, of the object that makes the pods in a cluster. */
  readonly name: string;
  /** Text by absolute path. */
  readonly files: ReadonlyMap<string, string>;
  /** Absolute paths at which the value of a secret lies. */
  readonly secrets: ReadonlySet<string>;
  /** Of compose, those that it is in. */
  readonly networks: readonly string[];
}

interface TextFile {
  readonly path: string;
  readonly text: string;
}

interface Mounted {
  readonly source: string;
  readonly target: string;
}

interface ComposeFile {
  readonly services?: Record<string, { readonly configs?: readonly Mounted[]; readonly volumes?: readonly (Mounted & { readonly type: string })[]; readonly secrets?: readonly (string | Mounted)[]; readonly networks?: readonly string[] | Readonly<Record<string, unknown>> }>;
  readonly configs?: Record<string, { readonly file?: string; readonly content?: string }>;
}

/** Of `compose.yaml` and the overlays beside it. https://docs.docker.com/reference/compose-file/configs/ */
export function readComposeContainers(files: readonly TextFile[]): Container[] {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const composed = files.filter(({ path }) => /\/compose(?:\.[^/]+)?\.yaml$/.test(path)).map(({ path, text }) => ({ folder: posix.dirname(path), content: load(text) as ComposeFile }));
  const configs = new Map<string, string>();
  for (const { folder, content } of composed) {
    for (const [name, { file, content: text }] of Object.entries(content.configs ?? {})) configs.set(name, text ?? texts.get(posix.join(folder, file!)) ?? '');
  }
  const services = new Map<string, Container>();
  for (const { folder, content } of composed) {
    for (const [name, service] of Object.entries(content.services ?? {})) {
      const before = services.get(name);
      services.set(name, {
        name,
        files: new Map([...(before?.files ?? []), ...(service.configs ?? []).map(({ source, target }): [string, string] => [target, configs.get(source) ?? '']), ...(service.volumes ?? []).flatMap((volume) => filesBelow(volume, folder, files))]),
        secrets: new Set([...(before?.secrets ?? []), ...(service.secrets ?? []).map(secretPath)]),
        networks: [...(before?.networks ?? []), ...networksOf(service.networks)],
      });
    }
  }
  return [...services.values()];
}

/** Of a folder beside the compose file. */
function filesBelow({ type, source, target }: Mounted & { readonly type: string }, folder: string, files: readonly TextFile[]): [string, string][] {
  const from = `${posix.join(folder, source)}/`;
  return type === 'bind' && source.startsWith('./') ? files.flatMap(({ path, text }): [string, string][] => (path.startsWith(from) ? [[posix.join(target, path.slice(from.length)), text]] : [])) : [];
}

/** What names none is in that which is everybody's. */
function networksOf(networks: readonly string[] | Readonly<Record<string, unknown>> = ['default']): readonly string[] {
  return Array.isArray(networks) ? (networks as readonly string[]) : Object.keys(networks);
}

function secretPath(secret: string | Mounted): string {
  if (typeof secret === 'string') return `/run/secrets/${secret}`;
  return posix.resolve('/run/secrets', secret.target);
}

export interface Manifest {
  readonly kind?: string;
  readonly metadata?: { readonly name?: string; readonly labels?: Record<string, string> };
  readonly data?: Record<string, string>;
  readonly spec?: { readonly replicas?: number; readonly template?: { readonly metadata?: { readonly labels?: Record<string, string> }; readonly spec?: PodSpec } };
  readonly [field: string]: unknown;
}

interface Items {
  readonly items?: readonly { readonly key: string; readonly path: string }[];
}

interface VolumeSource {
  readonly configMap?: Items & { readonly name: string };
  readonly secret?: Items & { readonly secretName?: string; readonly name?: string };
}

export interface PodSpec {
  readonly serviceAccountName?: string;
  readonly containers: readonly {
    readonly name: string;
    readonly ports?: readonly { readonly name?: string; readonly containerPort: number; readonly protocol?: string }[];
    readonly volumeMounts?: readonly { readonly name: string; readonly mountPath: string; readonly subPath?: string }[];
  }[];
  readonly volumes?: readonly (VolumeSource & { readonly name: string; readonly projected?: { readonly sources: readonly VolumeSource[] } })[];
}

export function readManifests(files: readonly TextFile[]): Manifest[] {
  return files.filter(({ path }) => path.endsWith('.yaml')).flatMap(({ text }) => (loadAll(text) as (Manifest | null)[]).filter((one) => one !== null));
}

/** Of every object with a template of pods. https://kubernetes.io/docs/concepts/storage/volumes/ */
export function readManifestContainers(manifests: readonly Manifest[]): Container[] {
  const maps = new Map(manifests.flatMap(({ kind, metadata, data }) => (kind === 'ConfigMap' ? [[metadata!.name!, data ?? {}] as const] : [])));
  return manifests.flatMap(({ kind, metadata, spec }) => {
    const pod = spec?.template?.spec;
    return pod === undefined || kind === 'Job' ? [] : [podContainer(metadata!.name!, pod, maps)];
  });
}

/** All containers of a pod as one: a pod has one here that reads files. */
function podContainer(name: string, { containers, volumes = [] }: PodSpec, maps: ReadonlyMap<string, Record<string, string>>): Container {
  const files = new Map<string, string>();
  const secrets = new Set<string>();
  for (const { name: volume, mountPath, subPath } of containers.flatMap(({ volumeMounts = [] }) => volumeMounts)) {
    for (const { path, text } of volumes.filter((one) => one.name === volume).flatMap((one) => contentOf(one, maps))) {
      if (subPath !== undefined && subPath !== path) continue;
      const at = subPath === undefined ? posix.join(mountPath, path) : mountPath;
      if (text === secretText) secrets.add(at);
      else files.set(at, text);
    }
  }
  return { name, files, secrets, networks: [] };
}

/** Stands for a text that is in no file. */
const secretText = Symbol('the value of a secret');

/** What a volume holds, by path within it. Of a secret only the keys that the volume names are known. */
function contentOf(volume: VolumeSource & { readonly projected?: { readonly sources: readonly VolumeSource[] } }, maps: ReadonlyMap<string, Record<string, string>>): { readonly path: string; readonly text: string | typeof secretText }[] {
  return [volume, ...(volume.projected?.sources ?? [])].flatMap(({ configMap, secret }) => {
    const data = configMap === undefined ? {} : (maps.get(configMap.name) ?? {});
    const keys = configMap?.items ?? Object.keys(data).map((key) => ({ key, path: key }));
    return [...keys.map(({ key, path }) => ({ path, text: data[key] ?? '' })), ...(secret?.items ?? []).map(({ path }) => ({ path, text: secretText }) as const)];
  });
}
