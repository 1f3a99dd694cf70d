// Whole objects that come, go, or get another name.
import { textOf } from '../../plain.ts';
import { references } from '../references.ts';
import type { Table } from '../row.ts';
import { field } from '../field.ts';
import { added, all, always, changed, either, not, removed, type When } from '../when.ts';
import { servers } from './kinds.ts';

const renamed = 'metadata.name|namespace';
/** The hash in the name of a Job is that of its template. */
const onlyHash: When = ({ before, after }) => textOf(before).replace(/-[0-9a-f]{8}(?=$|-)/, '') === textOf(after).replace(/-[0-9a-f]{8}(?=$|-)/, '');
const isBackup: When = ({ object }) => /backup/.test(textOf(field(object.before ?? object.after, 'metadata', 'name')));

export const objects: readonly Table[] = [
  {
    sorts: ['PersistentVolumeClaim', 'PersistentVolume'],
    rows: [
      ['', removed, 'data-loss', 'with the claim, its volume is deleted where the class reclaims by Delete', references.persistentVolumes],
      [renamed, changed, ['data-loss', 'replacement'], 'a claim of another name is empty; the old one goes, with its data', references.persistentVolumes],
      ['', added, 'cost', 'a volume is made', references.persistentVolumes],
    ],
  },
  {
    sorts: ['StatefulSet'],
    rows: [
      ['', removed, ['data-loss', 'downtime'], 'its pods stop, and nothing serves their data; the claims go, too, where the retention policy is Delete', references.statefulSet],
      [renamed, changed, ['data-loss', 'downtime', 'replacement'], 'claims are named after it: under another name its pods get new, empty ones', references.statefulSet],
      ['spec.volumeClaimTemplates.*.spec.resources.requests.storage', added, 'cost', 'each pod gets a volume', references.persistentVolumes],
    ],
  },
  {
    sorts: ['Deployment', 'DaemonSet'],
    rows: [
      ['', removed, 'downtime', 'its pods stop', references.deployment],
      [renamed, changed, ['downtime', 'replacement'], 'under another name it is another object: the old pods stop, whether new ones are ready or not', references.names],
    ],
  },
  { sorts: servers, rows: [['', added, ['rollout', 'cost'], 'new pods start, and use processor time and memory', references.resources]] },
  {
    sorts: ['Job'],
    rows: [
      ['', added, 'rollout', 'it runs once as soon as it is applied', references.job],
      [renamed, all(changed, onlyHash), 'replacement', 'it runs again, under another name, since the template of a Job cannot be changed', references.job],
      [renamed, all(changed, not(onlyHash)), 'replacement', 'it runs as another Job', references.job],
      ['', removed, 'rollout', 'it does not run any more', references.job],
    ],
  },
  {
    sorts: ['CronJob'],
    rows: [
      ['', all(removed, isBackup), 'data-loss', 'no backup is made any more', references.cronJob],
      ['spec.suspend', all(({ after }) => after === true, isBackup), 'data-loss', 'no backup is made any more', references.cronJob],
      ['', removed, 'availability', 'its work is not done any more', references.cronJob],
      ['spec.suspend', ({ after }) => after === true, 'availability', 'its work is not done any more', references.cronJob],
      ['', added, 'rollout', 'it runs at its times', references.cronJob],
      [renamed, changed, 'replacement', 'it runs as another CronJob', references.names],
    ],
  },
  {
    sorts: ['Namespace'],
    rows: [
      ['', removed, ['data-loss', 'downtime'], 'with a namespace, everything in it is deleted, claims and Secrets, too', references.namespaces],
      ['metadata.name', changed, ['data-loss', 'downtime', 'replacement'], 'everything is made anew in another namespace, without its data', references.namespaces],
    ],
  },
  {
    sorts: ['ConfigMap'],
    rows: [
      ['', either(added, removed), 'rollout', 'pods that read it have another template', references.configMap],
      [renamed, changed, 'replacement', 'pods find it under its other name only', references.names],
    ],
  },
  { sorts: ['Kustomization'], rows: [], otherwise: [['**', always, 'cosmetic', 'it lists files, each of which says itself what changes', references.kustomization]] },
];

/** Of objects of clusters, where nothing else is known. */
export const fallbacks: readonly Table[] = [
  {
    sorts: ['kubernetes'],
    rows: [],
    otherwise: [
      ['metadata.annotations.**', always, 'cosmetic', 'annotations are for people and tools; no pod restarts', references.annotations],
      ['metadata.labels.**', always, 'cosmetic', 'labels of the object itself restart no pod', references.annotations],
      [renamed, changed, 'replacement', 'under another name it is another object', references.names],
      ['**', always, 'rollout', 'what runs meets it as soon as it is applied', references.objects],
    ],
  },
];
