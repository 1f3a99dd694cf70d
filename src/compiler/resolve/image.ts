import type { BuildHealth } from '../../catalog/build.ts';
import { buildKinds } from '../../catalog/index.ts';
import type * as Model from '../../model/types.gen.ts';
import type { View } from '../../model/view.ts';
import { originOf } from '../../provenance/document.ts';
import { compose, convention } from '../../provenance/origin.ts';
import { t, Traced, traced, withOrigin } from '../../provenance/traced.ts';
import { sortedEntries } from '../../util/sort.ts';
import type { ResolvedImage, ResolvedRepository } from '../resolved.ts';
import { defaulted } from './defaults.ts';
import { resolveHealth } from './health.ts';
import { resolvePorts } from './port.ts';
import type { Program, Report } from './scope.ts';

const local = convention('without a registry an image is known by its platform and name on the machine that builds it');

/** What all images of a platform share. */
export interface ImageFacts {
  readonly platform: Traced<string>;
  readonly registry: View<Model.Registry> | undefined;
  readonly repository: ResolvedRepository | null;
}

/** The image that a program's `build` makes: the same in every environment, so seen without any environment's `per`. */
export function resolveImage(program: Omit<Program, 'ports'>, facts: ImageFacts, report: Report): ResolvedImage | null {
  const { build, description, ports, health, volumes, like } = program.view;
  if (build === undefined) return null;
  const kind = buildKinds.get(build.kind.value)!;
  const resolvedPorts = resolvePorts(ports);
  const resolvedHealth = resolveHealth(health, { ...program, ports: resolvedPorts }, kind, report);
  const origin = compose([originOf(build)!, program.origin, ...(like === undefined ? [] : [like.origin])]);
  return {
    name: program.name,
    origin,
    reference: imageReference(program.name, facts),
    kind,
    input: {
      name: program.name,
      origin,
      options: build as never,
      description,
      ports: resolvedPorts.map((port) => ({ ...port, number: withOrigin(port.number, originOf(ports!)!) })),
      folders: writtenFolders(volumes),
      health: resolvedHealth.kind === 'none' ? undefined : buildHealth(resolvedHealth),
      labels: labels(program.name, description, facts),
    },
  };
}

/** The folders on which volumes are mounted that the program writes to; which they are follows from all mounts. */
function writtenFolders(volumes: Program['view']['volumes']): Traced<string>[] {
  const mounts = sortedEntries(volumes).map(([, mount]) => (mount instanceof Traced ? { path: mount, mode: undefined } : mount!));
  const why = [...(volumes === undefined ? [] : [originOf(volumes)!]), ...mounts.flatMap(({ mode }) => (mode === undefined ? [] : [mode.origin]))];
  return mounts.filter(({ mode }) => mode?.value !== 'read').map(({ path }) => withOrigin(path, ...why));
}

function buildHealth(health: BuildHealth & { origin: ResolvedImage['origin'] }): BuildHealth {
  return { ...health, command: health.command.map((word) => withOrigin(word, health.origin)) };
}

function imageReference(name: Traced<string>, { platform, registry }: ImageFacts): Traced<string> {
  const tag = registry === undefined ? traced('dev', local) : (registry.tag ?? defaulted('dev', originOf(registry), 'tag', 'what is built here and not released'));
  return registry === undefined ? withOrigin(t`${platform}/${name}:${tag}`, local) : t`${registry.host}/${platform}/${name}:${tag}`;
}

/** https://github.com/opencontainers/image-spec/blob/main/annotations.md#pre-defined-annotation-keys */
function labels(name: Traced<string>, description: Traced<string> | undefined, { repository }: ImageFacts): { name: string; value: Traced<string> }[] {
  const known: [string, Traced<string> | null | undefined][] = [
    ['title', name],
    ['description', description],
    ['source', repository?.url],
    ['licenses', repository?.license],
  ];
  return known.flatMap(([key, value]) => (value ? [{ name: `org.opencontainers.image.${key}`, value }] : []));
}
