/* oxlint-disable typescript/no-unnecessary-type-parameters -- each finds the names of one sort, and what it found is read in the types of the others */
import type { KindAttributes, Names, Nothing, Platform, Port, Route, SecretFileVariable, SecretVariable } from './model/types.gen.ts';

/**
 * A platform, as plain data. Nothing happens here at run time; all of it happens in the type checker: names of services,
 * resources, environments and the rest complete and are refused where nothing has them, and so is a `${...}` that leads nowhere.
 */
export function definePlatform<
  const Service extends string = never,
  const Resource extends string = never,
  const Job extends string = never,
  const Environment extends string = never,
  const Owner extends string = never,
  const Secret extends string = never,
  const Volume extends string = never,
  const Defaults extends string = never,
  const Ports extends Record<string, unknown> = {},
  const Likes extends Record<string, unknown> = {},
  const Kinds extends Record<string, unknown> = {},
  const Texts extends Record<string, unknown> = {},
  const JobTexts extends Record<string, unknown> = {},
>(
  platform: Platform<{
    service: Service;
    resource: Resource;
    job: Job;
    environment: Environment;
    owner: Owner;
    secret: Secret;
    volume: Volume;
    defaults: Defaults;
  }> &
    WithPorts<Ports, Likes> &
    WithKinds<Kinds> &
    WithTexts<'services', Texts, Attributes<Kinds, PortNames<Ports, Likes>>, Secret> &
    WithTexts<'jobs', JobTexts, Attributes<Kinds, PortNames<Ports, Likes>>, Secret>,
): Platform {
  return platform;
}

// Each of these types finds one thing in the model (by inference through its mapped types) and states what must hold for it.
// A property is stated in full: the type checker points at a wrong value only where each part of an intersection refuses it.

/** Ports: a service's names of ports, and where a port is named. */
type WithPorts<Ports, Likes> = {
  readonly services?: { readonly [S in keyof Likes]: { readonly like?: Likes[S] extends string ? string : Likes[S] } } & {
    readonly [S in keyof Ports]: {
      readonly ports?: { readonly [P in keyof Ports[S]]: number | Port };
      readonly calls?: readonly NoInfer<keyof Ports & string>[] | NoInfer<CallsWithPorts<PortNames<Ports, Likes>>>;
      readonly health?: { readonly port?: NoInfer<PortOf<PortNames<Ports, Likes>, S>> };
      readonly metrics?: { readonly port?: NoInfer<PortOf<PortNames<Ports, Likes>, S>> };
      readonly routes?: readonly (Omit<Route, 'port'> & { readonly port?: NoInfer<PortOf<PortNames<Ports, Likes>, S>> })[];
    };
  };
};

/** The names of a service's ports. They may also come from named defaults, which are not followed here: the compiler checks those. */
type PortNames<Ports, Likes> = { readonly [S in keyof Ports]: unknown extends Likes[S & keyof Likes] ? keyof Ports[S] & string : string };

type PortOf<Ports, S extends keyof Ports> = [Ports[S]] extends [never] ? Nothing<'the service has no port'> : Ports[S];

/** `length` tells it from a list, which TypeScript would otherwise take for an object without any of these keys. */
type CallsWithPorts<Ports> = { readonly [S in keyof Ports]?: { readonly port?: PortOf<Ports, S> } } & { readonly length?: never };

/** The kind of each resource. */
type WithKinds<Kinds> = {
  readonly resources?: { readonly [R in keyof Kinds]: { readonly kind: Kinds[R] extends keyof KindAttributes ? Kinds[R] : keyof KindAttributes } };
};

/** What `${NAME.ATTRIBUTE}` may name, by name. */
type Attributes<Kinds, Ports> = { readonly platform: 'name'; readonly environment: string } & {
  readonly [R in keyof Kinds]: Kinds[R] extends keyof KindAttributes ? KindAttributes[Kinds[R]] : string;
} & { readonly [S in keyof Ports]: ProgramAttributes<Ports[S] & string> };

type ProgramAttributes<Ports extends string> = 'name' | 'host' | 'port' | 'url' | `ports.${Ports}`;

/** The values of environment variables, whose texts may refer to what the model has. */
type WithTexts<Section extends 'services' | 'jobs', Texts, All, Secret extends string> = {
  readonly [key in Section]?: {
    readonly [S in keyof Texts]: { readonly env?: { readonly [V in keyof Texts[S]]: Checked<Texts[S][V], S, All, Names & { secret: Secret }> } };
  };
};

/** The text itself, or the complaint that the type checker then prints beside it. */
type Checked<Text, Self, All, N extends Names> = Text extends `${string}\${${string}`
  ? [Unknown<Text, Self, All>] extends [never]
    ? Text
    : `nothing is called \${${Unknown<Text, Self, All>}}` | Nearby<Text, Unknown<Text, Self, All>, Self, All>
  : Text extends object
    ? SecretVariable<N> | SecretFileVariable<N>
    : Text;

/**
 * The references in a text that nothing answers to; `$${` is no reference. Names are looked up one by one, since a union of all
 * references would be compared with each text. A reference with blanks in it is left to the compiler, which ignores them.
 */
type Unknown<Text extends string, Self, All> = Text extends `${infer Before}\${${infer Reference}}${infer Rest}`
  ? (Before extends `${string}$` ? never : Missing<Reference, Self, All>) | Unknown<Rest, Self, All>
  : never;

type Missing<Reference, Self, All> = Reference extends `${infer Name}.${infer Attribute}`
  ? Attribute extends AttributesOf<Name, Self, All>
    ? never
    : Reference extends `${string} ${string}`
      ? never
      : Reference
  : Reference;

/** A job's ports are not known here. */
type AttributesOf<Name, Self, All> = Name extends keyof All ? All[Name] : Name extends 'self' ? (Self extends keyof All ? All[Self] : ProgramAttributes<string>) : never;

/** The text with what the reference may have meant, of which the type checker suggests the nearest. */
type Nearby<Text, Reference extends string, Self, All> = Reference extends `${infer Name}.${infer Attribute}`
  ? Text extends `${infer Before}\${${Reference}}${infer Rest}`
    ? `${Before}\${${[AttributesOf<Name, Self, All>] extends [never] ? `${NamesWith<Attribute, All>}.${Attribute}` : `${Name}.${AttributesOf<Name, Self, All> & string}`}}${Rest}`
    : never
  : never;

/** Of an environment any attribute may be asked, which makes none of them likely. */
type NamesWith<Attribute, All> = { [Name in keyof All]: string extends All[Name] ? never : Attribute extends All[Name] ? Name : never }[keyof All] & string;
