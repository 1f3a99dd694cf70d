import type { Role, Workload } from '../../../compiler/resolved.ts';
import { because } from '../../../provenance/document.ts';
import { compose, convention, type Origin } from '../../../provenance/origin.ts';
import type { KubernetesContext } from '../context.ts';
import { controlPlaneAddresses } from './address-peers.ts';
import type { EgressRule } from './rule.ts';

/** Ports of the API: of a managed control plane, and of one that kubeadm makes. https://kubernetes.io/docs/reference/networking/ports-and-protocols/ */
export const apiPorts: readonly number[] = [443, 6443];

const tellsWhenDone = convention('a job that others wait for tells through the Kubernetes API that it is done');
const asksTheApi = convention('what has rights in the Kubernetes API may reach it', { comment: `The Kubernetes API: its Service leads to port ${apiPorts.join(' or ')} of the control plane.` });
const anyAddress = convention('the control plane\'s range is not known, so its ports may be reached anywhere; cloud.network.controlPlane narrows it');

/** Those whose pods have a token of the Kubernetes API because something may wait for them. */
const waitedFor: ReadonlySet<Role> = new Set<Role>(['bootstrap', 'migration', 'once']);

/** Why a workload's pods talk to the Kubernetes API; `null` where they do not. */
export function reasonForApi({ permissions, role, origin }: Workload): Origin | null {
  if (permissions.length > 0) return compose(permissions.flatMap(({ apiGroup, resources, verbs }) => [apiGroup, ...resources, ...verbs].map((one) => one.origin)));
  return waitedFor.has(role) ? compose([origin, tellsWhenDone]) : null;
}

/** The way to the Kubernetes API, for who has a token of it. */
export function apiRules(workload: Workload, context: KubernetesContext): EgressRule[] {
  const reason = reasonForApi(workload);
  if (reason === null) return [];
  const to = controlPlaneAddresses(context);
  const ports = apiPorts.map((port) => ({ protocol: 'TCP', port }));
  return [because([reason, asksTheApi, ...(to === null ? [anyAddress] : [])], to === null ? { ports } : { to, ports })];
}
