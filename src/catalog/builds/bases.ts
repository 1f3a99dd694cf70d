// Base images, each by a tag that names one release. Why there is no digest: docs/decisions/0015-base-image-tags.md.
import { map, t, withOrigin, type Traced } from '../../provenance/traced.ts';
import { fact, source } from '../facts.ts';

const rustImage = source('rust.image', 'the official image of the Rust tool chain, on Debian bookworm without what native builds rarely need', 'https://hub.docker.com/_/rust');

export function rustBase(version: Traced<string>): Traced<string> {
  return withOrigin(t`rust:${version}-slim-bookworm`, rustImage);
}

/** Where programs of Rust run: the Debian release of the image that compiled them, so that they find the C library they were linked with. */
export const debianBase: Traced<string> = fact(
  'debian:bookworm-20260824-slim',
  'debian.image',
  'the Debian release that the Rust image is made of, which has the C library that the program was linked with',
  'https://hub.docker.com/_/debian',
);

const nodeImage = source('node.image', 'the official image of Node, on Debian bookworm without compilers', 'https://hub.docker.com/_/node');

/** Releases of the lines with long-term support. */
const nodeReleases: Readonly<Record<string, string>> = { 20: '20.20.2', 22: '22.23.1', 24: '24.18.0' };

/** A major version means its release known here; any other version is taken as it is. */
export function nodeBase(version: Traced<string | number>): Traced<string> {
  const release = map(version, (written) => nodeReleases[String(written)] ?? String(written));
  return withOrigin(t`node:${release}-bookworm-slim`, nodeImage);
}
