import { escapeMarkdown, link } from '../../../formats/markdown/index.ts';
import type { Neighbour, Responsible, Subject } from '../../../observability/watch.ts';
import { convention } from '../../../provenance/origin.ts';
import { combine, map, traced, withOrigin, type Traced } from '../../../provenance/traced.ts';
import { addressOf } from './links.ts';

const said = convention('whoever is sent here by an alert sees first what this is, whose it is, and what stands around it');

/** Markdown: what the subject is, who answers for it, and the way to what is around it; `shown` says of what there are dashboards. */
export function aboutText({ description, owner, dependsOn, neededBy }: Subject, shown: ReadonlySet<string>): Traced<string> {
  const ways = [neighbours('Needs', dependsOn, shown), neighbours('Needed by', neededBy, shown)];
  const parts = [...(description === null ? [] : [map(description, escapeMarkdown)]), ...(owner === null ? [] : [responsible(owner)]), ...ways.filter((one) => one !== null)];
  const known = parts.length === 0 ? [traced('Nothing else of the platform uses it.', said)] : parts;
  return withOrigin(combine(known, (lines) => lines.join('\n\n')), said);
}

function responsible({ name, slack }: Responsible): Traced<string> {
  return combine(slack === null ? [name] : [name, slack], (words) => `**Owner** ${words.map(escapeMarkdown).join(', ')}`);
}

function neighbours(heading: string, all: readonly Neighbour[], shown: ReadonlySet<string>): Traced<string> | null {
  if (all.length === 0) return null;
  const ways = all.map(({ name, origin }) => {
    const text = withOrigin(map(name, escapeMarkdown), origin);
    return shown.has(name.value) ? combine([text, addressOf(name)], ([word, address]) => link(word!, address!)) : text;
  });
  return combine(ways, (words) => `**${heading}** ${words.join(' · ')}`);
}
