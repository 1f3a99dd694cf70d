import type { ResolvedEnvironment, ResolvedFile, Workload } from '../../compiler/resolved.ts';
import type { Document } from '../../formats/index.ts';
import type { Watch } from '../../observability/watch.ts';
import { compose } from '../../provenance/origin.ts';
import type { EmittedFile, Emitter } from '../emitter.ts';
import { header } from '../header.ts';
import { omissionsOf } from './fidelity.ts';
import { testsOf } from './tests.ts';

type Content = Extract<ResolvedFile, { kind: 'content' }>;

/** Of every environment that is watched: the configuration and rules that its server reads, byte by byte, and unit tests of the alerts. */
export const prometheus: Emitter = {
  name: 'prometheus',
  summary: 'the configuration of Prometheus, its recording and alerting rules, and unit tests that play each alert its fault',
  wanted: ({ environments }) => environments.some(({ watch }) => watch !== null),
  apart: true,
  emit: ({ environments }) => ({
    files: environments.flatMap((environment) => (environment.watch === null ? [] : emitEnvironment(environment, environment.watch))),
    omissions: environments.flatMap(omissionsOf),
    diagnostics: [],
  }),
};

function emitEnvironment(environment: ResolvedEnvironment, watch: Watch): EmittedFile[] {
  const { name, origin } = environment;
  const files = [...serverFiles(environment), ...testFiles(watch)];
  return files.map((file) => ({ ...file, path: `${name.value}/${file.path}`, environment: name.value, origin: compose([...(file.origin === undefined ? [] : [file.origin]), origin]) }));
}

/** What the server reads, by its place below the folder that all of it lies in. */
function serverFiles({ resources, workloads }: ResolvedEnvironment): EmittedFile[] {
  const scraper = resources.find(({ kind }) => kind.scraper !== undefined);
  const server = workloads.find(({ name }) => name.value === scraper?.name.value);
  if (server === undefined) return [];
  const contents = server.files.filter((file): file is Content => file.kind === 'content');
  const folder = folderOf(contents);
  return contents.map((file) => ({ path: file.path.value.slice(folder.length), document: file.content, origin: originOf(file, server) }));
}

function originOf({ origin, path }: Content, server: Workload): NonNullable<EmittedFile['origin']> {
  return compose([origin, path.origin, server.origin]);
}

/** The folder that the first lies in, with its slash: other files lie there, or below. */
function folderOf([first]: readonly Content[]): string {
  return first === undefined ? '' : first.path.value.slice(0, first.path.value.lastIndexOf('/') + 1);
}

function testFiles(watch: Watch): EmittedFile[] {
  return watch.subjects.flatMap((subject): EmittedFile[] => {
    if (!subject.isTold) return [];
    const document = (): Document => ({ format: 'yaml', header, content: testsOf(subject, watch) });
    return [{ path: `tests/${subject.name.value}.yml`, document, origin: compose([subject.origin, subject.target.origin]) }];
  });
}
