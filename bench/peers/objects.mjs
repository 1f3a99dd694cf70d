// The seven objects of a service in an environment, as platform makes them: what a program that knows each field by heart would state.

import { createHash } from 'node:crypto';
import { callees, maxReplicas } from './shop.mjs';

export function objectsOf(s, e, { name: system, ports }) {
  const selector = { 'app.kubernetes.io/name': s.name };
  const labels = { ...selector, 'app.kubernetes.io/instance': e.name, 'app.kubernetes.io/component': 'service', 'app.kubernetes.io/part-of': system, 'app.kubernetes.io/managed-by': 'platform' };
  const metadata = { name: s.name, namespace: e.namespace, labels };
  const data = Object.fromEntries(s.env.map(([key, value]) => [key, value ?? e.logLevel]));
  return [
    { apiVersion: 'v1', kind: 'ServiceAccount', metadata, automountServiceAccountToken: false },
    { apiVersion: 'v1', kind: 'ConfigMap', metadata, data },
    { apiVersion: 'v1', kind: 'Service', metadata, spec: { type: 'ClusterIP', selector, ports: [{ name: 'http', port: s.port, targetPort: 'http' }] } },
    { apiVersion: 'apps/v1', kind: 'Deployment', metadata, spec: deploymentSpec(s, e, labels, selector) },
    { apiVersion: 'autoscaling/v2', kind: 'HorizontalPodAutoscaler', metadata, spec: autoscalerSpec(s, e) },
    { apiVersion: 'policy/v1', kind: 'PodDisruptionBudget', metadata, spec: { maxUnavailable: 1, unhealthyPodEvictionPolicy: 'AlwaysAllow', selector: { matchLabels: selector } } },
    { apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', metadata, spec: policySpec(s, ports, selector) },
  ];
}

function deploymentSpec(s, e, labels, selector) {
  const checksum = createHash('sha256').update(JSON.stringify(s.env)).digest('hex').slice(0, 16);
  const probe = { httpGet: { path: s.health, port: 'http' } };
  const spread = (topologyKey) => ({ maxSkew: 1, topologyKey, whenUnsatisfiable: 'ScheduleAnyway', labelSelector: { matchLabels: selector }, matchLabelKeys: ['pod-template-hash'] });
  return {
    revisionHistoryLimit: 3,
    progressDeadlineSeconds: 660,
    minReadySeconds: 10,
    strategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: '25%', maxUnavailable: 0 } },
    selector: { matchLabels: selector },
    template: {
      metadata: { labels, annotations: { 'checksum/config': checksum } },
      spec: {
        serviceAccountName: s.name,
        automountServiceAccountToken: false,
        enableServiceLinks: false,
        priorityClassName: `${e.namespace}-service`,
        terminationGracePeriodSeconds: 60,
        securityContext: { runAsNonRoot: true, runAsUser: 1000, runAsGroup: 1000, fsGroup: 1000, fsGroupChangePolicy: 'OnRootMismatch', seccompProfile: { type: 'RuntimeDefault' } },
        topologySpreadConstraints: [spread('topology.kubernetes.io/zone'), spread('kubernetes.io/hostname')],
        containers: [
          {
            name: s.name,
            image: s.image,
            imagePullPolicy: 'Always',
            ports: [{ name: 'http', containerPort: s.port }],
            envFrom: [{ configMapRef: { name: s.name } }],
            resources: { requests: { cpu: `${s.cpu}m`, memory: `${s.memory}Mi`, 'ephemeral-storage': '128Mi' }, limits: { cpu: s.cpuLimit, memory: s.memoryLimit, 'ephemeral-storage': '2Gi' } },
            volumeMounts: [{ name: 'temporary-tmp', mountPath: '/tmp' }],
            startupProbe: { ...probe, periodSeconds: 5, timeoutSeconds: 5, failureThreshold: 15 },
            readinessProbe: { ...probe, periodSeconds: 10, timeoutSeconds: 5, failureThreshold: 3 },
            livenessProbe: { ...probe, periodSeconds: 10, timeoutSeconds: 5, failureThreshold: 6 },
            lifecycle: { preStop: { sleep: { seconds: 30 } } },
            securityContext: { allowPrivilegeEscalation: false, readOnlyRootFilesystem: false, capabilities: { drop: ['ALL'] } },
          },
        ],
        volumes: [{ name: 'temporary-tmp', emptyDir: { sizeLimit: '1Gi' } }],
      },
    },
  };
}

function autoscalerSpec(s, e) {
  const rules = (stabilizationWindowSeconds, value, periodSeconds) => ({ stabilizationWindowSeconds, policies: [{ type: 'Percent', value, periodSeconds }] });
  return {
    scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: s.name },
    minReplicas: e.replicas,
    maxReplicas,
    metrics: [{ type: 'Resource', resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: 70 } } }],
    behavior: { scaleUp: rules(0, 100, 30), scaleDown: rules(300, 50, 60) },
  };
}

function policySpec(s, ports, selector) {
  const pods = (name) => ({ podSelector: { matchLabels: { 'app.kubernetes.io/name': name } } });
  const ingress = s.calledBy.length === 0 ? {} : { ingress: [{ from: s.calledBy.map(pods), ports: [{ protocol: 'TCP', port: s.port }] }] };
  const egress = callees(s, ports).map(([name, port]) => ({ to: [pods(name)], ports: [{ protocol: 'TCP', port }] }));
  return { podSelector: { matchLabels: selector }, policyTypes: ['Ingress', 'Egress'], ...ingress, ...(egress.length === 0 ? {} : { egress }) };
}
