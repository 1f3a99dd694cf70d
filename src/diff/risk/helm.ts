// Values of a chart, by what they are called: what they do stands in the templates.
import { references } from './references.ts';
import type { Table } from './row.ts';
import { all, always, changed, lowered, raised, type When } from './when.ts';

const named = (name: RegExp): When => ({ keys }) => name.test(String(keys.at(-1)));

export const helm: readonly Table[] = [
  {
    sorts: ['helm-values'],
    rows: [
      ['**.autoscaling.minReplicas', lowered(), ['availability', 'capacity'], 'fewer pods are always there', references.autoscaling],
      ['**.autoscaling.minReplicas', raised(), 'cost', 'more pods are always there', references.autoscaling],
      ['**.autoscaling.maxReplicas', lowered(), 'capacity', 'under load, fewer pods come', references.autoscaling],
      ['**.autoscaling.maxReplicas', raised(), 'cost', 'under load, more pods come', references.autoscaling],
      ['**.replicas|replicaCount', lowered(), ['availability', 'capacity'], 'fewer pods answer', references.deployment],
      ['**.replicas|replicaCount', ({ after }) => after === 0, 'downtime', 'no pod is left', references.deployment],
      ['**.replicas|replicaCount', raised(), 'cost', 'more pods run', references.deployment],
      ['**.resources.requests|limits.*', lowered(), 'capacity', 'a container may use less, or less is set aside for it', references.resources],
      ['**.resources.requests|limits.*', raised(), 'cost', 'a container may use more, or more is set aside for it', references.resources],
      ['**.resources.requests|limits.*', always, 'rollout', 'pods restart', references.helmUpgrade],
      ['**.persistence.**', all(named(/^(?:storage|size)$/), lowered()), ['data-loss', 'capacity'], 'a claim cannot shrink: data has to be copied to a new, smaller one', references.persistentVolumes],
      ['**.persistence.**', all(named(/^(?:storage|size)$/), raised()), 'cost', 'volumes are larger', references.persistentVolumes],
      ['**.persistence.**', all(named(/^(?:storage|size)$/), changed), 'replacement', 'what the claims of a StatefulSet are made from cannot be changed: it has to be deleted and made again', references.appsValidation],
      ['**.persistence.**', all(named(/[cC]lass/), changed), ['data-loss', 'replacement'], 'a claim keeps its class: data has to be copied to a new claim', references.persistentVolumes],
      ['cluster.resourceQuota.**', lowered(), 'capacity', 'pods that would exceed it are refused', references.resourceQuotas],
      ['cluster.resourceQuota.**', raised(), 'cost', 'the namespace may use more', references.resourceQuotas],
      ['**.jobName', changed, 'replacement', 'it runs again, under another name, since the template of a Job cannot be changed', references.job],
      ['namespace', changed, ['data-loss', 'downtime', 'replacement'], 'everything is made anew in another namespace, without its data', references.namespaces],
      ['domain', changed, 'downtime', 'hosts below the old domain do not answer any more', references.ingress],
    ],
    otherwise: [['**', always, 'rollout', 'what is made from the value is another one with the next upgrade', references.helmUpgrade]],
  },
  {
    sorts: ['helm-chart'],
    rows: [],
    otherwise: [
      ['kubeVersion', always, 'rollout', 'clusters of other versions refuse it', references.helmChart],
      ['**', always, 'cosmetic', 'it says what the chart is', references.helmChart],
    ],
  },
];
