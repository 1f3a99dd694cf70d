import type { KindAttributes, Names, Platform } from './model/types.gen.ts';

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
  const P = unknown,
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
    P &
    Checked<P>,
): Platform<Names> {
  return platform as Platform<Names>;
}

type Section<P, K extends string> = P extends { readonly [key in K]: infer S } ? S : {};

/** What the texts of P must look like: themselves, or the complaint that TypeScript then prints beside the offending text. */
type Checked<P> = {
  readonly services?: { readonly [S in keyof Section<P, 'services'>]: CheckedProgram<Section<P, 'services'>[S], KnownReferences<P>, ServicePorts<P>> };
  readonly jobs?: { readonly [J in keyof Section<P, 'jobs'>]: CheckedProgram<Section<P, 'jobs'>[J], KnownReferences<P>, ServicePorts<P>> };
};

type CheckedProgram<T, Known extends string, Ports> = {
  readonly env?: T extends { readonly env: infer E } ? { readonly [V in keyof E]: CheckedText<E[V], Known | SelfReferences<T>> } : unknown;
  readonly health?: T extends { readonly health: { readonly port: infer Port extends string } } ? { readonly port: OwnPort<T, Port> } : unknown;
  readonly metrics?: T extends { readonly metrics: { readonly port: infer Port extends string } } ? { readonly port: OwnPort<T, Port> } : unknown;
  readonly routes?: T extends { readonly routes: infer R } ? { readonly [I in keyof R]: R[I] extends { readonly port: infer Port extends string } ? { readonly port: OwnPort<T, Port> } : unknown } : unknown;
  readonly calls?: T extends { readonly calls: infer C } ? { readonly [S in keyof C]: CheckedCall<S, C[S], Ports> } : unknown;
};

type PortsOf<T> = T extends { readonly ports: infer Ports } ? keyof Ports & string : never;

type OwnPort<T, Port extends string> = Port extends PortsOf<T> ? Port : `no port "${Port}" here, only "${PortsOf<T>}"`;

type ServicePorts<P> = { readonly [S in keyof Section<P, 'services'>]: PortsOf<Section<P, 'services'>[S]> };

type CheckedCall<Service, Call, Ports> = Call extends { readonly port: infer Port extends string }
  ? Service extends keyof Ports
    ? Port extends Ports[Service]
      ? unknown
      : { readonly port: `no port "${Port}" there, only "${Ports[Service] & string}"` }
    : unknown
  : unknown;

type CheckedText<Text, Known extends string> = Text extends `${string}\${${string}`
  ? [Unknown<Text, Known>] extends [never]
    ? Text
    : `nothing is called \${${Unknown<Text, Known>}}`
  : unknown;

/** The references in a text that nothing answers to; `$${` is no reference. */
type Unknown<Text extends string, Known extends string> = Text extends `${infer Before}\${${infer Reference}}${infer Rest}`
  ? (Before extends `${string}$` ? never : Reference extends Known ? never : Reference) | Unknown<Rest, Known>
  : never;

type KnownReferences<P> =
  | 'platform.name'
  | `environment.${string}`
  | { [R in keyof Section<P, 'resources'> & string]: `${R}.${ResourceAttributes<Section<P, 'resources'>[R]>}` }[keyof Section<P, 'resources'> & string]
  | { [S in keyof Section<P, 'services'> & string]: `${S}.${ProgramAttributes<Section<P, 'services'>[S]>}` }[keyof Section<P, 'services'> & string];

type ResourceAttributes<T> = T extends { readonly kind: infer Kind extends keyof KindAttributes } ? KindAttributes[Kind] : string;

/** Ports may come from named defaults, which are not followed here: the compiler checks those. */
type ProgramAttributes<T> = 'name' | 'host' | 'port' | 'url' | (T extends { readonly like: unknown } ? `ports.${string}` : `ports.${PortsOf<T>}`);

type SelfReferences<T> = `self.${ProgramAttributes<T>}`;
