import { convention, type ConventionOrigin } from '../../provenance/origin.ts';

/** The decisions of this target, each with its reason; `comment` is printed once a file, where a reader would ask why. */

export const projectName: ConventionOrigin = convention('the project is named for platform and environment, so that two environments on one host keep apart', {
  reference: 'https://docs.docker.com/reference/compose-file/version-and-name/',
});

export const buildHere: ConventionOrigin = convention('an image that the platform builds is built by compose where it is missing', {
  reference: 'https://docs.docker.com/reference/compose-file/build/',
});

export const secretWrapper: ConventionOrigin = convention('a secret reaches a program that reads variables through its entry point, so that it stands in no file and in no "docker inspect"', {
  reference: 'https://docs.docker.com/reference/compose-file/services/#secrets',
  comment: 'The program reads variables, and secrets are files: the entry point turns one into the other, so that no secret stands in this file or in "docker inspect".',
});

export const secretFiles: ConventionOrigin = convention('a secret is a file that no commit holds; secrets.sh makes what is missing', {
  reference: 'https://docs.docker.com/reference/compose-file/secrets/',
  comment: 'Files beside this one, made by ./secrets.sh and ignored by Git.',
});

export const configFiles: ConventionOrigin = convention('a configuration file is mounted from beside this file', {
  reference: 'https://docs.docker.com/reference/compose-file/configs/',
});

export const loopback: ConventionOrigin = convention('ports are published on the loopback address only: a laptop is often in a foreign network', {
  reference: 'https://docs.docker.com/reference/compose-file/services/#ports',
});

export const calleeNetworks: ConventionOrigin = convention('every workload that is called has a network of its own, which only its callers join', {
  reference: 'https://docs.docker.com/reference/compose-file/networks/',
  comment: 'One network for each workload that is called; only those that declare it are on it. "internal" networks have no way out.',
});

export const startOrder: ConventionOrigin = convention('a workload starts once what it uses is healthy and what must exist in it is made', {
  reference: 'https://docs.docker.com/reference/compose-file/services/#depends_on',
});

export const hardened: ConventionOrigin = convention('no process needs more than it is given: no capabilities, no new privileges, a read-only root where the image allows it', {
  reference: 'https://cheatsheetseries.owasp.org/cheatsheets/Docker_Security_Cheat_Sheet.html',
});

export const folders: ConventionOrigin = convention('a folder that holds nothing else is mounted as a whole, from beside this file', { reference: 'https://docs.docker.com/reference/compose-file/services/#volumes' });

export const machine: ConventionOrigin = convention('what tells of the machine and of its containers reads their files; nothing of them can be written', {
  reference: 'https://docs.docker.com/reference/compose-file/services/#volumes',
  comment: 'Tells of this machine, so it sees files of it, and can write none of them.',
});

export const initProcess: ConventionOrigin = convention('a small init as process 1 forwards signals and reaps orphans', {
  reference: 'https://docs.docker.com/reference/compose-file/services/#init',
});

export const restartAlways: ConventionOrigin = convention('what should run is restarted, unless somebody stopped it', {
  reference: 'https://docs.docker.com/reference/compose-file/services/#restart',
});

export const runOnce: ConventionOrigin = convention('a job that ended stays ended', { reference: 'https://docs.docker.com/reference/compose-file/services/#restart' });

export const tryAgain: ConventionOrigin = convention('a job that failed is tried again, as often as the model says, and one that succeeded stays ended', { reference: 'https://docs.docker.com/reference/compose-file/services/#restart' });

export const noScheduler: ConventionOrigin = convention('compose has no scheduler, so a scheduled job is started by hand', {
  reference: 'https://docs.docker.com/reference/compose-file/services/#profiles',
  comment: 'Compose has no scheduler: start it with "docker compose run --rm NAME".',
});

export const limits: ConventionOrigin = convention('limits are enforced by the engine, reservations are what the model requests', {
  reference: 'https://docs.docker.com/reference/compose-file/deploy/#resources',
});

export const hotReload: ConventionOrigin = convention('sources are mounted over the image\'s own, caches are kept in volumes, and the tool chain\'s image watches them', {
  comment: 'Development: docker compose -f compose.yaml -f compose.dev.yaml up --build',
});
