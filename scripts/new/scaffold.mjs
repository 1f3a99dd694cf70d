// Copies the templates of one sort of thing under a new name and enters it in the lists that are kept by hand.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');

/** `queue-worker`: the name from the command line, in the three forms in which sources write it. */
export function nameFrom(argument, usage) {
  if (argument === undefined || !/^[a-z][a-z0-9]*(?:-[a-z][a-z0-9]*)*$/.test(argument)) stop(`usage: ${usage}, a name of lower-case words with "-" between them`);
  const pascal = argument.replace(/(?:^|-)([a-z])/g, (_, letter) => letter.toUpperCase());
  return { kebab: argument, pascal, camel: pascal[0].toLowerCase() + pascal.slice(1) };
}

/** Writes each file of `templates/SORT` to its place, of which `places` gives the folder by name. Nothing is overwritten. */
export function copyTemplates(sort, name, places) {
  const folder = join(import.meta.dirname, 'templates', sort);
  const files = readdirSync(folder).map((template) => ({ text: fill(readFileSync(join(folder, template), 'utf8'), name), target: fill(places[template], name) }));
  for (const { target } of files) if (existsSync(join(root, target))) stop(`${target} is there already; nothing was written`);
  for (const { target, text } of files) write(target, text);
}

export function fill(text, { kebab, pascal, camel }) {
  return text.replaceAll('__kebab__', kebab).replaceAll('__Pascal__', pascal).replaceAll('__camel__', camel);
}

/** Adds an import, and an entry at the end of the list whose declaration begins with `list`, or where the alphabet puts it. */
export function register(file, list, imported, entry) {
  const text = withImport(read(file), imported);
  const start = text.indexOf('[', text.indexOf('= ', text.indexOf(list)));
  const end = text.indexOf('];', start);
  const before = text.slice(start + 1, end);
  const entries = before.split(',').map((one) => one.trim()).filter((one) => one !== '');
  const sorted = entries.every((one, i) => i === 0 || compare(entries[i - 1], one) <= 0);
  const all = sorted ? [...entries, entry].sort(compare) : [...entries, entry];
  const body = before.includes('\n') ? `\n${all.map((one) => `  ${one},\n`).join('')}` : all.join(', ');
  write(file, text.slice(0, start + 1) + body + text.slice(end));
}

/** Adds lines before the line `end` that follows the line `begin`, for each of several such places. */
export function append(file, additions) {
  let lines = read(file).split('\n');
  for (const [begin, end, line] of additions) {
    const at = lines.indexOf(end, lines.findIndex((one) => one.startsWith(begin)));
    lines = lines.toSpliced(at, 0, line);
  }
  write(file, lines.join('\n'));
}

/** Imports stand in the order of their paths. */
function withImport(text, line) {
  const pathOf = (one) => /from '(.*)'/.exec(one)[1];
  const lines = text.split('\n');
  const own = lines.flatMap((one, i) => (/^import .* from '\.\//.test(one) ? [i] : []));
  const after = own.findLast((i) => compare(pathOf(lines[i]), pathOf(line)) < 0);
  lines.splice(after === undefined ? own[0] : after + 1, 0, line);
  return lines.join('\n');
}

function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

function read(file) {
  return readFileSync(join(root, file), 'utf8');
}

function write(file, text) {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
  console.log(`wrote ${file}`);
}

function stop(message) {
  console.error(message);
  process.exit(2);
}
