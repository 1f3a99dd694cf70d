import { facts, type Choice, type Form, type Limits, type TypeFacts } from './facts.ts';
import { tables } from './tables.ts';

// What the tables say, for one version of Kubernetes, read as far as somebody asks. A line each, its parts separated by tabs:
//   = apiVersion kind (n|c: of a namespace or of the cluster) type versions
//   #0 limits as JSON
//   type field field ...
// A field is [!]name[~versions]:value, "!" where it is required. Versions are those of Kubernetes' minors: 30-33,35-36; without, all of them.
// Values: s text, b boolean, i and l whole numbers of 32 and 64 bits, n number, q quantity, t time, x whole number or text, y base64, * anything,
// s(a|b) one of several, {v} map of v, [v] list, [=v] list without repetitions, [(a,b)v] list without repetitions of these fields, @type; and #0 behind any of them.

/** All values have all fields, for speed. */
export interface ValueType {
  /** The letter of the notation; `e` for one of several, `[`, `{` and `@`. */
  readonly form: string;
  /** Of a list's items or a map's values. */
  readonly item: ValueType | undefined;
  /** Allowed texts. */
  readonly values: readonly string[];
  /** Fields that tell items of a list apart; with none of them, `unique` says that the items themselves do. */
  readonly keys: readonly string[];
  readonly unique: boolean;
  readonly limits: Limits | undefined;
  /** How a text is written. */
  readonly written: Form | undefined;
  /** Of an object. */
  readonly object: () => ObjectType;
}

export interface ObjectType {
  /** `core/v1.Container` */
  readonly name: string;
  readonly fields: ReadonlyMap<string, ValueType>;
  readonly required: readonly string[];
  readonly choices: readonly Choice[];
}

export interface KindType {
  readonly namespaced: boolean;
  readonly type: ObjectType;
}

/** What one version of Kubernetes allows. */
export interface Schema {
  kind(apiVersion: string, kind: string): KindType | undefined;
  /** `apps/v1 (1.30 to 1.36)`: where there is such a kind, in this version or another. */
  placesOf(kind: string): { apiVersion: string; versions: string }[];
  /** Names of all kinds that this version has. */
  kinds(): string[];
  /** The versions in which a type has a field, in words; `undefined` where none has it. */
  versionsOf(type: string, field: string): string | undefined;
}

interface Lines {
  readonly kinds: ReadonlyMap<string, readonly string[]>;
  readonly types: ReadonlyMap<string, string>;
  readonly limits: readonly Limits[];
}

const oldest = 30;
const newest = 36;
const read = new Map<string, Lines>();
const schemas = new Map<string, Schema>();

/** `version`: `1.33`. The same for the same version. */
export function schemaOf(version: string): Schema {
  let schema = schemas.get(version);
  if (schema === undefined) schemas.set(version, (schema = makeSchema(Number(version.slice(version.indexOf('.') + 1)))));
  return schema;
}

function linesOf(table: string): Lines {
  let lines = read.get(table);
  if (lines === undefined) read.set(table, (lines = readLines(tables[table]!)));
  return lines;
}

function readLines(text: string): Lines {
  const kinds = new Map<string, readonly string[]>();
  const types = new Map<string, string>();
  const limits: Limits[] = [];
  for (const line of text.split('\n')) {
    const tab = line.indexOf('\t');
    if (line.startsWith('=')) {
      const parts = line.split('\t');
      kinds.set(`${parts[1]!} ${parts[2]!}`, parts);
    } else if (line.startsWith('#')) limits.push(JSON.parse(line.slice(tab + 1)) as Limits);
    else types.set(tab < 0 ? line : line.slice(0, tab), line);
  }
  return { kinds, types, limits };
}

function makeSchema(minor: number): Schema {
  const kinds = new Map<string, KindType | undefined>();
  const types = new Map<string, ObjectType>();

  /** A name of a table's own, or of the API that all tables refer to. */
  const typeOf = (table: string, name: string): ObjectType => {
    const own = linesOf(table).types.has(name) ? table : 'kubernetes';
    const key = `${own} ${name}`;
    let type = types.get(key);
    if (type === undefined) types.set(key, (type = readType(linesOf(own).types.get(name) ?? name, minor, linesOf(own).limits, (inner) => typeOf(own, inner))));
    return type;
  };
  const findKind = (apiVersion: string, kind: string): KindType | undefined => {
    const table = tableOf(apiVersion);
    const parts = linesOf(table).kinds.get(`${apiVersion} ${kind}`);
    return parts === undefined || !includes(parts[5]!, minor) ? undefined : { namespaced: parts[3] === 'n', type: typeOf(table, parts[4]!) };
  };
  return {
    kind: (apiVersion, kind) => {
      const key = `${apiVersion} ${kind}`;
      if (!kinds.has(key)) kinds.set(key, findKind(apiVersion, kind));
      return kinds.get(key);
    },
    placesOf: (kind) => allKinds().filter((parts) => parts[2] === kind).map((parts) => ({ apiVersion: parts[1]!, versions: versionWords(parts[5]!) })),
    kinds: () => allKinds().filter((parts) => includes(parts[5]!, minor)).map((parts) => parts[2]!),
    versionsOf: (type, field) => {
      const line = linesOf('kubernetes').types.get(type);
      const found = line?.split('\t').slice(1).filter((text) => nameOf(text) === field) ?? [];
      return found.length === 0 ? undefined : versionWords(found.map(rangeOf).join(','));
    },
  };
}

function allKinds(): (readonly string[])[] {
  return Object.keys(tables).flatMap((table) => [...linesOf(table).kinds.values()]);
}

/** The table that holds the kinds of a group: `gateway.networking.k8s.io` is no part of Kubernetes itself. */
function tableOf(apiVersion: string): string {
  for (const table in tables) if (table !== 'kubernetes' && groups[table]!.some((group) => apiVersion.startsWith(`${group}/`))) return table;
  return 'kubernetes';
}

const groups: Readonly<Record<string, readonly string[]>> = {
  'external-secrets': ['external-secrets.io'],
  'gateway-api': ['gateway.networking.k8s.io'],
  'cert-manager': ['cert-manager.io', 'acme.cert-manager.io'],
  'prometheus-operator': ['monitoring.coreos.com'],
  gke: ['cloud.google.com', 'networking.gke.io'],
  kustomize: ['kustomize.config.k8s.io'],
};

function includes(range: string, minor: number): boolean {
  if (range === '') return true;
  return range.split(',').some((run) => {
    const [least, most] = run.split('-');
    return Number(least) <= minor && minor <= Number(most);
  });
}

/** `1.30 to 1.33`, `1.34 and later` */
function versionWords(range: string): string {
  if (range === '') return 'every version';
  return range
    .split(',')
    .map((run) => {
      const [least, most] = run.split('-').map(Number) as [number, number];
      if (most === newest) return least === newest ? `1.${least}` : least === oldest ? 'every version' : `1.${least} and later`;
      return least === most ? `1.${least}` : least === oldest ? `1.${most} and before` : `1.${least} to 1.${most}`;
    })
    .join(' and ');
}

function nameOf(field: string): string {
  const start = field.startsWith('!') ? 1 : 0;
  const colon = field.indexOf(':');
  const tilde = field.indexOf('~');
  return field.slice(start, tilde >= 0 && tilde < colon ? tilde : colon);
}

function rangeOf(field: string): string {
  const colon = field.indexOf(':');
  const tilde = field.indexOf('~');
  return tilde >= 0 && tilde < colon ? field.slice(tilde + 1, colon) : '';
}

const noFacts: TypeFacts = {};
const noChoices: readonly Choice[] = [];

function readType(line: string, minor: number, limits: readonly Limits[], typeOf: (name: string) => ObjectType): ObjectType {
  const [name, ...fields] = line.split('\t') as [string, ...string[]];
  const known = facts[name] ?? noFacts;
  const types = new Map<string, ValueType>();
  const required: string[] = [];
  for (const field of fields) {
    if (!includes(rangeOf(field), minor)) continue;
    const key = nameOf(field);
    if (field.startsWith('!') || known.required?.includes(key) === true) required.push(key);
    const value = readValue({ text: field, at: field.indexOf(':') + 1, limits, typeOf });
    const own = { limits: known.limits?.[key] ?? value.limits, written: known.forms?.[key] };
    types.set(key, own.limits === undefined && own.written === undefined ? value : { ...value, ...own });
  }
  return { name, fields: types, required, choices: known.choices ?? noChoices };
}

interface Reading {
  readonly text: string;
  at: number;
  readonly limits: readonly Limits[];
  readonly typeOf: (name: string) => ObjectType;
}

function readValue(from: Reading): ValueType {
  const { text, typeOf } = from;
  let form = text[from.at++]!;
  let item: ValueType | undefined;
  let values: readonly string[] = [];
  let keys: readonly string[] = [];
  let unique = false;
  let name = '';
  if (form === 's' && text[from.at] === '(') {
    form = 'e';
    values = bracketed(from).split('|').map(decodeURIComponent);
  } else if (form === '@') name = readName(from);
  else if (form === '[' || form === '{') {
    unique = text[from.at] === '=';
    if (unique) from.at++;
    if (text[from.at] === '(') keys = bracketed(from).split(',');
    item = readValue(from);
    from.at++;
  }
  const limits = text[from.at] === '#' ? from.limits[readNumber(from)] : undefined;
  let object: ObjectType | undefined;
  return { form, item, values, keys, unique, limits, written: undefined, object: () => (object ??= typeOf(name)) };
}

/** What stands between the parentheses that begin here. */
function bracketed(from: Reading): string {
  const end = from.text.indexOf(')', from.at);
  const inner = from.text.slice(from.at + 1, end);
  from.at = end + 1;
  return inner;
}

const afterName = /[\]}#]|$/g;

function readName(from: Reading): string {
  afterName.lastIndex = from.at;
  const end = afterName.exec(from.text)!.index;
  const name = from.text.slice(from.at, end);
  from.at = end;
  return name;
}

function readNumber(from: Reading): number {
  const number = Number.parseInt(from.text.slice(from.at + 1), 10);
  from.at += 1 + String(number).length;
  return number;
}
