// Settings of products by which they delete what they keep, wherever these stand: in arguments, variables or scripts.
import { type Plain, textOf } from '../plain.ts';
import { amountOf, durationOf, quantities } from './amount.ts';
import { references } from './references.ts';
import type { Table } from './row.ts';
import type { Subject } from './subject.ts';
import { changed, type When } from './when.ts';

const units = { ...quantities, MB: 1e6, GB: 1e9, KB: 1e3, TB: 1e12, B: 1 };

interface Setting {
  readonly name: RegExp;
  readonly reason: string;
  readonly reference: string;
}

/** The value is what follows, up to white space or a quote. */
const settings: readonly Setting[] = [
  { name: /(?:--storage\.tsdb\.retention\.(?:time|size)|--data\.retention)[= ]/, reason: 'what is older, or more, is deleted', reference: references.prometheusStorage },
  { name: /(?:^|[\s"'])(?:[\w.]*\.)?retention\.(?:ms|bytes|minutes|hours)[= ]|KAFKA_LOG_RETENTION_(?:MS|BYTES|MINUTES|HOURS)[:= ]+"?/, reason: 'messages that are older, or more, are deleted', reference: references.kafkaRetention },
];

/** The text, with the key before it: a variable's name is part of what it says. */
function sentence({ keys }: Subject, value: Plain | undefined): string {
  const key = keys.at(-1);
  return typeof key === 'string' ? `${key}=${textOf(value)}` : textOf(value);
}

function valueOf(text: string, name: RegExp): number | undefined {
  const found = name.exec(text);
  const value = found === null ? undefined : /^[^\s"']+/.exec(text.slice(found.index + found[0].length))?.[0];
  return value === undefined ? undefined : (amountOf(value, units)?.size ?? durationOf(value));
}

const keepsLess = ({ name }: Setting): When => (subject) => {
  const [old, now] = [valueOf(sentence(subject, subject.before), name), valueOf(sentence(subject, subject.after), name)];
  return changed(subject) && old !== undefined && now !== undefined && now >= 0 && (now < old || old < 0);
};

const stopsWriting: When = ({ before, after }) => /^yes$/.test(textOf(before)) && /^no$/.test(textOf(after));

const sorts = ['Deployment', 'StatefulSet', 'ConfigMap', 'compose', 'script'] as const;

export const retention: readonly Table[] = [
  {
    sorts,
    rows: [
      ...settings.map((setting) => ['**', keepsLess(setting), 'data-loss', setting.reason, setting.reference] as const),
      ['**.args|command.*', stopsWriting, 'data-loss', 'what was written since the last snapshot is lost with a restart', references.redisPersistence],
    ],
  },
  { sorts: ['script'], rows: [], otherwise: [['**', () => true, 'rollout', 'it does something else the next time that it runs', references.configMap]] },
];
