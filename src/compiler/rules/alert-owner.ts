import { path } from '../../provenance/path.ts';
import { pathOf } from '../../provenance/path-of.ts';
import type { Rule } from './rule.ts';

/** Somebody answers for every alert: without an owner it would be routed to nobody. */
export const alertOwner: Rule = {
  name: 'alert-owner',
  check: ({ environments, owners }, report) => {
    const names = owners.map(({ name }) => name.value);
    const unowned = environments.flatMap(({ watch }) => (watch === null ? [] : watch.subjects.filter((subject) => subject.owner === null && subject.isTold)));
    if (unowned.length === 0) return;
    if (names.length === 0) report('alert/no-owner', path(['owners']), { subjects: [...new Set(unowned.map(({ name }) => name.value))], owners: names });
    else for (const { name, origin } of unowned) report('alert/no-owner', pathOf(origin), { subjects: [name.value], owners: names });
  },
};
