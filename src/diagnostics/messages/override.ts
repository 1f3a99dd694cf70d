import { quote, quoteList } from '../../util/text.ts';
import { didYouMean, error, warning, type Message } from '../message.ts';

/** Targets, and overrides of what they make. */
export const overrideMessages: {
  'target/unknown': Message<{ target: string; known: readonly string[]; suggestion: string | undefined }>;
  'override/unknown-file': Message<{ file: string; suggestion: string | undefined }>;
  'override/no-structure': Message<{ file: string; format: string }>;
  'override/no-place': Message<{ file: string; at: string; last: string }>;
  'override/unexpected': Message<{ at: string; expected: string; found: string }>;
  'override/no-effect': Message<{ at: string }>;
} = {
  'target/unknown': error((a) => `there is no target ${quote(a.target)}; there are ${quoteList(a.known, 'and')}`, didYouMean),
  'override/unknown-file': error((a) => `no target makes the file ${quote(a.file)}`, didYouMean),
  'override/no-structure': error((a) => `${quote(a.file)} is ${a.format} text, which has no places that a pointer could name; only YAML and JSON files can be overridden`),
  'override/no-place': error((a) => `${quote(a.at)} leads nowhere in ${quote(a.file)}: only ${quote(a.last)} exists`),
  'override/unexpected': error((a) => `the override expects ${a.expected} at ${quote(a.at)}, but ${a.found} stands there now`, 'look at what changed, then correct "expect" or remove the override'),
  'override/no-effect': warning((a) => `the override changes nothing: what it sets stands at ${quote(a.at)} anyway`, 'remove it'),
};
