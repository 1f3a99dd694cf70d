// Who reaches what.
import { isPlainObject, type Plain, textOf } from '../../plain.ts';
import { isWithin } from '../../../util/address-range.ts';
import { references } from '../references.ts';
import type { Table } from '../row.ts';
import type { Subject } from '../subject.ts';
import { field } from '../field.ts';
import { added, all, always, becomes, changed, either, itself, kept, leaves, lowered, not, removed, type When } from '../when.ts';
import { withPods, workloads } from './kinds.ts';

const range = /^\d+(?:\.\d+){3}\/\d+$/;
const wider: When = ({ before, after }) => !range.test(textOf(before)) || !range.test(textOf(after)) || !isWithin(textOf(after), textOf(before));

function allows({ after }: Subject): boolean {
  return ['ingress', 'egress'].some((way) => (field(after, 'spec', way) as readonly Plain[] | undefined)?.length);
}

/** Pods of the same namespace, whose own policy says who reaches them. */
function isOwnPod(peer: Plain | undefined): boolean {
  return field(peer, 'podSelector') !== undefined && field(peer, 'namespaceSelector') === undefined;
}

function toOwnPods(rule: Plain | undefined): boolean {
  const to = (field(rule, 'to') ?? []) as readonly Plain[];
  return to.length > 0 && to.every(isOwnPod);
}

/** The rule came, or all of them did. */
const ofList: When = ({ depth, keys }) => depth >= keys.length - 1;

/** The selector of a peer, which is an entry of its own. */
const peers = 'spec.ingress|egress.*.from|to.*';

const isPublic: When = ({ after }) => after !== undefined && isPlainObject(after) && ['LoadBalancer', 'NodePort'].includes(textOf(field(after, 'spec', 'type')));

export const network: readonly Table[] = [
  {
    sorts: ['NetworkPolicy'],
    rows: [
      ['', all(removed, not(withPods)), 'exposure', 'pods that no other policy selects may be reached, and reach, from everywhere', references.networkPolicies],
      ['', all(added, not(withPods), allows), 'exposure', 'what a policy allows is allowed beside what others do', references.networkPolicies],
      ['spec.ingress.*', all(kept, added, ofList), 'exposure', 'pods may be reached by more', references.networkPolicies],
      ['spec.egress.*', all(kept, added, ofList, not(({ after }) => toOwnPods(after))), 'exposure', 'pods may reach more', references.networkPolicies],
      ['spec.ingress.*.from.*', all(kept, added, itself), 'exposure', 'pods may be reached by more', references.networkPolicies],
      ['spec.egress.*.to.*', all(kept, added, itself, not(({ after }) => isOwnPod(after))), 'exposure', 'pods may reach more', references.networkPolicies],
      ['spec.ingress|egress.*.from|to', all(kept, removed, itself), 'exposure', 'everybody is meant where nobody is named', references.networkPolicies],
      ['spec.ingress|egress.*.ports', all(kept, removed, itself), 'exposure', 'all ports are meant where none is named', references.networkPolicies],
      ['spec.ingress|egress.*.ports.*', all(kept, added, itself), 'exposure', 'a port is open that was not', references.networkPolicies],
      ['spec.ingress|egress.*.ports.*.port', all(kept, removed), 'exposure', 'all ports are meant where none is named', references.networkPolicies],
      ['spec.ingress.*.from.*.podSelector|namespaceSelector.**', all(kept, either(removed, changed)), 'exposure', 'other pods are meant, or more', references.networkPolicies],
      ['spec.egress.*.to.*.namespaceSelector.**', all(kept, either(removed, changed)), 'exposure', 'other pods are meant, or more', references.networkPolicies],
      [`${peers}.ipBlock.cidr`, all(kept, changed, wider), 'exposure', 'addresses are allowed that were not', references.networkPolicies],
      [`${peers}.ipBlock.except.*`, all(kept, removed, itself), 'exposure', 'addresses are allowed that were excepted', references.networkPolicies],
      [`${peers}.ipBlock.except`, all(kept, removed), 'exposure', 'addresses are allowed that were excepted', references.networkPolicies],
      ['spec.policyTypes.*', all(kept, removed), 'exposure', 'connections of one direction are not limited any more', references.networkPolicies],
      ['spec.podSelector.**', kept, 'exposure', 'other pods are limited, and those that were are not', references.networkPolicies],
    ],
    otherwise: [['spec.**', always, 'rollout', 'connections are allowed, or refused, as soon as it is applied; no pod restarts', references.networkPolicies]],
  },
  {
    sorts: ['Service'],
    rows: [
      ['', all(added, isPublic), 'exposure', 'it is reached from outside of the cluster', references.service],
      ['', all(removed, ({ before }) => field(before, 'spec', 'type') === 'ExternalName'), 'data-loss', 'what the name led to, such as a database of the cloud, keeps its data, which does not move along', references.service],
      ['', removed, 'downtime', 'its name and address do not answer any more', references.service],
      ['metadata.name|namespace', all(kept, changed), ['downtime', 'replacement'], 'it answers under its other name only', references.service],
      ['spec.type', all(kept, becomes('LoadBalancer', 'NodePort')), 'exposure', 'it is reached from outside of the cluster', references.service],
      ['spec.type', all(kept, leaves('LoadBalancer', 'NodePort')), 'downtime', 'it is not reached from outside of the cluster any more', references.service],
      ['spec.type', all(kept, changed, either(becomes('ExternalName'), leaves('ExternalName'))), 'downtime', 'its name leads elsewhere', references.service],
      ['spec.externalName', all(kept, changed), 'downtime', 'its name leads to another host', references.service],
      ['spec.externalIPs.*', added, 'exposure', 'it is reached under another address', references.service],
      ['spec.loadBalancerSourceRanges', all(kept, removed, itself), 'exposure', 'everybody may reach it', references.service],
      ['spec.loadBalancerSourceRanges.*', all(kept, added, itself), 'exposure', 'more addresses may reach it', references.service],
      ['spec.ports.*.nodePort', all(kept, added), 'exposure', 'a port of each node leads to it', references.service],
      ['spec.ports.*.port', all(kept, changed), 'downtime', 'who still asks at the old port gets no answer', references.service],
      ['spec.ports.*', all(kept, removed, itself), 'downtime', 'who still asks at that port gets no answer', references.service],
      ['spec.ports.*.targetPort', all(kept, changed), 'downtime', 'until all pods listen there, some requests get no answer', references.service],
      ['spec.selector.**', kept, 'downtime', 'it leads to other pods', references.service],
      ['spec.publishNotReadyAddresses', all(kept, becomes(true)), 'availability', 'it leads to pods that cannot answer yet', references.service],
    ],
  },
  {
    sorts: workloads,
    rows: [
      ['**.ports.*.hostPort', either(added, changed), 'exposure', 'a port of the node leads to the container, past every Service', references.podSecurityStandards],
      ['**.hostNetwork', becomes(true), 'exposure', 'all ports of the pod are ports of its node, and no network policy holds', references.networkPolicies],
    ],
  },
  {
    sorts: ['BackendConfig', 'GCPBackendPolicy'],
    rows: [
      ['spec.iap.**', all(kept, either(removed, becomes(false))), 'exposure', 'requests are not asked who they are any more', references.backendConfig],
      ['spec.securityPolicy.**', all(kept, removed), 'exposure', 'requests are not filtered any more', references.backendConfig],
      ['**.drainingTimeoutSec', all(kept, lowered()), 'availability', 'connections are cut off earlier', references.backendConfig],
      ['**.timeoutSec', all(kept, lowered()), 'availability', 'answers that take longer than that are cut off', references.backendConfig],
    ],
    otherwise: [['spec.**', always, 'rollout', 'the load balancer treats requests otherwise; no pod restarts', references.backendConfig]],
  },
  {
    sorts: ['FrontendConfig'],
    rows: [
      ['spec.redirectToHttps.enabled', all(kept, leaves(true)), 'exposure', 'requests without encryption are answered', references.backendConfig],
      ['spec.sslPolicy', all(kept, removed), 'exposure', 'old versions of TLS are accepted', references.backendConfig],
    ],
  },
];
