export type Severity = 'error' | 'warning';

/** The words of one diagnostic code. */
export interface Message<Args> {
  readonly severity: Severity;
  /** Lower case, values quoted: what is wrong, then what is allowed. */
  readonly text: (args: Args) => string;
  /** How to fix it, in one sentence; `undefined` where the text says enough. */
  readonly help?: (args: Args) => string | undefined;
}

type Help<Args> = string | ((args: Args) => string | undefined);

function message<Args>(severity: Severity, text: (args: Args) => string, help?: Help<NoInfer<Args>>): Message<Args> {
  if (help === undefined) return { severity, text };
  return { severity, text, help: typeof help === 'string' ? () => help : help };
}

/** Stops the build. */
export function error<Args = {}>(text: (args: Args) => string, help?: Help<NoInfer<Args>>): Message<Args> {
  return message('error', text, help);
}

/** Reported, and the build goes on. */
export function warning<Args = {}>(text: (args: Args) => string, help?: Help<NoInfer<Args>>): Message<Args> {
  return message('warning', text, help);
}

/** `help: did you mean "sona"?` for any message whose arguments carry the nearest known name. */
export function didYouMean(args: { suggestion: string | undefined }): string | undefined {
  return args.suggestion === undefined ? undefined : `did you mean "${args.suggestion}"?`;
}
