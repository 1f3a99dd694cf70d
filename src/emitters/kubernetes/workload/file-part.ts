// Files that are kept apart: a ConfigMap for each part, and a volume for each folder that parts fill.
import type { ResolvedFile, Workload } from '../../../compiler/resolved.ts';
import { embed } from '../../../formats/embed.ts';
import type { Leaf } from '../../../provenance/document.ts';
import { compose, convention, type ConventionOrigin } from '../../../provenance/origin.ts';
import { map, t, withOrigin, type Traced } from '../../../provenance/traced.ts';
import { append } from '../../../util/append.ts';
import { invariant } from '../../../util/invariant.ts';
import { once } from '../../../util/once.ts';
import { mainPart, packedPath } from '../../packed-file.ts';
import type { Map as Fields } from '../document.ts';

export type Content = Extract<ResolvedFile, { kind: 'content' }>;

/** Files of one folder, which holds nothing but parts. */
export interface FilePart {
  readonly name: string;
  readonly folder: Traced<string>;
  readonly files: readonly Content[];
  /** Text of each, by the name of the file; printed when it is asked for. */
  readonly data: () => Fields<Leaf>;
}

export const partApart: ConventionOrigin = convention('kubectl notes on each object what it applied, and a note has room for 256 KiB: so much that many files together do not fit', {
  reference: 'https://kubernetes.io/docs/reference/labels-annotations-taints/#kubectl-kubernetes-io-last-applied-configuration',
});

const known = new WeakMap<Workload, readonly FilePart[]>();

/** In the order in which the workload's files name them. */
export function filePartsOf(workload: Workload): readonly FilePart[] {
  let parts = known.get(workload);
  if (parts === undefined) {
    const byName = new Map<string, Content[]>();
    for (const file of workload.files) if (file.kind === 'content' && file.part !== mainPart) append(byName, file.part, file);
    known.set(workload, (parts = [...byName].map(([name, files]) => filePart(name, files, workload))));
  }
  return parts;
}

function filePart(name: string, files: readonly Content[], workload: Workload): FilePart {
  const [first] = files;
  invariant(first !== undefined && files.every(({ path }) => folderOf(path.value) === folderOf(first.path.value)), `the files of ${name} lie in several folders`);
  const data = once((): Fields<Leaf> => Object.fromEntries(files.map(({ path, content, origin }) => [keyOf(path), embed(content(), compose([origin, path.origin]), packedPath(workload.name.value, path.value))])));
  return { name, folder: map(first.path, folderOf), files, data };
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}

/** https://kubernetes.io/docs/concepts/configuration/configmap/#configmap-object */
function keyOf({ value }: Traced<string>): string {
  const key = value.slice(folderOf(value).length + 1);
  invariant(/^[\w-][-\w.]{0,252}$/.test(key), `${value} cannot be a key`);
  return key;
}

/** `grafana-dashboard-web` */
export function partMapName({ name }: Workload, part: FilePart): Traced<string> {
  return withOrigin(t`${name}-${part.name}`, partApart, ...part.files.map(({ path }) => path.origin));
}

/** Parts by the folder that they fill. */
export function partFolders(workload: Workload): ReadonlyMap<string, readonly FilePart[]> {
  const folders = new Map<string, FilePart[]>();
  for (const part of filePartsOf(workload)) append(folders, part.folder.value, part);
  return folders;
}
