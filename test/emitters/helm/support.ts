import type { ResolvedEnvironment, ResolvedPlatform } from '../../../src/compiler/resolved.ts';
import type { PlainObject } from '../../../src/emitters/helm/chart.ts';
import { chartFilesOf } from '../../../src/emitters/helm/chart-files.ts';
import type { EmittedFile } from '../../../src/emitters/emitter.ts';
import { printDocument } from '../../../src/formats/index.ts';
import { compose, modelOrigin } from '../../../src/provenance/origin.ts';
import { path } from '../../../src/provenance/path.ts';
import type { Node } from '../../../src/provenance/document.ts';
import { resolvePlatform, type Config } from '../../model-helper.ts';

/** Objects by file, then by environment: those of a platform that nobody compiled. */
export type Objects = Readonly<Record<string, Readonly<Record<string, readonly Node[]>>>>;

export function platformOf(environments: Readonly<Record<string, object>>, more: Config = {}): ResolvedPlatform {
  return resolvePlatform({ environments: Object.fromEntries(Object.entries(environments).map(([name, one]) => [name, { runtime: 'kubernetes', ...one }])), ...more });
}

export function environmentOf(platform: ResolvedPlatform, name: string): ResolvedEnvironment {
  return platform.environments.find((environment) => environment.name.value === name)!;
}

/** The chart of these objects. */
export function chartOf(platform: ResolvedPlatform, objects: Objects): EmittedFile[] {
  const environments = platform.environments;
  const files = Object.entries(objects).map(([file, by]) => ({
    path: file,
    origin: modelOrigin(path(['services', file])),
    vector: () => ({
      path: file,
      objects: environments.map(({ name }) => by[name.value] as readonly PlainObject[] | undefined),
      origins: environments.map(({ name, origin }) => (by[name.value] === undefined ? undefined : compose([origin, modelOrigin(path(['services', file]))]))),
    }),
  }));
  return chartFilesOf(platform, environments, files);
}

export function textsOf(files: readonly EmittedFile[]): Readonly<Record<string, string>> {
  return Object.fromEntries(files.map((file) => [file.path, printDocument(file.document())]));
}

/** Without the two lines of comment that every file begins with, and the blank one below them. */
export function bodyOf(text: string): string {
  return text.replace(/^(?:#.*\n)+\n/, '');
}

export function without(text: string, mark: RegExp): string {
  return text.split('\n').filter((line) => !mark.test(line)).join('\n');
}
