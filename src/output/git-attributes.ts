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
 */
export function gitAttributes(outputFolder: string, ejected: ReadonlyMap<string, number> = new Map()): DesiredFile & { readonly document: () => Document } {
  const own = sortBy(ejected, ([path]) => path).filter(([path]) => path.startsWith(`${outputFolder}/`));
  const lines = own.map(([path, i]) => traced(`${patternOf(path.slice(outputFolder.length))} -linguist-generated`, { kind: 'model', path: modelPath(['output', 'ejected', i]) }));
  const document: Document = { format: 'lines', content: because(compiled, [rule, ...lines]), comment: '#' };
  return { path: `${outputFolder}/.gitattributes`, target: 'git', text: printDocument(document), document: () => document };
}

/** A pattern that is one path and nothing else: https://git-scm.com/docs/gitattributes, https://git-scm.com/docs/gitignore#_pattern_format */
function patternOf(path: string): string {
  const pattern = path.replace(/[\\*?[]/g, '\\$&');
  return /[\s"]/.test(pattern) ? `"${pattern.replace(/[\\"]/g, '\\$&')}"` : pattern;
}
