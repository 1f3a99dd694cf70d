import { quote } from '../../../util/text.ts';
import type { ManifestObject, ObjectSet } from '../objects.ts';
import type { Rule } from '../rule.ts';
import { isPortName, portNameWords } from '../syntax.ts';
import { at, blockOf, isThere, itemsOf, textOf } from '../values.ts';

/** https://kubernetes.io/docs/concepts/services-networking/service/ */
export const checkServices: Rule = (set) => {
  for (const service of set.ofKind('Service')) {
    // Other groups have Services of their own.
    if (service.group !== '') continue;
    const { type, clusterIP, externalName, ports } = blockOf(at(service.node, 'spec'));
    const kind = textOf(type) ?? 'ClusterIP';
    if (kind === 'ExternalName') checkExternal(set, service);
    else if (itemsOf(ports).length === 0 && textOf(clusterIP) !== 'None') set.report(service, ['spec', 'ports'], 'kubernetes/missing-field', { field: 'ports', of: 'a Service with an address' });
    if (kind !== 'ExternalName' && isThere(externalName)) set.report(service, ['spec', 'externalName'], 'kubernetes/exclusive', { fields: ['type', 'externalName'], wrong: 'only a Service of type "ExternalName" has such a name' });
    if (textOf(clusterIP) === 'None' && (kind === 'NodePort' || kind === 'LoadBalancer')) set.report(service, ['spec', 'clusterIP'], 'kubernetes/exclusive', { fields: ['type', 'clusterIP'], wrong: `a Service of type ${quote(kind)} has an address` });
    checkPorts(set, service, kind);
  }
};

function checkExternal(set: ObjectSet, service: ManifestObject): void {
  const { externalName, clusterIP } = blockOf(at(service.node, 'spec'));
  if (!isThere(externalName)) set.report(service, ['spec', 'externalName'], 'kubernetes/missing-field', { field: 'externalName', of: 'a Service of type "ExternalName"' });
  if (isThere(clusterIP) && textOf(clusterIP) !== '') set.report(service, ['spec', 'clusterIP'], 'kubernetes/exclusive', { fields: ['type', 'clusterIP'], wrong: 'a Service of type "ExternalName" has no address' });
}

function checkPorts(set: ObjectSet, service: ManifestObject, type: string): void {
  const ports = itemsOf(at(service.node, 'spec', 'ports'));
  const names = new Map<string, number>();
  ports.forEach((port, i) => {
    const name = textOf(at(port, 'name'));
    if (name === undefined && ports.length > 1) set.report(service, ['spec', 'ports', i, 'name'], 'kubernetes/missing-field', { field: 'name', of: 'each of several ports' });
    const first = name === undefined ? undefined : names.get(name);
    if (first !== undefined) set.report(service, ['spec', 'ports', i, 'name'], 'kubernetes/duplicate', { what: `the name of a port ${quote(name!)}`, first: `as port ${first}` });
    else if (name !== undefined) names.set(name, i);
    const target = textOf(at(port, 'targetPort'));
    if (target !== undefined && !isPortName(target)) set.report(service, ['spec', 'ports', i, 'targetPort'], 'kubernetes/name', { what: 'name of a port', value: target, allowed: portNameWords });
    if (type === 'ClusterIP' && isThere(at(port, 'nodePort'))) set.report(service, ['spec', 'ports', i, 'nodePort'], 'kubernetes/refused', { wrong: 'only a Service of type "NodePort" or "LoadBalancer" has ports of nodes' });
  });
}
