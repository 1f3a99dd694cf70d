/** What a value is, in the words of somebody who writes JSON or YAML. */
export function typeName(value: unknown): string {
  if (value === null) return 'null';
  if (value === undefined) return 'undefined';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  return typeof value === 'string' ? 'text' : `a ${typeof value}`;
}

const longest = 60;

/** A value as a message quotes it: all of what is short, the start of what is long. Never walks more than it prints. */
export function preview(value: unknown): string {
  const text = print(value, 2);
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}

function print(value: unknown, depth: number): string {
  if (typeof value === 'string') return JSON.stringify(value.slice(0, longest + 1));
  if (typeof value !== 'object' || value === null) return typeof value === 'symbol' || typeof value === 'function' ? typeName(value) : String(value);
  const list = Array.isArray(value);
  if (depth === 0) return list ? '[…]' : '{…}';
  const parts: string[] = [];
  let room = longest;
  for (const key of list ? value.keys() : Object.keys(value)) {
    const inner = print((value as Record<string | number, unknown>)[key], depth - 1);
    parts.push(list ? inner : `${key}: ${inner}`);
    room -= parts.at(-1)!.length;
    if (room < 0) break;
  }
  if (list) return `[${parts.join(', ')}]`;
  return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`;
}

const expectedNames: Record<string, string> = {
  string: 'text',
  object: 'an object',
  record: 'an object',
  array: 'a list',
  tuple: 'a list',
  int: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  null: 'null',
};

/** A type as the schemas name it, in the same words. */
export function expectedName(expected: string): string {
  return expectedNames[expected] ?? `a ${expected}`;
}
