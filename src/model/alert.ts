import * as z from 'zod';
import { alertName } from './names.ts';
import { duration, field, nonEmpty, object, required } from './schema.ts';

const severity = z.enum(['critical', 'warning', 'info']);
const unit = z.enum(['ratio', 'seconds', 'milliseconds', 'bytes', 'bytes per second', 'per second', 'requests per second', 'count', 'boolean', 'timestamp']);

const course = z.union([z.number(), z.string().regex(/^-?\d+(?:\.\d+)?(?:[+-]\d+(?:\.\d+)?)?$/, 'must be a value, or a value and what is added to it each minute, such as "200" or "0+60"')]);

/** `{ 'queue_depth{queue="mail"}': 500, 'http_requests_total{status="500"}': '0+60' }` */
const courses = z.record(nonEmpty as z.ZodString, course);

const testSchema = object('AlertTest', 'Series that show it firing and silent, which a unit test plays: by series, a value, or a value and what is added each minute, as in "0+60". Labels that scraping gives are added.', {
  fault: required('Series while what it warns of happens.', courses),
  health: required('Series while all is well.', courses),
  after: field('How long after the start it must fire. Default: ten minutes more than it must hold.', duration),
});

const ownSchema = object('Alert', 'An alert of one\'s own.', {
  expr: required('What it looks for, in PromQL: each series that it gives is one thing that is wrong. It may use only metrics that something scraped declares.', nonEmpty),
  for: field('How long that must hold. Default: 5m.', duration),
  severity: required('critical: somebody is woken. warning: somebody looks within the day. info: it is only shown.', severity),
  summary: required('What is wrong, in one line, which may name labels: {{ $labels.queue }}.', nonEmpty),
  description: field('A sentence with the value: {{ $value | humanize }} messages wait. Default: the summary.', nonEmpty),
  meaning: required('What it means, for its runbook.', nonEmpty),
  impact: required('How users feel it.', nonEmpty),
  causes: field('Likely causes, the likeliest first. Default: those that the topology tells.', z.array(nonEmpty)),
  remedies: field('What to do, in the order in which to try it. Default: nothing but what always helps.', z.array(nonEmpty)),
  threshold: field('Value from which it fires, which its panel draws. Default: the number that the expression compares with.', z.number()),
  unit: field('Unit of its panel. Default: count.', unit),
  panel: field('Title of the panel that draws it; alerts of one title share a panel. Default: its name, in words.', nonEmpty),
  test: testSchema,
});

const offSchema = object('AlertOff', 'An alert that is made by itself, and not wanted.', {
  off: required('Why it is not wanted; stands in the report.', nonEmpty),
});

/** By name; what is made by itself is switched off by its name. */
export const alertsSchema: z.ZodType = z.record(z.string().regex(alertName, 'must be a name such as "QueueStuck": letters and digits, starting with a capital'), z.union([ownSchema, offSchema]));
