import { convention } from '../provenance/origin.ts';
import { combine, map, t, Traced, withOrigin } from '../provenance/traced.ts';
import type { Attributes, Value } from './facets.ts';

/** What a kind needs to see of a resource to follow one of its options to another resource. */
export interface Follows {
  readonly attributesOf: (resource: Traced<string>) => Attributes;
}

/**
 * An attribute of the resource that an option names; the option is among its origins. Empty where that resource has no such attribute:
 * it is of another kind, or not there in this environment, which is reported for the option (`Kind.refers`) and ends the compile.
 */
export function attributeOf(resource: Follows, option: Traced<string>, attribute: string): Value {
  const value = resource.attributesOf(option)[attribute] ?? [];
  return value.map((part) => (part instanceof Traced ? withOrigin(part, option.origin) : part));
}

const missing = convention('an attribute that the resource does not have');

/** The same as text. The attributes asked for are addresses, which hold no secret in any kind that may be named. */
export function addressOf(resource: Follows, option: Traced<string>, attribute: string): Traced<string> {
  const parts = attributeOf(resource, option, attribute).filter((part) => part instanceof Traced);
  return parts.length === 0 ? new Traced('', missing) : combine(parts, (texts) => texts.join(''));
}

/** What a server that speaks plain HTTP tells others. */
export const httpAttributes: readonly string[] = ['host', 'port', 'url'];

export function httpConnection(serverPort: Traced<number>): (resource: { readonly name: Traced<string> }) => Attributes {
  return ({ name }) => ({ host: [name], port: [map(serverPort, String)], url: [t`http://${name}:${serverPort}`] });
}
