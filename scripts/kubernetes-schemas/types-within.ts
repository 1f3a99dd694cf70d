import { sortBy } from '../../src/util/sort.ts';

/** Collects types that have no names of their own and are named for the place where they were first found; the same type is kept once. */
export class TypesWithin {
  readonly types = new Map<string, string[]>();
  readonly limits: string[] = [];
  readonly #known = new Map<string, string>();

  /** A reference to the type with these fields. */
  add(name: string, fields: readonly string[]): string {
    const sorted = sortBy(fields, (field) => field.replace('!', ''));
    const body = sorted.join('\t');
    let known = this.#known.get(body);
    if (known === undefined) {
      known = name;
      for (let i = 2; this.types.has(known); i++) known = `${name}-${i}`;
      this.#known.set(body, known);
      this.types.set(known, sorted);
    }
    return `@${known}`;
  }

  /** A mark behind a type for what limits its values; nothing where nothing does. */
  limit(limits: Readonly<Record<string, unknown>>): string {
    const present = Object.entries(limits).filter(([, value]) => value !== undefined);
    if (present.length === 0) return '';
    const json = JSON.stringify(Object.fromEntries(present));
    if (!this.limits.includes(json)) this.limits.push(json);
    return `#${this.limits.indexOf(json)}`;
  }
}
