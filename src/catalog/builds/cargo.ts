import type { Run } from '../../formats/dockerfile/document.ts';
import { because } from '../../provenance/document.ts';
import { convention, type Origin } from '../../provenance/origin.ts';
import { t, type Traced } from '../../provenance/traced.ts';
import { run } from './instructions.ts';

const registry = convention('what was downloaded is there when a layer is made again', {
  reference: 'https://docs.docker.com/build/cache/optimize/#use-cache-mounts',
  comment: 'Downloads outlive the layer. One build at a time: the lock of Cargo itself lies outside of the mounted folder.',
});

/** A command that downloads crates. https://doc.rust-lang.org/cargo/guide/cargo-home.html#directories */
export function cargo(why: Origin, command: Traced<string>): Run {
  const mount = because(registry, { type: 'cache', target: '/usr/local/cargo/registry', sharing: 'locked' } as const);
  return run([why, registry], [command], { mounts: [mount] });
}

/** `--locked`: with the dependencies that the program was released with. */
export function cargoInstall(why: Origin, what: Traced<string>): Run {
  return cargo(why, t`cargo install ${what}`);
}
