// Fields that an API server refuses to change, by its own validation. A test asks a real one about each.
import { isPlainObject } from '../../plain.ts';
import { references } from '../references.ts';
import type { Row, Table } from '../row.ts';
import type { Subject } from '../subject.ts';
import { field } from '../field.ts';
import { added, all, changed, itself, kept, lowered, not, removed, type When } from '../when.ts';

/** Under another name it is another object, and nothing is refused. */
const sameName: When = ({ object }) => ['name', 'namespace'].every((key) => field(object.before, 'metadata', key) === field(object.after, 'metadata', key));

/** A field of an object that stays. */
const stays: When = all(kept, sameName);

/** The hash in the name of a Job says whether its template is another one: what a line alone is part of may have another name. */
const staysKnown: When = all(stays, ({ object }) => object.before !== undefined);

function refused(at: string, what: string, reference: string, when: When = stays): Row {
  return [at, when, 'replacement', `${what} cannot be changed: the object has to be deleted and made again`, reference];
}

const states = (name: string, value: boolean | string): When => ({ object }: Subject) => isPlainObject(object.before ?? null) && field(object.before, name) === value;

/** A Service gets its address, or gives it back, when it becomes or was a name for another host. */
const keepsAddress: When = all(stays, changed, not(({ object }) => [object.before, object.after].some((side) => field(side, 'spec', 'type') === 'ExternalName')));

const { appsValidation, batchValidation, coreValidation, rbacValidation, schedulingValidation, storageValidation } = references;

export const immutable: readonly Table[] = [
  { sorts: ['Deployment', 'DaemonSet', 'ReplicaSet'], rows: [refused('spec.selector.**', 'its selector', appsValidation)] },
  {
    sorts: ['StatefulSet'],
    rows: [
      refused('spec.selector.**', 'its selector', appsValidation),
      refused('spec.serviceName', 'the Service that gives its pods names', appsValidation),
      refused('spec.podManagementPolicy', 'the order in which its pods start', appsValidation),
      refused('spec.volumeClaimTemplates.**', 'what its volume claims are made from', appsValidation),
    ],
  },
  {
    sorts: ['Job'],
    rows: [
      refused('spec.template.**', 'the template of a Job', batchValidation, staysKnown),
      refused('spec.selector.**', 'the selector of a Job', batchValidation, staysKnown),
      refused('spec.completionMode', 'how a Job counts what is done', batchValidation, staysKnown),
      refused('spec.completions', 'how often a Job has to succeed', batchValidation, staysKnown),
      refused('spec.podFailurePolicy.**', 'the failure policy of a Job', batchValidation, staysKnown),
      refused('spec.backoffLimitPerIndex', 'the retries of an index of a Job', batchValidation, staysKnown),
    ],
  },
  {
    sorts: ['Service'],
    rows: [refused('spec.clusterIP|clusterIPs.**', 'the address of a Service', coreValidation, keepsAddress)],
  },
  {
    sorts: ['PersistentVolumeClaim'],
    rows: [
      refused('spec.accessModes|selector|storageClassName|volumeMode|dataSource|dataSourceRef.**', 'what a claim asks for', coreValidation),
      refused('spec.volumeName', 'the volume of a claim', coreValidation, all(stays, not(added))),
      refused('spec.resources.requests.storage', 'the size of a claim, to less,', coreValidation, all(stays, lowered())),
      refused('spec.resources.limits.**', 'the largest size of a claim', coreValidation),
    ],
  },
  { sorts: ['Secret'], rows: [refused('type', 'the type of a Secret', coreValidation), refused('data|stringData.**', 'an immutable Secret', coreValidation, all(stays, states('immutable', true)))] },
  { sorts: ['ConfigMap'], rows: [refused('data|binaryData.**', 'an immutable ConfigMap', coreValidation, all(stays, states('immutable', true)))] },
  { sorts: ['Secret', 'ConfigMap'], rows: [refused('immutable', 'that it is immutable', coreValidation, all(stays, states('immutable', true)))] },
  { sorts: ['RoleBinding', 'ClusterRoleBinding'], rows: [refused('roleRef.**', 'the role of a binding', rbacValidation)] },
  { sorts: ['StorageClass'], rows: [refused('provisioner|parameters|reclaimPolicy|volumeBindingMode.**', 'how a StorageClass makes volumes', storageValidation)] },
  { sorts: ['PriorityClass'], rows: [refused('value', 'the priority of a class', schedulingValidation), refused('preemptionPolicy', 'whether a class displaces others', schedulingValidation)] },
  { sorts: ['ResourceQuota'], rows: [refused('spec.scopes.**', 'what a quota counts', coreValidation)] },
  { sorts: ['IngressClass'], rows: [refused('spec.controller', 'the controller of a class', storageValidation)] },
];

/** What goes away while an object that runs pods, or holds data, is made again. */
export const consequences: readonly Table[] = [
  {
    sorts: ['Deployment', 'DaemonSet'],
    rows: [['spec.selector.**', stays, 'downtime', 'all pods stop before the object that is made again starts new ones', references.deployment]],
  },
  {
    sorts: ['StatefulSet'],
    rows: [
      ['spec.selector|serviceName.**', stays, 'downtime', 'all pods stop, or are found under other names, before the object that is made again has new ones', references.statefulSet],
      ['spec.volumeClaimTemplates.*.metadata.name', all(stays, changed), 'data-loss', 'pods get new, empty claims; what is on the old ones stays there', references.statefulSet],
      ['spec.volumeClaimTemplates.*', all(stays, removed, itself), 'data-loss', 'what is on the claims is not mounted any more', references.statefulSet],
      ['spec.volumeClaimTemplates', all(stays, removed, itself), 'data-loss', 'what is on the claims is not mounted any more', references.statefulSet],
      ['spec.volumeClaimTemplates.*.spec.storageClassName|accessModes|volumeMode.**', stays, 'data-loss', 'a claim keeps its class: data has to be copied to a new claim', references.persistentVolumes],
      ['spec.volumeClaimTemplates.*.spec.resources.requests.storage', all(stays, lowered()), ['data-loss', 'capacity'], 'a claim cannot shrink: data has to be copied to a new, smaller one', references.persistentVolumes],
    ],
  },
  {
    sorts: ['PersistentVolumeClaim'],
    rows: [
      ['spec.accessModes|selector|storageClassName|volumeMode|dataSource|dataSourceRef.**', stays, 'data-loss', 'a claim that is made again is empty, unless data is copied', references.persistentVolumes],
      ['spec.volumeName', all(stays, changed), 'data-loss', 'what is on the old volume is not mounted any more', references.persistentVolumes],
      ['spec.resources.requests.storage', all(stays, lowered()), ['data-loss', 'capacity'], 'a claim cannot shrink: one that is made again is empty, unless data is copied', references.persistentVolumes],
    ],
  },
];
