import type { Node } from '../../../provenance/document.ts';
import { nearest } from '../../../util/suggest.ts';
import { quote } from '../../../util/text.ts';
import type { Data } from '../data.ts';
import type { Pointer } from '../finding.ts';
import type { ManifestObject, ObjectSet } from '../objects.ts';
import type { ContainerView, PodView } from '../pods.ts';
import type { Rule } from '../rule.ts';
import { at, itemsOf, scalarOf, textOf } from '../values.ts';

/** What an object names is in the set, is made of something in it, or is known to be there. */
export const checkReferences: Rule = (set) => {
  for (const object of set.objects) {
    if (object.pods !== undefined) checkPods(set, object, object.pods);
    byKind[object.kind]?.(set, object);
  }
};

type Check = (set: ObjectSet, object: ManifestObject) => void;

const byKind: Readonly<Record<string, Check>> = {
  StatefulSet: (set, object) => named(set, object, 'Service', ['spec', 'serviceName']),
  Ingress: checkIngress,
  HorizontalPodAutoscaler: (set, object) => pointed(set, object, at(object.node, 'spec', 'scaleTargetRef'), ['spec', 'scaleTargetRef'], undefined),
  RoleBinding: checkBinding,
  ClusterRoleBinding: checkBinding,
  ExternalSecret: (set, object) => pointed(set, object, at(object.node, 'spec', 'secretStoreRef'), ['spec', 'secretStoreRef'], 'SecretStore'),
  SecretStore: (set, object) => named(set, object, 'ServiceAccount', ['spec', 'provider', 'gcpsm', 'auth', 'workloadIdentity', 'serviceAccountRef', 'name']),
  Certificate: (set, object) => {
    // A ClusterIssuer belongs to the cluster, and is seldom applied with what uses it.
    if (textOf(at(object.node, 'spec', 'issuerRef', 'kind')) !== 'ClusterIssuer') pointed(set, object, at(object.node, 'spec', 'issuerRef'), ['spec', 'issuerRef'], 'Issuer');
  },
  HTTPRoute: checkRoute,
  GRPCRoute: checkRoute,
  HealthCheckPolicy: checkTarget,
  GCPBackendPolicy: checkTarget,
  GCPGatewayPolicy: checkTarget,
  BackendTLSPolicy: checkTarget,
  Service: checkBackendConfig,
};

function missing(set: ObjectSet, object: ManifestObject, pointer: Pointer, kind: string, name: string, namespace: string, known: () => readonly string[]): void {
  set.report(object, pointer, 'kubernetes/reference', { kind, name, wrong: 'is not there', suggestion: set.suggest(kind, namespace, name, known) });
}

/** Reports `name` unless there is such an object. */
function demand(set: ObjectSet, object: ManifestObject, kind: string, name: string | undefined, pointer: Pointer, namespace = object.namespace): void {
  if (name === undefined || name === '' || set.find(kind, namespace, name) !== undefined || set.exists(kind, namespace, name)) return;
  missing(set, object, pointer, kind, name, namespace, () => set.ofKind(kind).flatMap((one) => (one.namespace === namespace ? [one.name] : [])));
}

function named(set: ObjectSet, object: ManifestObject, kind: string, keys: readonly string[]): void {
  demand(set, object, kind, textOf(at(object.node, ...keys)), keys);
}

/** Kinds of the cluster are in no namespace. */
const ofCluster = new Set(['ClusterSecretStore', 'ClusterRole', 'ClusterIssuer', 'PriorityClass', 'GatewayClass']);

/** A reference that says its kind itself. */
function pointed(set: ObjectSet, object: ManifestObject, reference: Node | undefined, pointer: Pointer, defaultKind: string | undefined): void {
  const kind = textOf(at(reference, 'kind')) ?? defaultKind;
  if (kind === undefined) return;
  const namespace = ofCluster.has(kind) ? '' : (textOf(at(reference, 'namespace')) ?? object.namespace);
  demand(set, object, kind, textOf(at(reference, 'name')), [...pointer, 'name'], namespace);
}

function demandData(set: ObjectSet, object: ManifestObject, kind: Data['kind'], reference: Node | undefined, pointer: Pointer, nameField = 'name'): Data | undefined {
  const name = textOf(at(reference, nameField));
  if (name === undefined || name === '' || scalarOf(at(reference, 'optional')) === true) return undefined;
  const found = set.data(kind, object.namespace, name);
  if (found === undefined && !set.exists(kind, object.namespace, name)) missing(set, object, [...pointer, nameField], kind, name, object.namespace, () => set.dataNames(kind, object.namespace));
  return found;
}

function demandKey(set: ObjectSet, object: ManifestObject, kind: Data['kind'], reference: Node | undefined, pointer: Pointer): void {
  checkKey(set, object, demandData(set, object, kind, reference, pointer), at(reference, 'key'), [...pointer, 'key']);
}

function checkKey(set: ObjectSet, object: ManifestObject, data: Data | undefined, keyNode: Node | undefined, pointer: Pointer): void {
  const key = textOf(keyNode);
  if (data === undefined || data.keys === null || key === undefined || data.keys.includes(key)) return;
  set.report(object, pointer, 'kubernetes/reference', { kind: `key of the ${data.kind} ${quote(data.name)}:`, name: key, wrong: 'is not there', suggestion: nearest(key, data.keys) });
}

function checkPods(set: ObjectSet, object: ManifestObject, pods: PodView): void {
  const spec: Pointer = [...pods.template, 'spec'];
  demand(set, object, 'ServiceAccount', textOf(pods.spec.serviceAccountName), [...spec, 'serviceAccountName']);
  demand(set, object, 'PriorityClass', textOf(pods.spec.priorityClassName), [...spec, 'priorityClassName'], '');
  itemsOf(pods.spec.imagePullSecrets).forEach((secret, i) => demandData(set, object, 'Secret', secret, [...spec, 'imagePullSecrets', i]));
  itemsOf(pods.spec.volumes).forEach((volume, i) => checkVolume(set, object, volume, [...spec, 'volumes', i]));
  for (const container of pods.containers) checkContainer(set, object, container);
}

function checkVolume(set: ObjectSet, object: ManifestObject, volume: Node, pointer: Pointer): void {
  demand(set, object, 'PersistentVolumeClaim', textOf(at(volume, 'persistentVolumeClaim', 'claimName')), [...pointer, 'persistentVolumeClaim', 'claimName']);
  checkVolumeData(set, object, 'ConfigMap', at(volume, 'configMap'), [...pointer, 'configMap'], 'name');
  checkVolumeData(set, object, 'Secret', at(volume, 'secret'), [...pointer, 'secret'], 'secretName');
  itemsOf(at(volume, 'projected', 'sources')).forEach((source, i) => {
    const inside: Pointer = [...pointer, 'projected', 'sources', i];
    checkVolumeData(set, object, 'ConfigMap', at(source, 'configMap'), [...inside, 'configMap'], 'name');
    checkVolumeData(set, object, 'Secret', at(source, 'secret'), [...inside, 'secret'], 'name');
  });
}

function checkVolumeData(set: ObjectSet, object: ManifestObject, kind: Data['kind'], source: Node | undefined, pointer: Pointer, nameField: string): void {
  if (source === undefined) return;
  const data = demandData(set, object, kind, source, pointer, nameField);
  itemsOf(at(source, 'items')).forEach((item, i) => checkKey(set, object, data, at(item, 'key'), [...pointer, 'items', i, 'key']));
}

function checkContainer(set: ObjectSet, object: ManifestObject, { node, pointer }: ContainerView): void {
  const variables = itemsOf(node.env);
  for (let i = 0; i < variables.length; i++) {
    const from = at(variables[i], 'valueFrom');
    if (from === undefined) continue;
    demandKey(set, object, 'ConfigMap', at(from, 'configMapKeyRef'), [...pointer, 'env', i, 'valueFrom', 'configMapKeyRef']);
    demandKey(set, object, 'Secret', at(from, 'secretKeyRef'), [...pointer, 'env', i, 'valueFrom', 'secretKeyRef']);
  }
  itemsOf(node.envFrom).forEach((source, i) => {
    demandData(set, object, 'ConfigMap', at(source, 'configMapRef'), [...pointer, 'envFrom', i, 'configMapRef']);
    demandData(set, object, 'Secret', at(source, 'secretRef'), [...pointer, 'envFrom', i, 'secretRef']);
  });
}

function checkIngress(set: ObjectSet, ingress: ManifestObject): void {
  const { node } = ingress;
  demand(set, ingress, 'Service', textOf(at(node, 'spec', 'defaultBackend', 'service', 'name')), ['spec', 'defaultBackend', 'service', 'name']);
  itemsOf(at(node, 'spec', 'rules')).forEach((rule, i) => {
    itemsOf(at(rule, 'http', 'paths')).forEach((path, j) => {
      demand(set, ingress, 'Service', textOf(at(path, 'backend', 'service', 'name')), ['spec', 'rules', i, 'http', 'paths', j, 'backend', 'service', 'name']);
    });
  });
  itemsOf(at(node, 'spec', 'tls')).forEach((tls, i) => demandData(set, ingress, 'Secret', tls, ['spec', 'tls', i], 'secretName'));
  // https://cloud.google.com/kubernetes-engine/docs/how-to/managed-certs and .../ingress-configuration
  const listed = textOf(at(node, 'metadata', 'annotations', 'networking.gke.io/managed-certificates'));
  for (const name of listed?.split(',') ?? []) demand(set, ingress, 'ManagedCertificate', name.trim(), ['metadata', 'annotations', 'networking.gke.io/managed-certificates']);
  named(set, ingress, 'FrontendConfig', ['metadata', 'annotations', 'networking.gke.io/v1beta1.FrontendConfig']);
}

const backendConfig = ['metadata', 'annotations', 'cloud.google.com/backend-config'];

/** https://cloud.google.com/kubernetes-engine/docs/how-to/ingress-configuration#associating_backendconfig_with_your_ingress */
function checkBackendConfig(set: ObjectSet, service: ManifestObject): void {
  const text = textOf(at(service.node, ...backendConfig));
  if (text === undefined) return;
  const parsed = parse(text);
  if (parsed === undefined) set.report(service, backendConfig, 'kubernetes/format', { value: text, expected: 'JSON such as {"default": "name"}' });
  else for (const name of new Set([parsed.default, ...Object.values(parsed.ports ?? {})])) demand(set, service, 'BackendConfig', name, backendConfig);
}

function parse(text: string): { default?: string; ports?: Readonly<Record<string, string>> } | undefined {
  try {
    return JSON.parse(text) as { default?: string };
  } catch {
    return undefined;
  }
}

function checkBinding(set: ObjectSet, binding: ManifestObject): void {
  const name = textOf(at(binding.node, 'roleRef', 'name'));
  const kind = textOf(at(binding.node, 'roleRef', 'kind'));
  if (name?.startsWith('system:') !== true && (kind === 'Role' || kind === 'ClusterRole')) pointed(set, binding, at(binding.node, 'roleRef'), ['roleRef'], undefined);
  itemsOf(at(binding.node, 'subjects')).forEach((subject, i) => {
    if (textOf(at(subject, 'kind')) !== 'ServiceAccount') return;
    const namespace = textOf(at(subject, 'namespace'));
    // An account of a namespace that is not the set's own is somebody else's.
    if (namespace === undefined || set.hasNamespace(namespace)) pointed(set, binding, subject, ['subjects', i], undefined);
  });
}

function checkRoute(set: ObjectSet, route: ManifestObject): void {
  itemsOf(at(route.node, 'spec', 'parentRefs')).forEach((parent, i) => {
    const namespace = textOf(at(parent, 'namespace'));
    if (namespace === undefined || set.hasNamespace(namespace)) pointed(set, route, parent, ['spec', 'parentRefs', i], 'Gateway');
  });
  itemsOf(at(route.node, 'spec', 'rules')).forEach((rule, i) => {
    itemsOf(at(rule, 'backendRefs')).forEach((backend, j) => pointed(set, route, backend, ['spec', 'rules', i, 'backendRefs', j], 'Service'));
  });
}

function checkTarget(set: ObjectSet, policy: ManifestObject): void {
  pointed(set, policy, at(policy.node, 'spec', 'targetRef'), ['spec', 'targetRef'], undefined);
  itemsOf(at(policy.node, 'spec', 'targetRefs')).forEach((target, i) => pointed(set, policy, target, ['spec', 'targetRefs', i], undefined));
}
