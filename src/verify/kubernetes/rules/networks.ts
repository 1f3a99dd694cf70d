import type { Node } from '../../../provenance/document.ts';
import { isPartOf } from '../../../util/address-range.ts';
import type { Pointer } from '../finding.ts';
import type { ManifestObject, ObjectSet } from '../objects.ts';
import type { Rule } from '../rule.ts';
import { isCidr } from '../syntax.ts';
import { at, isThere, itemsOf, numberOf, textOf } from '../values.ts';

const sides = [['ingress', 'from'], ['egress', 'to']] as const;

/** NetworkPolicies and Ingresses, https://kubernetes.io/docs/reference/kubernetes-api/policy-resources/network-policy-v1/ */
export const checkNetworks: Rule = (set) => {
  for (const policy of set.ofKind('NetworkPolicy')) {
    for (const [side, peers] of sides) {
      itemsOf(at(policy.node, 'spec', side)).forEach((rule, i) => {
        itemsOf(at(rule, 'ports')).forEach((port, j) => checkPort(set, policy, port, ['spec', side, i, 'ports', j]));
        itemsOf(at(rule, peers)).forEach((peer, j) => checkPeer(set, policy, peer, ['spec', side, i, peers, j]));
      });
    }
  }
  for (const ingress of set.ofKind('Ingress')) checkIngress(set, ingress);
};

function checkPort(set: ObjectSet, policy: ManifestObject, port: Node, pointer: Pointer): void {
  const [from, to] = [at(port, 'port'), at(port, 'endPort')];
  if (!isThere(to)) return;
  if (numberOf(from) === undefined) set.report(policy, [...pointer, 'endPort'], 'kubernetes/refused', { wrong: 'a range of ports begins with a number' });
  else if (numberOf(to)! < numberOf(from)!) set.report(policy, [...pointer, 'endPort'], 'kubernetes/range', { value: String(numberOf(to)), allowed: `at least the port, ${numberOf(from)!}` });
}

function checkPeer(set: ObjectSet, policy: ManifestObject, peer: Node, pointer: Pointer): void {
  if (!isThere(at(peer, 'ipBlock')) && !isThere(at(peer, 'podSelector')) && !isThere(at(peer, 'namespaceSelector'))) {
    set.report(policy, pointer, 'kubernetes/missing-field', { field: 'podSelector', or: ['namespaceSelector', 'ipBlock'], of: 'a peer' });
  }
  const cidr = textOf(at(peer, 'ipBlock', 'cidr'));
  itemsOf(at(peer, 'ipBlock', 'except')).forEach((except, i) => {
    const text = textOf(except);
    const place = [...pointer, 'ipBlock', 'except', i];
    if (text === undefined) return;
    if (!isCidr(text)) set.report(policy, place, 'kubernetes/name', { what: 'range of addresses', value: text, allowed: 'an address, "/" and a number of bits, such as "10.0.0.0/8"' });
    else if (cidr !== undefined && isCidr(cidr) && !isInside(text, cidr)) set.report(policy, place, 'kubernetes/refused', { wrong: `the range ${text} is no part of ${cidr}, from which it is excepted` });
  });
}

/** Whether a range is part of another and smaller; that of IPv6 is not looked into. */
function isInside(inner: string, outer: string): boolean {
  if (inner.includes(':') || outer.includes(':')) return inner.includes(':') === outer.includes(':');
  return isPartOf(inner, outer);
}

function checkIngress(set: ObjectSet, ingress: ManifestObject): void {
  const spec = at(ingress.node, 'spec');
  if (!isThere(at(spec, 'rules')) && !isThere(at(spec, 'defaultBackend'))) set.report(ingress, ['spec', 'rules'], 'kubernetes/missing-field', { field: 'rules', or: ['defaultBackend'], of: 'an Ingress' });
  itemsOf(at(spec, 'rules')).forEach((rule, i) => {
    itemsOf(at(rule, 'http', 'paths')).forEach((path, j) => {
      const type = textOf(at(path, 'pathType'));
      if (type !== undefined && type !== 'ImplementationSpecific' && !isThere(at(path, 'path'))) set.report(ingress, ['spec', 'rules', i, 'http', 'paths', j, 'path'], 'kubernetes/missing-field', { field: 'path', of: `a path of type "${type}"` });
    });
  });
}
