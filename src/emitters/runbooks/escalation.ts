import type { ResolvedOwner, ResolvedPlatform } from '../../compiler/resolved.ts';
import type { Block } from '../../formats/markdown/document.ts';
import type { Responsible } from '../../observability/watch.ts';
import { because } from '../../provenance/document.ts';
import { compose } from '../../provenance/origin.ts';
import { t, withOrigin, type Traced } from '../../provenance/traced.ts';
import type { Occurrence, Page } from './occurrence.ts';
import { variantsOf } from './variants.ts';
import { code, listed, paragraph, plain, section } from './words.ts';

/** Who answers, and who does when they do not. */
export function escalation({ subject, environments }: Page, platform: ResolvedPlatform): Block[] {
  const owned = environments.filter((one) => one.subject.owner !== null);
  if (owned.length === 0) return [];
  const owners = variantsOf(owned, ({ subject: { owner } }) => t`${plain(owner!.name)} answers for ${plain(subject.name)}${reachedBy(owner!)}.`);
  const fallback = fallbackOf(platform, owned);
  return section('Escalation', [
    ...owners.map(({ text }) => paragraph(text)),
    ...(fallback === null ? [] : [because(compose(owned.map((one) => one.subject.owner!.name.origin)), paragraph(t`If nobody answers: ${plain(fallback.name)}${reachedBy(fallback)}.`))]),
  ]);
}

/** ``: `#search` on Slack and search-oncall on PagerDuty`` */
export function reachedBy({ slack, pagerduty, email }: Pick<Responsible, 'slack' | 'pagerduty' | 'email'>): Traced<string> | string {
  const ways = [
    ...(slack === null ? [] : [t`${code(slack)} on Slack`]),
    ...(pagerduty === null ? [] : [t`${plain(pagerduty)} on PagerDuty`]),
    ...(email === null ? [] : [t`[${plain(email)}](mailto:${email})`]),
  ];
  return ways.length === 0 ? '' : t`: ${listed(ways)}`;
}

/** Who is told of what nobody owns is told when an owner does not answer, too. */
function fallbackOf({ alerting, owners }: ResolvedPlatform, owned: readonly Occurrence[]): ResolvedOwner | null {
  const name = alerting?.fallback;
  if (name === undefined || owned.every(({ subject }) => subject.owner!.name.value === name.value)) return null;
  const owner = owners.find((one) => one.name.value === name.value);
  return owner === undefined ? null : { ...owner, name: withOrigin(name, owner.name.origin) };
}
