import type { Value, ValuePart } from '../../catalog/facets.ts';
import { compose, type Origin } from '../../provenance/origin.ts';
import { pathOf } from '../../provenance/path-of.ts';
import { map, t, traced, Traced, withOrigin } from '../../provenance/traced.ts';
import { compareText } from '../../util/sort.ts';
import { nearest } from '../../util/suggest.ts';
import { findPort } from './port.ts';
import type { EnvironmentFacts, Program, Resource, Scope } from './scope.ts';

/** Who interpolates: it may read what it declares to use. `null` for text that belongs to nobody, such as a route's host. */
export interface Reader {
  readonly program: Program;
  /** Names of the resources and services that it declares to use, call or start after. */
  readonly declared: ReadonlySet<string>;
}

type Piece = { readonly kind: 'text' | 'reference'; readonly text: string };

/** `a${b.c}d$${e` -> text a, reference b.c, text d${e */
function pieces(source: string): Piece[] | undefined {
  const found: Piece[] = [];
  let text = '';
  for (let at = 0; at < source.length; at++) {
    if (source.startsWith('$${', at)) {
      text += '${';
      at += 2;
    } else if (source.startsWith('${', at)) {
      const end = source.indexOf('}', at);
      if (end < 0) return undefined;
      if (text !== '') found.push({ kind: 'text', text });
      found.push({ kind: 'reference', text: source.slice(at + 2, end).trim() });
      text = '';
      at = end;
    } else text += source[at]!;
  }
  if (text !== '' || found.length === 0) found.push({ kind: 'text', text });
  return found;
}

/** The value of a text in which other parts of the model may be named. */
export function interpolate(source: Traced<string>, scope: Scope, reader: Reader | null): Value {
  if (!source.value.includes('${')) return [source];
  const parts = pieces(source.value);
  if (parts === undefined) {
    scope.report('reference/unterminated', pathOf(source.origin), { text: source.value });
    return [source];
  }
  return parts.flatMap((piece) => {
    if (piece.kind === 'text') return [traced(piece.text, source.origin)];
    return (lookUp(piece.text, source.origin, scope, reader) ?? []).map((part) => alsoFrom(part, source.origin));
  });
}

export function alsoFrom(part: ValuePart, origin: Origin): ValuePart {
  return part instanceof Traced ? withOrigin(part, origin) : { ...part, secret: withOrigin(part.secret, origin) };
}

/** The same where a secret cannot stand: host names, file contents. */
export function interpolateText(source: Traced<string>, scope: Scope): Traced<string> {
  const value = interpolate(source, scope, null);
  const text = value.filter((part) => part instanceof Traced);
  if (text.length < value.length) scope.report('reference/secret-in-text', pathOf(source.origin), { reference: source.value });
  return traced(text.map((part) => part.value).join(''), compose([source.origin, ...text.map((part) => part.origin)]));
}

function lookUp(reference: string, from: Origin, scope: Scope, reader: Reader | null): Value | undefined {
  const [head = '', ...rest] = reference.split('.');
  const attribute = rest.join('.');
  if (head === 'environment') return member(`environment ${scope.environment.name.value}`, environmentAttributes(scope.environment), attribute, from, scope);
  if (head === 'platform') return member('platform', { name: [scope.platform] }, attribute, from, scope);
  if (head === 'self' && reader !== null) return member('self', programAttributes(reader.program), attribute, from, scope);
  const resource = scope.resources.get(head);
  if (resource !== undefined) return ofResource(resource, attribute, reference, from, scope, reader);
  const program = scope.programs.get(head);
  if (program !== undefined) {
    declaredOrReport(head, reference, 'calls', from, scope, reader);
    return member(head, programAttributes(program), attribute, from, scope);
  }
  const { known, near } = suggestHead(head, scope, reader !== null);
  scope.report('reference/unknown', pathOf(from), { reference, known, suggestion: near === undefined ? undefined : [near, attribute].filter((part) => part !== '').join('.') });
  return undefined;
}

interface Suggestions {
  readonly known: readonly string[];
  readonly near: Map<string, string | undefined>;
}

/** By scope, and whether there is a `self`: many services may share one mistake, and comparing it with all names is dear. */
const suggestions: readonly [WeakMap<Scope, Suggestions>, WeakMap<Scope, Suggestions>] = [new WeakMap(), new WeakMap()];

function suggestHead(head: string, scope: Scope, self: boolean): { known: readonly string[]; near: string | undefined } {
  const cache = suggestions[self ? 1 : 0];
  let found = cache.get(scope);
  if (found === undefined) {
    const known = ['environment', 'platform', ...(self ? ['self'] : []), ...scope.resources.keys(), ...scope.programs.keys()].sort(compareText);
    cache.set(scope, (found = { known, near: new Map() }));
  }
  if (!found.near.has(head)) found.near.set(head, nearest(head, found.known));
  return { known: found.known, near: found.near.get(head) };
}

function ofResource(resource: Resource, attribute: string, reference: string, from: Origin, scope: Scope, reader: Reader | null): Value | undefined {
  declaredOrReport(resource.name.value, reference, 'uses', from, scope, reader);
  return member(resource.name.value, scope.attributesOf(resource), attribute, from, scope);
}

/** What is read must be declared: edges, start order and network policies come from declarations, not from texts. */
function declaredOrReport(name: string, reference: string, how: 'uses' | 'calls', from: Origin, scope: Scope, reader: Reader | null): void {
  if (reader === null || reader.declared.has(name) || reader.program.name.value === name) return;
  scope.report('reference/undeclared', pathOf(from), { reference, by: reader.program.name.value, name, how });
}

function member(owner: string, attributes: Readonly<Record<string, Value>>, attribute: string, from: Origin, scope: Scope): Value | undefined {
  if (Object.hasOwn(attributes, attribute)) return attributes[attribute];
  const known = Object.keys(attributes).sort(compareText);
  scope.report('reference/unknown-attribute', pathOf(from), { owner, attribute, known, suggestion: nearest(attribute, known) });
  return undefined;
}

type Attributes = Readonly<Record<string, Value>>;

/** Made once for each thing, since many texts refer to few things. */
function once<T extends object>(make: (of: T) => Attributes): (of: T) => Attributes {
  const made = new WeakMap<T, Attributes>();
  return (of) => {
    let attributes = made.get(of);
    if (attributes === undefined) made.set(of, (attributes = make(of)));
    return attributes;
  };
}

const environmentAttributes = once(({ name, domain, namespace, variables }: EnvironmentFacts): Attributes => {
  return { name: [name], domain: [domain], namespace: [namespace], ...Object.fromEntries(Object.entries(variables).map(([key, value]) => [key, [value]])) };
});

/** `${discovery.url}`, `${self.ports.http}`: a program is reached under its name. */
const programAttributes = once((program: Program): Attributes => {
  const attributes: Record<string, Value> = { name: [program.name], host: [program.name] };
  for (const port of program.ports) attributes[`ports.${port.name.value}`] = [map(port.number, String)];
  const main = findPort(program.ports, null);
  if (main !== undefined) {
    attributes['port'] = [map(main.number, String)];
    attributes['url'] = [t`${main.protocol}://${program.name}:${main.number}`];
  }
  return attributes;
});
