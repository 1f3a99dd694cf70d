// The five fields of a schedule, as Kubernetes reads them.
// https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#schedule-syntax

interface Field {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  /** Names of the numbers from `from` on. */
  readonly names: readonly string[];
}

const fields: readonly Field[] = [
  { name: 'minute', from: 0, to: 59, names: [] },
  { name: 'hour', from: 0, to: 23, names: [] },
  { name: 'day of the month', from: 1, to: 31, names: [] },
  { name: 'month', from: 1, to: 12, names: ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] },
  { name: 'day of the week', from: 0, to: 6, names: ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] },
];

const longestMonths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** What is wrong with a schedule of five fields; `undefined` if nothing is. */
export function wrongWithSchedule(schedule: string): string | undefined {
  const parts = schedule.split(' ');
  for (const [i, field] of fields.entries()) {
    const wrong = parts[i]!.split(',').map((part) => wrongWithPart(part, field)).find((one) => one !== undefined);
    if (wrong !== undefined) return wrong;
  }
  const [, , day, month, weekday] = parts;
  return isAny(weekday!) && !someDayExists(day!, month!) ? `day ${day!} does not exist in month ${month!}, so it never runs` : undefined;
}

function isAny(part: string): boolean {
  return part === '*' || part === '?';
}

/** `*`, `5`, `1-5`, `mon`, and any of the first and third with a step: `*` + `/15`. */
function wrongWithPart(part: string, field: Field): string | undefined {
  const [range = '', step, ...more] = part.split('/');
  const bounds = isAny(range) ? [field.from, field.to] : range.split('-').map((one) => numberOf(one, field));
  if (more.length > 0 || bounds.length > 2 || bounds.includes(undefined)) return `${field.name} "${part}" is none of *, ${field.from} to ${field.to}${field.names.length === 0 ? '' : `, ${field.names[0]!} to ${field.names.at(-1)!}`}, a range such as ${field.from}-${field.to}, or a list of these`;
  const [from, to = from] = bounds as [number, number?];
  if (from < field.from || to > field.to) return `${field.name} "${part}" is out of range; allowed are ${field.from} to ${field.to}${field.to === 6 ? ', Sunday being 0' : ''}`;
  if (from > to) return `${field.name} "${part}" ends before it starts`;
  if (step !== undefined && !/^[1-9]\d*$/.test(step)) return `${field.name} "${part}" has the step "${step}"; expected a number from 1`;
  return undefined;
}

function numberOf(text: string, field: Field): number | undefined {
  if (/^\d+$/.test(text)) return Number(text);
  const index = field.names.indexOf(text.toLowerCase());
  return index < 0 ? undefined : field.from + index;
}

/** Whether one of the months is long enough for the first of the days. */
function someDayExists(day: string, month: string): boolean {
  const [, , days, months] = fields;
  const first = Math.min(...firstOf(day, days!));
  return month.split(',').some((part) => {
    const [range = ''] = part.split('/');
    const [from, to = from] = isAny(range) ? [1, 12] : range.split('-').map((one) => numberOf(one, months!)!);
    return longestMonths.slice(from! - 1, to).some((length) => length >= first);
  });
}

function firstOf(list: string, field: Field): number[] {
  return list.split(',').map((part) => {
    const range = part.split('/')[0]!;
    return isAny(range) ? field.from : numberOf(range.split('-')[0]!, field)!;
  });
}
