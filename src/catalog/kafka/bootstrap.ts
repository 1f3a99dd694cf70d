import type { Kafka } from '../../model/types.gen.ts';
import type { View } from '../../model/view.ts';
import { parseDuration } from '../../model/units.ts';
import { originOf } from '../../provenance/document.ts';
import { map, t, traced, type Traced } from '../../provenance/traced.ts';
import { sortedEntries } from '../../util/sort.ts';
import { appUser } from '../confluent.ts';
import type { BootstrapStep } from '../facets.ts';
import { defaulted, fact, source, words } from '../facts.ts';
import type { ResourceInput } from '../kind.ts';
import { settingsOf } from '../setting.ts';
import { compressionOf, prefixOf, replicationOf, retentionOf } from './cluster.ts';
import { clientPort } from './connection.ts';
import { kafkaImage } from './container.ts';
import { topicsScript } from './topics-script.ts';

type Topic = View<NonNullable<Kafka['topics']>[string]>;
type Options = View<Kafka>;

const toolDocs = 'https://docs.confluent.io/kafka/operations-tools/kafka-tools.html';
const set = settingsOf('kafka.tools', 'https://github.com/apache/kafka/blob/3.5/bin/kafka-run-class.sh');
const tools = source('kafka.topics', 'kafka-topics and kafka-configs, which the image has, make topics and change them', toolDocs);
const scriptPath: Traced<string> = fact('/bootstrap/topics.sh', 'kafka.topics.script', 'a path that no image has', toolDocs);

function topicsOf(options: Options): readonly (readonly [Traced<string>, Topic])[] {
  return sortedEntries(options.topics).map(([name, topic]) => [traced(name, originOf(topic)!), topic]);
}

/** Names as the model writes them, without the prefix. */
export function topicNames(options: Options): readonly Traced<string>[] {
  return topicsOf(options).map(([name]) => name);
}

/** `topic content-ingested 5 1 retention.ms=2592000000 compression.type=snappy cleanup.policy=delete` */
function topicLine(resource: ResourceInput<Kafka>, name: Traced<string>, topic: Topic): Traced<string> {
  const own = { ...resource, origin: name.origin };
  const partitions = topic.partitions ?? defaulted(own, 'partitions', 3, 'three consumers of a group may share the work');
  const retention = topic.retention === undefined ? retentionOf(resource) : map(topic.retention, parseDuration);
  const compression = topic.compression ?? compressionOf(resource);
  const cleanup = topic.cleanup ?? defaulted(own, 'cleanup', 'delete', 'old messages go when their time is over');
  return t`topic ${prefixOf(resource)}${name} ${partitions} ${replicationOf(resource)} retention.ms=${retention} compression.type=${compression} cleanup.policy=${cleanup}`;
}

/** The one job that makes all topics, in one run of the shell. */
export function kafkaBootstrap(resource: ResourceInput<Kafka>): readonly BootstrapStep[] {
  const topics = topicsOf(resource.options);
  if (topics.length === 0) return [];
  const origin = originOf(resource.options.topics!)!;
  const lines = topics.map(([name, topic]) => topicLine(resource, name, topic));
  return [
    {
      name: 'topics',
      origin,
      image: kafkaImage(resource),
      command: words(tools, 'sh', scriptPath),
      variables: [
        set('KAFKA_HEAP_OPTS', '-Xmx128m -XX:TieredStopAtLevel=1', 'each tool is a Java program that runs for a second: it needs little, and compiling it further would take longer than it runs'),
        set('LOG_DIR', '/tmp', 'folder that the tools make sure of when they start; their own is not writable'),
      ],
      files: [{ path: scriptPath, content: () => topicsScript(t`${resource.name}:${clientPort}`, lines, tools, origin) }],
      temporary: [fact('/tmp', 'kafka.tools.temporary', 'Java keeps its performance data there', 'https://docs.oracle.com/en/java/javase/11/tools/java.html')],
      user: appUser,
    },
  ];
}
