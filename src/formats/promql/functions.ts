export type ArgumentType = 'vector' | 'range' | 'scalar' | 'text';

/** What a function takes and gives. */
export interface Signature {
  /** Types of its arguments; the last one's is that of any further. */
  readonly takes: readonly ArgumentType[];
  readonly least: number;
  readonly most: number;
  readonly gives: 'vector' | 'scalar';
  /** Whether Prometheus knows it only where it was started with a flag. */
  readonly experimental: boolean;
}

type Group = readonly [names: string, takes: string, gives: 'vector' | 'scalar', optional?: number];

const any = Infinity;

/** https://github.com/prometheus/prometheus/blob/main/promql/parser/functions.go */
const stable: readonly Group[] = [
  ['abs absent acos acosh asin asinh atan atanh ceil cos cosh deg exp floor ln log10 log2 rad sgn sin sinh sort sort_desc sqrt tan tanh timestamp', 'vector', 'vector'],
  ['histogram_avg histogram_count histogram_stddev histogram_stdvar histogram_sum', 'vector', 'vector'],
  ['day_of_month day_of_week day_of_year days_in_month hour minute month year', 'vector', 'vector', 1],
  ['absent_over_time avg_over_time changes count_over_time delta deriv idelta increase irate last_over_time max_over_time min_over_time present_over_time rate resets stddev_over_time stdvar_over_time sum_over_time', 'range', 'vector'],
  ['clamp', 'vector scalar scalar', 'vector'],
  ['clamp_max clamp_min', 'vector scalar', 'vector'],
  ['round', 'vector scalar', 'vector', 1],
  ['predict_linear', 'range scalar', 'vector'],
  ['quantile_over_time', 'scalar range', 'vector'],
  ['histogram_quantile', 'scalar vector', 'vector'],
  ['histogram_fraction', 'scalar scalar vector', 'vector'],
  ['label_replace', 'vector text text text text', 'vector'],
  ['label_join', 'vector text text text', 'vector', any],
  ['vector', 'scalar', 'vector'],
  ['scalar', 'vector', 'scalar'],
  ['pi time', '', 'scalar'],
];

/** Some of these need no flag in the newest versions. */
const experimental: readonly Group[] = [
  ['first_over_time mad_over_time ts_of_first_over_time ts_of_last_over_time ts_of_max_over_time ts_of_min_over_time', 'range', 'vector'],
  ['double_exponential_smoothing', 'range scalar scalar', 'vector'],
  ['histogram_quantiles', 'vector text scalar scalar', 'vector', 9],
  ['info', 'vector vector', 'vector', 1],
  ['sort_by_label sort_by_label_desc', 'vector text', 'vector', any],
  ['start_timestamp', 'vector', 'vector'],
  ['end range start step', '', 'scalar'],
];

/** Every function, by name. */
export const functions: ReadonlyMap<string, Signature> = new Map([...stable.flatMap((group) => signed(group, false)), ...experimental.flatMap((group) => signed(group, true))]);

function signed([names, types, gives, optional = 0]: Group, needsFlag: boolean): [string, Signature][] {
  const takes = types === '' ? [] : (types.split(' ') as ArgumentType[]);
  const least = optional === 0 ? takes.length : takes.length - 1;
  const signature: Signature = { takes, least, most: least + optional, gives, experimental: needsFlag };
  return names.split(' ').map((name) => [name, signature]);
}

export interface Aggregator {
  /** Type of what stands before the series; `null` where nothing does. */
  readonly parameter: 'scalar' | 'text' | null;
  readonly experimental: boolean;
}

const plain: Aggregator = { parameter: null, experimental: false };
const ranked: Aggregator = { parameter: 'scalar', experimental: false };
const limited: Aggregator = { parameter: 'scalar', experimental: true };

/** Every aggregation, by name. https://prometheus.io/docs/prometheus/latest/querying/operators/#aggregation-operators */
export const aggregators: ReadonlyMap<string, Aggregator> = new Map<string, Aggregator>([
  ...['avg', 'count', 'group', 'max', 'min', 'stddev', 'stdvar', 'sum'].map((name): [string, Aggregator] => [name, plain]),
  ...['bottomk', 'quantile', 'topk'].map((name): [string, Aggregator] => [name, ranked]),
  ...['limit_ratio', 'limitk'].map((name): [string, Aggregator] => [name, limited]),
  ['count_values', { parameter: 'text', experimental: false }],
]);
