import { quote, quoteList } from '../../util/text.ts';
import { didYouMean, error, type Message } from '../message.ts';

/** Metrics, expressions and alerts; `by` is whose expression it is: `alert "QueueStuck"`. */
export const observabilityMessages: {
  'alert/syntax': Message<{ by: string; offset: number; reason: string }>;
  'metric/type': Message<{ by: string; reason: string }>;
  'metric/unknown': Message<{ by: string; metric: string; job: string | undefined; servedBy: readonly string[]; suggestion: string | undefined }>;
  'metric/unknown-label': Message<{ by: string; label: string; of: string; known: readonly string[]; suggestion: string | undefined }>;
  'metric/unknown-value': Message<{ by: string; label: string; value: string; of: string; known: readonly string[]; suggestion: string | undefined }>;
} = {
  'alert/syntax': error((a) => `the expression of ${a.by} cannot be read: ${a.reason} at character ${a.offset + 1}`),
  'metric/type': error((a) => `the expression of ${a.by} makes no sense: ${a.reason}`),
  'metric/unknown': error(
    (a) => (a.job === undefined ? `nothing that is scraped serves ${quote(a.metric)}, which ${a.by} reads` : `${quote(a.job)} does not serve ${quote(a.metric)}, which ${a.by} reads of it${a.servedBy.length === 0 ? '' : `; ${quoteList(a.servedBy, 'and')} ${a.servedBy.length === 1 ? 'does' : 'do'}`}`),
    (a) => didYouMean(a) ?? 'declare it under "metrics.serves" of the service that serves it',
  ),
  'metric/unknown-label': error((a) => `${a.by} names the label ${quote(a.label)}, which ${a.of} does not have; ${a.known.length === 0 ? 'it has none' : `it has ${quoteList(a.known, 'and')}`}`, didYouMean),
  'metric/unknown-value': error((a) => `${a.by} asks for ${a.label}=${quote(a.value)}, which ${a.of} never has; it has ${quoteList(a.known, 'and')}`, didYouMean),
};
