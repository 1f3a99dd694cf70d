import { sortBy } from '../../src/util/sort.ts';

/** A kind of object. */
export interface Kind {
  readonly apiVersion: string;
  readonly kind: string;
  readonly namespaced: boolean;
  readonly type: string;
  /** Minor versions that have it: `30-36`; empty for all. */
  readonly range: string;
}

/** Types by name; each is its fields as they are printed. The notation is that of `src/verify/kubernetes/table.ts`. */
export interface Table {
  readonly kinds: readonly Kind[];
  readonly types: ReadonlyMap<string, readonly string[]>;
  /** Ranges and patterns as JSON, by the number under which types refer to them. */
  readonly limits: readonly string[];
}

/** The module of a table: a text, which costs nothing to load, of one type a line. */
export function printTable({ kinds, types, limits }: Table): string {
  const lines = [
    ...sortBy(kinds, ({ apiVersion, kind }) => `${apiVersion} ${kind}`).map(({ apiVersion, kind, namespaced, type, range }) => ['=', apiVersion, kind, namespaced ? 'n' : 'c', type, range].join('\t')),
    ...limits.map((limit, i) => `#${i}\t${limit}`),
    ...sortBy(types, ([name]) => name).map(([name, fields]) => [name, ...fields].join('\t')),
  ];
  const text = lines.join('\n').replaceAll('\\', '\\\\').replaceAll('`', '\\`').replaceAll('${', '\\${');
  return `// Made by "npm run gen:kubernetes"; its sources are in schemas/kubernetes/README.md. Do not edit.\nexport const table = \`${text}\`;\n`;
}

const special = /[%|()\t\n]/g;

/** A string that must be one of a few. */
export function enumOf(values: readonly string[]): string {
  return `s(${values.map((value) => value.replace(special, encodeURIComponent)).join('|')})`;
}
