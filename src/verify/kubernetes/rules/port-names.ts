import type { Node } from '../../../provenance/document.ts';
import { nearest } from '../../../util/suggest.ts';
import { quote } from '../../../util/text.ts';
import type { Pointer } from '../finding.ts';
import type { ManifestObject, ObjectSet } from '../objects.ts';
import type { ContainerView } from '../pods.ts';
import type { Rule } from '../rule.ts';
import { isPortName } from '../syntax.ts';
import { at, itemsOf, numberOf, textOf } from '../values.ts';
import { podsSelectedBy } from './selectors.ts';

const probes = ['startupProbe', 'livenessProbe', 'readinessProbe'];
const hooks = ['postStart', 'preStop'];
const actions = ['httpGet', 'tcpSocket'];

/** A port that is named is one that a container, or a Service, has. */
export const checkPortNames: Rule = (set) => {
  for (const object of set.objects) {
    for (const container of object.pods?.containers ?? []) checkContainer(set, object, container);
    if (object.kind === 'Service') checkService(set, object);
    else if (object.kind === 'Ingress') checkIngress(set, object);
  }
};

function checkContainer(set: ObjectSet, object: ManifestObject, container: ContainerView): void {
  const { node } = container;
  for (const probe of probes) if (node[probe] !== undefined) checkActions(set, object, container, node[probe], [probe]);
  if (node.lifecycle === undefined) return;
  for (const hook of hooks) checkActions(set, object, container, at(node.lifecycle, hook), ['lifecycle', hook]);
}

function checkActions(set: ObjectSet, object: ManifestObject, container: ContainerView, handler: Node | undefined, keys: Pointer): void {
  for (const action of actions) {
    const name = textOf(at(handler, action, 'port'));
    // What is no name at all is said by the tables.
    if (name === undefined || !isPortName(name)) continue;
    const known = portNames([container]);
    if (!known.includes(name)) report(set, object, [...container.pointer, ...keys, action, 'port'], name, `the container ${quote(container.name)}`, known);
  }
}

function portNames(containers: readonly ContainerView[]): string[] {
  return containers.flatMap(({ node }) => itemsOf(node.ports).flatMap((port) => textOf(at(port, 'name')) ?? []));
}

function checkService(set: ObjectSet, service: ManifestObject): void {
  itemsOf(at(service.node, 'spec', 'ports')).forEach((port, i) => {
    const name = textOf(at(port, 'targetPort'));
    if (name === undefined) return;
    const pods = podsSelectedBy(set, service);
    const known = pods.flatMap((one) => portNames(one.pods!.containers));
    if (pods.length > 0 && !known.includes(name)) report(set, service, ['spec', 'ports', i, 'targetPort'], name, `what the Service ${quote(service.name)} selects`, known);
  });
}

function checkIngress(set: ObjectSet, ingress: ManifestObject): void {
  checkBackend(set, ingress, at(ingress.node, 'spec', 'defaultBackend', 'service'), ['spec', 'defaultBackend', 'service']);
  itemsOf(at(ingress.node, 'spec', 'rules')).forEach((rule, i) => {
    itemsOf(at(rule, 'http', 'paths')).forEach((path, j) => checkBackend(set, ingress, at(path, 'backend', 'service'), ['spec', 'rules', i, 'http', 'paths', j, 'backend', 'service']));
  });
}

function checkBackend(set: ObjectSet, ingress: ManifestObject, backend: Node | undefined, pointer: Pointer): void {
  const service = set.find('Service', ingress.namespace, textOf(at(backend, 'name')) ?? '');
  if (service === undefined) return;
  const ports = itemsOf(at(service.node, 'spec', 'ports'));
  const of = `the Service ${quote(service.name)}`;
  const name = textOf(at(backend, 'port', 'name'));
  const number = numberOf(at(backend, 'port', 'number'));
  const names = ports.flatMap((port) => textOf(at(port, 'name')) ?? []);
  if (name !== undefined && !names.includes(name)) report(set, ingress, [...pointer, 'port', 'name'], name, of, names);
  if (number !== undefined && !ports.some((port) => numberOf(at(port, 'port')) === number)) {
    set.report(ingress, [...pointer, 'port', 'number'], 'kubernetes/reference', { kind: 'port', name: String(number), wrong: `is none of ${of}`, suggestion: undefined });
  }
}

function report(set: ObjectSet, object: ManifestObject, pointer: Pointer, name: string, of: string, known: readonly string[]): void {
  set.report(object, pointer, 'kubernetes/port-name', { name, of, known, suggestion: nearest(name, known) });
}
