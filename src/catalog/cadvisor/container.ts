import type { Cadvisor } from '../../model/types.gen.ts';
import { convention } from '../../provenance/origin.ts';
import { t, traced } from '../../provenance/traced.ts';
import type { ContainerFacet, HostAccess } from '../facets.ts';
import { defaulted, fact, health, httpProbe, imageOf, oneReplica, port, readOnlyRoot, sizeOf, source, stopAfter, words } from '../facts.ts';
import type { ResourceInput } from '../kind.ts';
import { withV } from '../version.ts';
import { serverPort } from './connection.ts';
import { projectLabel, serviceLabel } from './metrics.ts';

const running = 'https://github.com/google/cadvisor/blob/v0.60.6/docs/running.md';
const options = 'https://github.com/google/cadvisor/blob/v0.60.6/docs/runtime_options.md';
const dockerfile = 'https://github.com/google/cadvisor/blob/v0.60.6/deploy/Dockerfile';

const repository = fact('ghcr.io/google/cadvisor', 'cadvisor.image', 'the project\'s image; a release is published by its tag', 'https://github.com/google/cadvisor/blob/v0.60.6/.github/workflows/publish-container.yml');
const flags = source('cadvisor.flags', 'of the metrics that it has, those that are asked for; of the labels that containers have, those that name them', options);
const pace = source('cadvisor.interval', 'as often as it is scraped, for every container, however idle: it looks each second otherwise', `${options}#housekeeping-intervals`);
const uid = fact(0, 'cadvisor.user', 'the engine answers root, and nobody else but the group of its socket', dockerfile);
const probe = source('cadvisor.health', 'the image asks the same with wget', 'https://github.com/google/cadvisor/blob/v0.60.6/deploy/healthcheck.sh');
const healthPath = fact('/healthz', 'cadvisor.health-path', 'answers while it runs', 'https://github.com/google/cadvisor/blob/v0.60.6/deploy/healthcheck.sh');

function host(): HostAccess {
  const path = (onHost: string, at: string, reason: string): HostAccess['paths'][number] => ({ source: fact(onHost, 'cadvisor.host-paths', reason, running), path: fact(at, 'cadvisor.host-paths', reason, running) });
  return {
    paths: [
      path('/', '/rootfs', 'where the engine keeps what belongs to which container'),
      path('/var/run', '/var/run', 'the sockets of the engine and of containerd, which know the names and labels of containers'),
      path('/sys', '/sys', 'the control groups of the machine, by which use is counted'),
    ],
    processes: traced(false, convention('what is asked for is counted by control groups, not by processes', { reference: running })),
  };
}

export function container(resource: ResourceInput<Cadvisor>): ContainerFacet {
  const version = resource.options.version ?? defaulted(resource, 'version', '0.60.6', 'the newest release that the catalogue knows');
  return {
    image: imageOf(resource, repository, withV(version), {}),
    command: [
      ...words(flags, '--docker_only=true', '--enable_metrics=cpu,diskIO,memory', '--store_container_labels=false', `--whitelisted_container_labels=${projectLabel},${serviceLabel}`),
      ...words(pace, '--allow_dynamic_housekeeping=false', '--housekeeping_interval=15s'),
    ],
    ports: [port('http', serverPort, 'http')],
    variables: [],
    files: [],
    data: [],
    temporary: [],
    health: health(httpProbe('http', healthPath, words(probe, 'wget', '-q', '--spider', t`http://127.0.0.1:${serverPort}${healthPath}`))),
    user: uid,
    readOnly: readOnlyRoot,
    capabilities: [],
    host: host(),
    size: sizeOf(resource, { cpu: ['50m', '500m'], memory: ['64Mi', '256Mi'] }, 'a few dozen containers, each looked at four times a minute'),
    replicas: oneReplica,
    needs: [],
    stop: stopAfter(10, 'nothing is kept, so nothing can be lost'),
  };
}
