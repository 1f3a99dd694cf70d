import type { Block } from '../../formats/markdown/document.ts';
import { compose } from '../../provenance/origin.ts';
import { t, traced, type Traced } from '../../provenance/traced.ts';
import type { Library } from './library.ts';
import { neededBy } from './neighbours.ts';
import type { Page } from './occurrence.ts';
import { bullets, distinct, listed, paragraph, plain, section, steps } from './words.ts';

/** What most likely happened: by the alert, and by what the subject depends on. */
export function causes({ occurrences }: Page, ofOthers: readonly Block[]): Block[] {
  return section('Likely causes', [...steps(distinct(occurrences.flatMap(({ alert }) => alert.runbook.causes)).map(plain)), ...ofOthers]);
}

/** What the subject depends on, with the pages that tell whether that is so. */
export function others(page: Page, library: Library): Block[] {
  const needed = neededBy(page);
  if (needed.length === 0) return [];
  const items = needed.map((one): Traced<string> => {
    const said = t`${one.name}, which it ${one.verb}`;
    const pages = library.worstOf(one.name.value);
    return pages.length === 0 ? said : t`${said}: ${listed(pages.map((other) => library.linkTo(other)))}`;
  });
  const origin = compose(items.map((item) => item.origin));
  return [paragraph(t`${plain(page.subject.name)} ${traced('fails or slows down with what it depends on. See whether these fire, too:', origin)}`), ...bullets(items)];
}
