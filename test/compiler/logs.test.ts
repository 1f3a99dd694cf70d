import { describe, expect, test } from 'vitest';
import { compile } from '../../src/compiler/compile.ts';
import { describe as words } from '../../src/diagnostics/diagnostic.ts';
import type { ResolvedLogs } from '../../src/compiler/resolved.ts';
import { modelPaths } from '../../src/provenance/explain.ts';
import { formatPath } from '../../src/provenance/path.ts';
import { model, type Config } from '../model-helper.ts';

const web = { image: 'nginx:1.29.1', health: { none: 'nobody calls it' } };

function logsOf(config: Config): ResolvedLogs | null {
  const { platform, diagnostics } = compile(model(config) as never);
  expect(diagnostics.filter(({ severity }) => severity === 'error').map(words)).toEqual([]);
  return platform!.environments[0]!.workloads.find(({ name }) => name.value === 'web')!.logs;
}

function shown(logs: ResolvedLogs | null): unknown {
  return logs && { format: logs.format.value, fields: logs.fields.map(({ name, path }) => `${name}=${path.value}`), faults: logs.faults.map(({ value }) => value) };
}

const usual = ['error', 'fatal', 'critical', 'panic'];

describe('how programs write their logs', () => {
  test.each<[string, Config, unknown]>([
    ['is not known where the model says nothing', { services: { web } }, null],
    ['is said once', { logs: { format: 'json', fields: { message: 'fields.message', time: 'timestamp', level: 'level' } }, services: { web } }, { format: 'json', fields: ['time=timestamp', 'level=level', 'message=fields.message'], faults: usual }],
    ['is said of one by itself, and then all of it', { logs: { format: 'json', fields: { level: 'level' } }, services: { web: { ...web, logs: { format: 'text', faults: ['ERR', 50] } } } }, { format: 'text', fields: [], faults: ['ERR', '50'] }],
    ['may differ in an environment', { logs: { format: 'json' }, services: { web: { ...web, per: { local: { logs: { format: 'text' } } } } } }, { format: 'text', fields: [], faults: usual }],
  ])('%s', (_, config, expected) => {
    expect(shown(logsOf(config))).toEqual(expected);
  });

  test('is nothing that a resource is asked', () => {
    const { platform } = compile(model({ logs: { format: 'json' }, services: { web: { ...web, uses: { redis: 'write' } } }, resources: { redis: { kind: 'redis', version: 7 } } }) as never);
    expect(platform!.environments[0]!.workloads.find(({ name }) => name.value === 'redis')!.logs).toBeNull();
  });

  test('names where it is said', () => {
    const logs = logsOf({ logs: { format: 'json', fields: { level: 'level' } }, services: { web } })!;
    const origins = [logs.format, logs.fields[0]!.path, logs.faults[0]!].map(({ origin }) => modelPaths(origin).map(formatPath));
    expect(origins).toEqual([['logs.format'], ['logs.fields.level'], ['logs.faults']]);
  });

  test('has fields in JSON only', () => {
    const { diagnostics } = compile(model({ logs: { format: 'text', fields: { level: 'level' } }, services: { web } }) as never);
    expect(diagnostics.map((one) => `${one.code} @ ${formatPath(one.path)}: ${words(one).message}`)).toEqual(['logs/fields-of-text @ logs.fields: lines of text have no fields; only lines of JSON do']);
  });
});
