import type { Dockerfile, Stage } from '../../../formats/dockerfile/document.ts';
import { because, originOf } from '../../../provenance/document.ts';
import { t, traced, withOrigin, type Traced } from '../../../provenance/traced.ts';
import { debianBase, rustBase } from '../bases.ts';
import { cargo, cargoInstall } from '../cargo.ts';
import { copy, copySources, ending, install, run, stage } from '../instructions.ts';
import * as conventions from './conventions.ts';
import { developmentStage } from './development.ts';
import { binaryOf, featuresOf, folderOf, versionOf, type RustInput } from './options.ts';


export function rustDockerfile(build: RustInput): Dockerfile {
  return because(build.origin, {
    header: [t`The image of ${build.name}: the binary ${binaryOf(build)} of the Cargo package ${build.options.package}.`],
    stages: [toolchainStage(build), chefStage(), planStage(build), dependenciesStage(build), buildStage(build), developmentStage(build), runtimeStage(build)],
  });
}

function toolchainStage(build: RustInput): Stage {
  const { packages = [] } = build.options;
  return stage(conventions.toolchain, 'toolchain', rustBase(versionOf(build)), [
    { name: 'WORKDIR', path: '/src' },
    ...(packages.length === 0 ? [] : [install(packages, [originOf(packages)!])]),
  ]);
}

function chefStage(): Stage {
  const version = traced('0.1.78', conventions.chefVersion);
  return stage(conventions.chef, 'chef', 'toolchain', [cargoInstall(conventions.chef, t`cargo-chef --locked --version ${version}`)]);
}

function planStage(build: RustInput): Stage {
  return stage(conventions.plan, 'plan', 'chef', [
    copySources(folderOf(build)),
    run(conventions.plan, ['cargo chef prepare --recipe-path recipe.json']),
  ]);
}

function dependenciesStage(build: RustInput): Stage {
  const cook = traced('cargo chef cook --release --locked --workspace --recipe-path recipe.json', conventions.dependencies);
  return stage(conventions.dependencies, 'dependencies', 'chef', [
    because(conventions.strip, { name: 'ENV', variables: { CARGO_PROFILE_RELEASE_STRIP: 'symbols' } }),
    copy(conventions.dependencies, ['/src/recipe.json'], './', 'plan'),
    cargo(conventions.dependencies, t`${cook}${featuresOf(build)}`),
  ]);
}

function buildStage(build: RustInput): Stage {
  const features = featuresOf(build);
  return stage(conventions.build, 'build', 'dependencies', [
    copySources(folderOf(build)),
    cargo(conventions.sameFeatures, t`cargo build --release --locked --workspace --bin ${binaryOf(build)}${features}`),
  ]);
}

function runtimeStage(build: RustInput): Stage {
  const { libraries = [] } = build.options;
  const binary = binaryOf(build);
  const certificates = traced('ca-certificates', conventions.certificates);
  return stage(conventions.runtime, 'runtime', debianBase, [
    because(conventions.workingFolder, { name: 'WORKDIR', path: '/app' }),
    install([certificates, ...libraries], libraries.length === 0 ? [] : [originOf(libraries)!]),
    copy(conventions.runtime, [t`/src/target/release/${binary}`], '/usr/local/bin/', 'build'),
    ...ending(build, rustEntrypoint(build)),
  ]);
}

export function rustEntrypoint(build: RustInput): readonly Traced<string>[] {
  return [withOrigin(t`/usr/local/bin/${binaryOf(build)}`, conventions.binaries)];
}
