import { printDocument, type Document } from '../formats/index.ts';
import { because } from '../provenance/document.ts';
import { convention } from '../provenance/origin.ts';
import { path as modelPath } from '../provenance/path.ts';
import { traced } from '../provenance/traced.ts';
import { sortBy } from '../util/sort.ts';
import type { DesiredFile } from './desired.ts';

const compiled = convention('reviews fold compiled files, and a checkout on Windows keeps their bytes, by which the lock knows them', {
  reference: 'https://git-scm.com/docs/gitattributes',
  comment: 'Files compiled by platform: folded in reviews, with the same bytes in every checkout.',
});

// https://github.com/github-linguist/linguist/blob/main/docs/overrides.md#generated-code
const rule = '* text=auto eol=lf linguist-generated';

/**
 * Git's attributes of the output folder. Folders outside of it in which a target was placed are their owners', and get none.
 * @param ejected by path, the number of the model's entry
 * @param wanted all paths: a folder of which one entry ejects everything is one line
 */
export function gitAttributes(outputFolder: string, ejected: ReadonlyMap<string, number> = new Map(), wanted: readonly string[] = []): DesiredFile & { readonly document: () => Document } {
  const patterns = ejected.size === 0 ? new Map<string, number>() : patternsOf(outputFolder, ejected, wanted);
  const lines = sortBy(patterns, ([pattern]) => pattern).map(([pattern, i]) => traced(`${pattern} -linguist-generated`, { kind: 'model', path: modelPath(['output', 'ejected', i]) }));
  const document: Document = { format: 'lines', content: because(compiled, [rule, ...lines]), comment: '#' };
  return { path: `${outputFolder}/.gitattributes`, target: 'git', text: printDocument(document), document: () => document };
}

/** By pattern, the number of the entry. */
function patternsOf(outputFolder: string, ejected: ReadonlyMap<string, number>, wanted: readonly string[]): Map<string, number> {
  const topOf = (path: string): string | undefined => (path.startsWith(`${outputFolder}/`) ? path.slice(outputFolder.length + 1).split('/', 2)[0] : undefined);
  const entriesOf = new Map<string, (number | undefined)[]>();
  for (const path of wanted) {
    const top = topOf(path);
    if (top === undefined) continue;
    const entries = entriesOf.get(top);
    if (entries === undefined) entriesOf.set(top, [ejected.get(path)]);
    else entries.push(ejected.get(path));
  }
  const isWhole = (top: string): boolean => {
    const entries = entriesOf.get(top) ?? [];
    return entries.length > 1 && /^[\w.-]+$/.test(top) && entries.every((entry) => entry === entries[0]);
  };
  const patterns = new Map<string, number>();
  for (const [path, i] of ejected) {
    const top = topOf(path);
    if (top === undefined) continue;
    patterns.set(isWhole(top) ? `/${top}/**` : patternOf(path.slice(outputFolder.length)), i);
  }
  return patterns;
}

/** A pattern that is one path and nothing else: https://git-scm.com/docs/gitattributes, https://git-scm.com/docs/gitignore#_pattern_format */
function patternOf(path: string): string {
  const pattern = path.replace(/[\\*?[]/g, '\\$&');
  return /[\s"]/.test(pattern) ? `"${pattern.replace(/[\\"]/g, '\\$&')}"` : pattern;
}
