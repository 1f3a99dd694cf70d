// Why a Node image is built as it is.
import { convention, type ConventionOrigin } from '../../../provenance/origin.ts';

export const base: ConventionOrigin = convention('one release of Node compiles and runs the program', {
  comment: 'base is Node, which compiles the program and runs it.',
});

export const manifests: ConventionOrigin = convention('the layers of dependencies depend on manifests and lock file alone, wherever the packages of the workspace lie', {
  comment: 'manifests has what dependencies are installed from, the same until that itself changes.',
});

export const production: ConventionOrigin = convention('what only compiles or tests the program has no place in its image', {
  reference: 'https://docs.npmjs.com/cli/commands/npm-ci',
  comment: 'production has the dependencies that the program runs with.',
});

export const optionalFile: ConventionOrigin = convention('a package need not have a file of npm settings', {
  reference: 'https://docs.docker.com/reference/dockerfile/#copy',
  comment: '.npmr[c] is a pattern, so that .npmrc may be missing.',
});

export const npmCache: ConventionOrigin = convention('what was downloaded is there when a layer is made again', {
  reference: 'https://docs.docker.com/build/cache/optimize/#use-cache-mounts',
});

export const build: ConventionOrigin = convention('compiled with dependencies that the image does not keep', {
  comment: 'build compiles the program, with dependencies that the image does not keep.',
});

export const withoutDevelopment: ConventionOrigin = convention('the image takes its dependencies from the stage that left out those of development', {
  comment: 'Without node_modules, since the image has dependencies of its own.',
});

export const development: ConventionOrigin = convention('Node without sources, which are mounted', {
  comment: 'dev is what the development overlay runs, with the sources mounted.',
});

export const installAtStart: ConventionOrigin = convention('dependencies live in a volume, where they would stay as they were when the image was built', {
  comment: 'Installs at the start if the lock file is another than last time, into volumes that uid 1000 may write.',
});

export const watched: ConventionOrigin = convention('sources are watched in the container that runs them');

/** Measured with Node 20.20.2 and 22.23.1 on Linux; --watch-path misses some of these saves too. */
export const nodeWatches: ConventionOrigin = convention('the program starts again whenever a file changes that it has loaded', {
  reference: 'https://nodejs.org/docs/latest-v20.x/api/cli.html#--watch',
  comment: 'Node loses a file that an editor saves by putting a new one in its place: let it save in place, or state a dev script.',
});

export const runtime: ConventionOrigin = convention('what the program needs when it runs, and nothing else', {
  comment: 'runtime is the image: the program, and what it needs when it runs.',
});

export const productionMode: ConventionOrigin = convention('libraries leave out checks and messages for developers', {
  reference: 'https://nodejs.org/en/learn/getting-started/nodejs-the-difference-between-development-and-production',
});

export const started: ConventionOrigin = convention('npm would stand between the engine and the program');

export const linked: ConventionOrigin = convention('npm links each package of a workspace from node_modules', {
  reference: 'https://docs.npmjs.com/cli/using-npm/workspaces',
  comment: 'The link that npm made to the folder of the package.',
});

export const processOne: ConventionOrigin = convention('npm would not pass signals on, and an init is what the engine or the pod adds', {
  reference: 'https://github.com/nodejs/docker-node/blob/main/docs/BestPractices.md#handling-kernel-signals',
  comment: 'Node is process 1, for which signals have no effect of their own: the program handles SIGTERM, or is run with an init.',
});
