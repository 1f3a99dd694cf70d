import type * as Model from '../../../model/types.gen.ts';
import { originOf } from '../../../provenance/document.ts';
import { map, t, withOrigin, type Traced } from '../../../provenance/traced.ts';
import type { BuildInput } from '../../build.ts';
import { defaulted, folder, sourcesOf, type Folder } from '../option.ts';

export type RustInput = BuildInput<Model.RustBuild>;

const usualSources = ['Cargo.toml', 'Cargo.lock', '.cargo', '.sqlx', 'rust-toolchain.toml', 'build.rs', 'crates', 'src'];

export function versionOf(build: RustInput): Traced<string> {
  return build.options.version ?? defaulted(build, 'version', '1.95.0', 'a stable tool chain; those after it build the same programs');
}

export function folderOf(build: RustInput): Folder {
  return folder(build, build.options.directory, '.', 'a workspace at the root of the repository');
}

export function binaryOf(build: RustInput): Traced<string> {
  const { binary, package: name } = build.options;
  return binary ?? withOrigin(name, defaulted(build, 'binary', null, 'Cargo names a package\'s only binary after it').origin);
}

export function contextOf(build: RustInput): readonly Traced<string>[] {
  return sourcesOf(build, folderOf(build), build.options.sources, usualSources);
}

/** What Cargo, or somebody's editor, wrote there on the host. */
export function leftOutOf(build: RustInput): readonly Traced<string>[] {
  const { path, isContext } = folderOf(build);
  return isContext ? [] : [map(path, (below) => `${below}/target`)];
}

/** ` --features api/tls,api/http2`: in a workspace a feature is named with its package. */
export function featuresOf({ options }: RustInput): Traced<string> | '' {
  const { features, package: name } = options;
  if (features === undefined || features.length === 0) return '';
  const list = features.map((feature) => t`${name}/${feature}`).reduce((all, one) => t`${all},${one}`);
  return withOrigin(t` --features ${list}`, originOf(features)!);
}
