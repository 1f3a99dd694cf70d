// What pods may use, how many they may become, and what that costs.
import { references } from '../references.ts';
import type { Table } from '../row.ts';
import { added, all, always, changed, itself, kept, lowered, not, raised, removed } from '../when.ts';
import { withPods, workloads } from './kinds.ts';

export const resources: readonly Table[] = [
  {
    sorts: workloads,
    rows: [
      ['**.containers|initContainers.*.resources.limits.*', all(kept, lowered()), 'capacity', 'a container may use less, and is slowed down or killed above that', references.resources],
      ['**.containers|initContainers.*.resources.limits.*', all(kept, added), 'capacity', 'a container is slowed down or killed above a limit that it did not have', references.resources],
      ['**.containers|initContainers.*.resources.requests.*', all(kept, lowered()), 'capacity', 'less is set aside for a pod', references.resources],
      ['**.containers|initContainers.*.resources.requests.*', all(kept, removed), 'capacity', 'nothing is set aside for a pod, which is evicted before others', references.resources],
      ['**.containers|initContainers.*.resources.requests', all(kept, removed), 'capacity', 'nothing is set aside for a pod, which is evicted before others', references.resources],
      ['**.containers|initContainers.*.resources.limits.*', all(kept, raised()), 'cost', 'a container may use more', references.resources],
      ['**.containers|initContainers.*.resources.limits.*', all(kept, removed), 'cost', 'a container may use all of its node', references.resources],
      ['**.containers|initContainers.*.resources.requests.*', all(kept, raised()), 'cost', 'more is set aside for each pod', references.resources],
      ['**.containers|initContainers.*.resources.requests.*', all(kept, added), 'cost', 'something is set aside for each pod', references.resources],
      ['**.emptyDir.sizeLimit', all(kept, lowered()), 'capacity', 'a pod that writes more than that is evicted', references.volumes],
    ],
  },
  {
    sorts: ['StatefulSet'],
    rows: [['spec.volumeClaimTemplates.*.spec.resources.requests.storage', all(kept, raised()), 'cost', 'volumes are larger, of claims that are made from now on; those that are there have to be enlarged one by one', references.persistentVolumes]],
  },
  {
    sorts: ['PersistentVolumeClaim'],
    rows: [['spec.resources.requests.storage', all(kept, raised()), 'cost', 'the volume grows, and never shrinks again', references.persistentVolumes]],
    otherwise: [['spec.**', always, 'rollout', 'its volume changes while pods use it', references.persistentVolumes]],
  },
  {
    sorts: ['HorizontalPodAutoscaler'],
    rows: [
      ['spec.minReplicas', all(kept, lowered()), ['availability', 'capacity'], 'fewer pods are always there', references.autoscaling],
      ['spec.minReplicas', all(kept, removed), ['availability', 'capacity'], 'one pod is enough', references.autoscaling],
      ['spec.minReplicas', all(kept, raised()), 'cost', 'more pods are always there', references.autoscaling],
      ['spec.maxReplicas', all(kept, lowered()), 'capacity', 'under load, fewer pods come', references.autoscaling],
      ['spec.maxReplicas', all(kept, raised()), 'cost', 'under load, more pods come', references.autoscaling],
      ['spec.metrics.*', all(kept, removed, itself), 'capacity', 'one measure less adds pods', references.autoscaling],
      ['spec.metrics.**.averageUtilization|averageValue|value', all(kept, raised()), 'capacity', 'pods are added later', references.autoscaling],
      ['spec.metrics.**.averageUtilization|averageValue|value', all(kept, lowered()), 'cost', 'pods are added earlier', references.autoscaling],
      ['spec.behavior.scaleUp.stabilizationWindowSeconds', all(kept, raised()), 'capacity', 'pods are added later', references.autoscaling],
      ['spec.behavior.scaleUp.policies.*.value', all(kept, lowered()), 'capacity', 'fewer pods are added at a time', references.autoscaling],
      ['spec.behavior.scaleUp.policies.*.periodSeconds', all(kept, raised()), 'capacity', 'pods are added more slowly', references.autoscaling],
      ['spec.behavior.scaleDown.stabilizationWindowSeconds', all(kept, raised()), 'cost', 'pods that are not needed stay for longer', references.autoscaling],
      ['', all(removed, not(withPods)), 'capacity', 'no pods are added under load', references.autoscaling],
      ['', all(added, not(withPods)), 'cost', 'pods are added under load', references.autoscaling],
    ],
    otherwise: [['spec.**', always, 'rollout', 'pods are added and removed otherwise', references.autoscaling]],
  },
  {
    sorts: ['ResourceQuota'],
    rows: [
      ['spec.hard.*', all(kept, lowered()), 'capacity', 'pods that would exceed it are refused', references.resourceQuotas],
      ['spec.hard.*', all(kept, added), 'capacity', 'pods that would exceed it are refused', references.resourceQuotas],
      ['spec.hard.*', all(kept, raised()), 'cost', 'the namespace may use more', references.resourceQuotas],
      ['spec.hard.*', all(kept, removed), 'cost', 'the namespace may use as much as there is', references.resourceQuotas],
      ['', removed, 'cost', 'the namespace may use as much as there is', references.resourceQuotas],
    ],
  },
  { sorts: ['LimitRange'], rows: [['spec.limits.*.**', all(kept, changed, lowered()), 'capacity', 'containers that state nothing get less', references.limitRange]], otherwise: [['**', always, 'rollout', 'containers that state nothing get other limits when they start', references.limitRange]] },
];
