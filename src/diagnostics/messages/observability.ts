import { quote, quoteList } from '../../util/text.ts';
import { didYouMean, error, warning, type Message } from '../message.ts';

/** Metrics, expressions and alerts; `by` is whose expression it is: `alert "QueueStuck"`. */
export const observabilityMessages: {
  'alert/syntax': Message<{ by: string; offset: number; reason: string }>;
  'alert/series': Message<{ by: string; series: string; offset: number; reason: string }>;
  'alert/name-taken': Message<{ alert: string; subject: string }>;
  'alert/unknown': Message<{ alert: string; subject: string; known: readonly string[]; suggestion: string | undefined }>;
  'alert/unwatched': Message<{ subject: string; why: string; mend: string }>;
  'alert/always': Message<{ alert: string }>;
  'metric/type': Message<{ by: string; offset: number; reason: string }>;
  'metric/misused': Message<{ by: string; reason: string }>;
  /** `environment`: where alone it is not served. */
  'metric/unknown': Message<{ by: string; metric: string; job: string | undefined; servedBy: readonly string[]; suggestion: string | undefined; environment?: string }>;
  'metric/unknown-label': Message<{ by: string; label: string; of: string; known: readonly string[]; suggestion: string | undefined }>;
  'metric/unknown-value': Message<{ by: string; label: string; value: string; of: string; known: readonly string[]; suggestion: string | undefined }>;
  'metric/wrong-type': Message<{ by: string; metric: string; type: string; allowed: readonly string[] }>;
  'metric/pattern': Message<{ by: string; pattern: string }>;
  'metric/time-unit': Message<{ by: string; metric: string }>;
  'metric/interval': Message<{ name: string; interval: string }>;
  'objective/not-measurable': Message<{ service: string; objective: string; lacks: string; mend: string }>;
  'objective/beyond-buckets': Message<{ service: string; objective: string; metric: string; side: 'below' | 'above'; bound: string }>;
  'objective/no-budget': Message<{ service: string; share: string }>;
  'objective/window': Message<{ service: string; window: string }>;
  'objective/retention': Message<{ service: string; window: string; kept: string }>;
  'alert/beyond-buckets': Message<{ service: string; alert: string; limit: string; metric: string; side: 'below' | 'above'; bound: string }>;
} = {
  'alert/syntax': error((a) => `the expression of ${a.by} cannot be read: ${a.reason} at character ${a.offset + 1}`),
  'alert/series': error((a) => `the test of ${a.by} plays ${quote(a.series)}, which is no series: ${a.reason}, at character ${a.offset + 1}`, 'write the name of a metric and labels, such as queue_depth{queue="mail"}'),
  'alert/name-taken': error(
    (a) => `${quote(a.subject)} has an alert ${quote(a.alert)} already, which is made by itself`,
    (a) => `choose another name; if it is to take the place of that one, switch that one off: ${a.alert}: { off: 'why' }`,
  ),
  'alert/unknown': error((a) => `${quote(a.subject)} has no alert ${quote(a.alert)} that could be switched off; it has ${quoteList(a.known, 'and')}`, didYouMean),
  'alert/unwatched': error((a) => `the alerts of ${quote(a.subject)} can never fire: ${a.why}`, (a) => a.mend),
  'alert/always': warning((a) => `${quote(a.alert)} fires as long as its series are there, whatever their values`, 'compare them with something: "> 0"'),
  'metric/type': error((a) => `the expression of ${a.by} makes no sense: ${a.reason}, at character ${a.offset + 1}`),
  'metric/misused': error((a) => `${a.by} makes no sense: ${a.reason}`),
  'metric/unknown': error(
    (a) => (a.job === undefined ? `nothing that is scraped serves ${quote(a.metric)}, which ${a.by} reads` : `${quote(a.job)} does not serve ${quote(a.metric)}, which ${a.by} reads of it${a.servedBy.length === 0 ? '' : `; ${quoteList(a.servedBy, 'and')} ${a.servedBy.length === 1 ? 'does' : 'do'}`}`),
    (a) => didYouMean(a) ?? (a.environment === undefined ? 'declare it under "metrics.serves" of the service that serves it' : `state under "per.${a.environment}.alerts" what it looks for there, or { off: 'why' }`),
  ),
  'metric/unknown-label': error((a) => `${a.by} names the label ${quote(a.label)}, which ${a.of} does not have; ${a.known.length === 0 ? 'it has none' : `it has ${quoteList(a.known, 'and')}`}`, didYouMean),
  'metric/unknown-value': error((a) => `${a.by} asks for ${a.label}=${quote(a.value)}, which ${a.of} never has; it has ${quoteList(a.known, 'and')}`, didYouMean),
  'metric/wrong-type': error((a) => `${a.by} names ${quote(a.metric)}, a ${a.type}; a ${a.allowed.join(' or ')} is needed`),
  'metric/pattern': error(
    (a) => `${a.by} matches ${quote(a.pattern)}, for which no example can be found; allowed are letters, digits, ".", sets, groups, alternatives and repetitions that match some values and not all`,
    'write the values of requests that failed: "5..", "500|503", "ERROR"',
  ),
  'metric/time-unit': error((a) => `${a.by} names ${quote(a.metric)}, of which nobody knows whether it is in seconds or in milliseconds`, 'state its unit: seconds or milliseconds'),
  'metric/interval': error((a) => `${quote(a.name)} scrapes every ${a.interval}, but a series is gone five minutes after its last sample; at most 2m are allowed`, 'write a shorter one, such as "30s"; to store less, shorten the retention'),
  'objective/not-measurable': error((a) => `the ${a.objective} of ${quote(a.service)} cannot be measured: ${a.lacks}`, (a) => a.mend),
  'objective/beyond-buckets': error(
    (a) => `the ${a.objective} of ${quote(a.service)} cannot be measured: it lies ${a.side} ${a.bound}, the ${a.side === 'above' ? 'last' : 'first'} bound of ${quote(a.metric)}`,
    (a) => `give the histogram a bound at the objective or ${a.side}, in the program and in the model`,
  ),
  'objective/no-budget': error((a) => `the availability of ${quote(a.service)} is ${a.share}, which leaves nothing that may fail, or nothing that may not; a share between 0% and 100% is needed`, 'write what users need, such as "99.9%"'),
  'objective/window': error((a) => `the objectives of ${quote(a.service)} are judged over ${a.window}; at least a day is needed`, 'write a longer one, such as "30d"; a fault of minutes is what alerts are for'),
  'objective/retention': error((a) => `the objectives of ${quote(a.service)} are judged over ${a.window}, and samples are kept for ${a.kept}; what is judged must be kept`, 'raise "retention" of the resource that scrapes, or judge over less time'),
  'alert/beyond-buckets': warning(
    (a) => `${quote(a.alert)} of ${quote(a.service)} is left out: ${a.limit} lies ${a.side} ${a.bound}, the ${a.side === 'above' ? 'last' : 'first'} bound of ${quote(a.metric)}`,
    (a) => `give the histogram a bound at the limit or ${a.side}, or state a latency objective between its bounds`,
  ),
};
