// The words in which the kinds of the catalogue are written, so that a kind reads like a data sheet.
import { defaultOrigin } from '../provenance/default-origin.ts';
import { convention, type CatalogOrigin, type Origin } from '../provenance/origin.ts';
import { map, t, Traced, withOrigin, type Scalar } from '../provenance/traced.ts';
import type * as Model from '../model/types.gen.ts';
import { parseBytes, parseCpu } from '../model/units.ts';
import type { FacetHealth, FacetPort, OwnSecret, Probe, Protocol, SecretPart, Size, Variable } from './facets.ts';
import type { ResourceInput } from './kind.ts';

/** What every kind's options have; any `ResourceInput<Postgres>` is one of these. */
export type AnyResource = ResourceInput<Pick<Model.Postgres, 'image' | 'size'>>;

/** Where a fact about a product is stated. `fact` is its name in the catalogue: `postgres.port`. */
export function source(name: string, reason: string, reference: string): CatalogOrigin {
  return { kind: 'catalog', fact: name, reason, reference };
}

/** `fact(5432, 'postgres.port', 'port that the server listens on', 'https://...')` */
export function fact<T extends Scalar>(value: T, name: string, reason: string, reference: string): Traced<T> {
  return new Traced(value, source(name, reason, reference));
}

/** A value that the user may set at the option `key` (dots lead into objects) and did not. */
export function defaulted<T extends Scalar>(resource: AnyResource, key: string, value: T, reason: string): Traced<T> {
  return new Traced(value, defaultOrigin(resource.origin, key, reason));
}

/** The same for a value that is computed from others, which stay among its origins. */
export function derived<T extends Scalar>(resource: AnyResource, key: string, value: Traced<T>, reason: string): Traced<T> {
  return withOrigin(value, defaultOrigin(resource.origin, key, reason));
}

/** Bytes of an option such as `storage`. */
export function bytesOf(resource: AnyResource, key: string, option: Traced<string> | undefined, otherwise: string, reason: string): Traced<number> {
  return map(option ?? defaulted(resource, key, otherwise, reason), parseBytes);
}

/**
 * The image: the `image` option, or `repository:tag`. `tags` gives the published patch release of each known major (or minor)
 * version; any other version is the tag itself, or what `tagOf` makes of it.
 */
export function imageOf(
  resource: AnyResource,
  repository: Traced<string>,
  version: Traced<string | number>,
  tags: Readonly<Record<string, string>>,
  tagOf: (version: string) => string = (written) => written,
): Traced<string> {
  if (resource.options.image !== undefined) return resource.options.image;
  const tag = map(version, (written) => tags[String(written)] ?? tagOf(String(written)));
  return t`${repository}:${tag}`;
}

type Amount = Traced<string | number> | readonly Traced<string | number>[];

function requestAndLimit(amount: Amount, parse: (written: string | number) => number): Size['cpu'] {
  const [request, limit] = amount instanceof Traced ? [amount, amount] : [amount[0]!, amount[1]!];
  return { request: map(request, parse), limit: map(limit, parse) };
}

/** What the container may use: the `size` option, or `[request, limit]` of the kind. */
export function sizeOf(
  resource: AnyResource,
  usual: { readonly cpu: readonly [string, string]; readonly memory: readonly [string, string] },
  reason: string,
): Size {
  const pick = (key: 'cpu' | 'memory'): Amount => resource.options.size?.[key] ?? usual[key].map((one) => defaulted(resource, `size.${key}`, one, reason));
  return { cpu: requestAndLimit(pick('cpu'), parseCpu), memory: requestAndLimit(pick('memory'), (written) => parseBytes(String(written))) };
}

/** A port. `web` for what people open in a browser. */
export function port(name: string, number: Traced<number>, protocol: Protocol, web = false): FacetPort {
  return { name: new Traced(name, number.origin), number, protocol: new Traced(protocol, number.origin), web };
}

/** An environment variable with a plain value. */
export function variable(name: string, value: Traced<string>): Variable {
  return { name, value: [value] };
}

/** The words of a command: plain ones are facts of `origin`, traced ones keep their own and gain it. */
export function words(origin: Origin, ...parts: readonly (string | Traced<string>)[]): readonly Traced<string>[] {
  return parts.map((part) => (part instanceof Traced ? withOrigin(part, origin) : new Traced(part, origin)));
}

/** The content of a secret, as part of a value. */
export function secret(name: Traced<string>): SecretPart {
  return { kind: 'secret', secret: name };
}

/** The secret that the option `password` names, or one of the resource's own: `postgres-password`. */
export function passwordOf(resource: AnyResource, option: Traced<string> | undefined): Traced<string> {
  return option ?? derived(resource, 'password', t`${resource.name}-password`, 'a password of its own, so that who reads one reads no other');
}

/** That secret, where the model does not declare it. */
export function ownPassword(resource: AnyResource, option: Traced<string> | undefined, description: string, given = false): readonly OwnSecret[] {
  return option === undefined ? [{ name: passwordOf(resource, option), description, given }] : [];
}

const second = 1000;
const often = convention('a probe every 10 s notices a failure within half a minute and costs next to nothing');
const quick = convention('a probe on the loopback interface that takes 5 s has failed');
const thrice = convention('three failures in a row tell a failure from a hiccup');
const starting = convention('time in which failed probes do not count, because the program still starts');

/** A probe over HTTP. `command` asks `ready` from inside the container; `live` stands where a program that cannot work for now must not be restarted for it. */
export function httpProbe(portName: string, ready: Traced<string>, command: readonly Traced<string>[], live: Traced<string> = ready): Probe {
  return { kind: 'http', port: portName, live, ready, command };
}

/** How often a probe runs. `startSeconds`: how long a careful operator lets the program start. */
export function health(probe: Probe, startSeconds = 30): FacetHealth {
  return {
    probe,
    interval: new Traced(10 * second, often),
    timeout: new Traced(5 * second, quick),
    retries: new Traced(3, thrice),
    startPeriod: new Traced(startSeconds * second, starting),
  };
}

/** Milliseconds between the signal to stop and the kill. */
export function stopAfter(seconds: number, reason: string): Traced<number> {
  return new Traced(seconds * second, convention(reason));
}

/** Whether the resource runs with a read-only root file system, which every kind does where its image allows it. */
export const readOnlyRoot: Traced<boolean> = new Traced(true, convention('nothing but its data and temporary folders is ever written, so an intruder cannot change the program'));
export const oneReplica: Traced<number> = new Traced(1, convention('one instance of a stateful program; more need clustering, which the kind would have to configure'));
