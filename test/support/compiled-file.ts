// What must hold of every compiled file, whatever it is for. Each check returns what is wrong, one text a problem.
import { DockerfileParser } from 'dockerfile-ast';
import { check as isPretty } from 'prettier';
import { parse as parseYaml, parseAllDocuments } from 'yaml';
import type { CompiledFile } from '../../src/compiler/compile.ts';
import { placesOf } from '../../src/compiler/why.ts';
import { plain } from './plain.ts';

export type FileCheck = (file: CompiledFile) => string[] | Promise<string[]>;

/** Lines end with one line feed each, the last one too; a file may be empty. */
export function lineEndProblems({ path, text }: CompiledFile): string[] {
  return [
    ...(text.includes('\r') ? [`${path}: a carriage return`] : []),
    ...(/(?:^|[^\n]\n)$/.test(text) ? [] : [`${path}: does not end with one line feed`]),
  ];
}

/** Read by a parser that is not ours, it says what its document says. */
export function parseProblems({ path, text, document: make }: CompiledFile): string[] {
  const document = make();
  const { format } = document;
  const same = (read: unknown, meant: unknown): string[] => (JSON.stringify(read) === JSON.stringify(meant) ? [] : [`${path}: reads as ${JSON.stringify(read)} and means ${JSON.stringify(meant)}`]);
  if (format === 'yaml') return same(parseYaml(text), plain(document.content));
  if (format === 'yaml-stream') return same(parseAllDocuments(text).map((one) => one.toJS() as unknown), document.content.map(plain));
  if (format === 'json') return same(JSON.parse(text), plain(document.content));
  if (format !== 'dockerfile') return [];
  const meant = document.content.stages.flatMap((stage) => ['FROM', ...stage.instructions.map((one) => one.name)]);
  return same(DockerfileParser.parse(text).getInstructions().map((one) => one.getKeyword()), meant);
}

/** Everything that stands in it has an answer to "why", and no line with content goes without. */
export function originProblems(file: CompiledFile): string[] {
  const places = placesOf(file);
  const silent = places.filter((place) => place.origin === undefined).map((place) => `${file.path}:${place.line}:${place.column}: nothing is known of ${JSON.stringify(place.text)}`);
  const answered = new Set(places.flatMap((place) => Array.from({ length: place.moreLines + 1 }, (_, i) => place.line + i)));
  const lines = file.text.split('\n').flatMap((line, i) => (isContent(line) && !answered.has(i + 1) ? [`${file.path}:${i + 1}: no place on ${JSON.stringify(line)}`] : []));
  return [...silent, ...lines];
}

/** Signs that only close or part what stands elsewhere are no content. */
function isContent(line: string): boolean {
  return /[^\s\]})([{,|:`-]/.test(line);
}

/** What a place says stands at its line and column does. */
export function positionProblems(file: CompiledFile): string[] {
  const lines = file.text.split('\n');
  return placesOf(file).flatMap(({ line, column, text }) => {
    const there = lines[line - 1]?.slice(column - 1, column - 1 + text.length);
    return there === text ? [] : [`${file.path}:${line}:${column}: ${JSON.stringify(text)} is said to stand where ${JSON.stringify(there)} does`];
  });
}

/** A formatter of the format would change nothing. */
export async function formatProblems({ path, text, document: make }: CompiledFile): Promise<string[]> {
  const document = make();
  if (document.format === 'json' && document.width !== undefined) return (await isPretty(text, { parser: 'json', printWidth: document.width })) ? [] : [`${path}: prettier would change it`];
  if (document.format !== 'yaml' && document.format !== 'yaml-stream') return [];
  return (await isPretty(text, { parser: 'yaml' })) ? [] : [`${path}: prettier would change it`];
}


type QuickCheck = (file: CompiledFile) => string[];

/** The checks that are made at once, with what they promise. */
export const quickChecks: readonly [promise: string, check: QuickCheck][] = [
  ['every line ends with one line feed', lineEndProblems],
  ['another parser reads what was meant', parseProblems],
  ['everything in it has an origin', originProblems],
  ['places are where they are said to be', positionProblems],
];

/** Every check. */
export const fileChecks: readonly [promise: string, check: FileCheck][] = [...quickChecks, ['a formatter would change nothing', formatProblems]];
