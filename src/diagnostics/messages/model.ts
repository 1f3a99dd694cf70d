import { quoteList, quote } from '../../util/text.ts';
import { didYouMean, error, type Message } from '../message.ts';

/** The shape of the model, and the names in it. */
export const modelMessages: {
  'model/unknown-key': Message<{ key: string; allowed: readonly string[]; suggestion: string | undefined }>;
  'model/not-together': Message<{ key: string; others: readonly string[] }>;
  'model/missing': Message<{ keys: readonly string[]; owner: string; allowed: readonly string[] }>;
  'model/wrong-type': Message<{ value: string; got: string; expected: string }>;
  'model/not-allowed': Message<{ value: string; allowed: readonly string[]; suggestion: string | undefined }>;
  'model/bad-value': Message<{ value: string; rule: string }>;
  'model/bad-name': Message<{ name: string; rule: string }>;
  'model/unknown-name': Message<{ kinds: readonly string[]; name: string; known: readonly string[]; suggestion: string | undefined }>;
} = {
  'model/unknown-key': error((a) => `unknown key ${quote(a.key)}; known are ${quoteList(a.allowed, 'and')}`, didYouMean),
  'model/not-together': error((a) => `${quote(a.key)} cannot stand beside ${quoteList(a.others, 'and')}`, 'leave out what is not meant'),
  'model/missing': error((a) => `${quoteList(a.keys)} is missing in ${a.owner}${a.allowed.length === 0 ? '' : `; allowed are ${quoteList(a.allowed, 'and')}`}`),
  'model/wrong-type': error(
    (a) => `${a.value} is ${a.got}; expected ${a.expected}`,
    (a) => (a.got === 'null' ? 'leave it out, or say what it holds' : undefined),
  ),
  'model/not-allowed': error((a) => `${a.value} is not allowed here; allowed are ${quoteList(a.allowed, 'and')}`, didYouMean),
  'model/bad-value': error((a) => `${a.value} ${a.rule}`),
  'model/bad-name': error((a) => `the name ${quote(a.name)} ${a.rule}`),
  'model/unknown-name': error(
    (a) => `no ${a.kinds.join(' or ')} is named ${quote(a.name)}; ${a.known.length === 0 ? `the model declares no ${a.kinds.join(' and no ')}` : `there ${a.known.length === 1 ? 'is' : 'are'} ${quoteList(a.known, 'and')}`}`,
    didYouMean,
  ),
};
