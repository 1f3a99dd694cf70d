import * as good from './manifests.ts';

/** A manifest that is broken in one place. */
export interface Broken {
  readonly name: string;
  /** What is applied together; what it may refer to beside it is in `around` of the sound manifests. */
  readonly yaml: string;
  readonly code: string;
  /** JSON Pointer, preceded by the index of the document. */
  readonly pointer: string;
  /** Default: a server refuses it too. Otherwise why it does not. */
  readonly serverAgrees?: string;
  /** Resources that are no part of Kubernetes: only a server with their definitions can be asked. Default: none. */
  readonly definitions?: readonly string[];
}

const looksUpNothing = 'the server looks up no references';
const atRunTime = 'it shows when the pods run';
const ofClients = 'the server takes a null for nothing';

/** `text` with its one `from` changed. */
function change(text: string, from: string, to: string): string {
  const parts = text.split(from);
  if (parts.length < 2) throw new Error(`nothing to change: ${from}`);
  return parts[0]! + to + parts.slice(1).join(from);
}

type Case = readonly [name: string, yaml: string, code: string, pointer: string, serverAgrees?: string];

/** Groups that a server knows only by their definitions. */
const defined = /^apiVersion: ((?:external-secrets\.io|cloud\.google\.com|networking\.gke\.io|gateway\.networking\.k8s\.io|monitoring\.coreos\.com|kustomize\.config\.k8s\.io)\/.*)$/gm;

const container = '/0/spec/template/spec/containers/0';

const cases: readonly Case[] = [
  // Structure.
  ['a field that is not there', change(good.deployment, 'replicas: 2', 'replicaz: 2'), 'unknown-field', '/0/spec/replicaz'],
  ['a field at the wrong place', change(good.deployment, '    spec:\n', '    spec:\n      readOnlyRootFilesystem: true\n'), 'unknown-field', '/0/spec/template/spec/readOnlyRootFilesystem'],
  ['a field deep within', change(good.deployment, 'path: /health', 'pfad: /health'), 'unknown-field', `${container}/startupProbe/httpGet/pfad`],
  ['text for a number', change(good.deployment, 'replicas: 2', 'replicas: "2"'), 'type', '/0/spec/replicas'],
  ['a number for text', change(good.configMap, 'LOG_LEVEL: info', 'LOG_LEVEL: 3'), 'type', '/0/data/LOG_LEVEL'],
  ['a boolean for text', change(good.deployment, '            - name: PASSWORD', '            - name: DEBUG\n              value: true\n            - name: PASSWORD'), 'type', `${container}/env/0/value`],
  ['a fraction for a whole number', change(good.deployment, 'replicas: 2', 'replicas: 2.5'), 'type', '/0/spec/replicas'],
  ['text for a boolean', change(good.deployment, 'enableServiceLinks: false', 'enableServiceLinks: "no"'), 'type', '/0/spec/template/spec/enableServiceLinks'],
  ['an object for a list', change(good.networkPolicy, '    - from:\n        - podSelector: {}\n', '    - from:\n        podSelector: {}\n'), 'type', '/0/spec/ingress/0/from'],
  ['text for a list', change(good.deployment, 'command: [cat, /tmp/ready]', 'command: cat /tmp/ready'), 'type', `${container}/readinessProbe/exec/command`],
  ['nothing in a map', change(good.configMap, 'LOG_LEVEL: info', 'LOG_LEVEL:'), 'type', '/0/data/LOG_LEVEL', ofClients],
  ['a number beyond 32 bits', change(good.deployment, 'replicas: 2', 'replicas: 3000000000'), 'range', '/0/spec/replicas'],
  ['no selector', change(good.deployment, '  selector:\n    matchLabels:\n      app.kubernetes.io/name: web\n', ''), 'missing-field', '/0/spec/selector'],
  ['no name of a container', change(good.deployment, '- name: web\n          image: example.com/web:1.2.3', '- image: example.com/web:1.2.3'), 'missing-field', `${container}/name`],
  ['no image', change(good.deployment, '          image: example.com/web:1.2.3\n', ''), 'missing-field', `${container}/image`],
  ['no type of a path', change(good.ingress, '            pathType: Prefix\n', ''), 'missing-field', '/0/spec/rules/0/http/paths/0/pathType'],
  ['no name', change(good.service, '  name: web\n', ''), 'missing-field', '/0/metadata/name'],
  ['no kind', change(good.service, 'kind: Service\n', ''), 'missing-field', '/0/kind'],
  ['a policy that does not exist', change(good.deployment, 'imagePullPolicy: Always', 'imagePullPolicy: always'), 'enum', `${container}/imagePullPolicy`],
  ['a protocol that does not exist', change(good.networkPolicy, 'protocol: TCP', 'protocol: HTTP'), 'enum', '/0/spec/ingress/0/ports/0/protocol'],
  ['a strategy of something else', change(good.deployment, 'type: RollingUpdate\n', 'type: Rolling\n'), 'enum', '/0/spec/strategy/type'],
  ['an access mode that does not exist', change(good.claim, 'ReadWriteMany', 'ReadWriteAll'), 'enum', '/0/spec/accessModes/0'],
  ['a quantity in other words', change(good.deployment, 'memory: 256Mi', 'memory: 256MB'), 'quantity', `${container}/resources/limits/memory`],
  ['a size with a blank', change(good.claim, 'storage: 5Gi', 'storage: 5 Gi'), 'quantity', '/0/spec/resources/requests/storage'],
  ['data that is no base64', change(change(good.secret, 'stringData', 'data'), 'hunter2', '"hunter 2!"'), 'format', '/0/data/value'],
  ['a kind that does not exist', change(good.deployment, 'kind: Deployment', 'kind: Deploymint'), 'unknown-kind', '/0/kind'],
  ['a version that was removed', change(good.budget, 'policy/v1', 'policy/v1beta1'), 'unknown-kind', '/0/kind'],
  ['a kind of another group', change(good.cronJob, 'batch/v1', 'apps/v1'), 'unknown-kind', '/0/kind'],
  // Names and labels.
  ['capitals in a name', change(good.deployment, '  name: web\n', '  name: Web\n'), 'name', '/0/metadata/name'],
  ['an underscore in a name', change(good.configMap, 'name: web', 'name: web_config'), 'name', '/0/metadata/name'],
  ['a Service that ends in a hyphen', change(good.service, '  name: web\n', '  name: web-\n'), 'name', '/0/metadata/name'],
  ['a namespace with a dot', change(good.configMap, 'namespace: shop', 'namespace: shop.eu'), 'name', '/0/metadata/namespace'],
  ['a long name of a CronJob', change(good.cronJob, 'name: backup', `name: ${'backup-'.repeat(7)}data`), 'name', '/0/metadata/name'],
  ['a name of a container that is none', change(good.deployment, '- name: web\n          image', '- name: Web_1\n          image'), 'name', `${container}/name`],
  ['a long name of a port', change(good.deployment, '              containerPort: 8080\n', '              containerPort: 8080\n            - name: http-and-websocket\n              containerPort: 8081\n'), 'name', `${container}/ports/1/name`],
  ['a variable with "="', change(good.deployment, '- name: PASSWORD', '- name: PASS=WORD'), 'name', `${container}/env/0/name`],
  ['a key of a ConfigMap with a slash', change(good.configMap, 'LOG_LEVEL: info', 'etc/app.conf: info'), 'name', '/0/data/etc~1app.conf'],
  ['a name of a Role with a slash', change(good.role, 'name: web', 'name: web/role'), 'name', '/0/metadata/name'],
  ['a value of a label with a blank', change(good.deployment, 'app.kubernetes.io/name: web\n  annotations', 'app.kubernetes.io/name: the web\n  annotations'), 'label', '/0/metadata/labels/app.kubernetes.io~1name'],
  ['a long value of a label', change(good.configMap, '  namespace: shop', `  namespace: shop\n  labels:\n    team: ${'x'.repeat(64)}`), 'label', '/0/metadata/labels/team'],
  ['a key of a label with two slashes', change(good.configMap, '  namespace: shop', '  namespace: shop\n  labels:\n    a/b/c: d'), 'label', '/0/metadata/labels/a~1b~1c'],
  ['a key of an annotation with a blank', change(good.deployment, 'example.com/owner:', 'the owner:'), 'label', '/0/metadata/annotations/the owner'],
  // Objects, and items of lists, that repeat.
  ['the same object twice', `${good.configMap}---\n${good.configMap}`, 'same-object', '/1/metadata/name', 'the second replaces the first'],
  ['a port twice', change(good.service, '      targetPort: http\n', '      targetPort: http\n    - name: http2\n      port: 80\n'), 'duplicate', '/0/spec/ports/1'],
  ['a mount at the same place twice', change(good.deployment, '              mountPath: /tmp\n', '              mountPath: /tmp\n            - name: tmp\n              mountPath: /tmp\n'), 'duplicate', `${container}/volumeMounts/1`],
  ['a container twice', change(good.deployment, '      volumes:\n', '        - name: web\n          image: example.com/web:1.2.3\n          securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: [ALL] } }\n      volumes:\n'), 'duplicate', '/0/spec/template/spec/containers/1'],
  ['a volume twice', `${good.deployment}        - name: tmp\n          emptyDir: {}\n`, 'duplicate', '/0/spec/template/spec/volumes/1'],
  ['a variable twice', change(good.deployment, '            - name: PASSWORD', '            - name: PASSWORD\n              value: x\n            - name: PASSWORD'), 'duplicate', `${container}/env/1`],
  ['a name of a port twice', change(good.deployment, '              containerPort: 8080\n', '              containerPort: 8080\n            - name: http\n              containerPort: 8081\n'), 'duplicate', `${container}/ports/1/name`],
  ['an init container of the same name', change(good.deployment, '      containers:\n', '      initContainers:\n        - name: web\n          image: example.com/web:1.2.3\n          securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: [ALL] } }\n      containers:\n'), 'duplicate', `${container}/name`],
  // What excludes each other, and what is needed of several.
  ['a value and where it comes from', change(good.deployment, '- name: PASSWORD\n', '- name: PASSWORD\n              value: x\n'), 'exclusive', `${container}/env/0`],
  ['two handlers of a probe', change(good.deployment, '            tcpSocket:\n', '            exec:\n              command: [ls]\n            tcpSocket:\n'), 'exclusive', `${container}/livenessProbe`],
  ['no handler of a probe', change(good.deployment, '            tcpSocket:\n              port: http\n', '            periodSeconds: 3\n'), 'missing-field', `${container}/livenessProbe`],
  ['a volume of nothing', change(good.deployment, '          emptyDir:\n            sizeLimit: 64Mi\n', ''), 'missing-field', '/0/spec/template/spec/volumes/0', 'the server makes it an emptyDir'],
  ['a volume of two things', change(good.deployment, '          emptyDir:\n', '          configMap:\n            name: web\n          emptyDir:\n'), 'exclusive', '/0/spec/template/spec/volumes/0'],
  ['both sides of a budget', change(good.budget, 'maxUnavailable: 1', 'maxUnavailable: 1\n  minAvailable: 1'), 'exclusive', '/0/spec'],
  ['recreation that rolls', change(good.deployment, 'type: RollingUpdate\n', 'type: Recreate\n'), 'exclusive', '/0/spec/strategy/rollingUpdate'],
  ['a peer that is an address and a pod', change(good.networkPolicy, '        - ipBlock:\n', '        - podSelector: {}\n          ipBlock:\n'), 'exclusive', '/0/spec/egress/0/to/0'],
  ['a metric of another type', change(good.autoscaler, 'type: Resource', 'type: Pods'), 'exclusive', '/0/spec/metrics/0/resource'],
  // Ranges.
  ['a port beyond all ports', change(good.deployment, 'containerPort: 8080', 'containerPort: 80800'), 'range', `${container}/ports/0/containerPort`],
  ['a port of a Service below all ports', change(good.service, 'port: 80\n', 'port: 0\n'), 'range', '/0/spec/ports/0/port'],
  ['fewer than no replicas', change(good.deployment, 'replicas: 2', 'replicas: -1'), 'range', '/0/spec/replicas'],
  ['more than liveness allows', change(good.deployment, '            tcpSocket:\n', '            successThreshold: 2\n            tcpSocket:\n'), 'range', `${container}/livenessProbe/successThreshold`],
  ['a maximum below the minimum', change(good.autoscaler, 'maxReplicas: 10', 'maxReplicas: 1'), 'range', '/0/spec/maxReplicas'],
  ['a share without its sign', change(good.deployment, 'maxSurge: 25%', 'maxSurge: "25"'), 'format', '/0/spec/strategy/rollingUpdate/maxSurge'],
  ['a range of ports that ends first', change(good.networkPolicy, 'endPort: 444', 'endPort: 442'), 'range', '/0/spec/egress/0/ports/0/endPort'],
  ['more requested than allowed', change(good.deployment, 'memory: 128Mi', 'memory: 1Gi'), 'limits', `${container}/resources/requests/memory`],
  ['a default above the maximum', change(good.limitRange, '    - type: Container\n', '    - type: Container\n      max:\n        memory: 100Mi\n'), 'limits', '/0/spec/limits/0/default/memory'],
  ['a request above its default limit', change(good.limitRange, 'memory: 64Mi', 'memory: 1Gi'), 'limits', '/0/spec/limits/0/defaultRequest/memory'],
  ['a priority that is reserved', change(good.priorityClass, 'value: 1000', 'value: 2000000000'), 'range', '/0/value'],
  ['a resource that does not exist', change(good.deployment, 'cpu: 100m', 'cpus: 100m'), 'name', `${container}/resources/requests/cpus`],
  ['a part of a byte', change(good.deployment, 'memory: 128Mi', 'memory: 128m'), 'refused', `${container}/resources/requests/memory`],
  ['a quota of what is not counted', change(good.quota, 'requests.cpu', 'request.cpu'), 'name', '/0/spec/hard/request.cpu'],
  ['a limit of nothing that has limits', change(good.limitRange, 'type: Container', 'type: container'), 'enum', '/0/spec/limits/0/type'],
  // Rules of one kind.
  ['a schedule of four fields', change(good.cronJob, '"30 3 * * *"', '"30 3 * *"'), 'schedule', '/0/spec/schedule'],
  ['a schedule at hour 25', change(good.cronJob, '"30 3 * * *"', '"30 25 * * *"'), 'schedule', '/0/spec/schedule'],
  ['a time zone in a schedule', change(good.cronJob, '"30 3 * * *"', '"TZ=UTC 30 3 * * *"'), 'schedule', '/0/spec/schedule'],
  ['a time zone with a blank', change(good.cronJob, 'Europe/Berlin', 'Europe/New Berlin'), 'format', '/0/spec/timeZone'],
  ['a Deployment that ends', change(good.deployment, '      serviceAccountName: web\n', '      serviceAccountName: web\n      restartPolicy: Never\n'), 'enum', '/0/spec/template/spec/restartPolicy'],
  ['a Job that never ends', change(good.job, 'restartPolicy: Never', 'restartPolicy: Always'), 'enum', '/0/spec/template/spec/restartPolicy'],
  ['a Job that does not say how it ends', change(good.job, '      restartPolicy: Never\n', ''), 'missing-field', '/0/spec/template/spec/restartPolicy'],
  ['nothing that may be replaced', change(good.deployment, 'maxSurge: 25%', 'maxSurge: 0'), 'refused', '/0/spec/strategy/rollingUpdate'],
  ['a path without a slash', change(good.ingress, 'path: /\n', 'path: shop\n'), 'name', '/0/spec/rules/0/http/paths/0/path'],
  ['a host that is an address', change(good.ingress, 'host: shop.example.com', 'host: 10.0.0.1'), 'name', '/0/spec/rules/0/host'],
  ['a backend with two ports', change(good.ingress, '                  name: http\n', '                  name: http\n                  number: 80\n'), 'exclusive', '/0/spec/rules/0/http/paths/0/backend/service/port'],
  ['a range of addresses that is none', change(good.networkPolicy, 'cidr: 0.0.0.0/0', 'cidr: 0.0.0.0/33'), 'name', '/0/spec/egress/0/to/0/ipBlock/cidr'],
  ['an exception from elsewhere', change(good.networkPolicy, 'cidr: 0.0.0.0/0', 'cidr: 192.168.0.0/16'), 'refused', '/0/spec/egress/0/to/0/ipBlock/except/0'],
  ['a claim of nothing', change(good.claim, 'storage: 5Gi', 'cpu: 5'), 'missing-field', '/0/spec/resources/requests/storage'],
  ['a claim without a mode', change(good.claim, '[ReadWriteMany]', '[]'), 'range', '/0/spec/accessModes'],
  ['a mount of no volume', change(good.deployment, '            - name: tmp\n              mountPath', '            - name: temp\n              mountPath'), 'reference', `${container}/volumeMounts/0/name`],
  ['a mount below its volume that leads out', change(good.deployment, 'mountPath: /tmp\n', 'mountPath: /tmp\n              subPath: ../etc\n'), 'name', `${container}/volumeMounts/0/subPath`],
  ['several ports without names', change(change(good.service, '    - name: http\n      port: 80\n', '    - port: 80\n'), '      targetPort: http\n', '      targetPort: http\n    - name: more\n      port: 81\n'), 'missing-field', '/0/spec/ports/0/name'],
  ['a Service of no ports', change(good.service, '  ports:\n    - name: http\n      port: 80\n      targetPort: http\n', ''), 'missing-field', '/0/spec/ports'],
  ['a Service that is another name, and which', 'apiVersion: v1\nkind: Service\nmetadata:\n  name: database\n  namespace: shop\nspec:\n  type: ExternalName\n', 'missing-field', '/0/spec/externalName'],
  ['a rule without verbs', change(good.role, '[create, patch]', '[]'), 'range', '/0/rules/0/verbs'],
  ['a rule without groups', change(good.role, '  - apiGroups: [""]\n    resources', '  - resources'), 'missing-field', '/0/rules/0/apiGroups'],
  ['a binding of a Role that is none', change(good.roleBinding, 'kind: Role\n', 'kind: Rule\n'), 'enum', '/0/roleRef/kind'],
  ['an init container with a probe', change(good.deployment, '      containers:\n', '      initContainers:\n        - name: first\n          image: example.com/web:1.2.3\n          livenessProbe: { exec: { command: [ls] } }\n          securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: [ALL] } }\n      containers:\n'), 'refused', '/0/spec/template/spec/initContainers/0/livenessProbe'],
  ['a toleration of a key and everything', change(good.deployment, '      serviceAccountName: web\n', '      serviceAccountName: web\n      tolerations:\n        - { key: a, operator: Exists, value: b }\n'), 'exclusive', '/0/spec/template/spec/tolerations/0/value'],
  ['an object of the cluster in a namespace', change(good.priorityClass, '  name: shop-high', '  name: shop-high\n  namespace: shop'), 'refused', '/0/metadata/namespace', 'kubectl drops the namespace'],
  ['a field of a pod that is not there', change(good.deployment, '            - name: PASSWORD', '            - name: NODE\n              valueFrom:\n                fieldRef:\n                  fieldPath: spec.node\n            - name: PASSWORD'), 'name', `${container}/env/0/valueFrom/fieldRef/fieldPath`],
  // Security of pods.
  ['a standard that does not exist', change(good.namespace, 'restricted', 'strict'), 'enum', '/0/metadata/labels/pod-security.kubernetes.io~1enforce'],
  ['a pod that runs as root', change(good.deployment, 'runAsUser: 1000', 'runAsUser: 0'), 'refused', '/0/spec/template/spec/securityContext/runAsUser'],
  ['a container that may gain privileges', change(good.deployment, 'allowPrivilegeEscalation: false', 'allowPrivilegeEscalation: true'), 'refused', `${container}/securityContext/allowPrivilegeEscalation`],
  ['capabilities that stay', change(good.deployment, 'drop: [ALL]', 'drop: [NET_RAW]'), 'refused', `${container}/securityContext/capabilities/drop`],
  ['a path of the node', change(good.deployment, '          emptyDir:\n            sizeLimit: 64Mi\n', '          hostPath:\n            path: /tmp\n'), 'refused', '/0/spec/template/spec/volumes/0/hostPath'],
  ['a port of the node', change(good.deployment, 'containerPort: 8080', 'containerPort: 8080\n              hostPort: 8080'), 'refused', `${container}/ports/0/hostPort`],
  // Across objects.
  ['a selector that matches no label of its own', change(good.deployment, '      labels:\n        app.kubernetes.io/name: web', '      labels:\n        app.kubernetes.io/name: webb'), 'selector', '/0/spec/selector'],
  ['a Service that selects nothing', change(good.service, 'app.kubernetes.io/name: web', 'app.kubernetes.io/name: we'), 'selector', '/0/spec/selector', looksUpNothing],
  ['a budget of no pods', change(good.budget, 'app.kubernetes.io/name: web', 'app.kubernetes.io/name: we'), 'selector', '/0/spec/selector', looksUpNothing],
  ['a Service to a port that no container has', change(good.service, 'targetPort: http', 'targetPort: https'), 'port-name', '/0/spec/ports/0/targetPort', looksUpNothing],
  ['a probe of a port that no container has', change(good.deployment, '            tcpSocket:\n              port: http', '            tcpSocket:\n              port: htpt'), 'port-name', `${container}/livenessProbe/tcpSocket/port`, atRunTime],
  ['an Ingress to a port that the Service has not', change(good.ingress, 'name: http\n', 'name: web\n'), 'port-name', '/0/spec/rules/0/http/paths/0/backend/service/port/name', looksUpNothing],
  ['a ConfigMap that is not there', change(good.deployment, 'configMapRef:\n                name: web', 'configMapRef:\n                name: wep'), 'reference', `${container}/envFrom/0/configMapRef/name`, looksUpNothing],
  ['a Secret that is not there', change(good.deployment, 'name: database', 'name: databases'), 'reference', `${container}/env/0/valueFrom/secretKeyRef/name`, looksUpNothing],
  ['a key that the Secret has not', change(good.deployment, 'key: value', 'key: password'), 'reference', `${container}/env/0/valueFrom/secretKeyRef/key`, looksUpNothing],
  ['a ServiceAccount that is not there', change(good.deployment, 'serviceAccountName: web', 'serviceAccountName: wbe'), 'reference', '/0/spec/template/spec/serviceAccountName', looksUpNothing],
  ['a claim that is not there', change(good.deployment, '          emptyDir:\n            sizeLimit: 64Mi\n', '          persistentVolumeClaim:\n            claimName: media\n'), 'reference', '/0/spec/template/spec/volumes/0/persistentVolumeClaim/claimName', looksUpNothing],
  ['a priority that is not there', change(good.deployment, '      serviceAccountName: web\n', '      serviceAccountName: web\n      priorityClassName: shop-high\n'), 'reference', '/0/spec/template/spec/priorityClassName', looksUpNothing],
  ['a Service of a StatefulSet that is not there', change(good.statefulSet, 'serviceName: web', 'serviceName: webs'), 'reference', '/0/spec/serviceName', looksUpNothing],
  ['a scaler of nothing', change(good.autoscaler, 'kind: Deployment\n    name: web', 'kind: Deployment\n    name: wep'), 'reference', '/0/spec/scaleTargetRef/name', looksUpNothing],
  ['an Ingress to a Service that is not there', change(good.ingress, 'service:\n                name: web', 'service:\n                name: wep'), 'reference', '/0/spec/rules/0/http/paths/0/backend/service/name', looksUpNothing],
  ['a Role that is not there', change(good.roleBinding, 'kind: Role\n  name: web', 'kind: Role\n  name: wep'), 'reference', '/0/roleRef/name', looksUpNothing],
  ['a certificate that is not there', change(good.ingress, '  namespace: shop\n', '  namespace: shop\n  annotations:\n    networking.gke.io/managed-certificates: web\n'), 'reference', '/0/metadata/annotations/networking.gke.io~1managed-certificates', looksUpNothing],
  ['a configuration of a backend that is not there', change(good.service, '  namespace: shop\n', '  namespace: shop\n  annotations:\n    cloud.google.com/backend-config: \'{"default": "web"}\'\n'), 'reference', '/0/metadata/annotations/cloud.google.com~1backend-config', looksUpNothing],
  // Resources that are no part of Kubernetes.
  ['a store that is not there', good.externalSecret, 'reference', '/0/spec/secretStoreRef/name', looksUpNothing],
  ['a field that an ExternalSecret has not', `${good.secretStore}---\n${change(good.externalSecret, 'refreshInterval:', 'refresh:')}`, 'unknown-field', '/1/spec/refresh'],
  ['a key that an ExternalSecret does not fetch', `${good.secretStore}---\n${good.externalSecret}---\n${change(change(good.deployment, 'name: database', 'name: mail'), 'key: value', 'key: host')}`, 'reference', `/2${container.slice(2)}/env/0/valueFrom/secretKeyRef/key`, looksUpNothing],
  ['a store without a provider', change(good.secretStore, '  provider:\n    gcpsm:\n      projectID: shop-production\n', '  controller: dev\n'), 'missing-field', '/0/spec/provider'],
  ['text for the seconds of a BackendConfig', change(good.backendConfig, '3600', '1h'), 'type', '/0/spec/timeoutSec'],
  ['a match of a route that does not exist', change(good.httpRoute, 'PathPrefix', 'Prefix'), 'enum', '/0/spec/rules/0/matches/0/path/type'],
  ['an interval that Prometheus does not read', change(good.serviceMonitor, '30s', '30 seconds'), 'format', '/0/spec/endpoints/0/interval'],
  ['a field that a Kustomization has not', change(good.kustomization, 'resources:', 'resource:'), 'unknown-field', '/0/resource', 'it is read by kubectl'],
];

export const broken: readonly Broken[] = cases.map(([name, yaml, code, pointer, serverAgrees]) => {
  const definitions = [...new Set([...yaml.matchAll(defined)].map(([, apiVersion]) => apiVersion!))];
  return { name, yaml, code: `kubernetes/${code}`, pointer, ...(serverAgrees === undefined ? {} : { serverAgrees }), ...(definitions.length === 0 ? {} : { definitions }) };
});
