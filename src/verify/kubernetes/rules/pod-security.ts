import type { Pointer } from '../finding.ts';
import type { ManifestObject, ObjectSet } from '../objects.ts';
import type { ContainerView, PodView } from '../pods.ts';
import type { Rule } from '../rule.ts';
import { at, blockOf, isThere, itemsOf, numberOf, scalarOf, textOf, type Block } from '../values.ts';

// What namespaces of the set enforce: https://kubernetes.io/docs/concepts/security/pod-security-standards/

const domain = 'pod-security.kubernetes.io';
const modes = ['enforce', 'audit', 'warn'];
const version = /^(?:latest|v1\.\d+)$/;
const levels = ['privileged', 'baseline', 'restricted'];

const safeCapabilities = new Set(['AUDIT_WRITE', 'CHOWN', 'DAC_OVERRIDE', 'FOWNER', 'FSETID', 'KILL', 'MKNOD', 'NET_BIND_SERVICE', 'SETFCAP', 'SETGID', 'SETPCAP', 'SETUID', 'SYS_CHROOT']);
const safeVolumes = new Set(['name', 'configMap', 'csi', 'downwardAPI', 'emptyDir', 'ephemeral', 'image', 'persistentVolumeClaim', 'projected', 'secret']);

/** Pods keep to the standard that their namespace enforces. */
export const checkPodSecurity: Rule = (set) => {
  for (const namespace of set.ofKind('Namespace')) {
    const labels = blockOf(at(namespace.node, 'metadata', 'labels'));
    for (const mode of modes) checkLabel(set, namespace, labels, mode);
    const level = textOf(labels[`${domain}/enforce`]);
    if (level === 'baseline' || level === 'restricted') checkNamespace(set, namespace.name, level === 'restricted');
  }
};

function checkLabel(set: ObjectSet, namespace: ManifestObject, labels: Block, mode: string): void {
  const level = textOf(labels[`${domain}/${mode}`]);
  if (level !== undefined && !levels.includes(level)) set.report(namespace, ['metadata', 'labels', `${domain}/${mode}`], 'kubernetes/enum', { value: level, allowed: levels, suggestion: undefined });
  const of = textOf(labels[`${domain}/${mode}-version`]);
  if (of !== undefined && !version.test(of)) set.report(namespace, ['metadata', 'labels', `${domain}/${mode}-version`], 'kubernetes/format', { value: of, expected: '"latest" or a version such as "v1.33"' });
}

function checkNamespace(set: ObjectSet, namespace: string, restricted: boolean): void {
  for (const object of set.objects) {
    if (object.pods === undefined || object.namespace !== namespace) continue;
    const say = (pointer: Pointer, wrong: string): void => set.report(object, pointer, 'kubernetes/refused', { wrong: `the namespace ${namespace} enforces the ${restricted ? 'restricted' : 'baseline'} standard for pods: ${wrong}` });
    checkPod(object.pods, restricted, say);
    for (const container of object.pods.containers) {
      checkBaseline(container, say);
      if (restricted) checkRestricted(container, object.pods, say);
    }
  }
}

type Say = (pointer: Pointer, wrong: string) => void;

function checkPod({ spec, template }: PodView, restricted: boolean, say: Say): void {
  const place: Pointer = [...template, 'spec'];
  for (const field of ['hostNetwork', 'hostPID', 'hostIPC']) if (scalarOf(spec[field]) === true) say([...place, field], `no pod shares what ${field} would share with its node`);
  itemsOf(spec.volumes).forEach((volume, i) => {
    for (const source in blockOf(volume)) {
      if (source === 'hostPath') say([...place, 'volumes', i, source], 'no volume is a path of the node');
      else if (restricted && !safeVolumes.has(source)) say([...place, 'volumes', i, source], `no volume is a ${source}`);
    }
  });
  checkUser(blockOf(spec.securityContext), [...place, 'securityContext'], restricted, say);
}

function checkUser({ runAsUser, runAsNonRoot }: ReturnType<typeof blockOf>, pointer: Pointer, restricted: boolean, say: Say): void {
  if (!restricted) return;
  if (numberOf(runAsUser) === 0) say([...pointer, 'runAsUser'], 'runAsUser is not 0');
  if (scalarOf(runAsNonRoot) === false) say([...pointer, 'runAsNonRoot'], 'runAsNonRoot is true');
}

function checkBaseline({ node, pointer }: ContainerView, say: Say): void {
  const security = blockOf(node.securityContext);
  if (scalarOf(security.privileged) === true) say([...pointer, 'securityContext', 'privileged'], 'no container is privileged');
  itemsOf(at(security.capabilities, 'add')).forEach((one, i) => {
    const name = textOf(one);
    if (name !== undefined && !safeCapabilities.has(name)) say([...pointer, 'securityContext', 'capabilities', 'add', i], `${name} is not added`);
  });
  itemsOf(node.ports).forEach((port, i) => {
    if ((numberOf(at(port, 'hostPort')) ?? 0) > 0) say([...pointer, 'ports', i, 'hostPort'], 'no port of the node is taken');
  });
}

function checkRestricted({ node, pointer }: ContainerView, pods: PodView, say: Say): void {
  const security = blockOf(node.securityContext);
  const of = blockOf(pods.spec.securityContext);
  const place: Pointer = [...pointer, 'securityContext'];
  if (scalarOf(security.allowPrivilegeEscalation) !== false) say([...place, 'allowPrivilegeEscalation'], 'allowPrivilegeEscalation is false');
  if (!itemsOf(at(security.capabilities, 'drop')).some((one) => textOf(one) === 'ALL')) say([...place, 'capabilities', 'drop'], '"ALL" capabilities are dropped');
  itemsOf(at(security.capabilities, 'add')).forEach((one, i) => {
    const name = textOf(one);
    if (name !== undefined && name !== 'NET_BIND_SERVICE' && safeCapabilities.has(name)) say([...place, 'capabilities', 'add', i], `${name} is not added`);
  });
  checkUser(security, place, true, say);
  if (!isThere(security.runAsNonRoot) && scalarOf(of.runAsNonRoot) !== true) say([...place, 'runAsNonRoot'], 'runAsNonRoot is true');
  const profile = textOf(at(security.seccompProfile, 'type')) ?? textOf(at(of.seccompProfile, 'type'));
  if (profile !== 'RuntimeDefault' && profile !== 'Localhost') say([...place, 'seccompProfile'], 'seccompProfile is "RuntimeDefault" or "Localhost"');
}
