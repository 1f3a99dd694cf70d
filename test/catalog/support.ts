import { optionsOf } from '../../src/catalog/schema.ts';
import { kinds } from '../../src/catalog/index.ts';
import type { Attributes, BootstrapStep, ContainerFacet, FacetFile, SecretFileVariable, Value, Variable } from '../../src/catalog/facets.ts';
import type { Kind, ResourceInput } from '../../src/catalog/kind.ts';
import { trace } from '../../src/compiler/resolve/fold.ts';
import { printDocument } from '../../src/formats/index.ts';
import { modelOrigin } from '../../src/provenance/origin.ts';
import { child, path } from '../../src/provenance/path.ts';
import { Traced, traced } from '../../src/provenance/traced.ts';

export function kindOf(name: string): Kind {
  const kind = kinds.get(name);
  if (kind === undefined) throw new Error(`no kind ${name}`);
  return kind;
}

/** Other resources, by name, as `{ kind, ...options }`. */
export type Others = Readonly<Record<string, { readonly kind: string } & object>>;

/** The same resource where it runs in a cluster; with `managed`, in one of a cloud that realises it. */
export function inCluster(input: ResourceInput<never>, managed: 'google' | 'aws' | false = false): ResourceInput<never> {
  const at = path(['environments', 'production']);
  const origin = modelOrigin(at);
  const cloud = managed === false ? null : trace({ provider: managed, region: 'eu-west-1' }, child(at, 'cloud'));
  return {
    ...input,
    environment: { name: traced('production', origin), domain: traced('shop.example', origin), runtime: traced('kubernetes', modelOrigin(child(at, 'runtime'))), namespace: traced('shop-production', origin), cloud },
    managed: traced(managed !== false, modelOrigin(child(path(['resources', input.name.value]), 'managed'))),
  };
}

/** A resource of the platform `shop`, named for its kind unless it is given a name; its options are checked as a user's are. */
export function resource(kind: string, options: object = {}, others: Others = {}, name: string = kind): ResourceInput<never> {
  const written = optionsOf(kind).parse({ kind, ...options });
  const at = path(['resources', name]);
  const environment = modelOrigin(path(['environments', 'local']));
  return {
    name: traced(name, modelOrigin(at)),
    origin: modelOrigin(at),
    options: trace(written, at) as never,
    platform: traced('shop', modelOrigin(path(['name']))),
    environment: { name: traced('local', environment), domain: traced('localhost', environment), runtime: traced('compose', environment), namespace: traced('shop-local', environment), cloud: null },
    managed: traced(false, modelOrigin(at)),
    uses: [],
    attributesOf: ({ value }): Attributes => {
      const other = others[value];
      if (other === undefined) return {};
      const { kind: otherKind, ...rest } = other;
      return kindOf(otherKind).connection(resource(otherKind, rest, others, value));
    },
    watch: null,
    scaling: [],
    publicRoutes: [],
  };
}

export function texts(list: readonly Traced<unknown>[] | undefined): unknown[] | undefined {
  return list?.map(({ value }) => value);
}

export function printValue(value: Value): string {
  return value.map((part) => (part instanceof Traced ? part.value : `<secret:${part.secret.value}>`)).join('');
}

export function printAttributes(attributes: Attributes): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, printValue(value)]));
}

export function printVariables(variables: readonly (Variable | SecretFileVariable)[]): Record<string, string> {
  return Object.fromEntries(variables.map((one) => [one.name, 'secretFile' in one ? `<file:${one.secretFile.value}>` : printValue(one.value)]));
}

export function printFiles(files: readonly FacetFile[]): Record<string, string> {
  return Object.fromEntries(files.map((file) => [file.path.value, 'secret' in file ? `<secret:${file.secret.value}>` : printDocument(file.content())]));
}

/** A container as plain data, for comparison with a table. */
export function printContainer(facet: ContainerFacet): Record<string, unknown> {
  const { probe } = facet.health;
  return {
    image: facet.image.value,
    ...(facet.entrypoint === undefined ? {} : { entrypoint: texts(facet.entrypoint) }),
    ...(facet.command === undefined ? {} : { command: texts(facet.command) }),
    ports: facet.ports.map(({ name, number, protocol, web }) => `${name.value} ${number.value}/${protocol.value}${web ? ' web' : ''}`),
    variables: printVariables(facet.variables),
    data: facet.data.map(({ name, path: at, size }) => `${name} ${at.value} ${size.value / 2 ** 30}Gi`),
    temporary: texts(facet.temporary),
    health: probe.kind === 'none' ? `none: ${probe.reason.value}` : texts(probe.command),
    ...(probe.kind === 'http' ? { http: `${probe.port} ${probe.live.value} ${probe.ready.value}` } : {}),
    user: facet.user.value,
    memory: [facet.size.memory.request.value / 2 ** 20, facet.size.memory.limit.value / 2 ** 20],
    needs: facet.needs.map(({ resource: to, mode }) => `${mode.value} ${to.value}`),
  };
}

/** What a container sees of its machine. */
export function printHost({ host }: ContainerFacet): string[] {
  if (host === undefined) return [];
  return [...host.paths.map(({ source, path: at }) => `${source.value} at ${at.value}`), ...(host.processes.value ? ['processes'] : [])];
}

export function printPermissions({ permissions = [] }: ContainerFacet): string[] {
  return permissions.map(({ apiGroup, resources, verbs, cluster }) => `${texts(resources)!.join(', ')} of "${apiGroup.value}": ${texts(verbs)!.join(', ')}${cluster === true ? ' in the cluster' : ''}`);
}

export function printStep(step: BootstrapStep): Record<string, unknown> {
  return {
    name: step.name,
    image: step.image.value,
    ...(step.entrypoint === undefined ? {} : { entrypoint: texts(step.entrypoint) }),
    command: texts(step.command),
    variables: printVariables(step.variables),
    files: printFiles(step.files),
  };
}
