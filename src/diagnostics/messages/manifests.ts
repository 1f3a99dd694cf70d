import { quote, quoteList } from '../../util/text.ts';
import { didYouMean, error, type Message } from '../message.ts';

/** Where in the output, since the path names the part of the model. */
interface Place {
  /** Empty where the file is what the diagnostic points to. */
  readonly file: string;
  /** JSON Pointer; in a file of several documents, preceded by the document's index. */
  readonly pointer: string;
}

function at({ file, pointer }: Place, text: string): string {
  return file === '' ? text : `${text}; at ${quote(pointer)} in ${quote(file)}`;
}

/** Manifests that a cluster would refuse, or that name what is not there. */
export const manifestMessages: {
  'kubernetes/unknown-kind': Message<Place & { apiVersion: string; kind: string; version: string; there: readonly string[]; suggestion: string | undefined }>;
  'kubernetes/unknown-field': Message<Place & { field: string; of: string; version: string; since: string | undefined; suggestion: string | undefined }>;
  'kubernetes/missing-field': Message<Place & { field: string; or?: readonly string[]; of: string }>;
  'kubernetes/type': Message<Place & { expected: string; found: string }>;
  'kubernetes/enum': Message<Place & { value: string; allowed: readonly string[]; suggestion: string | undefined }>;
  'kubernetes/format': Message<Place & { value: string; expected: string }>;
  'kubernetes/range': Message<Place & { value: string; allowed: string }>;
  'kubernetes/quantity': Message<Place & { value: string }>;
  'kubernetes/label': Message<Place & { what: string; value: string; allowed: string }>;
  'kubernetes/name': Message<Place & { what: string; value: string; allowed: string }>;
  'kubernetes/duplicate': Message<Place & { what: string; first: string }>;
  'kubernetes/same-object': Message<Place & { object: string }>;
  'kubernetes/exclusive': Message<Place & { fields: readonly string[]; wrong: string }>;
  'kubernetes/selector': Message<Place & { selector: string; wrong: string }>;
  'kubernetes/port-name': Message<Place & { name: string; of: string; known: readonly string[]; suggestion: string | undefined }>;
  'kubernetes/reference': Message<Place & { kind: string; name: string; wrong: string; suggestion: string | undefined }>;
  'kubernetes/limits': Message<Place & { what: string; request: string; limit: string }>;
  'kubernetes/schedule': Message<Place & { value: string; wrong: string }>;
  'kubernetes/refused': Message<Place & { wrong: string }>;
} = {
  'kubernetes/unknown-kind': error(
    (a) => at(a, a.there.length === 0 ? `there is no ${quote(a.kind)} in ${quote(a.apiVersion)}` : `Kubernetes ${a.version} has no ${quote(a.kind)} in ${quote(a.apiVersion)}; ${a.there.length === 1 ? 'it is' : 'they are'} in ${a.there.join(', ')}`),
    didYouMean,
  ),
  'kubernetes/unknown-field': error(
    (a) => at(a, a.since === undefined ? `${quote(a.field)} is no field of ${a.of}` : `${quote(a.field)} is no field of ${a.of} in Kubernetes ${a.version}; it is one in ${a.since}`),
    didYouMean,
  ),
  'kubernetes/missing-field': error((a) => at(a, `${a.of} needs ${quoteList([a.field, ...(a.or ?? [])], 'or', 6)}`)),
  'kubernetes/type': error((a) => at(a, `${a.found} stands where ${a.expected} must be`)),
  'kubernetes/enum': error((a) => at(a, `${quote(a.value)} is not allowed; allowed are ${quoteList(a.allowed, 'and')}`), didYouMean),
  'kubernetes/format': error((a) => at(a, `${quote(a.value)} is not ${a.expected}`)),
  'kubernetes/range': error((a) => at(a, `${a.value} is out of range; allowed is ${a.allowed}`)),
  'kubernetes/quantity': error((a) => at(a, `${quote(a.value)} is no quantity; quantities are written as "500m", "2", "256Mi" or "1Gi"`)),
  'kubernetes/label': error((a) => at(a, `${quote(a.value)} is no ${a.what}: ${a.allowed}`)),
  'kubernetes/name': error((a) => at(a, `${quote(a.value)} is no ${a.what}: ${a.allowed}`)),
  'kubernetes/duplicate': error((a) => at(a, `${a.what} stands there twice, first at ${quote(a.first)}`)),
  'kubernetes/same-object': error((a) => at(a, `there is another ${a.object}, and the one that is applied last would replace it`), 'give one of them another name, or rename what it is named after'),
  'kubernetes/exclusive': error((a) => at(a, `${quoteList(a.fields, 'and')}: ${a.wrong}`)),
  'kubernetes/selector': error((a) => at(a, `the selector ${quote(a.selector)} ${a.wrong}`)),
  'kubernetes/port-name': error((a) => at(a, `${a.of} has no port named ${quote(a.name)}; ${a.known.length === 0 ? 'none of its ports has a name' : `there are ${quoteList(a.known, 'and')}`}`), didYouMean),
  'kubernetes/reference': error((a) => at(a, `the ${a.kind} ${quote(a.name)} ${a.wrong}`), didYouMean),
  'kubernetes/limits': error((a) => at(a, `the request of ${a.what}, ${quote(a.request)}, is more than its limit, ${quote(a.limit)}`)),
  'kubernetes/schedule': error((a) => at(a, `${quote(a.value)} is no schedule: ${a.wrong}`), 'a schedule is five fields (minute, hour, day, month, weekday), such as "30 3 * * *", or "@daily"'),
  'kubernetes/refused': error((a) => at(a, a.wrong)),
};
