// Objects as they are, a place in each, and whether a server lets it be changed: what our table says, and a real one is asked.
import type { Node } from '../../../src/provenance/document.ts';

export interface FieldEdit {
  readonly title: string;
  readonly before: Manifest;
  readonly after: Manifest;
  readonly refused: boolean;
}

/** Plain data with the name of an object. */
export type Manifest = { readonly [key: string]: Node } & { readonly kind: string };

const web = { app: 'web' };
const containers = [{ name: 'web', image: 'nginx:1.29.1' }];
const template = { metadata: { labels: web }, spec: { containers } };
const ends = { metadata: { labels: web }, spec: { containers, restartPolicy: 'Never' } };

function manifest(apiVersion: string, kind: string, rest: { readonly [key: string]: Node }, namespaced = true): Manifest {
  return { apiVersion, kind, metadata: { name: `risk-${kind.toLowerCase()}`, ...(namespaced ? { namespace: 'default' } : {}) }, ...rest };
}

const deployment = manifest('apps/v1', 'Deployment', { spec: { replicas: 0, strategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } }, selector: { matchLabels: web }, template } });
const daemonSet = manifest('apps/v1', 'DaemonSet', { spec: { selector: { matchLabels: web }, template: { ...template, spec: { containers, nodeSelector: { none: 'such' } } } } });
const claim = { metadata: { name: 'data' }, spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '10Gi' } } } };
const statefulSet = manifest('apps/v1', 'StatefulSet', { spec: { replicas: 0, serviceName: 'web', podManagementPolicy: 'Parallel', updateStrategy: { type: 'RollingUpdate', rollingUpdate: { partition: 0 } }, selector: { matchLabels: web }, template, volumeClaimTemplates: [claim], persistentVolumeClaimRetentionPolicy: { whenDeleted: 'Retain', whenScaled: 'Retain' } } });
const job = manifest('batch/v1', 'Job', { spec: { suspend: false, parallelism: 0, completions: 1, backoffLimit: 3, template: ends } });
const cronJob = manifest('batch/v1', 'CronJob', { spec: { schedule: '0 2 30 2 *', suspend: true, jobTemplate: { spec: { template: ends } } } });
const service = manifest('v1', 'Service', { spec: { type: 'ClusterIP', clusterIP: 'None', selector: web, ports: [{ name: 'http', port: 80 }] } });
const pvc = manifest('v1', 'PersistentVolumeClaim', { spec: { accessModes: ['ReadWriteOnce'], storageClassName: 'none-such', resources: { requests: { storage: '10Gi' } } } });
const bound = { ...pvc, metadata: { name: 'risk-bound-claim', namespace: 'default' }, spec: { accessModes: ['ReadWriteOnce'], storageClassName: 'none-such', volumeName: 'none-such', resources: { requests: { storage: '10Gi' } } } };
const secret = manifest('v1', 'Secret', { type: 'Opaque', immutable: true, stringData: { value: 'a' } });
const open = { ...secret, metadata: { name: 'risk-open-secret', namespace: 'default' }, immutable: false };
const configMap = manifest('v1', 'ConfigMap', { immutable: true, data: { value: 'a' } });
const openMap = { ...configMap, metadata: { name: 'risk-open-configmap', namespace: 'default' }, immutable: false };
const binding = manifest('rbac.authorization.k8s.io/v1', 'RoleBinding', { roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: 'web' }, subjects: [{ kind: 'ServiceAccount', name: 'web', namespace: 'default' }] });
const storageClass = manifest('storage.k8s.io/v1', 'StorageClass', { provisioner: 'example.com/none', reclaimPolicy: 'Retain', volumeBindingMode: 'Immediate', allowVolumeExpansion: false, parameters: { type: 'slow' } }, false);
const priorityClass = manifest('scheduling.k8s.io/v1', 'PriorityClass', { value: 1000, preemptionPolicy: 'Never', description: 'a' }, false);
const quota = manifest('v1', 'ResourceQuota', { spec: { hard: { pods: '100' }, scopes: ['Terminating'] } });
const budget = manifest('policy/v1', 'PodDisruptionBudget', { spec: { maxUnavailable: 1, selector: { matchLabels: { app: 'none' } } } });
const ingressClass = manifest('networking.k8s.io/v1', 'IngressClass', { spec: { controller: 'example.com/none' } }, false);
const policy = manifest('networking.k8s.io/v1', 'NetworkPolicy', { spec: { podSelector: { matchLabels: { app: 'none' } }, policyTypes: ['Ingress'] } });
const scaler = manifest('autoscaling/v2', 'HorizontalPodAutoscaler', { spec: { scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'none' }, minReplicas: 1, maxReplicas: 3 } });

function withValue(node: Node | undefined, [key, ...rest]: readonly string[], value: Node | undefined): Node | undefined {
  if (key === undefined) return value;
  if (Array.isArray(node)) return (node as readonly Node[]).map((item, i) => (String(i) === key ? withValue(item, rest, value)! : item));
  return { ...(node as { readonly [key: string]: Node }), [key]: withValue((node as { readonly [key: string]: Node } | undefined)?.[key], rest, value) };
}

function edit(before: Manifest, path: string, value: Node | undefined, refused: boolean): FieldEdit {
  return { title: `${before.kind} ${path}`, before, after: withValue(before, path.split('.'), value) as Manifest, refused };
}

const refused = (before: Manifest, path: string, value: Node | undefined): FieldEdit => edit(before, path, value, true);
const taken = (before: Manifest, path: string, value: Node | undefined): FieldEdit => edit(before, path, value, false);

/** A selector and the labels that it selects. */
function reselected(before: Manifest): FieldEdit {
  const other = withValue(withValue(before, ['spec', 'selector', 'matchLabels'], { app: 'web', tier: 'front' }), ['spec', 'template', 'metadata', 'labels'], { app: 'web', tier: 'front' }) as Manifest;
  return { title: `${before.kind} spec.selector`, before, after: other, refused: true };
}

export const fieldEdits: readonly FieldEdit[] = [
  reselected(deployment),
  taken(deployment, 'spec.template.spec.containers.0.image', 'nginx:1.29.2'),
  taken(deployment, 'spec.revisionHistoryLimit', 2),
  taken(deployment, 'spec.strategy', { type: 'Recreate' }),
  reselected(daemonSet),
  taken(daemonSet, 'spec.minReadySeconds', 5),
  reselected(statefulSet),
  refused(statefulSet, 'spec.serviceName', 'other'),
  refused(statefulSet, 'spec.podManagementPolicy', 'OrderedReady'),
  refused(statefulSet, 'spec.volumeClaimTemplates.0.spec.resources.requests.storage', '20Gi'),
  refused(statefulSet, 'spec.volumeClaimTemplates.0.metadata.name', 'other'),
  refused(statefulSet, 'spec.volumeClaimTemplates.0.spec.storageClassName', 'other'),
  taken(statefulSet, 'spec.template.spec.containers.0.image', 'nginx:1.29.2'),
  taken(statefulSet, 'spec.updateStrategy', { type: 'OnDelete' }),
  taken(statefulSet, 'spec.persistentVolumeClaimRetentionPolicy.whenDeleted', 'Delete'),
  taken(statefulSet, 'spec.minReadySeconds', 5),
  taken(statefulSet, 'spec.revisionHistoryLimit', 2),
  refused(job, 'spec.template.spec.containers.0.image', 'nginx:1.29.2'),
  refused(job, 'spec.completions', 2),
  refused(job, 'spec.completionMode', 'Indexed'),
  taken(job, 'spec.backoffLimit', 4),
  taken(job, 'spec.ttlSecondsAfterFinished', 600),
  taken(cronJob, 'spec.schedule', '0 3 30 2 *'),
  taken(cronJob, 'spec.jobTemplate.spec.template.spec.containers.0.image', 'nginx:1.29.2'),
  refused(service, 'spec.clusterIP', '10.96.0.77'),
  taken(service, 'spec.ports.0.port', 81),
  taken(service, 'spec.selector', { app: 'other' }),
  refused(pvc, 'spec.accessModes.0', 'ReadWriteMany'),
  refused(pvc, 'spec.storageClassName', 'other'),
  taken(pvc, 'spec.volumeName', 'other'),
  refused(bound, 'spec.volumeName', 'other'),
  refused(pvc, 'spec.resources.requests.storage', '5Gi'),
  refused(secret, 'stringData.value', 'b'),
  refused(secret, 'type', 'example.com/other'),
  refused(secret, 'immutable', false),
  taken(open, 'stringData.value', 'b'),
  refused(open, 'type', 'example.com/other'),
  refused(configMap, 'data.value', 'b'),
  taken(openMap, 'data.value', 'b'),
  taken(openMap, 'immutable', true),
  refused(binding, 'roleRef.name', 'other'),
  taken(binding, 'subjects.0.name', 'other'),
  refused(storageClass, 'provisioner', 'example.com/other'),
  refused(storageClass, 'reclaimPolicy', 'Delete'),
  refused(storageClass, 'volumeBindingMode', 'WaitForFirstConsumer'),
  refused(storageClass, 'parameters.type', 'fast'),
  taken(storageClass, 'allowVolumeExpansion', true),
  refused(priorityClass, 'value', 2000),
  refused(priorityClass, 'preemptionPolicy', 'PreemptLowerPriority'),
  taken(priorityClass, 'description', 'b'),
  refused(quota, 'spec.scopes.0', 'NotTerminating'),
  taken(quota, 'spec.hard.pods', '50'),
  taken(budget, 'spec.maxUnavailable', 2),
  taken(budget, 'spec.selector.matchLabels.app', 'other'),
  refused(ingressClass, 'spec.controller', 'example.com/other'),
  taken(policy, 'spec.podSelector.matchLabels.app', 'other'),
  taken(scaler, 'spec.maxReplicas', 5),
];
