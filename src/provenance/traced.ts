import { compose, type Origin } from './origin.ts';

export type Scalar = string | number | boolean | null;

/**
 * A value that knows where it came from. Everything in the resolved platform that may reach a file is one of these, and a
 * document keeps them as its leaves. A class only to be told apart from documents' own objects.
 */
export class Traced<out T> {
  readonly value: T;
  readonly origin: Origin;
  constructor(value: T, origin: Origin) {
    this.value = value;
    this.origin = origin;
  }
}

export function traced<T>(value: T, origin: Origin): Traced<T> {
  return new Traced(value, origin);
}

/** The same origin, another form: `map(port, String)`. */
export function map<T, U>(of: Traced<T>, change: (value: T) => U): Traced<U> {
  return new Traced(change(of.value), of.origin);
}

/** A value computed from several, which all become its origin. */
export function combine<T, U>(of: readonly Traced<T>[], change: (values: T[]) => U): Traced<U> {
  return new Traced(change(of.map((one) => one.value)), compose(of.map((one) => one.origin)));
}

/** The same value, with `also` among its origins: for a value that was chosen because of something. */
export function withOrigin<T>(of: Traced<T>, ...also: Origin[]): Traced<T> {
  return new Traced(of.value, compose([of.origin, ...also]));
}

type Part = Traced<string> | Traced<number> | Traced<boolean> | string | number;

/** t`${image}:${tag}`: text composed of traced parts. At least one part must be traced: text from nowhere has no answer to "why". */
export function t(texts: TemplateStringsArray, ...parts: Part[]): Traced<string> {
  let text = texts[0]!;
  const origins: Origin[] = [];
  parts.forEach((part, i) => {
    if (part instanceof Traced) origins.push(part.origin);
    text += String(part instanceof Traced ? part.value : part) + texts[i + 1]!;
  });
  if (origins.length === 0) throw new Error(`internal error: t\`${text}\` has no traced part`);
  return new Traced(text, compose(origins));
}
