// Alerts of the model's own: whatever changes with one of their fields names it.
import { expect, test } from 'vitest';
import { leavesOf, withValue, type Keys, type Plain } from '../support/language.ts';
import { mailShop } from '../observability/declared/own-alerts-model.ts';
import { compileIfRight, mutationsOf, type Mutation } from './mutations.ts';
import { firstOfEach, play } from './play.ts';

const model = mailShop as unknown as Plain;
const before = compileIfRight(model, { hostPorts: {} })!;
const own = leavesOf(model).filter(({ keys }) => keys.includes('alerts'));

/** Most texts are no expression. */
function edits(): Mutation[] {
  const expressions = own.filter(({ keys }) => keys.at(-1) === 'expr');
  const asking = expressions.map(({ keys }): Mutation => ({ how: 'changed', keys, model: withValue(model, keys, 'queue_depth{job="mail"} / 7 > 3 and on () vector(1) != 2'), takesAway: false }));
  const named = (keys: Keys, value: string): Mutation => ({ how: 'changed', keys, model: withValue(model, keys, value), takesAway: false });
  const templates = own.filter(({ keys }) => ['summary', 'description', 'meaning', 'panel'].includes(String(keys.at(-1)))).map(({ keys }) => named(keys, 'something else {{ $value }}'));
  return [...asking, ...templates, ...own.flatMap((leaf) => firstOfEach([...mutationsOf(leaf, model)], before))];
}

test('every edit of an alert is named by all that it changes', () => {
  const { changing, problems } = play(edits(), before);
  expect(problems.slice(0, 30)).toEqual([]);
  expect(changing).toBeGreaterThan(40);
}, 300_000);
