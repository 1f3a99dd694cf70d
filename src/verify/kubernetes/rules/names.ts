import type { ManifestObject, ObjectSet } from '../objects.ts';
import type { Rule } from '../rule.ts';
import { isLabel, isLetterFirst, isSegment, isSubdomain, labelWords, letterFirstWords, segmentWords, subdomainWords } from '../syntax.ts';
import { at, isThere, textOf } from '../values.ts';

interface Form {
  readonly what: string;
  readonly allowed: string;
  readonly fits: (name: string) => boolean;
}

const subdomain: Form = { what: 'name', allowed: subdomainWords, fits: isSubdomain };
const label: Form = { what: 'name of a namespace', allowed: labelWords, fits: isLabel };
/** Until 1.35; from then on as any label, https://kubernetes.io/docs/reference/command-line-tools-reference/feature-gates/ (RelaxedServiceNameValidation) */
const service: Form = { what: 'name of a Service', allowed: letterFirstWords, fits: isLetterFirst };
const serviceLabel: Form = { ...service, allowed: labelWords, fits: isLabel };
const segment: Form = { what: 'name', allowed: segmentWords, fits: isSegment };
const job: Form = { what: 'name of a Job', allowed: 'its pods carry it as a label, so at most 63 lower-case letters, digits, "-" and "."', fits: (name) => name.length <= 63 && isSubdomain(name) };
const cronJob: Form = { what: 'name of a CronJob', allowed: 'at most 52 lower-case letters, digits, "-" and ".", since its jobs add 11 to it', fits: (name) => name.length <= 52 && isSubdomain(name) };
const priorityClass: Form = { what: 'name of a PriorityClass', allowed: `not "system-" first, and ${subdomainWords}`, fits: (name) => !name.startsWith('system-') && isSubdomain(name) };

/** https://kubernetes.io/docs/concepts/overview/working-with-objects/names/ */
const forms: ReadonlyMap<string, Form> = new Map([
  ['Namespace', label],
  ['Service', service],
  ['Job', job],
  ['CronJob', cronJob],
  ['PriorityClass', priorityClass],
  ['Role', segment],
  ['ClusterRole', segment],
  ['RoleBinding', segment],
  ['ClusterRoleBinding', segment],
]);

/** Objects are named, as their kind demands. */
export const checkNames: Rule = (set) => {
  for (const object of set.objects) {
    if (object.kind === 'Kustomization' || object.kind === '') continue;
    const { name, namespace } = object;
    if (name === '') {
      if (!isThere(at(object.node, 'metadata', 'generateName'))) set.report(object, ['metadata', 'name'], 'kubernetes/missing-field', { field: 'name', of: nameOfKind(object) });
    } else {
      const form = object.kind === 'Service' && Number(set.version.slice(2)) >= 36 ? serviceLabel : (forms.get(object.kind) ?? subdomain);
      if (!form.fits(name)) set.report(object, ['metadata', 'name'], 'kubernetes/name', { what: form.what, value: name, allowed: form.allowed });
    }
    if (object.kind === 'APIService') checkApiService(set, object);
    if (namespace !== '' && !isLabel(namespace)) set.report(object, ['metadata', 'namespace'], 'kubernetes/name', { what: 'name of a namespace', value: namespace, allowed: labelWords });
  }
};

/** https://kubernetes.io/docs/reference/kubernetes-api/cluster-resources/api-service-v1/ */
function checkApiService(set: ObjectSet, object: ManifestObject): void {
  const wanted = `${textOf(at(object.node, 'spec', 'version')) ?? ''}.${textOf(at(object.node, 'spec', 'group')) ?? ''}`;
  if (object.name !== wanted) set.report(object, ['metadata', 'name'], 'kubernetes/name', { what: 'name of this APIService', value: object.name, allowed: `it is its version and group, "${wanted}"` });
}

function nameOfKind({ kind }: ManifestObject): string {
  return `every ${kind}`;
}
