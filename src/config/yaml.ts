import { Composer, isScalar, Parser, visit, type CST, type Document, type YAMLError } from 'yaml';
import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { depthLimit } from './check-plain-data.ts';
import { emptyFile, failed, type LoadedValue } from './loaded.ts';
import { positionAt, type Source } from './source.ts';
import { locateIn, type Records } from './written.ts';
import { readYamlValue } from './yaml-value.ts';

export const yamlOptions = { version: '1.2', schema: 'core', merge: true, stringKeys: true, resolveKnownTags: false, prettyErrors: false } as const;

/**
 * A model in YAML 1.2 (https://yaml.org/spec/1.2.2/): core schema, one document, no tags but the core ones. Aliases and `<<` are allowed; what they
 * multiply is limited where all plain data is checked.
 */
export function loadYaml(source: Source): LoadedValue {
  const tokens = [...new Parser().parse(source.text)];
  const deep = collectionBeyond(tokens, depthLimit);
  // Composing recurses, and a native stack that overflows in it ends the process.
  if (deep !== undefined) return failed([diagnose('config/too-deep', null, { limit: depthLimit }, { source: positionAt(source, deep) })]);
  const [document, ...others] = [...new Composer(yamlOptions).compose(tokens, true, source.text.length)];
  const root = document?.contents ?? null;
  const errors = [document, ...others].flatMap((one) => (one === undefined ? [] : checkDocument(one, source)));
  if (others[0] !== undefined) errors.push(diagnose('config/several-documents', null, {}, { source: positionAt(source, others[0].range[0]) }));
  if (errors.length > 0) return failed(errors);
  if (root === null || (isScalar(root) && root.value === null && root.source === '')) return failed([emptyFile(source)]);
  const records: Records = new WeakMap();
  const { value, diagnostics } = readYamlValue(root, source, records);
  if (diagnostics.length > 0) return failed(diagnostics);
  const start = positionAt(source, root.range[0]);
  return { value, diagnostics, locate: (keys, part) => locateIn(records, value, start, keys, part), imported: [] };
}

/** Offset of the first collection that is nested deeper than `limit`. */
export function collectionBeyond(tokens: readonly CST.Token[], limit: number): number | undefined {
  let level = tokens;
  for (let depth = 0; level.length > 0; depth++) {
    const [first] = level;
    if (depth > limit) return first!.offset;
    level = level.flatMap(collectionsIn);
  }
  return undefined;
}

function collectionsIn(token: CST.Token): CST.Token[] {
  if (token.type === 'document') return token.value !== undefined && 'items' in token.value ? [token.value] : [];
  if (!('items' in token)) return [];
  return token.items.flatMap((item) => [item.key, item.value].filter((one) => one !== undefined && one !== null && 'items' in one));
}

function checkDocument(document: Document.Parsed, source: Source): Diagnostic[] {
  const diagnostics = [...document.errors, ...document.warnings].map((error) => diagnoseError(error, document, source));
  const { version } = document.directives.yaml;
  if (version !== '1.2') {
    const at = { source: positionAt(source, source.text.indexOf('%YAML')) };
    diagnostics.push(diagnose('config/syntax', null, { message: `YAML ${version} reads values differently; a model is YAML 1.2`, hint: 'remove the %YAML line' }, at));
  }
  return diagnostics;
}

function diagnoseError(error: YAMLError, document: Document.Parsed, source: Source): Diagnostic {
  const [offset] = error.pos;
  const at = { source: positionAt(source, error.code === 'BAD_INDENT' ? textAfter(source.text, offset) : offset) };
  if (error.code === 'DUPLICATE_KEY') return diagnoseRepeated(offset, document, source);
  const { text, hint } = words[error.code] ?? {};
  const message = text ?? error.message.charAt(0).toLowerCase() + error.message.slice(1);
  return diagnose('config/syntax', null, { message, hint }, at);
}

/** Where the parser's own words name its options, or leave out what to do. */
const words: Readonly<Partial<Record<YAMLError['code'], { text?: string; hint: string }>>> = {
  NON_STRING_KEY: { text: 'a list or a map cannot be a key', hint: 'quote the key if it is meant as text' },
  TAG_RESOLVE_FAILED: { hint: 'a model has no tags; write a plain value' },
  BAD_SCALAR_START: { hint: 'put the value in quotes' },
  BLOCK_AS_IMPLICIT_KEY: {
    text: 'a map cannot start here, on the line of another key',
    hint: 'put a text that contains ": " in quotes, or start the inner map on a line of its own',
  },
  TAB_AS_INDENT: { hint: 'indent with spaces' },
};

/** The parser points to the spaces of a wrong indentation; what stands behind them is what is seen. */
function textAfter(text: string, offset: number): number {
  return offset + /^ */.exec(text.slice(offset, offset + 1000))![0].length;
}

function diagnoseRepeated(offset: number, document: Document.Parsed, source: Source): Diagnostic {
  const { key, first } = repeatedKey(offset, document);
  const related = [{ message: 'first written here', path: null, source: positionAt(source, first) }];
  return diagnose('config/duplicate-key', null, { key }, { source: positionAt(source, offset), related });
}

/** The key that stands at `offset` for the second time, and where it stands first. */
export function repeatedKey(offset: number, document: Document.Parsed): { key: string; first: number } {
  let key = '';
  let first = offset;
  visit(document, {
    Map(_, map) {
      const keys = map.items.flatMap((pair) => (isScalar(pair.key) ? [pair.key] : []));
      const repeated = keys.find((one) => one.range?.[0] === offset);
      if (repeated === undefined) return undefined;
      key = String(repeated.value);
      first = keys.find((one) => one.value === repeated.value)?.range?.[0] ?? offset;
      return visit.BREAK;
    },
  });
  return { key, first };
}
