import type { Size } from '../../../catalog/facets.ts';
import type { Workload } from '../../../compiler/resolved.ts';
import { printDocument } from '../../../formats/index.ts';
import { because, type Leaf } from '../../../provenance/document.ts';
import { compose, convention } from '../../../provenance/origin.ts';
import { originsIn } from '../../../provenance/origins-in.ts';
import { map, t, traced, withOrigin, type Traced } from '../../../provenance/traced.ts';
import { withoutComments } from '../../../provenance/without-comments.ts';
import type { KubernetesContext } from '../context.ts';
import type { KubernetesObject, Map as Fields } from '../document.ts';
import { workloadMeta } from '../labels.ts';
import { byteQuantity, cpuQuantity } from '../quantity.ts';
import type { Volume } from '../storage/volumes.ts';
import { containerSecurity, type Container } from '../workload/container.ts';

// How a job says that it is done: its last container makes a ConfigMap, and whoever needs the job waits for that.

const marked = convention('what needs the job refers to a ConfigMap that exists once its work is done, so no pod but this one needs a way to the API', {
  reference: 'https://kubernetes.io/docs/concepts/workloads/pods/init-containers/',
  comment: 'Runs once the init container has succeeded: it creates the ConfigMap that dependent pods wait for.',
});
const named = convention('the ConfigMap is named for the job, hash and all, so that each version of the job has its own');
const repeatable = convention('applied twice it says the same: a node may fail between making the ConfigMap and telling of it', { reference: 'https://kubernetes.io/docs/reference/using-api/server-side-apply/' });
const inAnnotation = convention('the image has no shell that could write the object, so it is read from an annotation of the pod', {
  reference: 'https://kubernetes.io/docs/concepts/workloads/pods/downward-api/',
});
const onlyHere = convention('the token is mounted in the one container that needs it, so the work never sees it', {
  reference: 'https://kubernetes.io/docs/concepts/storage/projected-volumes/#serviceaccounttoken',
  comment: 'The token of the service account, mounted in this container only.',
});
const official = convention('the project\'s image of kubectl, of a release that may talk to this version of the API; it is that program alone, and runs as any user', {
  reference: 'https://github.com/kubernetes/kubernetes/blob/master/build/server-image/kubectl/Dockerfile',
});
const small = convention('one request; kubectl needs some 70 MiB to read what the API offers');
const pulled = convention('a tag may be pushed again', { reference: 'https://kubernetes.io/docs/concepts/containers/images/#image-pull-policy' });

/**
 * Releases by version of the cluster, each at most one minor version away. https://kubernetes.io/releases/version-skew-policy/#kubectl
 * Their images: https://github.com/kubernetes/kubernetes/tree/master/CHANGELOG
 */
const releases: Readonly<Record<string, string>> = { '1.30': '1.30.14', '1.31': '1.32.13', '1.32': '1.32.13', '1.33': '1.33.6', '1.34': '1.34.1', '1.35': '1.35.3', '1.36': '1.36.1' };

const annotation = 'platform/done-marker';
/** Where every client library looks for the token. */
const folder = '/var/run/secrets/kubernetes.io/serviceaccount';
const file = 'done-marker.yaml';

/** What the container takes. */
export const markerSize: Size = {
  cpu: { request: traced(10, small), limit: traced(500, small) },
  memory: { request: traced(64 * 2 ** 20, small), limit: traced(128 * 2 ** 20, small) },
};

/** Name of the ConfigMap that says that the job of this name is done. */
export function markerNameOf(job: Traced<string>): Traced<string> {
  return withOrigin(t`${job}-done`, named);
}

/** Of the pod that makes the ConfigMap: the object itself. */
export function markerAnnotation(job: Workload, marker: Traced<string>, context: KubernetesContext): Fields<Leaf> {
  const content: KubernetesObject = { apiVersion: 'v1', kind: 'ConfigMap', metadata: workloadMeta(job, context, marker) };
  return { [annotation]: traced(printDocument({ format: 'yaml', content }), withoutComments(compose([inAnnotation, ...originsIn(content)]))) };
}

export function markerContainer(job: Workload, { environment }: KubernetesContext): Container {
  const { cpu, memory } = markerSize;
  const name = nameBeside(job);
  return because(marked, {
    name,
    image: withOrigin(map(environment.kubernetesVersion, (version) => `registry.k8s.io/kubectl:v${releases[version]!}`), official),
    imagePullPolicy: because(pulled, 'Always'),
    args: because(repeatable, ['apply', '--server-side', `--filename=${folder}/${file}`]),
    resources: because(small, {
      requests: { cpu: cpuQuantity(cpu.request), memory: byteQuantity(memory.request), 'ephemeral-storage': '16Mi' },
      limits: { cpu: cpuQuantity(cpu.limit), memory: byteQuantity(memory.limit), 'ephemeral-storage': '64Mi' },
    }),
    volumeMounts: [because(onlyHere, { name, readOnly: true, mountPath: folder })],
    securityContext: containerSecurity(),
  });
}

/** The token, the certificate to know the API by, and the object to make. */
export function markerVolume(job: Workload): Volume {
  return because(onlyHere, {
    name: nameBeside(job),
    projected: {
      sources: [
        { serviceAccountToken: { path: 'token' } },
        { configMap: { name: 'kube-root-ca.crt' } },
        { downwardAPI: { items: [because(inAnnotation, { path: file, fieldRef: { fieldPath: `metadata.annotations['${annotation}']` } })] } },
      ],
    },
  });
}

/** Of the container and the volume: one that neither the work nor a volume of it has. */
function nameBeside({ name, mounts }: Workload): string {
  const taken = [name.value, ...mounts.map(({ volume }) => volume.name.value)];
  let free = 'done-marker';
  while (taken.includes(free)) free += '-own';
  return free;
}
