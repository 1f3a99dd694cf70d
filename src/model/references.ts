import * as z from 'zod';
import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { child, type Path } from '../provenance/path.ts';
import { compareText } from '../util/sort.ts';
import { nearest } from '../util/suggest.ts';
import { optionsFor, unwrap } from './schema-walk.ts';
import type { NameKind, ObjectSchema } from './schema.ts';

type Report = (kinds: readonly NameKind[], name: string, at: Path | null) => void;
type Visit = (value: unknown, at: Path | null, report: Report) => void;

/** Every name that the model uses and nothing gives. Which strings are names, and of what, the schemas say. */
export function checkReferences(schema: ObjectSchema, value: unknown): readonly Diagnostic[] {
  const known = givenNames(schema, value as Record<string, unknown>);
  const suggest = createSuggester(known);
  const diagnostics: Diagnostic[] = [];
  visitorOf(schema)?.(value, null, (kinds, name, at) => {
    if (kinds.some((kind) => known[kind].has(name))) return;
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
    if (kind !== undefined) names[kind] = new Set(Object.keys(value[key] ?? {}));
  }
  return names;
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
    return (value, at, report) => report(list, String(value), at);
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
    for (const [key, visit] of fields) {
      const inner = (value as Record<string, unknown>)[key];
      if (inner !== undefined) visit(inner, child(at, key), report);
    }
  };
}

function visitRecord(schema: z.ZodRecord): Visit | null {
  const onKey = visitorOf(schema.keyType as z.ZodType);
  const onValue = visitorOf(schema.valueType as z.ZodType);
  if (onKey === null && onValue === null) return null;
  return (value, at, report) => {
    for (const [key, inner] of Object.entries(value as Record<string, unknown>)) {
      const here = child(at, key);
      onKey?.(key, here, report);
      onValue?.(inner, here, report);
    }
  };
}

function visitArray(schema: z.ZodArray): Visit | null {
  const visit = visitorOf(schema.element as z.ZodType);
  if (visit === null) return null;
  return (value, at, report) => (value as unknown[]).forEach((inner, i) => visit(inner, child(at, i), report));
}

function visitUnion(schema: z.ZodUnion): Visit | null {
  if ((schema.options as z.ZodType[]).every((option) => visitorOf(option) === null)) return null;
  return (value, at, report) => {
    const [option] = optionsFor(schema, value);
    if (option !== undefined) visitorOf(option)?.(value, at, report);
  };
}
