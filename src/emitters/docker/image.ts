import type { ResolvedImage } from '../../compiler/resolved.ts';
import type { Dockerfile } from '../../formats/dockerfile/document.ts';
import type { Document } from '../../formats/index.ts';
import { because } from '../../provenance/document.ts';
import { map, t } from '../../provenance/traced.ts';
import { header } from '../header.ts';
import * as conventions from './conventions.ts';

/** The Dockerfile of its kind of build, below this target's header. */
export function toDockerfile(dockerfile: Dockerfile): Document {
  return { format: 'dockerfile', content: { ...dockerfile, header: [...header, ...(dockerfile.header ?? [])] } };
}

/** https://docs.docker.com/build/concepts/context/#dockerignore-files */
export function toIgnoreFile({ kind, input, origin }: ResolvedImage): Document {
  const leftOut = kind.leftOut?.(input) ?? [];
  return {
    format: 'lines',
    comment: '#',
    content: because(origin, {
      header: header.map((line) => t`# ${line}`),
      everything: because(conventions.besideDockerfile, ['*']),
      read: kind.context(input).map((pattern) => map(pattern, (path) => `!${path}`)),
      never: because(conventions.neverRead, ['**/.git', '**/.env', '**/.env.*']),
      leftOut: because(conventions.madeOnHost, [...leftOut]),
    }),
  };
}
