import type { KindAttributes, Names, Platform, Route } from './model/types.gen.ts';

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
    WithPorts<Ports> &
    WithKinds<Kinds> &
    WithTexts<'services', Texts, Kinds, Ports> &
    WithTexts<'jobs', JobTexts, Kinds, Ports>,
): Platform<Names> {
  return platform as unknown as Platform<Names>;
}

// Each of these types finds one thing in the model (by inference through its mapped types) and states what must hold for it.

/** Ports: a service's names of ports, and where a port is named. */
type WithPorts<Ports> = {
  readonly services?: {
    readonly [S in keyof Ports]: {
      readonly ports?: { readonly [P in keyof Ports[S]]: unknown };
      readonly calls?: readonly string[] | { readonly [C in keyof Ports]?: { readonly port?: NoInfer<keyof Ports[C] & string> } };
      readonly health?: { readonly port?: NoInfer<keyof Ports[S] & string> };
      readonly metrics?: { readonly port?: NoInfer<keyof Ports[S] & string> };
      readonly routes?: readonly (Omit<Route, 'port'> & { readonly port?: NoInfer<keyof Ports[S] & string> })[];
    };
  };
};

/** The kind of each resource. */
type WithKinds<Kinds> = {
  readonly resources?: { readonly [R in keyof Kinds]: { readonly kind: Kinds[R] } };
};

/** The texts of environment variables, which may refer to what the model has. */
type WithTexts<Section extends 'services' | 'jobs', Texts, Kinds, Ports> = {
  readonly [key in Section]?: {
    readonly [S in keyof Texts]: { readonly env?: { readonly [V in keyof Texts[S]]: Checked<Texts[S][V], KnownReferences<Kinds, Ports> | SelfReferences<S, Ports>> } };
  };
};

/** The text itself, or the complaint that the type checker then prints beside it. */
type Checked<Text, Known extends string> = Text extends `${string}\${${string}`
  ? [Unknown<Text, Known>] extends [never]
    ? Text
    : `nothing is called \${${Unknown<Text, Known>}}`
  : Text;

/** The references in a text that nothing answers to; `$${` is no reference. */
type Unknown<Text extends string, Known extends string> = Text extends `${infer Before}\${${infer Reference}}${infer Rest}`
  ? (Before extends `${string}$` ? never : Reference extends Known ? never : Reference) | Unknown<Rest, Known>
  : never;

type KnownReferences<Kinds, Ports> =
  | 'platform.name'
  | `environment.${string}`
  | { [R in keyof Kinds & string]: `${R}.${Kinds[R] extends keyof KindAttributes ? KindAttributes[Kinds[R]] : string}` }[keyof Kinds & string]
  | { [S in keyof Ports & string]: `${S}.${ProgramAttributes<Ports[S]>}` }[keyof Ports & string];

/** Ports may also come from named defaults, which are not followed here: the compiler checks those. */
type ProgramAttributes<Ports> = 'name' | 'host' | 'port' | 'url' | (unknown extends Ports ? `ports.${string}` : `ports.${keyof Ports & string}`);

type SelfReferences<S, Ports> = `self.${ProgramAttributes<S extends keyof Ports ? Ports[S] : unknown>}`;
