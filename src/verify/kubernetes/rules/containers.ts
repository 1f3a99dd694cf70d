import { quote } from '../../../util/text.ts';
import type { ManifestObject, ObjectSet } from '../objects.ts';
import type { ContainerView, PodView } from '../pods.ts';
import type { Rule } from '../rule.ts';
import { at, blockOf, isThere, itemsOf, numberOf, scalarOf, textOf } from '../values.ts';

const probes = ['startupProbe', 'livenessProbe', 'readinessProbe'];

/** Containers of a pod have names of their own, ports within one too, and probes only what their purpose allows. */
export const checkContainers: Rule = (set) => {
  for (const object of set.objects) {
    if (object.pods === undefined) continue;
    checkNames(set, object, object.pods);
    for (const container of object.pods.containers) {
      checkPorts(set, object, container);
      checkProbes(set, object, container);
      checkImage(set, object, container);
    }
  }
};

/** https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#Container */
function checkNames(set: ObjectSet, object: ManifestObject, pods: PodView): void {
  const seen = new Map<string, ContainerView>();
  for (const container of pods.containers) {
    const first = seen.get(container.name);
    if (first === undefined) seen.set(container.name, container);
    // Within one list the tables say it already.
    else if (first.list !== container.list) set.report(object, [...container.pointer, 'name'], 'kubernetes/duplicate', { what: `the name of a container ${quote(container.name)}`, first: `in ${first.list}` });
  }
}

function checkPorts(set: ObjectSet, object: ManifestObject, { node, pointer }: ContainerView): void {
  const seen = new Map<string, number>();
  itemsOf(node.ports).forEach((port, i) => {
    const name = textOf(at(port, 'name'));
    if (name === undefined) return;
    const first = seen.get(name);
    if (first === undefined) seen.set(name, i);
    else set.report(object, [...pointer, 'ports', i, 'name'], 'kubernetes/duplicate', { what: `the name of a port ${quote(name)}`, first: `as port ${first}` });
  });
}

function checkProbes(set: ObjectSet, object: ManifestObject, { node, pointer, list }: ContainerView): void {
  const plain = list === 'initContainers' && textOf(node.restartPolicy) !== 'Always';
  for (const name of probes) {
    const probe = node[name];
    if (!isThere(probe)) continue;
    const place = [...pointer, name];
    if (plain) set.report(object, place, 'kubernetes/refused', { wrong: 'an init container may have probes only with restartPolicy "Always"' });
    const success = numberOf(at(probe, 'successThreshold'));
    if (name !== 'readinessProbe' && success !== undefined && success > 1) set.report(object, [...place, 'successThreshold'], 'kubernetes/range', { value: String(success), allowed: `1 for a ${name}` });
    if (name === 'readinessProbe' && isThere(at(probe, 'terminationGracePeriodSeconds'))) set.report(object, [...place, 'terminationGracePeriodSeconds'], 'kubernetes/refused', { wrong: 'a readinessProbe ends no container, so it has no terminationGracePeriodSeconds' });
  }
  if (plain && isThere(node.lifecycle)) set.report(object, [...pointer, 'lifecycle'], 'kubernetes/refused', { wrong: 'an init container may have hooks only with restartPolicy "Always"' });
}

function checkImage(set: ObjectSet, object: ManifestObject, { node, pointer }: ContainerView): void {
  const image = textOf(node.image);
  if (!isThere(node.image)) set.report(object, [...pointer, 'image'], 'kubernetes/missing-field', { field: 'image', of: 'Container' });
  else if (image !== undefined && image !== image.trim()) set.report(object, [...pointer, 'image'], 'kubernetes/refused', { wrong: `the image ${quote(image)} has blanks around it` });
  checkPrivileges(set, object, { node, pointer });
}

function checkPrivileges(set: ObjectSet, object: ManifestObject, { node, pointer }: Pick<ContainerView, 'node' | 'pointer'>): void {
  const { capabilities, privileged, allowPrivilegeEscalation } = blockOf(node.securityContext);
  if (scalarOf(privileged) === true && scalarOf(allowPrivilegeEscalation) === false) {
    set.report(object, [...pointer, 'securityContext', 'allowPrivilegeEscalation'], 'kubernetes/refused', { wrong: 'a privileged container cannot be without allowPrivilegeEscalation' });
  }
  const added = itemsOf(at(capabilities, 'add')).findIndex((one) => textOf(one) === 'CAP_SYS_ADMIN');
  if (added >= 0 && scalarOf(allowPrivilegeEscalation) === false) set.report(object, [...pointer, 'securityContext', 'capabilities', 'add', added], 'kubernetes/refused', { wrong: 'CAP_SYS_ADMIN needs allowPrivilegeEscalation' });
}
