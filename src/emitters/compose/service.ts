import type { ResolvedEnvironment, ResolvedHealth, ResolvedPlatform, Workload } from '../../compiler/resolved.ts';
import { because, type Leaf } from '../../provenance/document.ts';
import { map, t, traced, Traced, withOrigin } from '../../provenance/traced.ts';
import { folderOf } from '../placement.ts';
import { hasSecret, plainText, secretPath } from '../value.ts';
import * as conventions from './conventions.ts';
import type { ComposeFileMount, ComposeHealthcheck, ComposeService, ComposeVolumeMount } from './document.ts';
import { startOf } from './entrypoint.ts';
import { configName, configPath, contentFiles, fileFolders } from './files.ts';
import type { Network } from './networks.ts';
import { presenceOf } from './presence.ts';
import { byteSize, cores, duration, literal } from './values.ts';

/** What all services of one compose file share. */
export interface ComposeContext {
  readonly platform: ResolvedPlatform;
  readonly environment: ResolvedEnvironment;
  readonly networks: readonly Network[];
  /** Networks by member. */
  readonly networksOf: ReadonlyMap<string, readonly Network[]>;
  /** Way from the compose file's folder to the folder of the model. */
  readonly root: string;
}

/** https://github.com/compose-spec/compose-spec/blob/main/05-services.md */
export function toService(workload: Workload, context: ComposeContext): ComposeService {
  const { entrypoint, command } = startOf(workload);
  const job = isJob(workload);
  return because(presenceOf(workload), {
    profiles: workload.role === 'scheduled' ? because(conventions.noScheduler, [traced('jobs', workload.origin)]) : undefined,
    image: workload.image.reference,
    build: buildOf(workload, context),
    entrypoint,
    command,
    environment: environmentOf(workload),
    configs: some(contentFiles(workload).map(({ path, origin }): ComposeFileMount => because([origin, path.origin], { source: configName(workload, path), target: literal(path) }))),
    secrets: secretsOf(workload),
    volumes: some(volumesOf(workload, context)),
    tmpfs: some(workload.temporary.map(literal)),
    ports: some(workload.ports.flatMap((port) => (port.published === null ? [] : [withOrigin(t`127.0.0.1:${port.published}:${port.number}${map(port.protocol, (protocol) => (protocol === 'udp' ? '/udp' : ''))}`, port.origin, conventions.loopback)]))),
    networks: some((context.networksOf.get(workload.name.value) ?? []).map((network) => traced(network.name, network.members.get(workload.name.value)!))),
    depends_on: dependsOn(workload),
    healthcheck: healthcheckOf(workload.health),
    user: workload.user.value === null ? undefined : map(workload.user as Traced<number>, (uid) => `${uid}:${uid}`),
    pid: workload.host?.processes.value === true ? map(workload.host.processes, () => 'host') : undefined,
    read_only: workload.readOnly.value ? workload.readOnly : undefined,
    cap_drop: because(conventions.hardened, ['ALL']),
    cap_add: some(workload.capabilities),
    security_opt: because(conventions.hardened, ['no-new-privileges:true']),
    init: workload.image.build === null ? undefined : because(conventions.initProcess, true),
    restart: job ? restartOfJob(workload) : because(conventions.restartAlways, 'unless-stopped'),
    stop_grace_period: duration(workload.stop),
    deploy: because(conventions.limits, {
      resources: {
        limits: { cpus: cores(workload.size.cpu.limit), memory: byteSize(workload.size.memory.limit) },
        reservations: { cpus: cores(workload.size.cpu.request), memory: byteSize(workload.size.memory.request) },
      },
    }),
  });
}

export function isJob({ role }: Workload): boolean {
  return role !== 'service' && role !== 'resource';
}

/** A bootstrap starts once its resource is healthy, so that whoever waits should hear of a failure at once. */
function restartOfJob({ role, tries }: Workload): Leaf {
  const retries = role === 'once' || role === 'migration' ? tries?.retries : undefined;
  // The engine takes `on-failure:0` for any number.
  if (retries === undefined) return because(conventions.runOnce, 'no');
  return withOrigin(map(retries, (count) => (count === 0 ? 'no' : `on-failure:${count}`)), conventions.tryAgain);
}

function some<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list;
}

function buildOf({ image: { build } }: Workload, { platform, root }: ComposeContext): ComposeService['build'] {
  if (build === null) return undefined;
  return because([build.origin, conventions.buildHere], { context: root, dockerfile: t`${folderOf(platform, 'docker')}/${build.name}/Dockerfile` });
}

function environmentOf(workload: Workload): ComposeService['environment'] {
  const entries = workload.variables.flatMap(({ name, value, origin }): [string, Leaf][] => {
    if ('kind' in value) return [[name, withOrigin(secretPath(value.secret), origin)]];
    return hasSecret(value) ? [] : [[name, withOrigin(literal(plainText(value)), origin)]];
  });
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

/** Every secret that the workload gets, as a file: at the engine's usual place, or where the model wants it. */
function secretsOf(workload: Workload): ComposeService['secrets'] {
  const mounts = new Map<string, ComposeFileMount>();
  const mount = (secret: Traced<string>, target: Traced<string>): void => {
    const before = mounts.get(target.value);
    mounts.set(target.value, before === undefined ? because(secret.origin, { source: secret, target }) : because(secret.origin, before));
  };
  for (const { value, origin } of workload.variables) {
    if ('kind' in value) mount(withOrigin(value.secret, origin), withOrigin(secretPath(value.secret), origin));
    else for (const part of value) if (!(part instanceof Traced)) mount(withOrigin(part.secret, origin), withOrigin(secretPath(part.secret), origin));
  }
  for (const file of workload.files) if (file.kind === 'secret') mount(file.secret, file.path);
  return some([...mounts.values()]);
}

function volumesOf(workload: Workload, { root }: ComposeContext): ComposeVolumeMount[] {
  const named = workload.mounts.map(({ volume, path, mode, origin }): ComposeVolumeMount => because(origin, { type: 'volume', source: volume.name, target: literal(path), read_only: mode.value === 'read' ? map(mode, () => true) : undefined }));
  const sources = workload.files.flatMap((file): ComposeVolumeMount[] => (file.kind === 'source' ? [because(file.origin, { type: 'bind', source: literal(t`${root}/${file.source}`), target: literal(file.path), read_only: true })] : []));
  return [...named, ...sources, ...foldersOf(workload), ...hostPathsOf(workload)];
}

/** A folder of files as a whole: what is new in it is seen without another container. */
function foldersOf(workload: Workload): ComposeVolumeMount[] {
  return fileFolders(workload).map(({ path, origin }) => because([conventions.folders, origin], { type: 'bind', source: map(literal(path), (folder) => `./${configPath(workload, folder)}`), target: literal(path), read_only: true }));
}

/** Without propagation, which a machine's root does not always allow: what is mounted there later is not seen. */
function hostPathsOf({ host }: Workload): ComposeVolumeMount[] {
  return (host?.paths ?? []).map(({ source, path }) => because([conventions.machine, source.origin, path.origin], { type: 'bind', source: literal(source), target: literal(path), read_only: true }));
}

const conditions = { started: 'service_started', healthy: 'service_healthy', completed: 'service_completed_successfully' } as const;

function dependsOn(workload: Workload): ComposeService['depends_on'] {
  if (workload.needs.length === 0) return undefined;
  const entries = workload.needs.map(({ workload: on, condition, origin }) => [on.value, because([origin, conventions.startOrder], { condition: conditions[condition] })] as const);
  return Object.fromEntries(entries);
}

function healthcheckOf(health: ResolvedHealth): ComposeHealthcheck | undefined {
  if (health.kind === 'none') return undefined;
  return because(health.origin, {
    test: ['CMD', ...health.command.map(literal)],
    interval: duration(health.interval),
    timeout: duration(health.timeout),
    retries: health.retries,
    start_period: duration(health.startPeriod),
  });
}
