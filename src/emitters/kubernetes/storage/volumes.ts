import type { ResolvedMount, Workload } from '../../../compiler/resolved.ts';
import { because, type Leaf } from '../../../provenance/document.ts';
import { convention, type Origin } from '../../../provenance/origin.ts';
import { map, t, withOrigin, type Traced } from '../../../provenance/traced.ts';
import { secretPath } from '../../value.ts';
import { hashOf } from '../hash.ts';
import { byteQuantity } from '../quantity.ts';
import { contentFiles, fileKeys, filesMapName } from '../workload/config-map.ts';
import { isJob } from '../workload/controller.ts';
import { partApart, partFolders, partMapName, type FilePart } from '../workload/file-part.ts';

const subPath = 'https://kubernetes.io/docs/concepts/storage/volumes/#using-subpath';

const oneByOne = convention('a file is mounted alone, at its exact place, so that what the image has beside it stays', { reference: subPath });
const wholeFolder = convention('a folder that holds nothing else is one volume, whatever its files are kept in', { reference: 'https://kubernetes.io/docs/concepts/storage/projected-volumes/' });
const keptSecret = convention('a secret that a program reads as a file is mounted where it looks for it, for nobody but its own user', {
  reference: 'https://kubernetes.io/docs/concepts/configuration/secret/#using-secrets-as-files-from-a-pod',
});
const ownerOnly = convention('the user of the program may read it by its group, nobody may write it', {
  reference: 'https://kubernetes.io/docs/concepts/storage/projected-volumes/',
  comment: '288 is 0440 in octal.',
});
const scratch = convention('what is written to a temporary folder goes with the pod; a program that fills it is stopped before it fills the node', {
  reference: 'https://kubernetes.io/docs/concepts/storage/volumes/#emptydir',
});
const inMemory = convention('files of shared memory are memory, which counts as the container\'s: half of it', {
  reference: 'https://kubernetes.io/docs/concepts/storage/volumes/#emptydir',
});

/** https://kubernetes.io/docs/reference/kubernetes-api/config-and-storage-resources/volume/ */
export type Volume = {
  readonly name: Leaf;
  readonly persistentVolumeClaim?: { readonly claimName: Leaf };
  readonly configMap?: { readonly name: Leaf };
  readonly projected?: { readonly defaultMode?: Leaf; readonly sources: readonly VolumeProjection[] };
  readonly emptyDir?: { readonly medium?: Leaf | undefined; readonly sizeLimit: Leaf };
};

export type VolumeProjection = {
  readonly secret?: { readonly name: Leaf; readonly items: readonly { readonly key: Leaf; readonly path: Leaf }[] };
  readonly configMap?: { readonly name: Leaf };
  readonly serviceAccountToken?: { readonly expirationSeconds?: Leaf; readonly path: Leaf };
  readonly downwardAPI?: { readonly items: readonly { readonly path: Leaf; readonly fieldRef: { readonly fieldPath: Leaf } }[] };
};

/** https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#volumes-1 */
export type VolumeMount = { readonly name: Leaf; readonly readOnly?: Leaf | undefined; readonly mountPath: Leaf; readonly subPath?: Leaf | undefined };

/** The volumes of a pod, but for those that a StatefulSet claims by itself. */
export function volumesOf(workload: Workload): Volume[] {
  const contents = contentFiles(workload);
  const secrets = secretFiles(workload);
  return [
    ...workload.mounts.flatMap((mount) => (isClaimedByTemplate(workload, mount) ? [] : [because(mount.origin, { name: mount.volume.name, persistentVolumeClaim: { claimName: claimName(workload, mount) } })])),
    ...(contents.length === 0 ? [] : [because([oneByOne, ...contents.map(({ origin }) => origin)], { name: ownName('files', workload), configMap: { name: filesMapName(workload) } })]),
    ...[...partFolders(workload)].map(([folder, parts]) => folderVolume(folder, parts, workload)),
    ...(secrets.length === 0 ? [] : [secretVolume(secrets, workload)]),
    ...workload.temporary.map((folder) => temporaryVolume(folder, workload)),
  ];
}

/** Where a container of the workload sees them. */
export function volumeMountsOf(workload: Workload): VolumeMount[] {
  const contents = contentFiles(workload);
  const keys = fileKeys(contents);
  return [
    ...workload.mounts.map(({ volume, path, mode, origin }) => because([origin, mode.origin], { name: volume.name, readOnly: mode.value === 'read' ? map(mode, () => true) : undefined, mountPath: path })),
    ...contents.map(({ path, origin }) => because([origin, path.origin, oneByOne], { name: ownName('files', workload), readOnly: true, mountPath: path, subPath: keys.get(path.value)! })),
    ...[...partFolders(workload)].map(([folder, parts]) => because([wholeFolder, ...originsOf(parts)], { name: folderName(folder, workload), readOnly: true, mountPath: parts[0]!.folder })),
    ...secretFiles(workload).map(({ secret, path }) => because([secret.origin, keptSecret], { name: ownName('secrets', workload), readOnly: true, mountPath: path, subPath: secret })),
    ...workload.temporary.map((folder) => because([folder.origin, scratch], { name: temporaryName(folder, workload), mountPath: folder })),
  ];
}

/** Bytes on the node's disk that its temporary folders may take together: one amount for each. */
export const temporarySize: number = 2 ** 30;

/** The folder whose files are memory that processes share. https://man7.org/linux/man-pages/man7/shm_overview.7.html */
export function isSharedMemory(folder: Traced<string>): boolean {
  return folder.value === '/dev/shm';
}

/** Whether each replica has this volume for itself, which a job has not: its pods come and go, and what they work on stays. */
export function isClaimedByTemplate(workload: Workload, { volume }: ResolvedMount): boolean {
  return !isJob(workload) && volume.access.value === 'own';
}

/** The claim of a volume that all pods of the workload mount. One that nobody else shall see is a job's own. */
export function claimName({ name }: Workload, { volume }: ResolvedMount): Traced<string> {
  return volume.access.value === 'own' ? withOrigin(t`${volume.name}-${name}`, volume.access.origin) : withOrigin(volume.name, volume.access.origin);
}

interface SecretFileMount {
  readonly secret: Traced<string>;
  readonly path: Traced<string>;
}

/** Secrets that are files, by place: those that variables lead to, and those that the model puts somewhere. */
function secretFiles({ variables, files, origin: user }: Workload): SecretFileMount[] {
  const mounts = new Map<string, SecretFileMount>();
  const add = (secret: Traced<string>, path: Traced<string>): void => {
    const before = mounts.get(path.value);
    mounts.set(path.value, before === undefined ? { secret, path } : { secret: withOrigin(before.secret, secret.origin), path: withOrigin(before.path, path.origin) });
  };
  for (const { value, origin } of variables) if ('kind' in value) add(withOrigin(value.secret, origin), withOrigin(secretPath(value.secret), origin));
  for (const file of files) if (file.kind === 'secret') add(withOrigin(file.secret, file.origin, user), file.path);
  return [...mounts.values()];
}

/** One volume of all secret files: each Secret has its value under the key `value`, and lies in the volume under its own name. */
function secretVolume(mounts: readonly SecretFileMount[], workload: Workload): Volume {
  const bySecret = new Map<string, Traced<string>>();
  for (const { secret } of mounts) bySecret.set(secret.value, withOrigin(bySecret.get(secret.value) ?? secret, secret.origin));
  const sources = [...bySecret.values()].map((secret) => because([secret.origin, keptSecret], { secret: { name: secret, items: [{ key: 'value', path: secret }] } }));
  return because([keptSecret, ...mounts.map(({ secret }) => secret.origin)], { name: ownName('secrets', workload), projected: { defaultMode: because(ownerOnly, 0o440), sources } });
}

/** All that lies in a folder, from a ConfigMap for each part. */
function folderVolume(folder: string, parts: readonly FilePart[], workload: Workload): Volume {
  const sources = parts.map((part) => because([partApart, ...originsOf([part])], { configMap: { name: partMapName(workload, part) } }));
  return because([wholeFolder, ...originsOf(parts)], { name: folderName(folder, workload), projected: { sources } });
}

function originsOf(parts: readonly FilePart[]): Origin[] {
  return parts.flatMap(({ files }) => files.flatMap(({ origin, path }) => [origin, path.origin]));
}

/** `files-etc-grafana-dashboards` */
function folderName(folder: string, workload: Workload): string {
  return ownName(`files-${labelOf(folder)}`, workload);
}

function temporaryVolume(folder: Traced<string>, workload: Workload): Volume {
  const name = temporaryName(folder, workload);
  if (!isSharedMemory(folder)) return because([folder.origin, scratch], { name, emptyDir: { sizeLimit: because(scratch, '1Gi') } });
  const half = map(workload.size.memory.limit, (bytes) => Math.floor(bytes / 2));
  return because([folder.origin, inMemory], { name, emptyDir: { medium: 'Memory', sizeLimit: byteQuantity(half) } });
}

/** `temporary-tmp` for `/tmp`. https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#dns-label-names */
function temporaryName(folder: Traced<string>, workload: Workload): Traced<string> {
  return map(folder, (path) => ownName(`temporary-${labelOf(path)}`, workload));
}

/** What a label cannot tell from another path gets a hash. */
function labelOf(path: string): string {
  const label = path.slice(1).replaceAll('/', '-');
  if (/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(label) && label.length <= 40 && !path.includes('-')) return label;
  const near = label.toLowerCase().replace(/[^a-z0-9]+/g, '-').slice(0, 40);
  return `${near}-${hashOf(path).value}`.replace(/^-+|-(?=-)/g, '');
}

/** A name that is not a volume's of the model. */
function ownName(name: string, { mounts }: Workload): string {
  return mounts.some(({ volume }) => volume.name.value === name) ? ownName(`${name}-own`, { mounts } as Workload) : name;
}

