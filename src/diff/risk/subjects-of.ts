import { type Plain, textOf } from '../plain.ts';
import type { Change, ChangedData } from '../change.ts';
import { keysOf, readLine } from './line.ts';
import { rebuild } from './rebuild.ts';
import { kindOf, sortOfDocument, sortsOfKind } from './sorts.ts';
import { nobody, type Subject } from './subject.ts';

/** The places of objects that a change is about: one, or of a whole file each object of it. */
export function subjectsOf(change: Change): Subject[] {
  if (change.pointer === '') return subjectsOfFile(change);
  if (change.data !== undefined) return subjectsOfData(change);
  return change.pointer.includes('#') ? [subjectOfEmbedded(change)] : [subjectOfLine(change)];
}

/** Of a file, only the sort is known where it is no data. */
function subjectsOfFile(change: Change): Subject[] {
  const { data, file, kind } = change;
  const [before, after] = [data?.before, data?.after];
  if (isTemplate(change)) return together([...rebuild(kind === 'added' ? change.now : change.old)].map(([name, object]) => [sortsOfKind(kindInName(name)), object]), kind);
  const whole = after ?? before;
  if (Array.isArray(whole)) return together((whole as readonly Plain[]).map((object) => [sortsOfKind(kindOf(object) ?? ''), object]), kind);
  const own = kindOf(whole);
  if (own !== undefined) return together([[sortsOfKind(own), whole!]], kind);
  const sorts = sortsOf(sortOfDocument(file, [], whole));
  const base = { sorts, object: { before, after }, beside: nobody };
  if (whole === undefined && kind === 'added') return change.now.filter((place) => place.kind === 'scalar').map(({ pointer, text }) => ({ ...base, keys: keysOf(pointer), depth: 0, before: undefined, after: text }));
  return [{ ...base, keys: [], depth: 0, before: kind === 'added' ? undefined : (before ?? ''), after: kind === 'removed' ? undefined : (after ?? '') }];
}

function together(objects: readonly (readonly [sorts: readonly string[], object: Plain])[], kind: Change['kind']): Subject[] {
  const beside = new Set(objects.map(([[kindOfIt]]) => kindOfIt!));
  return objects.map(([sorts, object]) => {
    const sides = { before: kind === 'added' ? undefined : object, after: kind === 'removed' ? undefined : object };
    return { sorts, keys: [], depth: 0, ...sides, object: sides, beside };
  });
}

function subjectsOfData({ data, file }: Change): Subject[] {
  const { keys, before, after, object } = data!;
  const base = { keys, depth: keys.length, before, after, object, beside: nobody };
  const kind = kindOf(object.after ?? object.before);
  if (kind === undefined) return [{ ...base, sorts: sortsOf(sortOfDocument(file, keys, object.after ?? object.before)) }];
  // Another kind under the same name is another object.
  if (keys[0] === 'kind' && object.before !== undefined && object.after !== undefined) return [...together([[sortsOfKind(textOf(before)), object.before]], 'removed'), ...together([[sortsOfKind(kind), object.after]], 'added')];
  return [{ ...base, sorts: isOther(object) ? ['kubernetes'] : sortsOfKind(kind) }];
}

/** One object stands where another one stood: what it says is not what the other one said, changed. */
function isOther({ before, after }: ChangedData['object']): boolean {
  return before !== undefined && after !== undefined && kindOf(before) !== kindOf(after);
}

/** A line of a document that is a value of another one. */
function subjectOfEmbedded(change: Change): Subject {
  const [outer = '', inner = ''] = change.pointer.split('#');
  const name = String(keysOf(outer).at(-1)).replaceAll('_', '/');
  const keys = keysOf(inner);
  return lineAt(change, sortsOf(sortOfDocument(name, keys, undefined)), keys);
}

function subjectOfLine(change: Change): Subject {
  const [first, ...keys] = keysOf(change.pointer);
  if (!isTemplate(change)) return { ...lineAt(change, sortsOf(sortOfDocument(change.file, [], undefined)), keysOf(change.pointer)), before: change.before, after: change.after };
  const subject = lineAt(change, sortsOfKind(kindInName(textOf(first))), keys);
  // With its kind, a whole object comes or goes.
  return keys.length === 1 && keys[0] === 'kind' && change.kind !== 'changed' ? { ...subject, keys: [], depth: 0 } : subject;
}

/** Of a line that only one side has it cannot be told whether what is around it stays: for rules, it comes and goes with it. */
function lineAt({ kind, before, after }: Change, sorts: readonly string[], at: readonly (string | number)[]): Subject {
  const [old, now] = [readLine(before, at), readLine(after, at)];
  const keys = (now ?? old)?.keys ?? at;
  const object = { before: kind === 'removed' ? {} : undefined, after: kind === 'added' ? {} : undefined };
  return { sorts, keys, depth: keys.length, before: old?.value, after: now?.value, object, beside: nobody };
}

/** Pointers of a chart's templates begin with the object: `/Deployment-web/spec/replicas`. */
function isTemplate({ target, file, pointer, data, now, old }: Change): boolean {
  return target === 'helm' && data === undefined && /\/templates\/.*\.yaml$/.test(file) && /^\/[A-Z]\w*-/.test(pointer === '' ? ([...now, ...old].find((place) => place.pointer !== '')?.pointer ?? '') : pointer);
}

function kindInName(name: string): string {
  return name.slice(0, name.indexOf('-'));
}

function sortsOf(sort: string | undefined): readonly string[] {
  return sort === undefined ? [] : [sort];
}
