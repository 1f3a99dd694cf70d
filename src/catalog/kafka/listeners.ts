import type { Kafka } from '../../model/types.gen.ts';
import { combine, map, t, withOrigin, type Traced } from '../../provenance/traced.ts';
import type { FacetPort, Variable } from '../facets.ts';
import { fact, port } from '../facts.ts';
import type { ResourceInput } from '../kind.ts';
import { settingsOf } from '../setting.ts';
import { brokersOf } from './cluster.ts';
import { clientPort } from './connection.ts';

/** https://docs.confluent.io/platform/current/kafka/multi-node.html#configure-listeners explains what follows. */
const listenerDocs = 'https://docs.confluent.io/platform/current/kafka/multi-node.html';
const set = settingsOf('kafka', listenerDocs);
const quorumExample = 'https://github.com/apache/kafka/blob/3.5/config/kraft/server.properties';

const controllerPort: Traced<number> = fact(9093, 'kafka.controller-port', 'port on which the nodes of Kafka\'s own example of a quorum agree on metadata', quorumExample);
const hostListenerPort: Traced<number> = fact(29092, 'kafka.host-port', 'port of a listener of its own for clients outside of the network', listenerDocs);

interface Listener {
  readonly name: string;
  readonly port: Traced<number>;
  /** The address that clients are told; `null` where they are told none, or only once the broker knows its own name. */
  readonly advertised: Traced<string> | null;
}

/** A broker that is alone knows its name beforehand. */
function isAlone(resource: ResourceInput<Kafka>): boolean {
  return brokersOf(resource).value === 1;
}

/** The listener for programs on the host of compose, where the model asks for it. */
function hostListener({ options, environment }: ResourceInput<Kafka>): Listener | undefined {
  const published = options.hostPorts?.host;
  if (published === undefined || environment.runtime.value !== 'compose') return undefined;
  return { name: 'HOST', port: withOrigin(hostListenerPort, published.origin, environment.runtime.origin), advertised: t`localhost:${published}` };
}

function listenersOf(resource: ResourceInput<Kafka>): Listener[] {
  const host = hostListener(resource);
  return [
    { name: 'PLAINTEXT', port: clientPort, advertised: isAlone(resource) ? t`${resource.name}:${clientPort}` : null },
    { name: 'CONTROLLER', port: controllerPort, advertised: null },
    ...(host === undefined ? [] : [host]),
  ];
}

/** `controller` is for other brokers, so a broker alone shows none. */
export function kafkaPorts(resource: ResourceInput<Kafka>): FacetPort[] {
  const host = hostListener(resource);
  return [
    port('kafka', clientPort, 'tcp'),
    ...(isAlone(resource) ? [] : [port('controller', withOrigin(controllerPort, brokersOf(resource).origin), 'tcp')]),
    ...(host === undefined ? [] : [port('host', host.port, 'tcp')]),
  ];
}

function join(parts: readonly Traced<string>[]): Traced<string> {
  return combine(parts, (texts) => texts.join(','));
}

export function listenerVariables(resource: ResourceInput<Kafka>): Variable[] {
  const listeners = listenersOf(resource);
  const advertised = listeners.flatMap(({ name, advertised: address }) => (address === null ? [] : [t`${name}://${address}`]));
  return [
    set('KAFKA_LISTENERS', join(listeners.map((one) => t`${one.name}://:${one.port}`)), 'what each listener listens on'),
    ...(advertised.length === 0 ? [] : [set('KAFKA_ADVERTISED_LISTENERS', withOrigin(join(advertised), brokersOf(resource).origin), 'where clients are told to come back to, from wherever they are')]),
    set('KAFKA_LISTENER_SECURITY_PROTOCOL_MAP', join(listeners.map((one) => map(one.port, () => `${one.name}:PLAINTEXT`))), 'protocol of each listener'),
  ];
}

/**
 * A broker alone votes for itself at `localhost`, which needs no name that works only once it is ready. Several find each other by the
 * stable names of their replicas: `kafka-0.kafka`.
 */
export function votersOf(resource: ResourceInput<Kafka>): Traced<string> {
  const brokers = brokersOf(resource);
  if (isAlone(resource)) return t`${brokers}@localhost:${controllerPort}`;
  const voters = Array.from({ length: brokers.value }, (_, i) => t`${i + 1}@${resource.name}-${i}.${resource.name}:${controllerPort}`);
  return withOrigin(join(voters), brokers.origin);
}

/** What a broker among several must find out when it starts: its number and address, from the name of its replica. */
export function startAmongSeveral({ name }: ResourceInput<Kafka>): Traced<string> {
  return t`export KAFKA_NODE_ID="$(($\{HOSTNAME##*-} + 1))"
export KAFKA_ADVERTISED_LISTENERS="PLAINTEXT://$HOSTNAME.${name}:${clientPort}"
exec /etc/confluent/docker/run`;
}
