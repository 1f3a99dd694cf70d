import type { Stage } from '../../../formats/dockerfile/document.ts';
import { because } from '../../../provenance/document.ts';
import { t, traced, withOrigin, type Traced } from '../../../provenance/traced.ts';
import type { Development } from '../../build.ts';
import { cargoInstall } from '../cargo.ts';
import { run, stage } from '../instructions.ts';
import * as conventions from './conventions.ts';
import { binaryOf, featuresOf, folderOf, type RustInput } from './options.ts';

const user = 1000;
const caches = [
  { name: 'cargo', path: '/cache/cargo' },
  { name: 'target', path: '/cache/target' },
] as const;

function word(text: string): Traced<string> {
  return traced(text, conventions.watched);
}

/** Compiles without optimisation, outside of the sources, so that nothing on the host is touched. */
export function developmentStage(build: RustInput): Stage {
  const [cargo, target] = caches;
  const version = traced('8.5.3', conventions.watchVersion);
  return stage(conventions.development, 'dev', 'toolchain', [
    cargoInstall(conventions.development, t`cargo-watch --locked --version ${version}`),
    run(conventions.development, [`install --directory --owner=${user} --group=${user} ${cargo.path} ${target.path}`]),
    { name: 'ENV', variables: { CARGO_HOME: cargo.path, CARGO_TARGET_DIR: target.path } },
    { name: 'USER', user: `${user}:${user}` },
    because(conventions.watched, { name: 'CMD', command: watchCommand(build) } as const),
  ]);
}

function watchCommand(build: RustInput): Development['command'] {
  const start = t`run --package ${build.options.package} --bin ${binaryOf(build)}${featuresOf(build)}`;
  return [word('cargo'), word('watch'), word('--exec'), withOrigin(start, conventions.watched)];
}

export function rustDevelopment(build: RustInput): Development {
  return {
    stage: word('dev'),
    command: watchCommand(build),
    sources: [{ from: folderOf(build).path, to: word('/src') }],
    caches: caches.map(({ name, path }) => ({ name, path: word(path) })),
    environment: [],
    user: traced(user, conventions.watched),
  };
}
