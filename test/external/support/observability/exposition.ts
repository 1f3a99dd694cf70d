// The text format in which programs serve metrics. https://prometheus.io/docs/instrumenting/exposition_formats/#text-based-format
import type { MetricType } from '../../../../src/observability/metric.ts';

export interface Sample {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

export interface Family {
  readonly name: string;
  readonly type: MetricType;
  readonly help: string;
  readonly samples: readonly Sample[];
}

/** `time`, in milliseconds since 1970, is given to each sample where it is stated. */
export function printExposition(families: readonly Family[], time?: number): string {
  return families.map(({ name, type, help, samples }) => `# HELP ${name} ${escaped(help)}\n# TYPE ${name} ${type}\n${samples.map((sample) => printSample(sample, time)).join('')}`).join('');
}

function printSample({ name, labels, value }: Sample, time: number | undefined): string {
  const pairs = Object.entries(labels).map(([label, text]) => `${label}="${escaped(text).replaceAll('"', '\\"')}"`);
  return `${name}${pairs.length === 0 ? '' : `{${pairs.join(',')}}`} ${printValue(value)}${time === undefined ? '' : ` ${time}`}\n`;
}

function printValue(value: number): string {
  if (value === Number.POSITIVE_INFINITY) return '+Inf';
  return value === Number.NEGATIVE_INFINITY ? '-Inf' : String(value);
}

function escaped(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n');
}

/** The families of a text, as far as they are among `names`; for a server that serves more than it declares. */
export function onlyFamilies(text: string, names: ReadonlySet<string>): string {
  let kept = false;
  return text
    .split('\n')
    .filter((line) => {
      const [, name] = /^# (?:HELP|TYPE) (\S+)/.exec(line) ?? [];
      if (name !== undefined) kept = names.has(name);
      return kept;
    })
    .join('\n')
    .concat('\n');
}
