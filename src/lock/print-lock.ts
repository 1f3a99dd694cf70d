import { sortBy } from '../util/sort.ts';
import type { Lock, LockedFile } from './lock.ts';

/**
 * JSON, sorted, indented by two, with a final newline. Each file has one line, so that a merge by lines never joins the path of
 * one file with the hash of another. Made by hand, because an object would put numeric keys first.
 */
export function printLock(lock: Lock): string {
  const members: [string, string][] = [['version', '1']];
  if (lock.unfinished) members.push(['unfinished', 'true']);
  members.push(
    ['files', block(sortBy(lock.files, ([path]) => path).map(([path, file]) => [path, printFile(file)]), '  ')],
    ['memory', block(sorted(lock.memory).map(([topic, values]) => [topic, printMemory(values)]), '  ')],
  );
  return `${block(members, '')}\n`;
}

function printFile(file: LockedFile): string {
  const hashes = file.sha256.map((hash) => `"${hash}"`).join(', ');
  return `{ "target": ${JSON.stringify(file.target)}, "sha256": ${file.sha256.length === 1 ? hashes : `[${hashes}]`} }`;
}

function printMemory(values: Readonly<Record<string, number | string>>): string {
  return block(sorted(values).map(([key, value]) => [key, JSON.stringify(value)]), '    ');
}

function sorted<T>(record: Readonly<Record<string, T>>): [string, T][] {
  return sortBy(Object.entries(record), ([key]) => key);
}

function block(members: readonly (readonly [string, string])[], indent: string): string {
  if (members.length === 0) return '{}';
  return `{\n${members.map(([key, value]) => `${indent}  ${JSON.stringify(key)}: ${value}`).join(',\n')}\n${indent}}`;
}
