// Runs the script with a shell, and with stand-ins for Kafka's tools that answer as those of Kafka 3.5 do.
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { kindOf, printFiles, resource } from './support.ts';

const folder = mkdtempSync(join(tmpdir(), 'topics-'));
afterAll(() => rmSync(folder, { recursive: true }));

function standIn(name: string): void {
  const file = join(folder, name);
  writeFileSync(file, `#!/bin/sh\ncase "$*" in *--describe*) printf '%s' "$PRESENT" ;; *) echo "${name} $*" ;; esac\n`);
  chmodSync(file, 0o755);
}
standIn('kafka-topics');
standIn('kafka-configs');

/** A topic of one copy as `kafka-topics --describe` prints it. */
function described(name: string, partitions: number, settings: string): string {
  const lines = Array.from({ length: partitions }, (_, i) => `\tTopic: ${name}\tPartition: ${i}\tLeader: 1\tReplicas: 1\tIsr: 1`);
  return [`Topic: ${name}\tTopicId: 6IEdVvgERAGGEML0ibvPrg\tPartitionCount: ${partitions}\tReplicationFactor: 1\tConfigs: ${settings}`, ...lines, ''].join('\n');
}

/** What the script does, and what it says, for topics of the model and topics of the cluster. */
function run(options: object, present: string): { did: string[]; said: string } {
  const [step] = kindOf('kafka').bootstrap!(resource('kafka', { version: '7.5.0', ...options }));
  const script = Object.values(printFiles(step!.files))[0]!;
  const { status, stdout, stderr } = spawnSync('sh', ['-c', script], { encoding: 'utf8', env: { PATH: `${folder}:${process.env.PATH}`, PRESENT: present } });
  expect(status, stderr).toBe(0);
  return { did: stdout.split('\n').slice(0, -1).map((line) => line.replace(' --bootstrap-server kafka:9092', '')), said: stderr };
}

const week = 'retention.ms=604800000';
const asWanted = `compression.type=producer,min.insync.replicas=1,cleanup.policy=delete,${week}`;

test.each<[string, object, string, string[], string]>([
  ['a topic that is missing', {}, '', [`kafka-topics --create --if-not-exists --topic a --partitions 3 --replication-factor 1 --config ${week} --config compression.type=producer --config cleanup.policy=delete`], ''],
  ['a topic that is as it should be', {}, described('a', 3, asWanted), [], ''],
  ['others whose names begin or end with its name', {}, described('aa', 3, asWanted) + described('a.b', 3, asWanted), [expect.stringContaining('--create --if-not-exists --topic a ')], ''],
  ['another retention', { retention: '1h' }, described('a', 3, asWanted), ['kafka-configs --alter --entity-type topics --entity-name a --add-config retention.ms=[3600000]'], ''],
  ['a number that begins with the old one', {}, described('a', 3, asWanted.replace(week, `${week}0`)), [`kafka-configs --alter --entity-type topics --entity-name a --add-config retention.ms=[604800000]`], ''],
  ['a list that begins with the value', { cleanup: 'compact' }, described('a', 3, asWanted.replace('=delete', '=compact,delete')), ['kafka-configs --alter --entity-type topics --entity-name a --add-config cleanup.policy=[compact]'], ''],
  ['a list that is wanted', { cleanup: 'compact,delete' }, described('a', 3, asWanted.replace('=delete', '=compact,delete')), [], ''],
  ['a list instead of a value, and more', { cleanup: 'compact,delete', compression: 'zstd' }, described('a', 3, asWanted), ['kafka-configs --alter --entity-type topics --entity-name a --add-config compression.type=[zstd],cleanup.policy=[compact,delete]'], ''],
  ['more partitions', { partitions: 12 }, described('a', 3, asWanted), ['kafka-topics --alter --topic a --partitions 12'], ''],
  ['fewer partitions', { partitions: 1 }, described('a', 3, asWanted), [], 'a keeps its 3 partitions, not 1: Kafka takes none away\n'],
])('%s', (_, topic, present, did, said) => {
  expect(run({ topics: { a: topic } }, present)).toEqual({ did, said });
});

test('more copies are left to an operator', () => {
  expect(run({ topics: { a: {} }, brokers: 3 }, described('a', 3, asWanted))).toEqual({ did: [], said: 'a keeps its 1 copies, not 3: move them with kafka-reassign-partitions\n' });
});

test('a tool that fails ends it', () => {
  const [step] = kindOf('kafka').bootstrap!(resource('kafka', { version: '7.5.0', topics: { a: {} } }));
  const script = Object.values(printFiles(step!.files))[0]!;
  const { status, stdout } = spawnSync('/bin/sh', ['-c', script], { encoding: 'utf8', env: { PATH: '/nowhere' } });
  expect([status, stdout]).toEqual([127, '']);
});
