import { Composer, isScalar, Parser, type Document, type Tags, type YAMLError } from 'yaml';
import { depthLimit, sizeLimit } from '../config/check-plain-data.ts';
import type { Keys, Part } from '../config/loaded.ts';
import { positionAt, type Source } from '../config/source.ts';
import { locateIn, type Records } from '../config/written.ts';
import { collectionBeyond, repeatedKey } from '../config/yaml.ts';
import { readYamlValue } from '../config/yaml-value.ts';
import { diagnose, type Diagnostic, type SourcePosition } from '../diagnostics/diagnostic.ts';

/** One document of a file, as plain data. */
export interface YamlDocument {
  readonly value: unknown;
  /** Where the value at `keys` stands; for one that is not there, the nearest enclosing one. */
  readonly locate: (keys: Keys, part?: Part) => SourcePosition;
}

export interface YamlFile {
  /** Without those that are empty. */
  readonly documents: readonly YamlDocument[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What the API machinery's reader does not know of YAML 1.1: https://github.com/kubernetes-sigs/yaml/blob/master/goyaml.v2/resolve.go */
const unknownTags: ReadonlySet<string> = new Set(['tag:yaml.org,2002:timestamp', 'tag:yaml.org,2002:binary', 'tag:yaml.org,2002:omap', 'tag:yaml.org,2002:pairs', 'tag:yaml.org,2002:set']);

function withoutUnknown(tags: Tags): Tags {
  // Numbers to the base of 60 are not read either: "1:30" is text.
  return tags.filter((tag) => typeof tag === 'string' || (!unknownTags.has(tag.tag) && !('format' in tag && tag.format === 'TIME')));
}

const options = { version: '1.1', schema: 'yaml-1.1', merge: true, stringKeys: true, resolveKnownTags: false, prettyErrors: false, customTags: withoutUnknown } as const;

/** Reads a stream of YAML documents as Kubernetes does: "yes" and "on" are booleans there, and 0644 is a number to the base of 8. */
export function readYaml(source: Source): YamlFile {
  const { documents, diagnostics } = readWithPlaces(source);
  // Places are wanted of few files, and those of a thousand would fill the memory: a file of which one is wanted is read again.
  let again: readonly YamlDocument[] | undefined;
  return { documents: documents.map(({ value }, i) => ({ value, locate: (keys, part) => (again ??= readWithPlaces(source).documents)[i]!.locate(keys, part) })), diagnostics };
}

function readWithPlaces(source: Source): YamlFile {
  const tokens = [...new Parser().parse(source.text)];
  const deep = collectionBeyond(tokens, depthLimit);
  // Composing recurses, and a native stack that overflows in it ends the process.
  if (deep !== undefined) return { documents: [], diagnostics: [diagnose('verify/too-deep', null, { limit: depthLimit }, { source: positionAt(source, deep) })] };
  const diagnostics: Diagnostic[] = [];
  const documents: YamlDocument[] = [];
  for (const document of new Composer(options).compose(tokens, true, source.text.length)) {
    const errors = [...document.errors, ...document.warnings].map((error) => diagnoseError(error, document, source));
    diagnostics.push(...errors);
    const { contents } = document;
    if (errors.length > 0 || contents === null || (isScalar(contents) && contents.value === null)) continue;
    const records: Records = new WeakMap();
    const { value, diagnostics: wrong } = readYamlValue(contents, source, records);
    const start = positionAt(source, contents.range[0]);
    diagnostics.push(...wrong.map((one) => diagnose('verify/syntax', null, one.args as { message: string }, { source: one.source ?? start })));
    if (wrong.length > 0) continue;
    if (sizeOf(value, new Map()) > sizeLimit) diagnostics.push(diagnose('verify/too-large', null, { limit: sizeLimit }, { source: start }));
    else documents.push({ value, locate: (keys, part = 'value') => locateIn(records, value, start, keys, part) ?? start });
  }
  return { documents, diagnostics };
}

function diagnoseError(error: YAMLError, document: Document.Parsed, source: Source): Diagnostic {
  const [offset] = error.pos;
  const at = positionAt(source, offset);
  if (error.code !== 'DUPLICATE_KEY') return diagnose('verify/syntax', null, { message: error.message.charAt(0).toLowerCase() + error.message.slice(1) }, { source: at });
  const { key, first } = repeatedKey(offset, document);
  return diagnose('verify/duplicate-key', null, { key }, { source: at, related: [{ message: 'first written here', path: null, source: positionAt(source, first) }] });
}

/** Values when every alias is written out; what an anchor is an alias of itself in has no end. */
function sizeOf(value: unknown, known: Map<object, number>): number {
  if (typeof value !== 'object' || value === null) return 1;
  const before = known.get(value);
  if (before !== undefined) return before;
  known.set(value, Infinity);
  let size = 1;
  for (const one of Object.values(value)) size += sizeOf(one, known);
  known.set(value, size);
  return size;
}
