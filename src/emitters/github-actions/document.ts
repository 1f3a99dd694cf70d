import type { Leaf } from '../../provenance/document.ts';

// The part of a workflow that this target writes. https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax

type Map<T> = { readonly [name: string]: T };

export type Workflow = {
  readonly name: Leaf;
  readonly on: { readonly pull_request: Map<never>; readonly push: { readonly branches: readonly Leaf[] } };
  readonly permissions: Permissions;
  readonly concurrency: { readonly group: Leaf; readonly 'cancel-in-progress': Leaf };
  readonly defaults: { readonly run: { readonly shell: Leaf } };
  readonly jobs: Map<Job>;
};

/** What a job does not name it has not. */
export type Permissions = { readonly actions?: Leaf; readonly contents?: Leaf; readonly 'pull-requests'?: Leaf; readonly 'security-events'?: Leaf };

export type Job = {
  readonly name: Leaf;
  readonly needs?: Leaf;
  readonly if?: Leaf;
  readonly 'runs-on': Leaf;
  readonly 'timeout-minutes': Leaf;
  readonly permissions: Permissions;
  readonly outputs?: Map<Leaf>;
  readonly steps: readonly Step[];
};

/** Runs an action with its inputs, or a script with its variables. */
export type Step = {
  readonly name: Leaf;
  readonly id?: Leaf;
  readonly if?: Leaf;
  readonly uses?: Leaf;
  readonly with?: Map<Leaf>;
  readonly env?: Map<Leaf>;
  readonly run?: Leaf;
  readonly 'continue-on-error'?: Leaf;
};
