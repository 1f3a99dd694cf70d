// Instructions that several kinds of build give, each with the reason why it stands there.
import type { Copy, Instruction, Mount, Run, Stage } from '../../formats/dockerfile/document.ts';
import type { Text } from '../../formats/leaf.ts';
import { shellQuote } from '../../formats/shell/index.ts';
import { formatDuration } from '../../model/units.ts';
import { because } from '../../provenance/document.ts';
import { compose, convention, type Origin } from '../../provenance/origin.ts';
import { combine, map, t, traced, type Traced } from '../../provenance/traced.ts';
import { sortBy } from '../../util/sort.ts';
import type { BuildInput } from '../build.ts';
import type { Folder } from './option.ts';

/** The comment of `why` begins with the stage's name: `docker build --call=targets` shows it as the description. */
export function stage(why: Origin | readonly Origin[], as: string, from: Text, instructions: readonly Instruction[]): Stage {
  return because(why, { as, from, instructions });
}

export function run(why: Origin | readonly Origin[], commands: readonly Text[], more: { readonly mounts?: readonly Mount[]; readonly comment?: Text } = {}): Run {
  return because(why, { name: 'RUN', commands, ...more });
}

export function copy(why: Origin | readonly Origin[], sources: readonly Text[], destination: Text, from?: Text): Copy {
  const paths = { name: 'COPY' as const, sources, destination };
  return because(why, from === undefined ? paths : { ...paths, from });
}

const allSources = convention('what may be copied is stated once, in the ignore file', {
  comment: 'The ignore file beside this file lets in only what the build reads.',
});

/** All that the ignore file lets in of the folder that is built. */
export function copySources({ path }: Folder, why: readonly Origin[] = []): Copy {
  return copy([allSources, ...why], [path], './');
}

/** Set apart from other origins, since the sign for hadolint must stand right above its instruction, each time. */
const unpinned = `Without versions: Debian's mirrors keep only the newest of each package.
hadolint ignore=DL3008`;
const apt = convention('packages of the base image\'s own release, without recommended ones, and without the lists that only installing needs', {
  reference: 'https://docs.docker.com/build/building/best-practices/#apt-get',
});

/** `packages` in code-unit order, each once. */
export function install(packages: readonly Traced<string>[], why: readonly Origin[]): Run {
  const byName = new Map(packages.map((one) => [one.value, one]));
  const names = sortBy(byName.values(), (one) => one.value);
  const list = traced(names.map((one) => one.value).join(' '), compose(names.map((one) => one.origin)));
  const commands = ['apt-get update', t`apt-get install --yes --no-install-recommends ${list}`, 'rm -rf /var/lib/apt/lists/*'];
  return run([...why, list.origin, apt], commands, { comment: unpinned });
}

const annotations = convention('what registries and scanners show of an image', { reference: 'https://github.com/opencontainers/image-spec/blob/main/annotations.md' });
const unprivileged = convention('without root, an intruder can neither change the program nor use what only root may; a number can be checked without looking into the image');
const listens = convention('documents where the program listens; it publishes nothing', { reference: 'https://docs.docker.com/reference/dockerfile/#expose' });
const probed = convention('an engine that looks at health itself, such as Docker, learns it from the image', { reference: 'https://docs.docker.com/reference/dockerfile/#healthcheck' });
const execForm = convention('the program gets signals itself: no shell stands between', { reference: 'https://docs.docker.com/reference/dockerfile/#exec-form-entrypoint-example' });

const ownFolders = convention('a new volume gets the owner of the folder that it is mounted on, so that the program may write to it without being root', {
  reference: 'https://docs.docker.com/engine/storage/volumes/#mounting-a-volume-over-existing-data',
});

/** The last instructions of an image: what it is, what it may write to, who runs it, where it listens, how it is seen to work and what it starts. */
export function ending(build: Pick<BuildInput<unknown>, 'labels' | 'folders' | 'ports' | 'health'>, entrypoint: readonly Traced<string>[], also: Origin = execForm): Instruction[] {
  const { labels, folders, ports, health } = build;
  return [
    ...(labels.length === 0 ? [] : [because(annotations, { name: 'LABEL', labels: Object.fromEntries(labels.map(({ name, value }) => [name, value])) } as const)]),
    ...(folders.length === 0 ? [] : [run([ownFolders, ...folders.map((one) => one.origin)], [map(joined(folders), (list) => `install --directory --owner=1000 --group=1000 ${list}`)])]),
    because(unprivileged, { name: 'USER', user: '1000:1000' } as const),
    ...(ports.length === 0 ? [] : [because(listens, { name: 'EXPOSE', ports: ports.map((port) => port.number) } as const)]),
    ...(health === undefined ? [] : [healthcheck(health)]),
    because([execForm, also], { name: 'ENTRYPOINT', command: entrypoint } as const),
  ];
}

function joined(words: readonly Traced<string>[]): Traced<string> {
  return combine(words, (values) => values.map(shellQuote).join(' '));
}

function healthcheck({ interval, timeout, startPeriod, retries, command }: NonNullable<BuildInput<unknown>['health']>): Instruction {
  return because(probed, {
    name: 'HEALTHCHECK',
    interval: map(interval, formatDuration),
    timeout: map(timeout, formatDuration),
    startPeriod: map(startPeriod, formatDuration),
    retries,
    command,
  });
}
