import { posix } from 'node:path';

/** The names under which kustomize finds it in a folder. */
export const kustomizationNames: ReadonlySet<string> = new Set(['kustomization.yaml', 'kustomization.yml', 'Kustomization']);

/** A kustomization, as far as it says which files belong together. */
export interface Kustomization {
  /** What it includes, as it names it, and where. */
  readonly includes: readonly Mention[];
  /** Files that it reads as patches or settings, and not as objects. */
  readonly settings: readonly string[];
  /** ConfigMaps and Secrets that it makes. */
  readonly makes: readonly { readonly kind: string; readonly name: string }[];
  /** What it puts all of its objects into. */
  readonly namespace: string | undefined;
  /** Whether something else makes objects, too: a chart, a generator. */
  readonly open: boolean;
}

export interface Mention {
  readonly path: string;
  readonly keys: readonly (string | number)[];
}

/** What a kustomization says of files, as far as it is well formed. */
export function readKustomization(value: unknown): Kustomization {
  const block = isMap(value) ? value : {};
  const listAt = (field: string): readonly unknown[] => (Array.isArray(block[field]) ? (block[field] as unknown[]) : []);
  const texts = (field: string): readonly string[] => listAt(field).filter((one) => typeof one === 'string');
  const stated = (field: string, key: string): readonly string[] => listAt(field).flatMap((one) => (isMap(one) && typeof one[key] === 'string' ? [one[key]] : []));
  const made = (field: string, kind: string): Kustomization['makes'] => stated(field, 'name').map((name) => ({ kind, name }));
  return {
    includes: ['resources', 'bases', 'components'].flatMap((field) => listAt(field).flatMap((path, i) => (typeof path === 'string' ? [{ path, keys: [field, i] }] : []))),
    settings: [...['patchesStrategicMerge', 'configurations', 'transformers', 'generators', 'validators', 'crds'].flatMap(texts), ...['patches', 'patchesJson6902', 'replacements'].flatMap((field) => stated(field, 'path'))],
    makes: [...made('configMapGenerator', 'ConfigMap'), ...made('secretGenerator', 'Secret')],
    namespace: typeof block.namespace === 'string' ? block.namespace : undefined,
    open: ['helmCharts', 'helmChartInflationGenerator', 'generators'].some((field) => block[field] !== undefined),
  };
}

/** The object that it is, though it need not say so; a component has the same fields: https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/ */
export function toObject(value: unknown): Record<string, unknown> {
  const block = isMap(value) ? value : {};
  const isComponent = block.kind === 'Component';
  return { ...block, apiVersion: isComponent ? kustomizeVersion : (block.apiVersion ?? kustomizeVersion), kind: isComponent ? 'Kustomization' : (block.kind ?? 'Kustomization') };
}

const kustomizeVersion = 'kustomize.config.k8s.io/v1beta1';

/** Whether kustomize takes it from elsewhere: https://github.com/kubernetes-sigs/kustomize/blob/master/examples/remoteBuild.md */
export function isRemote(path: string): boolean {
  return path.includes('://') || path.includes('?') || /^(?:git@|github\.com[/:])/.test(path) || /[^:]\/\//.test(path);
}

/** The file or folder that a kustomization at `file` names. */
export function besides(file: string, path: string): string {
  return posix.join(posix.dirname(file), path);
}

export function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
