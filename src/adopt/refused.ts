import type { ArgsOf } from '../diagnostics/messages/index.ts';
import type { adoptMessages } from '../diagnostics/messages/adopt.ts';

type Code = keyof typeof adoptMessages;

/** Why a file stays a hand-edited one, as a diagnostic says it. */
export type Refused = { readonly [C in Code]: { readonly code: C; readonly args: ArgsOf<C>; readonly line: number; readonly column?: number } }[Code];
