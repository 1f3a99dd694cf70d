import * as z from 'zod';
import { field, object, required, type ObjectSchema } from '../../../model/schema.ts';
import { cargoFeature, cargoName, debianPackage, plainPath, rustVersion } from '../fields.ts';

export const rustBuildSchema: ObjectSchema = object('RustBuild', 'An image of a Rust program, from a package of a Cargo workspace.', {
  kind: required('Kind of build.', z.literal('rust')),
  version: field('Version of the Rust tool chain, as text. Default: 1.95.0.', rustVersion),
  directory: field('Folder of the workspace. Default: the folder of the model.', plainPath),
  package: required('Name of the Cargo package.', cargoName),
  binary: field('Name of its binary. Default: the package\'s name.', cargoName),
  packages: field('Debian packages that the native code of the workspace\'s dependencies is built with, beyond gcc and libc6-dev. Default: none.', z.array(debianPackage)),
  libraries: field('Debian packages that the program needs when it runs, beyond ca-certificates. Default: none.', z.array(debianPackage)),
  features: field('Features of the package. Default: those that it has by default.', z.array(cargoFeature)),
  sources: field(
    'Files and folders of the workspace that the build reads. Default: all of `directory`; where that is the folder of the model, Cargo.toml, Cargo.lock, .cargo, .sqlx, rust-toolchain.toml, build.rs, crates and src.',
    z.array(plainPath).min(1),
  ),
});
