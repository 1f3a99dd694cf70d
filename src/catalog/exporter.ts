import { convention } from '../provenance/origin.ts';
import { t, traced, type Traced } from '../provenance/traced.ts';
import type { ContainerFacet, Need, SecretFileVariable, Size, Variable } from './facets.ts';
import { health as healthOf, httpProbe, oneReplica, port as portOf, readOnlyRoot, source, stopAfter, words } from './facts.ts';

/** What tells one exporter from another. */
export interface ExporterFacts {
  readonly image: Traced<string>;
  readonly entrypoint?: readonly Traced<string>[];
  readonly command?: readonly Traced<string>[];
  readonly variables?: readonly (Variable | SecretFileVariable)[];
  /** Port on which it serves metrics. */
  readonly port: Traced<number>;
  /** Path that answers without a question to the resource. */
  readonly health: Traced<string>;
  readonly user: Traced<number>;
  /** Bytes: what it usually takes, and at most. */
  readonly memory: readonly [request: number, limit: number];
  /** The resource that it asks, and what it needs of it. */
  readonly need: Need;
}

/** Name of the port of every exporter. */
export const metricsPort = 'metrics';

const small = convention('an exporter works for a moment at each scrape, and holds what it is about to serve');
const busybox = source('exporter.health', 'the image has busybox, whose wget asks', 'https://www.busybox.net/downloads/BusyBox.html#wget');

function sizeOf([request, limit]: ExporterFacts['memory']): Size {
  return { cpu: { request: traced(10, small), limit: traced(200, small) }, memory: { request: traced(request, small), limit: traced(limit, small) } };
}

/** A program without a disk that asks a resource when it is asked. Its probe does not reach the resource: an exporter is well while what it asks is not. */
export function exporter({ image, entrypoint, command, variables = [], port, health, user, memory, need }: ExporterFacts): ContainerFacet {
  const ask = words(busybox, 'wget', '-q', '-O', '/dev/null', t`http://127.0.0.1:${port}${health}`);
  return {
    image,
    ...(entrypoint === undefined ? {} : { entrypoint }),
    ...(command === undefined ? {} : { command }),
    ports: [portOf(metricsPort, port, 'http')],
    variables,
    files: [],
    data: [],
    temporary: [],
    health: healthOf(httpProbe(metricsPort, health, ask), 10),
    user,
    readOnly: readOnlyRoot,
    capabilities: [],
    size: sizeOf(memory),
    replicas: oneReplica,
    needs: [need],
    stop: stopAfter(10, 'it keeps nothing'),
  };
}
