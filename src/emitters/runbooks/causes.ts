import type { Block, ListItem } from '../../formats/markdown/document.ts';
import { because } from '../../provenance/document.ts';
import { compose } from '../../provenance/origin.ts';
import { t, traced } from '../../provenance/traced.ts';
import type { Library } from './library.ts';
import { neededBy } from './neighbours.ts';
import type { Page } from './occurrence.ts';
import { merged } from './variants.ts';
import { bullets, paragraph, plain, section, steps } from './words.ts';

/** What most likely happened: by the alert, and by what the subject depends on. */
export function causes({ occurrences }: Page, ofOthers: readonly Block[]): Block[] {
  return section('Likely causes', [...steps(merged(occurrences, ({ alert }) => alert.runbook.causes).map(plain)), ...ofOthers]);
}

/** What the subject depends on, with the pages that tell whether that is so. */
export function others(page: Page, library: Library): Block[] {
  const needed = neededBy(page);
  if (needed.length === 0) return [];
  const items = needed.map(({ name, verb }): ListItem => {
    const said = t`${plain(name)}, which it ${verb}`;
    const pages = library.worstOf(name.value);
    return pages.length === 0 ? said : because(said.origin, [paragraph(t`${said}:`), ...bullets(pages.map(library.linkTo))]);
  });
  const origin = compose(needed.map(({ name }) => name.origin));
  return [paragraph(t`${plain(page.subject.name)} ${traced('fails or slows down with what it depends on. See whether these fire, too:', origin)}`), { kind: 'list', items }];
}
