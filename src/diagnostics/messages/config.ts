import { quote, quoteList } from '../../util/text.ts';
import { didYouMean, error, type Message } from '../message.ts';

/** Loading `platform.config.*`. */
export const configMessages: {
  'config/not-found': Message<{ directory: string; names: readonly string[] }>;
  'config/ambiguous': Message<{ files: readonly string[] }>;
  'config/unreadable': Message<{ file: string; reason: string }>;
  'config/unknown-language': Message<{ file: string; extensions: readonly string[] }>;
  'config/not-utf8': Message<{ file: string }>;
  'config/empty': Message<{ file: string }>;
  'config/syntax': Message<{ message: string; hint: string | undefined }>;
  'config/duplicate-key': Message<{ key: string }>;
  'config/several-documents': Message<{}>;
  'config/import-not-found': Message<{ specifier: string; reason: string; hint: string | undefined }>;
  'config/import-failed': Message<{ specifier: string; reason: string }>;
  'config/import-missing-name': Message<{ specifier: string; name: string; suggestion: string | undefined }>;
  'config/throws': Message<{ error: string }>;
  'config/never-settles': Message<{ file: string }>;
  'config/no-default-export': Message<{ file: string; names: readonly string[] }>;
  'config/not-an-object': Message<{ got: string; hint: string | undefined }>;
  'config/cycle': Message<{ to: string }>;
  'config/forbidden-key': Message<{ key: string }>;
  'config/bad-text': Message<{ what: string }>;
  'config/not-plain-data': Message<{ got: string; hint: string | undefined }>;
  'config/inexact-number': Message<{ number: string }>;
  'config/too-deep': Message<{ limit: number }>;
  'config/too-large': Message<{ limit: number }>;
} = {
  'config/not-found': error(
    (a) => `no platform model in ${quote(a.directory)}: expected one of ${a.names.join(', ')}`,
    'run "platform init" for a first model, or name one with --config',
  ),
  'config/ambiguous': error(
    (a) => `${quoteList(a.files, 'and')} are all platform models, and a platform has one`,
    'remove all but one, or name the one that is meant with --config',
  ),
  'config/unreadable': error((a) => `cannot read ${quote(a.file)}: ${a.reason}`),
  'config/unknown-language': error((a) => `${quote(a.file)} is in no known language; a model ends in ${quoteList(a.extensions)}`),
  'config/not-utf8': error((a) => `${quote(a.file)} is not valid UTF-8 here`, 'save the file as UTF-8'),
  'config/empty': error((a) => `${quote(a.file)} is empty; a model starts with its name`, 'run "platform init" in an empty folder to see a first model'),
  'config/syntax': error(
    (a) => a.message,
    (a) => a.hint,
  ),
  'config/duplicate-key': error((a) => `${quote(a.key)} is written twice here, and only one of the two could count`),
  'config/several-documents': error(() => 'a second YAML document starts here; a model is one document'),
  'config/import-not-found': error(
    (a) => `cannot find ${quote(a.specifier)}: ${a.reason}`,
    (a) => a.hint,
  ),
  'config/import-failed': error((a) => `cannot load ${quote(a.specifier)}: ${a.reason}`),
  'config/import-missing-name': error((a) => `${quote(a.specifier)} does not export ${quote(a.name)}`, didYouMean),
  'config/throws': error((a) => `the model throws: ${a.error}`),
  'config/never-settles': error((a) => `${quote(a.file)} waits for something that never happens: a top-level "await" does not settle`),
  'config/no-default-export': error(
    (a) => `${quote(a.file)} has no default export${a.names.length === 0 ? '' : `; it exports ${quoteList(a.names, 'and')}`}`,
    'write "export default definePlatform({ … })"',
  ),
  'config/not-an-object': error(
    (a) => `the model is ${a.got}; expected an object`,
    (a) => a.hint,
  ),
  'config/cycle': error((a) => `this object contains itself: it is ${a.to} again`, 'a model is a tree; repeat a value by a constant, refer to a service by its name'),
  'config/forbidden-key': error((a) => `${quote(a.key)} cannot be a key`, 'choose another name: JavaScript gives this one a meaning of its own'),
  'config/bad-text': error((a) => `the text contains ${a.what}, which files and programs cannot carry`),
  'config/not-plain-data': error(
    (a) => `this is ${a.got}; a model is made of objects, lists, strings, numbers, booleans and null`,
    (a) => a.hint,
  ),
  'config/inexact-number': error((a) => `${a.number} is beyond the integers that a program can hold exactly`, 'write it as a string, or with a unit'),
  'config/too-deep': error((a) => `the model is nested more than ${a.limit} levels deep`),
  'config/too-large': error(
    (a) => `the model has more than ${a.limit} values once its aliases and shared objects are written out`,
    'a value that is repeated inside of values that are repeated grows without end; repeat less, or split the platform',
  ),
};
