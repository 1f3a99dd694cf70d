// What holds for every kind in the catalogue.
import { describe, expect, test } from 'vitest';
import { kinds } from '../../src/catalog/index.ts';
import type { Kind, ResourceInput } from '../../src/catalog/kind.ts';
import { printDocument, type Document } from '../../src/formats/index.ts';
import type { Place } from '../../src/provenance/line-map.ts';
import { partsOf, type Origin } from '../../src/provenance/origin.ts';
import { Traced } from '../../src/provenance/traced.ts';
import { sortBy } from '../../src/util/sort.ts';
import { minimal } from './minimal.ts';
import { printVariables, resource } from './support.ts';

interface Facets {
  readonly connection: ReturnType<Kind['connection']>;
  readonly container: ReturnType<Kind['container']>;
  readonly bootstrap: ReturnType<NonNullable<Kind['bootstrap']>>;
  readonly metrics: ReturnType<NonNullable<Kind['metrics']>> | null;
  readonly secrets: ReturnType<NonNullable<Kind['secrets']>>;
}

function facetsOf(kind: Kind, input: ResourceInput<never>): Facets {
  return {
    connection: kind.connection(input),
    container: kind.container(input),
    bootstrap: [...(kind.bootstrap?.(input) ?? []), ...[kind.backup?.(input)].filter((step) => step !== undefined)],
    metrics: kind.metrics?.(input) ?? null,
    secrets: kind.secrets?.(input) ?? [],
  };
}

/** Contents of files are made when somebody asks for them. */
function withContents({ container, bootstrap, ...facets }: Facets): object {
  const made = (files: Facets['container']['files']): object[] => files.map((file) => ('content' in file ? { ...file, content: file.content() } : file));
  return { ...facets, container: { ...container, files: made(container.files) }, bootstrap: bootstrap.map((step) => ({ ...step, files: made(step.files) })) };
}

function isDocument(value: object): value is Document {
  return 'format' in value && 'content' in value;
}

function placesOf(document: Document): Place[] {
  const places: Place[] = [];
  printDocument(document, (place) => places.push(place));
  return places;
}

/** Every origin in a facet, with what it belongs to. `undefined`: a scalar of a file that nothing explains. */
function originsIn(value: unknown, at: string): [string, Origin | undefined][] {
  if (value instanceof Traced) return [[at, value.origin]];
  if (typeof value === 'function') return originsIn((value as () => unknown)(), at);
  if (typeof value !== 'object' || value === null) return [];
  if (isDocument(value)) return placesOf(value).map((place) => [`${at}${place.pointer}`, place.origin]);
  return Object.entries(value).flatMap(([key, inner]) => (key === 'origin' ? [[`${at}.origin`, inner as Origin]] : originsIn(inner, `${at}.${key}`)));
}

/** What is wrong with an origin; `undefined` if nothing. */
function fault(origin: Origin | undefined): string | undefined {
  if (origin === undefined) return 'no origin';
  for (const part of partsOf(origin)) {
    if (part.kind === 'override') return 'an override before anything was compiled';
    if ('path' in part && part.path === null) return `${part.kind} without a path`;
    if ('reason' in part && part.reason.length < 10) return `${part.kind} without a reason`;
    if (part.kind === 'catalog' && !/^https:\/\/\S+\.\S+$/.test(part.reference)) return `reference "${part.reference}"`;
    if (part.kind === 'catalog' && /\bexample\.(?:com|org|net)\b/.test(part.reference)) return `reference "${part.reference}" is an example`;
    if (part.kind === 'catalog' && !/^[a-z][\w-]*\.[a-z][\w.-]*$/.test(part.fact)) return `fact "${part.fact}"`;
  }
  return undefined;
}

function inputOf(kind: Kind): ResourceInput<never> {
  const [options, others] = minimal[kind.name] ?? [{}];
  return resource(kind.name, options, others);
}

describe.each([...kinds.values()].map((kind) => [kind.name, kind] as const))('%s', (name, kind) => {
  const input = inputOf(kind);
  const facets = facetsOf(kind, input);
  const { container, bootstrap, connection } = facets;
  const exporter = facets.metrics?.exporter;

  test('says of each value where it comes from', () => {
    const faults = originsIn(facets, name).flatMap(([at, origin]) => {
      const what = fault(origin);
      return what === undefined ? [] : [`${at}: ${what}`];
    });
    expect(faults).toEqual([]);
  });

  test('is pure', () => {
    expect(withContents(facetsOf(kind, input))).toEqual(withContents(facets));
  });

  test('lists exactly the attributes that it has', () => {
    expect(sortBy(kind.attributes, String)).toEqual(sortBy(Object.keys(connection), String));
  });

  test('pins its images', () => {
    for (const { image } of [container, ...(exporter === undefined ? [] : [exporter]), ...bootstrap]) expect(image.value).toMatch(/^[a-z0-9._/-]+:\S*\d\S*$/);
  });

  test('opens the ports that it speaks of', () => {
    const ports = container.ports.map((port) => port.name.value);
    for (const { ports: named } of Object.values(kind.access)) expect(ports).toEqual(expect.arrayContaining([...named]));
    const served = exporter?.ports.map((port) => port.name.value) ?? ports;
    if (facets.metrics !== null) expect(served).toContain(facets.metrics.port);
    for (const port of [...ports, ...served]) expect(port).toMatch(/^[a-z][a-z0-9-]{0,14}$/);
  });

  test('lets its bootstrap jobs in', () => {
    if (bootstrap.length > 0) expect(kind.access.admin?.ports).not.toHaveLength(0);
  });

  test('gives a reason where it has no health check', () => {
    const { probe } = container.health;
    const refusesCompose = (kind.check?.(input) ?? []).length > 0;
    if (probe.kind === 'none') expect(probe.reason.value).not.toBe('');
    else expect(probe.command.length > 0 || refusesCompose).toBe(true);
  });

  test('asks for no secret that it does not declare', () => {
    const used = [container, ...(exporter === undefined ? [] : [exporter]), ...bootstrap].flatMap((one) => Object.values(printVariables(one.variables))).concat(Object.values(connection).flatMap((value) => value.map((part) => (part instanceof Traced ? '' : `<secret:${part.secret.value}>`))));
    const names = new Set(used.flatMap((text) => [...text.matchAll(/<(?:secret|file):([^>]+)>/g)].map(([, secret]) => secret!)));
    expect(sortBy(names, String)).toEqual(sortBy(facets.secrets.map((secret) => secret.name.value), String));
  });

  test('takes another image when told', () => {
    const [options, others] = minimal[name] ?? [{}];
    expect(kind.container(resource(name, { ...options, image: 'mirror/other:1' }, others)).image.value).toBe('mirror/other:1');
  });

  test('takes another size when told', () => {
    const [options, others] = minimal[name] ?? [{}];
    const { size } = kind.container(resource(name, { ...options, size: { cpu: 2, memory: ['1Gi', '3Gi'] } }, others));
    expect([size.cpu.request.value, size.cpu.limit.value, size.memory.request.value, size.memory.limit.value]).toEqual([2000, 2000, 2 ** 30, 3 * 2 ** 30]);
  });
});
