import { configMessages } from './config.ts';

type Messages = typeof configMessages;

/** Every code that `platform` can report, and its words. One table an area of the code; a code is never reused for another meaning. */
export const messages: Messages = { ...configMessages };

export type Code = keyof Messages;
export type ArgsOf<C extends Code> = Messages[C] extends { text: (args: infer A) => string } ? A : never;
