import { defaultOrigin } from '../../../provenance/default-origin.ts';
import { because, type Leaf } from '../../../provenance/document.ts';
import { compose, convention, type ConventionOrigin, type Origin } from '../../../provenance/origin.ts';
import { map, traced, type Traced } from '../../../provenance/traced.ts';
import { canonicalRange, isPartOf, isWithin } from '../../../util/address-range.ts';
import type { KubernetesContext } from '../context.ts';

/** A peer of a rule that is no pod. https://kubernetes.io/docs/reference/kubernetes-api/policy-resources/network-policy-v1/ */
export type AddressPeer = {
  readonly ipBlock: {
    readonly cidr: Leaf;
    readonly except?: readonly Leaf[] | undefined;
  };
};

/** Where no other is known, private addresses are of one of these. https://www.rfc-editor.org/rfc/rfc1918#section-3 */
const privateRanges = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'] as const;

const publicOnly = convention('a host outside has a public address: neither a private, a link-local nor a carrier\'s one', {
  reference: 'https://www.iana.org/assignments/iana-ipv4-special-registry/iana-ipv4-special-registry.xhtml',
  comment: 'A network policy knows addresses, not host names: any public address is allowed, but no private, carrier-grade NAT or link-local one (such as the metadata server).',
});
const notPublic = ['10.0.0.0/8', '100.64.0.0/10', '169.254.0.0/16', '172.16.0.0/12', '192.168.0.0/16'] as const;

const notOwn = convention('the cluster\'s own machines, pods and services are reached by name, and only where an edge is declared');

/** Every public address. */
export function publicAddresses(context: KubernetesContext): AddressPeer[] {
  const anywhere = '0.0.0.0/0';
  const ranges = ownRanges(context);
  const own = ranges.filter(({ value }) => isPartOf(value, anywhere) && !notPublic.some((range) => isWithin(value, range)));
  // A range that is private anyway needs no exception, because of what it is.
  return [because([publicOnly, ...ranges.map(({ origin }) => origin)], { ipBlock: { cidr: anywhere, except: [...notPublic, ...own] } })];
}

const byAddress = convention('what the cloud manages is no pod: it has an address of the private network', {
  reference: 'https://cloud.google.com/vpc/docs/private-services-access',
  comment: 'Managed resources are not pods: they have addresses of the private network.',
});

/** Where the cloud puts what it manages: its range, or any private address that is not the cluster's own. */
export function managedAddresses(context: KubernetesContext): AddressPeer[] {
  const stated = context.environment.cloud?.network?.managed;
  if (stated !== undefined) return [because(byAddress, { ipBlock: { cidr: map(stated, canonicalRange) } })];
  return privateAddresses(context, defaultOrigin(context.environment.origin, 'cloud.network.managed', 'the range is not known, so it may be any private one')).map((peer) => because(byAddress, peer));
}

/** Private addresses outside of the cluster; `unknown` says why none narrower are named. */
export function privateAddresses(context: KubernetesContext, unknown: Origin): AddressPeer[] {
  const own = ownRanges(context);
  // Which parts of each are not named, and that it is named at all, follows from where the cluster's own are.
  const origin = compose([unknown, ...own.map((range) => range.origin)]);
  return privateRanges.flatMap((range) => {
    if (own.some(({ value }) => isWithin(range, value))) return [];
    const except = own.filter(({ value }) => isPartOf(value, range));
    return [{ ipBlock: { cidr: traced(range, origin), except: except.length === 0 ? undefined : except } }];
  });
}

/** The machines of the cluster: their range, or any private address. */
export function nodeAddresses({ environment }: KubernetesContext): AddressPeer[] {
  const stated = environment.cloud?.network?.nodes;
  if (stated !== undefined) return [{ ipBlock: { cidr: map(stated, canonicalRange) } }];
  const unknown = defaultOrigin(environment.origin, 'cloud.network.nodes', 'the range is not known, so it may be any private one');
  return privateRanges.map((range) => ({ ipBlock: { cidr: traced(range, unknown) } }));
}

/** Addresses of the Kubernetes API; `null` where they are not known, and may be any. */
export function controlPlaneAddresses({ environment }: KubernetesContext): AddressPeer[] | null {
  const stated = environment.cloud?.network?.controlPlane;
  return stated === undefined ? null : [{ ipBlock: { cidr: map(stated, canonicalRange) } }];
}

function ownRanges({ environment }: KubernetesContext): Traced<string>[] {
  const { nodes, pods, services } = environment.cloud?.network ?? {};
  const ranges = [nodes, pods, services].flatMap((range) => (range === undefined ? [] : [because(notOwn, map(range, canonicalRange))]));
  return ranges.filter(({ value }, i) => ranges.findIndex((other) => other.value === value) === i);
}

/** Fixed ranges that a document states. */
export function fixedAddresses(reason: ConventionOrigin, ranges: readonly string[]): AddressPeer[] {
  return ranges.map((cidr) => because(reason, { ipBlock: { cidr } }));
}
