import { readData } from '../adopt/read-data.ts';
import type { CompiledFile } from '../compiler/compile.ts';
import type { Change, Found } from '../diff/change.ts';
import { dataChanges, sideOf, wholeFile } from '../diff/changes.ts';
import { compareLines } from '../diff/lines.ts';
import type { ModelEdit } from '../diff/model-edits.ts';
import type { Place } from '../provenance/line-map.ts';
import { sha256 } from '../output/hash.ts';
import { emptied, findKept } from '../output/kept.ts';
import type { Base } from './base.ts';

/** What this version of platform makes otherwise of a model that did not change, as if it were an edit. */
export interface Upgrade {
  /** Of the package; it stands in no model. */
  readonly edit: ModelEdit;
  readonly changes: readonly Change[];
}

const packageName = 'platform-compiler';

/** Where the files that another version made at the base differ from what this one makes of the base's model; `undefined` where it is the same version, or one that nobody states. */
export function upgradeSince({ project: { lockFile, desired }, readText }: Base): Upgrade | undefined {
  const [version, locked] = [versionAt(readText), lockFile!.lock.files];
  if (version === undefined || version === __VERSION__ || locked.size === 0) return undefined;
  const wanted = new Set(desired.map(({ path }) => path));
  const changes = [
    ...desired.flatMap((file) => (locked.get(file.path)?.sha256.includes(sha256(file.text)) === true ? [] : changesSince(readText(file.path), file))),
    ...[...locked].flatMap(([path, { target }]) => (wanted.has(path) || readText(path) === undefined ? [] : [wholeFile('removed', { path, target, environment: null })])),
  ];
  return changes.length === 0 ? undefined : { edit: { keys: [packageName], before: version, after: __VERSION__ }, changes };
}

/** What npm installed, by its lock file beside the model; otherwise what the package asks for. https://docs.npmjs.com/cli/v11/configuring-npm/package-lock-json */
function versionAt(readText: Base['readText']): string | undefined {
  const installed = partOf(readText('package-lock.json'), ['packages', `node_modules/${packageName}`, 'version']);
  if (installed !== undefined) return installed;
  const asking = readText('package.json');
  return partOf(asking, ['devDependencies', packageName]) ?? partOf(asking, ['dependencies', packageName]);
}

/** A text in a JSON file, which may hold anything. */
function partOf(text: string | undefined, keys: readonly string[]): string | undefined {
  try {
    const part = keys.reduce<unknown>((at, key) => (at as { readonly [key: string]: unknown } | undefined)?.[key], JSON.parse(text ?? 'null') ?? undefined);
    return typeof part === 'string' ? part : undefined;
  } catch {
    return undefined;
  }
}

function changesSince(before: string | undefined, file: CompiledFile): Change[] {
  const { path, target, environment } = file;
  if (before === undefined) return [wholeFile('added', file)];
  const kept = findKept(before);
  const text = kept.kind === 'region' ? emptied(kept) : before;
  return differences(text, file).map((found) => ({ file: path, target, environment, ...found }));
}

function differences(text: string, file: CompiledFile): Found[] {
  const now = sideOf(file);
  const read = now.data === undefined ? undefined : readData(file.document(), file.path, text);
  if (read !== undefined && 'data' in read) return dataChanges({ old: { ...read, text, isStream: now.isStream }, now });
  return compareLines({ text, places: placesOfLines(text), data: undefined, isStream: false }, { ...now, places: placesOfLines(file.text) });
}

/** Nobody knows any more why a line stood there. */
function placesOfLines(text: string): Place[] {
  return text.split('\n').flatMap((line, i): Place[] => (line.trim() === '' ? [] : [{ line: i + 1, column: 1, text: line, moreLines: 0, pointer: '', kind: 'scalar', origin: undefined, within: [] }]));
}
