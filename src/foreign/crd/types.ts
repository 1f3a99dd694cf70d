import type { CustomResource, ServedVersion } from './read-crd.ts';
import { toJsonSchema } from './json-schema.ts';

/** What makes types and formats them; loaded by the caller, since it is large. */
export interface Generator {
  readonly generateTypes: (schema: object, name: string) => Promise<string>;
  readonly formatTypes: (text: string) => Promise<string>;
}

/** What every such file starts with. */
export const typesHeader = '// Made by "platform types". Make it again instead of editing it.';

/** https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/object-meta/, as far as people write it */
const objectMeta = `/** Of every object: its name, and what is said about it. */
export interface ObjectMeta {
  name?: string;
  generateName?: string;
  namespace?: string;
  labels?: { [key: string]: string };
  annotations?: { [key: string]: string };
  finalizers?: string[];
  ownerReferences?: { apiVersion: string; kind: string; name: string; uid: string; controller?: boolean; blockOwnerDeletion?: boolean }[];
}
`;

/** TypeScript types of custom resources, all served versions of each: the same text for the same resources. */
export async function printTypes(resources: readonly CustomResource[], generator: Generator): Promise<string> {
  const parts: string[] = [];
  for (const resource of resources) {
    for (const version of resource.versions) {
      const name = typeNameOf(resource, version, resources);
      parts.push(await generator.generateTypes(toJsonSchema(resource, version, name), name));
    }
  }
  const made = resources.map(({ name, versions }) => `// ${name}: ${versions.map((version) => version.name).join(', ')}\n`);
  return generator.formatTypes(`${typesHeader}\n${made.join('')}\n${objectMeta}\n${parts.join('\n')}`);
}

/** The preferred version has the kind's own name, others theirs behind it; kinds that several groups have start with their group. */
function typeNameOf(resource: CustomResource, version: ServedVersion, all: readonly CustomResource[]): string {
  const shared = all.some((one) => one !== resource && one.kind === resource.kind);
  const group = shared ? words(resource.group) : '';
  return group + resource.kind + (version === resource.versions[0] ? '' : words(version.name));
}

/** `v1beta1` is `V1Beta1`, `external-secrets.io` is `ExternalSecretsIo`. */
function words(text: string): string {
  return (text.match(/[a-z]+\d*|\d+/gi) ?? []).map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}
