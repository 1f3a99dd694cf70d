import { quote, quoteList } from '../../util/text.ts';
import { didYouMean, error, warning, type Message } from '../message.ts';

interface Place {
  readonly at: string;
  /** The object that `at` leads into, where the override names one. */
  readonly object: string | undefined;
}

function placeInWords({ at, object }: Place): string {
  return object === undefined ? quote(at) : `${quote(at)} of ${quote(object)}`;
}

/** Targets, and overrides of what they make. */
export const overrideMessages: {
  'target/unknown': Message<{ target: string; known: readonly string[]; suggestion: string | undefined }>;
  'override/unknown-file': Message<{ file: string; suggestion: string | undefined }>;
  'override/no-structure': Message<{ file: string; format: string }>;
  'override/no-objects': Message<{ file: string }>;
  'override/unknown-object': Message<{ file: string; object: string; known: readonly string[]; suggestion: string | undefined }>;
  'override/which-object': Message<{ file: string; object: string; known: readonly string[] }>;
  'override/no-place': Message<Place & { file: string; last: string }>;
  'override/no-entry': Message<Place & { file: string; list: string; entries: number }>;
  'override/unexpected': Message<Place & { expected: string; found: string }>;
  'override/no-effect': Message<Place>;
  'override/not-added': Message<Place>;
  'override/no-neighbour': Message<Place & { before: string; known: readonly string[]; suggestion: string | undefined }>;
} = {
  'target/unknown': error((a) => `there is no target ${quote(a.target)}; there are ${quoteList(a.known, 'and')}`, didYouMean),
  'override/unknown-file': error((a) => `no target makes the file ${quote(a.file)}`, didYouMean),
  'override/no-structure': error((a) => `${quote(a.file)} is ${a.format} text, which has no places that a pointer could name; only YAML and JSON files can be overridden`),
  'override/no-objects': error((a) => `${quote(a.file)} is one document, not several objects of Kubernetes that could be named`, 'leave "object" out'),
  'override/unknown-object': error((a) => `${quote(a.file)} has no object ${quote(a.object)}; there ${a.known.length === 1 ? 'is' : 'are'} ${quoteList(a.known, 'and')}`, didYouMean),
  'override/which-object': error((a) => `${quote(a.object)} is ${quoteList(a.known, 'and')} in ${quote(a.file)}; one object must be named`, (a) => (a.object.includes('/') ? 'begin "at" with the index of the document, and leave "object" out' : 'add its name')),
  'override/no-place': error((a) => `${placeInWords(a)} leads nowhere in ${quote(a.file)}: only ${quote(a.last)} exists`),
  'override/no-entry': error(
    (a) => `${placeInWords(a)} leads nowhere in ${quote(a.file)}: the list at ${quote(a.list)} has ${a.entries === 0 ? 'no entries' : a.entries === 1 ? 'one entry, 0' : `the entries 0 to ${a.entries - 1}`}`,
    'name an entry by its number, or write "-" to add one at the end',
  ),
  'override/unexpected': error((a) => `the override expects ${a.expected} at ${placeInWords(a)}, but ${a.found} stands there now`, 'look at what changed, then correct "expect" or remove the override'),
  'override/no-effect': warning((a) => `the override changes nothing: ${placeInWords(a)} is by itself what it is to be`, 'remove it'),
  'override/not-added': error((a) => `the override adds nothing at ${placeInWords(a)}: "before" says where something stands that was not there`, 'leave "before" out'),
  'override/no-neighbour': error((a) => `the override puts something in front of ${quote(a.before)} at ${placeInWords(a)}; there ${a.known.length === 1 ? 'is' : 'are'} ${quoteList(a.known, 'and')}`, didYouMean),
};
