import * as z from 'zod';
import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { child, type Path } from '../provenance/path.ts';
import { compareText } from '../util/sort.ts';
import { nearest } from '../util/suggest.ts';
import { isPlainObject, optionsFor, unwrap } from './schema-walk.ts';
import type { NameKind, ObjectSchema } from './schema.ts';

type Report = (kinds: readonly NameKind[], name: string, at: Path | null) => void;
type Visit = (value: unknown, at: Path | null, report: Report) => void;

/**
 * Every name that the model uses and nothing gives. Which strings are names, and of what, the schemas say. In a model whose shape is
 * wrong, too: what cannot be read is passed over, and so are names of a kind whose section cannot be read.
 */
export function checkReferences(schema: ObjectSchema, value: unknown): readonly Diagnostic[] {
  if (!isPlainObject(value)) return [];
  const known = givenNames(schema, value);
  const unreadable = unreadableKinds(schema, value);
  const suggest = createSuggester(known);
  const diagnostics: Diagnostic[] = [];
  visitorOf(schema)?.(value, null, (kinds, name, at) => {
    if (kinds.some((kind) => unreadable.has(kind) || known[kind].has(name))) return;
    diagnostics.push(diagnose('model/unknown-name', at, { kinds: kinds.map(inWords), name, ...suggest(kinds, name) }));
  });
  return diagnostics;
}

function inWords(kind: NameKind): string {
  return kind === 'defaults' ? 'set of defaults' : kind;
}

type Names = Record<NameKind, ReadonlySet<string>>;

/** Names looked for a near one. Each is compared with all that the model gives, and nobody reads the thousandth. */
const mostSuggestions = 100;

function createSuggester(names: Names): (kinds: readonly NameKind[], name: string) => { known: readonly string[]; suggestion: string | undefined } {
  const candidates = new Map<string, readonly string[]>();
  const suggestions = new Map<string, string | undefined>();
  return (kinds, name) => {
    const sort = kinds.join(' ');
    let known = candidates.get(sort);
    if (known === undefined) candidates.set(sort, (known = kinds.flatMap((kind) => [...names[kind]]).sort(compareText)));
    const key = `${sort} ${name}`;
    if (!suggestions.has(key) && suggestions.size < mostSuggestions) suggestions.set(key, nearest(name, known));
    return { known, suggestion: suggestions.get(key) };
  };
}

function givenNames(schema: ObjectSchema, value: Record<string, unknown>): Names {
  const none: ReadonlySet<string> = new Set();
  const names: Names = { service: none, resource: none, job: none, environment: none, owner: none, secret: none, volume: none, defaults: none };
  for (const [key, section] of Object.entries(schema.shape)) {
    const kind = unwrap(section).meta()?.names;
    if (kind !== undefined && isPlainObject(value[key])) names[kind] = new Set(Object.keys(value[key]));
  }
  return names;
}

/** The kinds whose names may stand where nobody reads them: in a section that is no object, or under a key that the language does not know. */
function unreadableKinds(schema: ObjectSchema, value: Record<string, unknown>): ReadonlySet<NameKind> {
  const sections = Object.keys(schema.shape);
  const strangers = Object.keys(value).filter((key) => !(key in schema.shape));
  const meant = new Set(strangers.map((key) => nearest(key, sections)));
  const kinds = Object.entries(schema.shape).flatMap(([key, section]) => {
    const kind = unwrap(section).meta()?.names;
    const readable = value[key] === undefined ? strangers.length === 0 : isPlainObject(value[key]) && !meant.has(key);
    return kind === undefined || readable ? [] : [kind];
  });
  return new Set(kinds);
}

const visitors = new WeakMap<z.ZodType, Visit | null>();

/** A function that finds the references below one schema, or `null` where there can be none: most of a model is skipped unread. */
function visitorOf(schema: z.ZodType): Visit | null {
  const made = visitors.get(schema);
  if (made !== undefined) return made;
  const visit = makeVisitor(schema);
  visitors.set(schema, visit);
  return visit;
}

function makeVisitor(schema: z.ZodType): Visit | null {
  const kinds = schema.meta()?.ref;
  if (kinds !== undefined) {
    const list = [kinds].flat();
    return (value, at, report) => {
      if (typeof value === 'string') report(list, value, at);
    };
  }
  if (schema instanceof z.ZodOptional) return visitorOf(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodLazy) return (value, at, report) => visitorOf(schema.unwrap() as z.ZodType)?.(value, at, report);
  if (schema instanceof z.ZodObject) return visitObject(schema);
  if (schema instanceof z.ZodRecord) return visitRecord(schema);
  if (schema instanceof z.ZodArray) return visitArray(schema);
  if (schema instanceof z.ZodUnion) return visitUnion(schema);
  return null;
}

function visitObject(schema: z.ZodObject): Visit | null {
  const fields = Object.entries(schema.shape as Record<string, z.ZodType>).flatMap(([key, field]) => {
    const visit = visitorOf(field);
    return visit === null ? [] : [[key, visit] as const];
  });
  if (fields.length === 0) return null;
  return (value, at, report) => {
    if (!isPlainObject(value)) return;
    for (const [key, visit] of fields) {
      const inner = value[key];
      if (inner !== undefined) visit(inner, child(at, key), report);
    }
  };
}

function visitRecord(schema: z.ZodRecord): Visit | null {
  const onKey = visitorOf(schema.keyType as z.ZodType);
  const onValue = visitorOf(schema.valueType as z.ZodType);
  if (onKey === null && onValue === null) return null;
  return (value, at, report) => {
    if (!isPlainObject(value)) return;
    for (const [key, inner] of Object.entries(value)) {
      const here = child(at, key);
      onKey?.(key, here, report);
      onValue?.(inner, here, report);
    }
  };
}

function visitArray(schema: z.ZodArray): Visit | null {
  const visit = visitorOf(schema.element as z.ZodType);
  if (visit === null) return null;
  return (value, at, report) => {
    if (Array.isArray(value)) value.forEach((inner: unknown, i) => visit(inner, child(at, i), report));
  };
}

function visitUnion(schema: z.ZodUnion): Visit | null {
  if ((schema.options as z.ZodType[]).every((option) => visitorOf(option) === null)) return null;
  return (value, at, report) => {
    const options = optionsFor(schema, value);
    // Which of several was meant is known only where the value is right.
    const option = options.length === 1 ? options[0] : options.find((one) => one.safeParse(value).success);
    if (option !== undefined) visitorOf(option)?.(value, at, report);
  };
}
