import type { ResolvedPlatform } from '../../compiler/resolved.ts';
import { compose } from '../../provenance/origin.ts';
import type { EmittedFile, Emitter } from '../emitter.ts';
import { libraryOf } from './library.ts';
import { toPage } from './page.ts';
import { pagesOf } from './pages.ts';
import { toReadme } from './readme.ts';
import { sharing } from './shared.ts';

/** A page for each alert, the same for all environments, with a place for what people learn; and an index. */
export const runbooks: Emitter = {
  name: 'runbooks',
  summary: 'a runbook for every alert, with a place for notes of its owners, and an index of them',
  wanted: ({ environments }) => environments.some(({ watch }) => watch?.subjects.some(({ isTold }) => isTold) === true),
  emit: (platform) => ({ files: filesOf(platform), omissions: [], diagnostics: [] }),
};

function filesOf(platform: ResolvedPlatform): EmittedFile[] {
  const pages = pagesOf(platform);
  if (pages.length === 0) return [];
  const library = libraryOf(pages);
  const sharedBy = sharing(library, platform);
  return [
    { path: 'README.md', document: () => toReadme(platform, pages), origin: compose(pages.map(({ origin }) => origin)) },
    ...pages.map((page): EmittedFile => ({ path: page.path.value, keeps: true, document: () => toPage(page, sharedBy(page), library), origin: page.origin })),
  ];
}
