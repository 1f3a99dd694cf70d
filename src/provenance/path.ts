/**
 * A place in the user's model, as a list linked towards its root: many thousand are made in one compile and nearly all
 * are thrown away unread, so a path costs one small object and its text is made only when somebody asks.
 */
export interface Path {
  readonly parent: Path | null;
  readonly key: string | number;
}

export function child(parent: Path | null, key: string | number): Path {
  return { parent, key };
}

/** `path(['services', 'web'])` */
export function path(keys: readonly (string | number)[]): Path | null {
  let at: Path | null = null;
  for (const key of keys) at = child(at, key);
  return at;
}

/** Keys from the root down. */
export function keysOf(at: Path | null): (string | number)[] {
  const keys: (string | number)[] = [];
  for (let p = at; p !== null; p = p.parent) keys.push(p.key);
  return keys.reverse();
}

const plainKey = /^[A-Za-z_][\w-]*$/;

/** `services.web.calls[0]`, `files["/etc/a.conf"].content`: what `where` accepts and every diagnostic prints. */
export function formatPath(at: Path | null): string {
  let text = '';
  for (const key of keysOf(at)) {
    if (typeof key === 'number') text += `[${key}]`;
    else if (plainKey.test(key)) text += text === '' ? key : `.${key}`;
    else text += `[${JSON.stringify(key)}]`;
  }
  return text;
}

/** The inverse of `formatPath`; `services.web.calls.0` is understood too. `undefined` if the text is not a path. */
export function parsePath(text: string): (string | number)[] | undefined {
  const keys: (string | number)[] = [];
  const token = /\.?([A-Za-z_][\w-]*|\d+)|\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]/y;
  while (token.lastIndex < text.length) {
    const match = token.exec(text);
    if (!match) return undefined;
    if (match[3] !== undefined) keys.push(JSON.parse(match[3]) as string);
    else {
      const key = match[1] ?? match[2]!;
      keys.push(/^\d+$/.test(key) ? Number(key) : key);
    }
  }
  return keys;
}
