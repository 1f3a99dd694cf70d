import type { Expression, Text } from '../../formats/promql/document.ts';

/** What an expression names and nothing declares. */
export type DeclaredProblem = { readonly at: Expression | Text } & (
  /** `job`: that which was asked for it; `servedBy`: those that do serve it. */
  | { readonly kind: 'metric'; readonly metric: string; readonly job: string | undefined; readonly servedBy: readonly string[]; readonly suggestion: string | undefined }
  /** `of`: `"up"`, `what "sum" takes` */
  | { readonly kind: 'label'; readonly label: string; readonly of: string; readonly known: readonly string[]; readonly suggestion: string | undefined }
  | { readonly kind: 'value'; readonly label: string; readonly value: string; readonly of: string; readonly known: readonly string[]; readonly suggestion: string | undefined }
  /** `"queue_depth" is a gauge, of which "rate" says nothing` */
  | { readonly kind: 'type'; readonly reason: string }
);
