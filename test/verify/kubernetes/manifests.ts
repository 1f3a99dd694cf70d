// Whole, sound manifests, each of which the broken ones differ from in one place.

export const namespace = `apiVersion: v1
kind: Namespace
metadata:
  name: shop
  labels:
    pod-security.kubernetes.io/enforce: restricted
`;

export const configMap = `apiVersion: v1
kind: ConfigMap
metadata:
  name: web
  namespace: shop
data:
  LOG_LEVEL: info
`;

export const secret = `apiVersion: v1
kind: Secret
metadata:
  name: database
  namespace: shop
type: Opaque
stringData:
  value: hunter2
`;

export const serviceAccount = `apiVersion: v1
kind: ServiceAccount
metadata:
  name: web
  namespace: shop
automountServiceAccountToken: false
`;

const podSpec = `serviceAccountName: web
enableServiceLinks: false
terminationGracePeriodSeconds: 30
securityContext:
  runAsNonRoot: true
  runAsUser: 1000
  fsGroup: 1000
  seccompProfile:
    type: RuntimeDefault
containers:
  - name: web
    image: example.com/web:1.2.3
    imagePullPolicy: Always
    ports:
      - name: http
        containerPort: 8080
    envFrom:
      - configMapRef:
          name: web
    env:
      - name: PASSWORD
        valueFrom:
          secretKeyRef:
            name: database
            key: value
    resources:
      requests:
        cpu: 100m
        memory: 128Mi
      limits:
        memory: 256Mi
    volumeMounts:
      - name: tmp
        mountPath: /tmp
    startupProbe:
      httpGet:
        path: /health
        port: http
      failureThreshold: 30
    livenessProbe:
      tcpSocket:
        port: http
    readinessProbe:
      exec:
        command: [cat, /tmp/ready]
      successThreshold: 2
    securityContext:
      allowPrivilegeEscalation: false
      readOnlyRootFilesystem: true
      capabilities:
        drop: [ALL]
volumes:
  - name: tmp
    emptyDir:
      sizeLimit: 64Mi
`;

function indent(text: string, by: number): string {
  return text.replace(/^(?=.)/gm, ' '.repeat(by));
}

export const deployment = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
  namespace: shop
  labels:
    app.kubernetes.io/name: web
  annotations:
    example.com/owner: the web team
spec:
  replicas: 2
  strategy:
    type: RollingUpdate
    rollingUpdate:
      maxSurge: 25%
      maxUnavailable: 0
  selector:
    matchLabels:
      app.kubernetes.io/name: web
  template:
    metadata:
      labels:
        app.kubernetes.io/name: web
    spec:
${indent(podSpec, 6)}`;

export const service = `apiVersion: v1
kind: Service
metadata:
  name: web
  namespace: shop
spec:
  selector:
    app.kubernetes.io/name: web
  ports:
    - name: http
      port: 80
      targetPort: http
`;

export const statefulSet = `apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: web
  namespace: shop
spec:
  serviceName: web
  replicas: 3
  podManagementPolicy: Parallel
  selector:
    matchLabels:
      app.kubernetes.io/name: web
  template:
    metadata:
      labels:
        app.kubernetes.io/name: web
    spec:
${indent(podSpec.replace(/volumes:[^]*$/, ''), 6)}  volumeClaimTemplates:
    - metadata:
        name: tmp
      spec:
        accessModes: [ReadWriteOnce]
        resources:
          requests:
            storage: 10Gi
`;

export const job = `apiVersion: batch/v1
kind: Job
metadata:
  name: web-3f9a12bc
  namespace: shop
spec:
  backoffLimit: 4
  template:
    metadata:
      labels:
        app.kubernetes.io/name: web-job
    spec:
      restartPolicy: Never
${indent(podSpec, 6)}`;

export const cronJob = `apiVersion: batch/v1
kind: CronJob
metadata:
  name: backup
  namespace: shop
spec:
  schedule: "30 3 * * *"
  timeZone: Europe/Berlin
  concurrencyPolicy: Forbid
  jobTemplate:
    spec:
      template:
        metadata:
          labels:
            app.kubernetes.io/name: backup
        spec:
          restartPolicy: OnFailure
${indent(podSpec, 10)}`;

export const autoscaler = `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata:
  name: web
  namespace: shop
spec:
  scaleTargetRef:
    apiVersion: apps/v1
    kind: Deployment
    name: web
  minReplicas: 2
  maxReplicas: 10
  metrics:
    - type: Resource
      resource:
        name: cpu
        target:
          type: Utilization
          averageUtilization: 70
`;

export const budget = `apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  name: web
  namespace: shop
spec:
  maxUnavailable: 1
  selector:
    matchLabels:
      app.kubernetes.io/name: web
`;

export const ingress = `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: web
  namespace: shop
spec:
  rules:
    - host: shop.example.com
      http:
        paths:
          - path: /
            pathType: Prefix
            backend:
              service:
                name: web
                port:
                  name: http
`;

export const networkPolicy = `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: web
  namespace: shop
spec:
  podSelector:
    matchLabels:
      app.kubernetes.io/name: web
  policyTypes: [Ingress, Egress]
  ingress:
    - from:
        - podSelector: {}
      ports:
        - protocol: TCP
          port: 8080
  egress:
    - to:
        - ipBlock:
            cidr: 0.0.0.0/0
            except: [10.0.0.0/8]
      ports:
        - port: 443
          endPort: 444
`;

export const claim = `apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: media
  namespace: shop
spec:
  accessModes: [ReadWriteMany]
  resources:
    requests:
      storage: 5Gi
`;

export const role = `apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata:
  name: web
  namespace: shop
rules:
  - apiGroups: [""]
    resources: [configmaps]
    verbs: [create, patch]
`;

export const roleBinding = `apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata:
  name: web
  namespace: shop
roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: Role
  name: web
subjects:
  - kind: ServiceAccount
    name: web
    namespace: shop
`;

export const limitRange = `apiVersion: v1
kind: LimitRange
metadata:
  name: defaults
  namespace: shop
spec:
  limits:
    - type: Container
      defaultRequest:
        memory: 64Mi
      default:
        memory: 128Mi
`;

export const quota = `apiVersion: v1
kind: ResourceQuota
metadata:
  name: all
  namespace: shop
spec:
  hard:
    requests.cpu: "20"
    requests.memory: 64Gi
`;

export const priorityClass = `apiVersion: scheduling.k8s.io/v1
kind: PriorityClass
metadata:
  name: shop-high
value: 1000
`;

export const externalSecret = `apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata:
  name: mail
  namespace: shop
spec:
  refreshInterval: 1h
  secretStoreRef:
    kind: SecretStore
    name: gcp
  data:
    - secretKey: value
      remoteRef:
        key: shop-mail
`;

export const secretStore = `apiVersion: external-secrets.io/v1
kind: SecretStore
metadata:
  name: gcp
  namespace: shop
spec:
  provider:
    gcpsm:
      projectID: shop-production
`;

export const backendConfig = `apiVersion: cloud.google.com/v1
kind: BackendConfig
metadata:
  name: web
  namespace: shop
spec:
  timeoutSec: 3600
`;

export const httpRoute = `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata:
  name: web
  namespace: shop
spec:
  hostnames: [shop.example.com]
  rules:
    - matches:
        - path:
            type: PathPrefix
            value: /
      backendRefs:
        - name: web
          port: 80
`;

export const serviceMonitor = `apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata:
  name: web
  namespace: shop
spec:
  selector:
    matchLabels:
      app.kubernetes.io/name: web
  endpoints:
    - port: http
      interval: 30s
`;

export const kustomization = `apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
resources:
  - web.yaml
`;

/** What all of the others may refer to. */
export const around: readonly string[] = [namespace, configMap, secret, serviceAccount, deployment, service, role];
