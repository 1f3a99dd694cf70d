import { field, nonEmpty, object, relativePath, required, version, type ObjectSchema } from '../../../model/schema.ts';
import * as z from 'zod';

export const rustBuildSchema: ObjectSchema = object('RustBuild', 'An image of a Rust program, from a package of a Cargo workspace.', {
  kind: required('Kind of build.', z.literal('rust')),
  version: field('Version of the Rust tool chain. Default: the catalogue\'s.', version),
  directory: field('Folder of the workspace. Default: the folder of the model.', relativePath),
  package: required('Name of the Cargo package.', nonEmpty),
  binary: field('Name of its binary. Default: the package\'s name.', nonEmpty),
  packages: field('Debian packages that the native build needs. Default: none.', z.array(nonEmpty)),
  libraries: field('Debian packages that the program needs when it runs. Default: none.', z.array(nonEmpty)),
  features: field('Cargo features. Default: the package\'s defaults.', z.array(nonEmpty)),
  sources: field('Files and folders that the build reads. Default: Cargo.toml, Cargo.lock, .cargo, rust-toolchain.toml, .sqlx and crates.', z.array(nonEmpty)),
});
