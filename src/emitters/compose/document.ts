import type { Leaf } from '../../provenance/document.ts';

// The part of the compose format that this target writes, in the order in which its reference lists it.
// https://github.com/compose-spec/compose-spec/blob/main/05-services.md

type Map<T> = { readonly [name: string]: T };

export type ComposeFile = {
  readonly name?: Leaf | undefined;
  readonly services: Map<ComposeService>;
  readonly networks?: Map<{ readonly internal?: Leaf }> | undefined;
  readonly volumes?: Map<{ readonly [key: string]: Leaf }> | undefined;
  readonly configs?: Map<{ readonly file: Leaf }> | undefined;
  readonly secrets?: Map<{ readonly file: Leaf }> | undefined;
};

export type ComposeService = {
  readonly profiles?: readonly Leaf[] | undefined;
  readonly image?: Leaf | undefined;
  readonly build?: ComposeBuild | undefined;
  readonly entrypoint?: readonly Leaf[] | undefined;
  readonly command?: readonly Leaf[] | undefined;
  readonly environment?: Map<Leaf> | undefined;
  readonly configs?: readonly ComposeFileMount[] | undefined;
  readonly secrets?: readonly ComposeFileMount[] | undefined;
  readonly volumes?: readonly ComposeVolumeMount[] | undefined;
  readonly tmpfs?: readonly Leaf[] | undefined;
  readonly ports?: readonly Leaf[] | undefined;
  readonly networks?: readonly Leaf[] | undefined;
  readonly depends_on?: Map<{ readonly condition: Leaf }> | undefined;
  readonly healthcheck?: ComposeHealthcheck | undefined;
  readonly user?: Leaf | undefined;
  readonly pid?: Leaf | undefined;
  readonly read_only?: Leaf | undefined;
  readonly cap_drop?: readonly Leaf[] | undefined;
  readonly cap_add?: readonly Leaf[] | undefined;
  readonly security_opt?: readonly Leaf[] | undefined;
  readonly init?: Leaf | undefined;
  readonly restart?: Leaf | undefined;
  readonly stop_grace_period?: Leaf | undefined;
  readonly deploy?: { readonly resources: ComposeResources } | undefined;
};

export type ComposeBuild = { readonly context?: Leaf; readonly dockerfile?: Leaf; readonly target?: Leaf };

export type ComposeFileMount = { readonly source: Leaf; readonly target: Leaf };

export type ComposeVolumeMount = { readonly type: Leaf; readonly source: Leaf; readonly target: Leaf; readonly read_only?: Leaf | undefined };

export type ComposeHealthcheck = {
  readonly test: readonly Leaf[];
  readonly interval: Leaf;
  readonly timeout: Leaf;
  readonly retries: Leaf;
  readonly start_period: Leaf;
};

export type ComposeResources = {
  readonly limits: { readonly cpus: Leaf; readonly memory: Leaf };
  readonly reservations: { readonly cpus: Leaf; readonly memory: Leaf };
};
