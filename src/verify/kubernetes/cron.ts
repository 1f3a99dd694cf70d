// https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#schedule-syntax

const fields = [
  { name: 'minute', least: 0, most: 59, names: [] },
  { name: 'hour', least: 0, most: 23, names: [] },
  { name: 'day', least: 1, most: 31, names: [] },
  { name: 'month', least: 1, most: 12, names: ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] },
  { name: 'weekday', least: 0, most: 6, names: ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] },
] as const;

type Field = (typeof fields)[number];

const words = new Set(['@yearly', '@annually', '@monthly', '@weekly', '@daily', '@midnight', '@hourly']);
const every = /^@every (?:\d+(?:\.\d+)?(?:ns|us|ms|s|m|h))+$/;
const part = /^(?:(\*|\?)|(\w+)(?:-(\w+))?)(?:\/(\d+))?$/;

/** What is wrong with the schedule of a CronJob; `undefined` where nothing is. */
export function wrongWithCron(schedule: string): string | undefined {
  if (schedule.startsWith('@')) return words.has(schedule) || every.test(schedule) ? undefined : 'this word is not known';
  if (/^(?:CRON_)?TZ=/.test(schedule)) return 'the time zone is stated in timeZone';
  const texts = schedule.trim().split(/\s+/);
  if (texts.length !== fields.length) return `it has ${texts.length} fields`;
  for (let i = 0; i < fields.length; i++) {
    const wrong = wrongWithField(texts[i]!, fields[i]!);
    if (wrong !== undefined) return wrong;
  }
  return undefined;
}

function wrongWithField(text: string, field: Field): string | undefined {
  for (const one of text.split(',')) {
    const [, star, first, last, step] = part.exec(one) ?? [];
    if (star === undefined && first === undefined) return `"${one}" is not understood as ${field.name}`;
    if (step === '0') return `the step of the ${field.name} is 0`;
    if (star !== undefined) continue;
    const [from, to] = [numberOf(first!, field), numberOf(last ?? first!, field)];
    if (from === undefined || to === undefined) return `the ${field.name} is ${field.least} to ${field.most}, and not "${one}"`;
    if (from > to) return `the ${field.name} begins after it ends: "${one}"`;
  }
  return undefined;
}

function numberOf(text: string, { least, most, names }: Field): number | undefined {
  const named = (names as readonly string[]).indexOf(text.toLowerCase());
  const value = named >= 0 ? named + least : Number(text);
  return Number.isInteger(value) && value >= least && value <= most ? value : undefined;
}
