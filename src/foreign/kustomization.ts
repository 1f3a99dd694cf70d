import { posix } from 'node:path';
import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { nearest } from '../util/suggest.ts';
import type { YamlDocument } from './read-yaml.ts';

/** The names under which kustomize finds it in a folder. */
export const kustomizationNames: ReadonlySet<string> = new Set(['kustomization.yaml', 'kustomization.yml', 'Kustomization']);

/** A kustomization, as far as it says which files belong together. */
export interface Kustomization {
  /** What it includes, as it names it, and where. */
  readonly includes: readonly Mention[];
  /** Files with parts of objects, which are no objects themselves. */
  readonly patches: readonly string[];
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

type Form = 'text' | 'list' | 'texts' | 'map';

/** https://github.com/kubernetes-sigs/kustomize/blob/master/api/types/kustomization.go */
const fields: Readonly<Record<string, Form>> = {
  apiVersion: 'text', kind: 'text', metadata: 'map', openapi: 'map', namePrefix: 'text', nameSuffix: 'text', namespace: 'text',
  commonLabels: 'map', labels: 'list', commonAnnotations: 'map', patchesStrategicMerge: 'texts', patchesJson6902: 'list', patches: 'list',
  images: 'list', imageTags: 'list', replacements: 'list', replicas: 'list', vars: 'list', sortOptions: 'map', resources: 'texts', components: 'texts',
  crds: 'texts', bases: 'texts', configMapGenerator: 'list', secretGenerator: 'list', helmGlobals: 'map', helmCharts: 'list',
  helmChartInflationGenerator: 'list', generatorOptions: 'map', configurations: 'texts', generators: 'texts', transformers: 'texts', validators: 'texts', buildMetadata: 'texts',
};

const forms: Readonly<Record<Form, { readonly words: string; readonly fits: (value: unknown) => boolean }>> = {
  text: { words: 'text', fits: (value) => typeof value === 'string' },
  list: { words: 'a list', fits: Array.isArray },
  texts: { words: 'a list of texts', fits: (value) => Array.isArray(value) && value.every((one) => typeof one === 'string') },
  map: { words: 'a map', fits: isMap },
};

/** What stands in a kustomization, and what is wrong with it: unknown fields and wrong types, which kustomize refuses. */
export function readKustomization({ value, locate }: YamlDocument): { kustomization: Kustomization; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const block = isMap(value) ? value : {};
  const good: Record<string, unknown> = {};
  for (const [field, one] of Object.entries(block)) {
    const form = fields[field];
    if (form === undefined) diagnostics.push(diagnose('verify/kustomization-field', null, { field, suggestion: nearest(field, Object.keys(fields)) }, { source: locate([field], 'key') }));
    else if (one !== null && !forms[form].fits(one)) diagnostics.push(diagnose('verify/kustomization-type', null, { field, expected: forms[form].words }, { source: locate([field], 'key') }));
    else good[field] = one ?? undefined;
  }
  return { kustomization: toKustomization(good), diagnostics };
}

function toKustomization(block: Readonly<Record<string, unknown>>): Kustomization {
  const texts = (field: string): readonly string[] => (block[field] as string[] | undefined) ?? [];
  const maps = (field: string): readonly Record<string, unknown>[] => ((block[field] as unknown[] | undefined) ?? []).filter(isMap);
  const mentions = ['resources', 'bases', 'components'].flatMap((field) => texts(field).map((path, i) => ({ path, keys: [field, i] })));
  const pathsOf = (field: string): string[] => maps(field).flatMap(({ path }) => (typeof path === 'string' ? [path] : []));
  const made = (field: string, kind: string): Kustomization['makes'] => maps(field).flatMap(({ name }) => (typeof name === 'string' ? [{ kind, name }] : []));
  return {
    includes: mentions,
    patches: [...texts('patchesStrategicMerge'), ...pathsOf('patches'), ...pathsOf('patchesJson6902'), ...pathsOf('replacements'), ...texts('configurations'), ...texts('transformers'), ...texts('generators'), ...texts('validators'), ...texts('crds')],
    makes: [...made('configMapGenerator', 'ConfigMap'), ...made('secretGenerator', 'Secret')],
    namespace: block.namespace as string | undefined,
    open: ['helmCharts', 'helmChartInflationGenerator', 'generators'].some((field) => block[field] !== undefined),
  };
}

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
