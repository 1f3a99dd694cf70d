import { printDocument, type Document } from '../formats/index.ts';
import { because } from '../provenance/document.ts';
import { convention } from '../provenance/origin.ts';
import type { DesiredFile } from './desired.ts';

const compiled = convention('reviews fold compiled files, and a checkout on Windows keeps their bytes, by which the lock knows them', {
  reference: 'https://git-scm.com/docs/gitattributes',
  comment: 'Files compiled by platform: folded in reviews, with the same bytes in every checkout.',
});

// https://github.com/github-linguist/linguist/blob/main/docs/overrides.md#generated-code
const rule = '* text=auto eol=lf linguist-generated';

/** Git's attributes of the output folder. Folders outside of it in which a target was placed are their owners', and get none. */
export function gitAttributes(outputFolder: string): DesiredFile & { readonly document: () => Document } {
  const document: Document = { format: 'lines', content: because(compiled, [rule]), comment: '#' };
  return { path: `${outputFolder}/.gitattributes`, target: 'git', text: printDocument(document), document: () => document };
}
