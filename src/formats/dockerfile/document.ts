import type { Leaf } from '../../provenance/document.ts';
import type { Text } from '../leaf.ts';

// Type aliases rather than interfaces, so that all of these are `Node`s, which `because` marks and a patch reaches.

/** https://docs.docker.com/reference/dockerfile/ */
export type Dockerfile = {
  /** Comment lines at the top. */
  readonly header?: readonly Text[];
  /** Arguments declared before the first stage, for use in `from`. */
  readonly args?: readonly Arg[];
  readonly stages: readonly Stage[];
};

export type Stage = {
  /** An image or an earlier stage, printed as it is: `$NAME` refers to one of `args`. */
  readonly from: Text;
  /** `--platform`, printed as it is. */
  readonly platform?: Text;
  readonly as: Text;
  readonly comment?: Text;
  readonly instructions: readonly Instruction[];
};

export type Instruction = Run | Copy | Env | Arg | Label | Workdir | User | Expose | Healthcheck | Exec | Stopsignal;

/** Text that is meant literally (a `$` in it is escaped), or with references to ARG and ENV that Docker is to expand. */
export type Value = Text | { readonly expand: Text };

export type Run = {
  readonly name: 'RUN';
  readonly comment?: Text;
  readonly mounts?: readonly Mount[];
  /** Shell text, one line each, joined with `&&`. */
  readonly commands: readonly Text[];
};

/** Options in the order in which they are printed; the text of each is printed as it is. */
export type Mount = {
  readonly type: 'bind' | 'cache' | 'secret' | 'ssh' | 'tmpfs';
  readonly id?: Text;
  readonly from?: Text;
  readonly source?: Text;
  readonly target?: Text;
  readonly env?: Text;
  readonly sharing?: 'shared' | 'private' | 'locked';
  readonly uid?: Leaf;
  readonly gid?: Leaf;
  readonly mode?: Text;
  readonly required?: boolean;
  readonly rw?: boolean;
};

export type Copy = {
  readonly name: 'COPY';
  readonly comment?: Text;
  /** A stage or an image. Default: the build context. */
  readonly from?: Text;
  readonly chown?: Leaf;
  readonly chmod?: Text;
  /** Default: false. */
  readonly link?: boolean;
  /** Docker's wildcards `*`, `?` and `[]` keep their meaning. */
  readonly sources: readonly Value[];
  readonly destination: Value;
};

export type Env = { readonly name: 'ENV'; readonly comment?: Text; readonly variables: { readonly [name: string]: Value } };
export type Arg = { readonly name: 'ARG'; readonly comment?: Text; readonly variable: Text; readonly default?: Value };
/** Line breaks in a label's value become spaces: the format has no way to write them. */
export type Label = { readonly name: 'LABEL'; readonly comment?: Text; readonly labels: { readonly [name: string]: Value } };
export type Workdir = { readonly name: 'WORKDIR'; readonly comment?: Text; readonly path: Value };
/** `1000` or `1000:1000` */
export type User = { readonly name: 'USER'; readonly comment?: Text; readonly user: Leaf };
/** `8080` or `8080/udp` */
export type Expose = { readonly name: 'EXPOSE'; readonly comment?: Text; readonly ports: readonly Leaf[] };

/** Durations as Docker writes them: `30s`. */
export type Healthcheck = {
  readonly name: 'HEALTHCHECK';
  readonly comment?: Text;
  readonly interval?: Text;
  readonly timeout?: Text;
  readonly startPeriod?: Text;
  /** Needs Docker Engine 25. */
  readonly startInterval?: Text;
  readonly retries?: Leaf;
  readonly command: readonly Text[];
};

/** Instructions in exec form, which no shell and no expansion touches. */
export type Exec = { readonly name: 'ENTRYPOINT' | 'CMD' | 'SHELL'; readonly comment?: Text; readonly command: readonly Text[] };
export type Stopsignal = { readonly name: 'STOPSIGNAL'; readonly comment?: Text; readonly signal: Text };
