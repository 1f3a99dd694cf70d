import {
  configKeyWords, hostWords, isCidr, isEnvName, isConfigKey, isHost, isLabel, isLabelValue, isPortName, isQualifiedKey, isSegment, isSubdomain, keyWords, labelValueWords, labelWords, portNameWords,
  segmentWords, subdomainWords,
} from './syntax.ts';

/** Sizes, ranges and patterns. */
export interface Limits {
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minProperties?: number;
  readonly maxProperties?: number;
}

/** How a text must be written. */
export interface Form {
  /** `name of a container` */
  readonly what: string;
  readonly allowed: string;
  readonly fits: (text: string) => boolean;
}

/** Fields that exclude each other. */
export interface Choice {
  readonly fields: readonly string[];
  /** How many of them must be there. */
  readonly least: 0 | 1;
}

/** What the API server demands of a type beyond what its published OpenAPI says: pkg/apis/*\/validation of https://github.com/kubernetes/kubernetes */
export interface TypeFacts {
  readonly limits?: Readonly<Record<string, Limits>>;
  readonly forms?: Readonly<Record<string, Form>>;
  readonly choices?: readonly Choice[];
  /** Fields that are needed though the OpenAPI lets them be left out. */
  readonly required?: readonly string[];
}

const port: Limits = { minimum: 1, maximum: 65535 };
const portOrNone: Limits = { minimum: 0, maximum: 65535 };
const natural: Limits = { minimum: 0 };
const positive: Limits = { minimum: 1 };
const some: Limits = { minItems: 1 };
const text: Limits = { minLength: 1 };
const percent: Limits = { minimum: 1, maximum: 100 };
const user: Limits = { minimum: 0, maximum: 2 ** 31 - 1 };

const labelForm = (what: string): Form => ({ what, allowed: labelWords, fits: isLabel });
const subdomainForm = (what: string): Form => ({ what, allowed: subdomainWords, fits: isSubdomain });
const portName: Form = { what: 'name of a port', allowed: portNameWords, fits: isPortName };
const cidr: Form = { what: 'range of addresses', allowed: 'an address, "/" and a number of bits, such as "10.0.0.0/8"', fits: isCidr };
const host: Form = { what: 'host', allowed: hostWords, fits: isHost };
const variable: Form = { what: 'name of a variable', allowed: 'printable characters of ASCII without "="', fits: isEnvName };
const topologyKey: Form = { what: 'key of a label', allowed: keyWords, fits: isQualifiedKey };
const absolute: Form = { what: 'path', allowed: 'it begins with "/"', fits: (path) => path.startsWith('/') };
const below: Form = { what: 'path below a volume', allowed: 'it neither begins with "/" nor leads upwards by ".."', fits: (path) => !path.startsWith('/') && !path.split('/').includes('..') };
const mountPath: Form = { what: 'path', allowed: 'a path without ":"', fits: (path) => path !== '' && !path.includes(':') };
const key: Form = { what: 'key', allowed: configKeyWords, fits: isConfigKey };
/** https://kubernetes.io/docs/concepts/workloads/pods/downward-api/#available-fields */
const fieldPath: Form = {
  what: 'field of a pod',
  allowed: 'metadata.name, .namespace, .uid, .labels, .annotations, .labels[\'KEY\'] and .annotations[\'KEY\'], spec.nodeName and .serviceAccountName, status.hostIP, .hostIPs, .podIP and .podIPs',
  fits: (path) => /^(?:metadata\.(?:name|namespace|uid|(?:labels|annotations)(?:\['[^']+'\])?)|spec\.(?:nodeName|serviceAccountName)|status\.(?:hostIPs?|podIPs?))$/.test(path),
};
const oneOf = (what: string, ...values: readonly string[]): Form => ({ what, allowed: values.map((value) => `"${value}"`).join(', '), fits: (value) => values.includes(value) });
const labelMap: Form = { what: 'value of a label', allowed: labelValueWords, fits: isLabelValue };
const segment: Form = { what: 'name', allowed: segmentWords, fits: isSegment };
const rbac = oneOf('group of roles', 'rbac.authorization.k8s.io');
const service: Form = subdomainForm('name of a Service');

const container: TypeFacts = { forms: { name: labelForm('name of a container'), terminationMessagePath: { what: 'path', allowed: 'not empty', fits: (path) => path !== '' } }, limits: { image: text } };
const workload: TypeFacts = { limits: { replicas: natural, minReadySeconds: natural, revisionHistoryLimit: natural } };

const volumeSources = [
  'emptyDir', 'hostPath', 'configMap', 'secret', 'persistentVolumeClaim', 'projected', 'downwardAPI', 'nfs', 'csi', 'ephemeral', 'image', 'iscsi', 'fc', 'flexVolume', 'gitRepo',
  'gcePersistentDisk', 'awsElasticBlockStore', 'azureDisk', 'azureFile', 'cephfs', 'cinder', 'flocker', 'glusterfs', 'photonPersistentDisk', 'portworxVolume', 'quobyte', 'rbd', 'scaleIO', 'storageos', 'vsphereVolume',
];

/** By type. */
export const facts: Readonly<Record<string, TypeFacts>> = {
  'meta.LabelSelector': { forms: { matchLabels: labelMap } },
  'core/v1.PodSpec': {
    limits: { containers: some, terminationGracePeriodSeconds: natural, activeDeadlineSeconds: positive },
    forms: { serviceAccountName: subdomainForm('name of a ServiceAccount'), hostname: labelForm('name of a host'), subdomain: labelForm('domain') },
  },
  'core/v1.PodTemplateSpec': { required: ['spec'] },
  'core/v1.Container': container,
  'core/v1.EphemeralContainer': container,
  'core/v1.ContainerPort': { limits: { containerPort: port, hostPort: portOrNone }, forms: { name: portName } },
  'core/v1.EnvVar': { forms: { name: variable }, choices: [{ fields: ['value', 'valueFrom'], least: 0 }] },
  'core/v1.EnvVarSource': { choices: [{ fields: ['configMapKeyRef', 'secretKeyRef', 'fieldRef', 'resourceFieldRef', 'fileKeyRef'], least: 1 }] },
  'core/v1.ObjectFieldSelector': { forms: { fieldPath } },
  'core/v1.EnvFromSource': { choices: [{ fields: ['configMapRef', 'secretRef'], least: 1 }] },
  'core/v1.ConfigMapKeySelector': { required: ['name'], forms: { key } },
  'core/v1.SecretKeySelector': { required: ['name'], forms: { key } },
  'core/v1.ConfigMapEnvSource': { required: ['name'] },
  'core/v1.SecretEnvSource': { required: ['name'] },
  'core/v1.ConfigMapVolumeSource': { required: ['name'], limits: { defaultMode: { minimum: 0, maximum: 0o777 } } },
  'core/v1.SecretVolumeSource': { required: ['secretName'], limits: { defaultMode: { minimum: 0, maximum: 0o777 } } },
  'core/v1.KeyToPath': { limits: { mode: { minimum: 0, maximum: 0o777 } }, forms: { key, path: below } },
  'core/v1.Volume': { forms: { name: labelForm('name of a volume') }, choices: [{ fields: volumeSources, least: 1 }] },
  'core/v1.VolumeMount': { forms: { mountPath, subPath: below, subPathExpr: below }, choices: [{ fields: ['subPath', 'subPathExpr'], least: 0 }] },
  'core/v1.Probe': {
    limits: { initialDelaySeconds: natural, timeoutSeconds: natural, periodSeconds: natural, successThreshold: natural, failureThreshold: natural, terminationGracePeriodSeconds: positive },
    choices: [{ fields: ['exec', 'httpGet', 'tcpSocket', 'grpc'], least: 1 }],
  },
  'core/v1.LifecycleHandler': { choices: [{ fields: ['exec', 'httpGet', 'tcpSocket', 'sleep'], least: 1 }] },
  'core/v1.ExecAction': { required: ['command'], limits: { command: some } },
  'core/v1.HTTPGetAction': { limits: { port, path: text }, forms: { port: portName } },
  'core/v1.HTTPHeader': { forms: { name: { what: 'name of a header', allowed: 'letters, digits and "-"', fits: (name) => /^[-A-Za-z0-9]+$/.test(name) } } },
  'core/v1.TCPSocketAction': { limits: { port }, forms: { port: portName } },
  'core/v1.GRPCAction': { limits: { port } },
  'core/v1.SecurityContext': { limits: { runAsUser: user, runAsGroup: user } },
  'core/v1.PodSecurityContext': { limits: { runAsUser: user, runAsGroup: user, fsGroup: user } },
  'core/v1.TopologySpreadConstraint': { limits: { maxSkew: positive, minDomains: positive }, forms: { topologyKey } },
  'core/v1.PodAffinityTerm': { forms: { topologyKey } },
  'core/v1.WeightedPodAffinityTerm': { limits: { weight: percent } },
  'core/v1.PreferredSchedulingTerm': { limits: { weight: percent } },
  'core/v1.ServicePort': { limits: { port, targetPort: port, nodePort: portOrNone }, forms: { name: labelForm('name of a port') } },
  'core/v1.ServiceSpec': { forms: { externalName: subdomainForm('name of a host') } },
  'core/v1.PersistentVolumeClaimSpec': { required: ['accessModes', 'resources'], limits: { accessModes: some }, forms: { storageClassName: subdomainForm('name of a StorageClass') } },
  'apps/v1.DeploymentSpec': { limits: { ...workload.limits, progressDeadlineSeconds: positive } },
  'apps/v1.ReplicaSetSpec': workload,
  'apps/v1.StatefulSetSpec': workload,
  'apps/v1.DaemonSetSpec': workload,
  'batch/v1.JobSpec': { limits: { completions: natural, parallelism: natural, backoffLimit: natural, ttlSecondsAfterFinished: natural, activeDeadlineSeconds: natural } },
  'batch/v1.CronJobSpec': { limits: { startingDeadlineSeconds: natural, successfulJobsHistoryLimit: natural, failedJobsHistoryLimit: natural } },
  'autoscaling/v2.HorizontalPodAutoscalerSpec': { limits: { minReplicas: positive, maxReplicas: positive } },
  'autoscaling/v1.HorizontalPodAutoscalerSpec': { limits: { minReplicas: positive, maxReplicas: positive, targetCPUUtilizationPercentage: positive } },
  'autoscaling/v2.MetricTarget': { limits: { averageUtilization: positive } },
  'autoscaling/v2.HPAScalingRules': { limits: { stabilizationWindowSeconds: { minimum: 0, maximum: 3600 } }, forms: { selectPolicy: oneOf('choice of a policy', 'Max', 'Min', 'Disabled') } },
  'autoscaling/v2.HPAScalingPolicy': { limits: { value: positive, periodSeconds: { minimum: 1, maximum: 1800 } }, forms: { type: oneOf('type of a policy', 'Pods', 'Percent') } },
  'autoscaling/v2.ResourceMetricSource': { limits: { name: text } },
  'policy/v1.PodDisruptionBudgetSpec': { choices: [{ fields: ['minAvailable', 'maxUnavailable'], least: 0 }] },
  'networking/v1.IngressSpec': { forms: { ingressClassName: subdomainForm('name of an IngressClass') } },
  'networking/v1.IngressRule': { forms: { host } },
  'networking/v1.IngressBackend': { choices: [{ fields: ['service', 'resource'], least: 1 }] },
  'networking/v1.IngressServiceBackend': { required: ['port'], forms: { name: service } },
  'networking/v1.ServiceBackendPort': { limits: { number: port }, forms: { name: portName }, choices: [{ fields: ['name', 'number'], least: 1 }] },
  'networking/v1.HTTPIngressPath': { forms: { path: absolute } },
  'networking/v1.HTTPIngressRuleValue': { limits: { paths: some } },
  'networking/v1.NetworkPolicyPort': { limits: { port, endPort: port } },
  'networking/v1.NetworkPolicyPeer': { choices: [{ fields: ['ipBlock', 'podSelector'], least: 0 }, { fields: ['ipBlock', 'namespaceSelector'], least: 0 }] },
  'networking/v1.IPBlock': { forms: { cidr } },
  'scheduling/v1.PriorityClass': { limits: { value: { minimum: -(2 ** 31), maximum: 1_000_000_000 } } },
  'rbac/v1.RoleRef': { forms: { apiGroup: rbac, name: segment } },
  'batch/v1.PodFailurePolicyRule': { choices: [{ fields: ['onExitCodes', 'onPodConditions'], least: 1 }] },
  'apiregistration/v1.APIServiceSpec': { limits: { versionPriority: { minimum: 1, maximum: 999 }, groupPriorityMinimum: { minimum: 1, maximum: 20000 } } },
  'apiregistration/v1.ServiceReference': { required: ['name', 'namespace'], limits: { port } },
  'rbac/v1.PolicyRule': { limits: { verbs: some } },
};
