// Where data is kept, and where pods find it.
import { isPlainObject, type Plain } from '../../plain.ts';
import { references } from '../references.ts';
import type { Table } from '../row.ts';
import type { Subject } from '../subject.ts';
import { field } from '../field.ts';
import { all, becomes, changed, itself, kept, removed, type When } from '../when.ts';
import { servers } from './kinds.ts';

function list(value: Plain | undefined): readonly Plain[] {
  return Array.isArray(value) ? (value as readonly Plain[]) : [];
}

/** Names of the volumes of the older pods that outlive them. */
function lasting(object: Plain | undefined): Set<Plain | undefined> {
  const claims = list(field(object, 'spec', 'volumeClaimTemplates')).map((claim) => field(claim, 'metadata', 'name'));
  const volumes = list(field(object, 'spec', 'template', 'spec', 'volumes')).filter((volume) => field(volume, 'persistentVolumeClaim') !== undefined);
  return new Set([...claims, ...volumes.map((volume) => field(volume, 'name'))]);
}

/** The mount that the place is in, in the older object, is of a volume that outlives pods. */
const ofLasting: When = ({ object, keys }) => {
  const mount = keys.slice(0, keys.indexOf('volumeMounts') + 2).reduce<Plain | undefined>((at, key) => (at as { readonly [key: string | number]: Plain } | undefined)?.[key], object.before);
  return mount !== undefined && lasting(object.before).has(field(mount, 'name'));
};

function hadClaim({ before }: Subject): boolean {
  return before !== undefined && isPlainObject(before) && before['persistentVolumeClaim'] !== undefined;
}

const elsewhere = 'what was written is not where the program looks for it';

export const storage: readonly Table[] = [
  {
    sorts: servers,
    rows: [
      ['spec.template.spec.volumes.*.persistentVolumeClaim.claimName', all(kept, changed), 'data-loss', 'pods get another volume; what is on the old one is not mounted any more', references.persistentVolumes],
      ['spec.template.spec.volumes.*.persistentVolumeClaim', all(kept, removed, itself), 'data-loss', 'what is on the volume is not mounted any more', references.persistentVolumes],
      ['spec.template.spec.volumes.*', all(kept, removed, itself, hadClaim), 'data-loss', 'what is on the volume is not mounted any more', references.persistentVolumes],
      ['spec.template.spec.containers.*.volumeMounts.*.mountPath|subPath', all(kept, changed, ofLasting), 'data-loss', elsewhere, references.volumes],
      ['spec.template.spec.containers.*.volumeMounts.*', all(kept, removed, itself, ofLasting), 'data-loss', elsewhere, references.volumes],
    ],
  },
  {
    sorts: ['PersistentVolume'],
    rows: [['spec.persistentVolumeReclaimPolicy', becomes('Delete', 'Recycle'), 'data-loss', 'with its claim, the volume is deleted', references.persistentVolumes]],
  },
  {
    sorts: ['StorageClass'],
    rows: [
      ['reclaimPolicy', becomes('Delete'), 'data-loss', 'with their claims, volumes are deleted', references.storageClasses],
      ['', removed, 'availability', 'claims of the class get no volume', references.storageClasses],
    ],
  },
];
