import type { Workload } from '../../../compiler/resolved.ts';
import { embed } from '../../../formats/embed.ts';
import { because, type Leaf } from '../../../provenance/document.ts';
import { compose, convention } from '../../../provenance/origin.ts';
import { originsIn } from '../../../provenance/origins-in.ts';
import { map, t, withOrigin, type Traced } from '../../../provenance/traced.ts';
import { once } from '../../../util/once.ts';
import type { KubernetesContext } from '../context.ts';
import type { KubernetesObject, Map as Fields } from '../document.ts';
import { mainPart } from '../../packed-file.ts';
import { hashOf } from '../hash.ts';
import { workloadMeta } from '../labels.ts';
import { filePartsOf, partApart, partMapName, type Content, type FilePart } from './file-part.ts';
import { plainVariables } from './variables.ts';

const reference = 'https://kubernetes.io/docs/concepts/configuration/configmap/';
const plainOnly = convention('variables without secrets may be read by whoever may read the workload', { reference });
const filesApart = convention('files stand apart from variables, which are taken in as a whole', { reference });

/** The data of a workload's ConfigMaps. */
export interface Configuration {
  readonly variables: Fields<Leaf>;
  /** Printed when they are asked for: to find out that there are some is no reason. */
  readonly files: () => Fields<Leaf>;
  /** Files that are kept apart. */
  readonly parts: readonly FilePart[];
}

/** What a workload reads that is no secret: its variables, and its files. */
export function configMaps(workload: Workload, context: KubernetesContext): KubernetesObject[] {
  const { variables, files, parts } = configurationOf(workload);
  const content = contentFiles(workload);
  return [
    ...(isEmpty(variables) ? [] : [because([workload.origin, plainOnly, ...originsIn(variables)], { apiVersion: 'v1', kind: 'ConfigMap', metadata: workloadMeta(workload, context), data: variables })]),
    ...(content.length === 0 ? [] : [because([workload.origin, filesApart, ...content.map(({ origin }) => origin)], { apiVersion: 'v1', kind: 'ConfigMap', metadata: workloadMeta(workload, context, filesMapName(workload)), data: files() })]),
    ...parts.map((part) => because([workload.origin, partApart, ...part.files.flatMap(({ origin, path }) => [origin, path.origin])], { apiVersion: 'v1', kind: 'ConfigMap', metadata: workloadMeta(workload, context, partMapName(workload, part)), data: part.data() })),
  ];
}

/** The ConfigMap of a workload's variables; `null` where it has none without secrets. */
export function variablesMapName(workload: Workload): Traced<string> | null {
  return isEmpty(configurationOf(workload).variables) ? null : withOrigin(workload.name, plainOnly, ...workload.variables.map(({ origin }) => origin));
}

export function filesMapName({ name }: Workload): Traced<string> {
  return withOrigin(t`${name}-files`, filesApart);
}

/** Changes with whatever a workload's ConfigMaps say, and only then; `null` where it has none. */
export function configurationHash(workload: Workload): Traced<string> | null {
  const { variables, files, parts } = configurationOf(workload);
  return isEmpty(variables) && contentFiles(workload).length === 0 && parts.length === 0 ? null : hashOf([variables, files(), ...parts.map(({ data }) => data())], 16);
}

const known = new WeakMap<Workload, Configuration>();

/** What the ConfigMaps say. Printed once: it is measured, hashed and written. */
export function configurationOf(workload: Workload): Configuration {
  let configuration = known.get(workload);
  if (configuration === undefined) known.set(workload, (configuration = { variables: plainVariables(workload), files: once(() => filesData(workload)), parts: filePartsOf(workload) }));
  return configuration;
}

/** Files that are mounted one by one. */
export function contentFiles({ files }: Workload): Content[] {
  return files.filter((file): file is Content => file.kind === 'content' && file.part === mainPart);
}

/**
 * The keys of files in their ConfigMap, by path: `etc_prometheus_prometheus.yml`. A key has letters, digits, "-", "_" and ".", so two paths
 * may want the same; then the later one has a hash.
 */
export function fileKeys(files: readonly Content[]): ReadonlyMap<string, Traced<string>> {
  const keys = new Map<string, Traced<string>>();
  const taken = new Set<string>();
  for (const { path } of files) {
    const key = path.value.slice(1).replaceAll('/', '_').replace(/[^\w.-]/g, '-').replace(/^\.\./, '--');
    const free = taken.has(key) || key === '' ? `${key}-${hashOf(path).value}` : key;
    taken.add(free);
    keys.set(path.value, map(path, () => free));
  }
  return keys;
}

/** The text of each file, by key; it follows from all that stands in it. */
function filesData(workload: Workload): Fields<Leaf> {
  const files = contentFiles(workload);
  const keys = fileKeys(files);
  return Object.fromEntries(
    files.map(({ path, content, origin }) => [keys.get(path.value)!.value, embed(content(), compose([origin, path.origin]))]),
  );
}

function isEmpty(fields: Fields<Leaf>): boolean {
  for (const _ in fields) return false;
  return true;
}
