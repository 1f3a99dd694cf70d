// Why a Rust image is built as it is. See docs/decisions/0004-rust-dependency-layer.md.
import { convention, type CatalogOrigin, type ConventionOrigin } from '../../../provenance/origin.ts';
import { source } from '../../facts.ts';

export const toolchain: ConventionOrigin = convention('one tool chain for everything that is compiled, with what native code needs', {
  comment: 'toolchain compiles the program, and the native code of its dependencies.',
});

export const chef: ConventionOrigin = convention('cargo-chef turns manifests and lock file into a recipe from which dependencies can be compiled without the sources', {
  reference: 'https://github.com/LukeMathwalker/cargo-chef',
  comment: 'chef has cargo-chef, which compiles dependencies without the sources.',
});

export const plan: ConventionOrigin = convention('the recipe is what the layer of the dependencies depends on', {
  comment: 'plan runs at every change, and makes another recipe only for another manifest or lock file.',
});

export const dependencies: ConventionOrigin = convention('dependencies change seldom and take most of the time, so they have a layer of their own', {
  comment: 'dependencies is made again only for another recipe, once for all images of the workspace.',
});

export const build: ConventionOrigin = convention('a stage of its own, so that neither sources nor tool chain reach the image', {
  comment: 'build compiles the program above its dependencies.',
});

export const sameFeatures: ConventionOrigin = convention('Cargo unites the features of what it is asked to build: asked for the same packages it finds every dependency compiled', {
  reference: 'https://doc.rust-lang.org/cargo/reference/resolver.html#features',
  comment: '--workspace gives dependencies the features that they were compiled with above, so that none is compiled again; --bin limits what is built.',
});

export const strip: ConventionOrigin = convention('symbols are most of a binary\'s size, and of use only to a debugger', {
  reference: 'https://doc.rust-lang.org/cargo/reference/profiles.html#strip',
});

export const development: ConventionOrigin = convention('the tool chain without sources, which are mounted, and with caches in volumes', {
  comment: 'dev is what the development overlay runs: sources are mounted, caches are volumes.',
});

export const watched: ConventionOrigin = convention('cargo watch compiles again, and starts again, whenever a source of the workspace changes', {
  reference: 'https://github.com/watchexec/cargo-watch',
});

export const runtime: ConventionOrigin = convention('what the program needs when it runs, and nothing else', {
  comment: 'runtime is the image: the program, and what it needs when it runs.',
});
export const binaries: ConventionOrigin = convention('the folder for programs that no package manager installs', {
  reference: 'https://refspecs.linuxfoundation.org/FHS_3.0/fhs/ch04s09.html',
});
export const workingFolder: ConventionOrigin = convention('relative paths, such as those of mounted files, have a place of their own');
export const certificates: ConventionOrigin = convention('TLS to other hosts needs the certificates of authorities');

/** https://crates.io: exact versions, of which `--locked` takes the dependencies that they were released with. */
export const chefVersion: CatalogOrigin = source('rust.cargo-chef', 'release of cargo-chef that the tool chain compiles', 'https://crates.io/crates/cargo-chef/0.1.78');
export const watchVersion: CatalogOrigin = source('rust.cargo-watch', 'last release of cargo-watch', 'https://crates.io/crates/cargo-watch/8.5.3');
