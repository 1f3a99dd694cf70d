import type { Workload } from '../../../compiler/resolved.ts';
import { because, type Leaf } from '../../../provenance/document.ts';
import { convention } from '../../../provenance/origin.ts';
import { combine, traced, withOrigin, type Traced } from '../../../provenance/traced.ts';
import { withoutComments } from '../../../provenance/without-comments.ts';
import type { KubernetesContext } from '../context.ts';
import type { Map as Fields } from '../document.ts';
import { priorityClassNameOf } from '../environment/priority-class.ts';
import { workloadLabels } from '../labels.ts';
import { volumesOf, type Volume } from '../storage/volumes.ts';
import { seconds, some } from '../values.ts';
import { configurationHash } from './config-map.ts';
import { containerOf, type Container, type EnvFromSource } from './container.ts';
import { drainOf } from './drain.ts';
import { spreadOf, type TopologySpreadConstraint } from './topology-spread.ts';

const podSecurity = 'https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted';

const rolls = convention('pods read ConfigMaps when they start, so a new content must make new pods, and nothing else may', {
  reference: 'https://kubernetes.io/docs/concepts/configuration/configmap/#mounted-configmaps-are-updated-automatically',
  comment: 'A hash of the ConfigMaps, so that changed configuration rolls the pods.',
});
const noToken = convention('who takes over a program that needs nothing of the cluster\'s API shall find no token for it', {
  reference: 'https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/#opt-out-of-api-credential-automounting',
});
const noLinks = convention('a variable for each port of each Service, such as KAFKA_PORT, is a setting to some images and clutter to all', {
  reference: 'https://kubernetes.io/docs/tutorials/services/connect-applications-service/#environment-variables',
  comment: 'Otherwise the ports of every Service become variables, and some images take KAFKA_PORT and the like for settings.',
});
const notFirst = convention('process 1 of a container gets no signal that it has not asked for, and nobody else collects what its children leave; here the pod\'s own pause process is number 1', {
  reference: 'https://kubernetes.io/docs/tasks/configure-pod-container/share-process-namespace/',
  comment: 'So that the program is not process 1, on which SIGTERM has no effect unless the program handles it.',
});
const unprivileged = convention('no process runs as root, and none may call the kernel for what a program does not need', { reference: podSecurity });
const groupOfVolumes = convention('volumes belong to the group of the program\'s user; changing their owner at each start takes minutes on a large disk', {
  reference: 'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/#configure-volume-permission-and-ownership-change-policy-for-pods',
});
const graceful = convention('the time to drain and the time to stop, one after the other, before the kill', {
  reference: 'https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#pod-termination',
});
const heldBack = convention('the kubelet holds a container back until the ConfigMaps that it refers to exist, and a job that is done makes one', {
  reference: 'https://kubernetes.io/docs/tasks/configure-pod-container/configure-pod-configmap/#restrictions',
  comment: 'Created by the job when it is done: the kubelet starts this container only then.',
});

/** https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-template-v1/#PodTemplateSpec */
export type PodTemplate = { readonly metadata: { readonly labels: Fields<Leaf>; readonly annotations?: Fields<Leaf> | undefined }; readonly spec: PodSpec };

/** https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#PodSpec */
export type PodSpec = {
  readonly serviceAccountName: Leaf;
  readonly automountServiceAccountToken: Leaf;
  readonly enableServiceLinks: Leaf;
  readonly priorityClassName: Leaf;
  readonly shareProcessNamespace?: Leaf | undefined;
  readonly restartPolicy?: Leaf | undefined;
  readonly activeDeadlineSeconds?: Leaf | undefined;
  readonly terminationGracePeriodSeconds: Leaf;
  readonly securityContext: PodSecurityContext;
  readonly topologySpreadConstraints?: readonly TopologySpreadConstraint[] | undefined;
  readonly initContainers?: readonly Container[] | undefined;
  readonly containers: readonly Container[];
  readonly volumes?: readonly Volume[] | undefined;
};

export type PodSecurityContext = {
  readonly runAsNonRoot: Leaf;
  readonly runAsUser?: Leaf | undefined;
  readonly runAsGroup?: Leaf | undefined;
  readonly fsGroup?: Leaf | undefined;
  readonly fsGroupChangePolicy?: Leaf | undefined;
  readonly seccompProfile: { readonly type: Leaf };
};

/** The name of the ConfigMap that a job makes when it is done. Asked for each need of each workload: it should remember what it found. */
export type DoneMarkerOf = (job: Workload, context: KubernetesContext) => Traced<string>;

/** What a pod has beyond its workload's own container. */
export interface PodMore {
  /** `OnFailure` or `Never`, for pods that end. Default: none stated, which means that containers are restarted. */
  readonly restartPolicy?: Leaf;
  /** Containers that run once the workload's own has succeeded, which is an init container then. Default: none. */
  readonly afterwards?: readonly Container[];
  /** Seconds after which the pod has failed. Default: none. */
  readonly deadline?: Leaf;
  /** Annotations of the pod beside its own. Default: none. */
  readonly annotations?: Fields<Leaf>;
  /** Volumes of those other containers. Default: none. */
  readonly volumes?: readonly Volume[];
}

/**
 * The template of a workload's pods, whatever controls them. The function that names done markers is handed in, since it needs the templates
 * of jobs, which are made here.
 */
export function podTemplate(workload: Workload, context: KubernetesContext, doneMarkerOf: DoneMarkerOf, more: PodMore = {}): PodTemplate {
  const own = containerOf(workload, waitsOf(workload, context, doneMarkerOf));
  return because(workload.origin, {
    metadata: { labels: workloadLabels(workload, context), annotations: annotationsOf(workload, more) },
    spec: {
      serviceAccountName: workload.name,
      automountServiceAccountToken: tokenOf(workload),
      enableServiceLinks: because(noLinks, false),
      priorityClassName: priorityClassNameOf(workload, context),
      shareProcessNamespace: workload.image.build === null ? undefined : because([notFirst, workload.image.build.origin], true),
      restartPolicy: more.restartPolicy,
      activeDeadlineSeconds: more.deadline,
      terminationGracePeriodSeconds: gracePeriod(workload),
      securityContext: podSecurityOf(workload),
      topologySpreadConstraints: spreadOf(workload),
      initContainers: more.afterwards === undefined ? undefined : [own],
      containers: more.afterwards ?? [own],
      volumes: some([...volumesOf(workload), ...(more.volumes ?? [])]),
    },
  });
}

function annotationsOf(workload: Workload, { annotations }: PodMore): Fields<Leaf> | undefined {
  const hash = configurationHash(workload);
  if (hash === null) return annotations;
  return { 'checksum/config': because(rolls, hash), ...annotations };
}

function tokenOf({ permissions }: Workload): Traced<boolean> {
  const asked = permissions.flatMap(({ apiGroup, verbs }) => [apiGroup.origin, ...verbs.map(({ origin }) => origin)]);
  return asked.length === 0 ? because(noToken, false) : because(asked, true);
}

function gracePeriod(workload: Workload): Traced<number> {
  const drain = drainOf(workload);
  const parts = [...(drain === null ? [] : [drain]), workload.stop].map(seconds);
  return withOrigin(combine(parts, (all) => all.reduce((sum, one) => sum + one, 0)), graceful);
}

/** A user that is not known was refused before: Kubernetes checks that it is not root. */
function podSecurityOf({ user }: Workload): PodSecurityContext {
  const id = user.value === null ? undefined : (user as Traced<number>);
  return because([unprivileged, user.origin], {
    runAsNonRoot: true,
    runAsUser: id,
    runAsGroup: id,
    fsGroup: id === undefined ? undefined : withOrigin(id, groupOfVolumes),
    fsGroupChangePolicy: id === undefined ? undefined : because([groupOfVolumes, user.origin], 'OnRootMismatch'),
    seccompProfile: { type: 'RuntimeDefault' },
  });
}

function waitsOf({ needs }: Workload, context: KubernetesContext, doneMarkerOf: DoneMarkerOf): EnvFromSource[] {
  return needs.flatMap(({ workload, condition, origin }) => {
    const job = condition === 'completed' ? context.workloads.get(workload.value) : undefined;
    if (job === undefined) return [];
    const marker = doneMarkerOf(job, context);
    return [because([heldBack, origin, job.origin], { configMapRef: { name: traced(marker.value, withoutComments(marker.origin)) } })];
  });
}

