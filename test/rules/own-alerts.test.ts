import { describe as group, expect, test } from 'vitest';
import { describe } from '../../src/diagnostics/diagnostic.ts';
import { diagnose, type Config } from '../model-helper.ts';
import { table } from './table.ts';

const serves = { queue_depth: { type: 'gauge', labels: ['queue'] }, mails_total: { type: 'counter', labels: ['outcome'] }, send_seconds: { type: 'histogram', labels: ['outcome'] } };
const wanted = { severity: 'warning', summary: 'Mail waits', meaning: 'Mail is not sent.', impact: 'Users wait.', test: { fault: { 'queue_depth{queue="mail"}': 500 }, health: { 'queue_depth{queue="mail"}': 1 } } };

/** Who is told is not what is tested. */
const told = { owners: { core: { slack: '#core' } }, alerting: { in: [] } };

function model(alerts: object, more: { resources?: object; environments?: object; service?: object } = {}): Config {
  const { resources = { prometheus: { kind: 'prometheus' } }, environments, service = {} } = more;
  return { ...told, resources, ...(environments === undefined ? {} : { environments }), services: { mail: { ports: { http: 80 }, metrics: { serves }, alerts, ...service } } };
}

const asking = (expr: string, more: object = {}): Config => model({ QueueStuck: { expr, ...wanted, ...more } });
const at = (what: string, where = 'expr'): string => `${what} @ services.mail.alerts.QueueStuck${where === '' ? '' : `.${where}`}`;

group('an expression', () => {
  table([
    ['all is well', asking('queue_depth{job="mail"} > 100'), []],
    ['cannot be read', asking('queue_depth >'), [at('alert/syntax')]],
    ['is a number', asking('1 > bool 0'), [at('metric/type')]],
    ['has the wrong types', asking('rate(queue_depth) > 0'), [at('metric/type')]],
    ['names no metric', asking('queue_deptth > 100'), [at('metric/unknown')]],
    ['names a metric of others', asking('queue_depth{job="prometheus"} > 100'), [at('metric/unknown')]],
    ['names no job', asking('queue_depth{job="mial"} > 100'), [at('metric/unknown-value')]],
    ['names no label', asking('queue_depth{que="mail"} > 100'), [at('metric/unknown-label')]],
    ['groups by no label', asking('sum by (que) (queue_depth) > 100'), [at('metric/unknown-label')]],
    ['takes a rate of a gauge', asking('rate(queue_depth[5m]) > 100'), [at('metric/misused')]],
    ['takes a quantile of no histogram', asking('histogram_quantile(0.9, rate(mails_total[5m])) > 1'), [at('metric/misused')]],
    ['takes the count of a histogram', asking('rate(send_seconds_count{outcome="failed"}[5m]) > 1'), []],
    ['reads what is recorded', asking('sum(rate(prometheus_tsdb_head_samples_appended_total[5m])) > 1e9'), []],
    ['fires always', asking('queue_depth'), [at('alert/always')]],
    ['fires where it is absent', asking('absent(queue_depth)'), []],
    ['each part has its own', asking('queue_deptth > 1 or nope > 1'), [at('metric/unknown'), at('metric/unknown')]],
  ]);
});

group('a test', () => {
  const testing = (fault: object): Config => asking('queue_depth > 100', { test: { fault, health: {} } });
  const where = 'test.fault["queue_depth{queue=~\\"m.*\\"}"]';
  table([
    ['grows', testing({ queue_depth: '0+60' }), []],
    ['falls', testing({ 'queue_depth{queue="a"}': '-5-1.5' }), []],
    ['names instances', testing({ 'queue_depth{instance="a",pod="b"}': 5 }), []],
    ['is no series', testing({ 'queue_depth{queue=~"m.*"}': 5 }), [at('alert/series', where)]],
    ['cannot be read', testing({ 'queue_depth{': 5 }), [at('alert/series', 'test.fault["queue_depth{"]')]],
    ['plays what nothing serves', testing({ queue_deptth: 5 }), [at('metric/unknown', 'test.fault.queue_deptth')]],
    ['plays a label that is not there', testing({ 'queue_depth{que="a"}': 5 }), [at('metric/unknown-label', 'test.fault["queue_depth{que=\\"a\\"}"]')]],
  ]);
});

group('a text', () => {
  table([
    ['names a label of the expression', asking('queue_depth > 100', { summary: '{{ $labels.queue }} of {{ $labels.instance }} waits' }), []],
    ['names a label that every alert has', asking('sum(queue_depth) > 100', { summary: '{{ $labels.service }}, {{ $labels.severity }}' }), []],
    ['names a label that the expression takes away', asking('sum(queue_depth) > 100', { summary: '{{ $labels.queue }} waits' }), [at('metric/unknown-label', 'summary')]],
    ['names no label', asking('queue_depth > 100', { description: '{{ $labels.que }} waits' }), [at('metric/unknown-label', 'description')]],
  ]);
});

group('an alert', () => {
  const off = { off: 'nobody needs it' };
  table([
    ['is switched off', model({ ServiceDown: off }), []],
    ['that there is not is switched off', model({ ServiceDwon: off }), ['alert/unknown @ services.mail.alerts.ServiceDwon.off']],
    ['has the name of one that is made by itself', model({ ServiceDown: { expr: 'up == 0', ...wanted } }), ['alert/name-taken @ services.mail.alerts.ServiceDown']],
    ['of a resource', { ...told, resources: { prometheus: { kind: 'prometheus', alerts: { QueueStuck: { expr: 'prometheus_build_inf > 1', ...wanted, test: { fault: {}, health: {} } } } } } }, ['metric/unknown @ resources.prometheus.alerts.QueueStuck.expr']],
    ['of what serves nothing', model({ ServiceDown: off }, { service: { metrics: undefined } }), ['alert/unwatched @ services.mail.alerts']],
    ['where nobody looks', model({ ServiceDown: off }, { resources: {} }), ['alert/unwatched @ services.mail.alerts']],
  ]);
});

group('environments', () => {
  const environments = { local: { runtime: 'compose' }, production: { runtime: 'kubernetes' } };
  const alert = { expr: 'queue_depth{namespace!=""} > 100', ...wanted };
  table([
    ['a label of pods is not there without pods', model({ QueueStuck: alert }, { environments }), [at('metric/unknown-label')]],
    ['it is off there', model({ QueueStuck: alert }, { environments, service: { per: { local: { alerts: { QueueStuck: { off: 'there are no pods' } } } } } }), []],
    ['it looks for something else there', model({ QueueStuck: alert }, { environments, service: { per: { local: { alerts: { QueueStuck: { expr: 'queue_depth > 100' } } } } } }), []],
  ]);
});

group('words', () => {
  const say = (config: Config): string[] => diagnose(config).map((one) => Object.values(describe(one)).filter((text) => text !== undefined).join('\n'));
  test.each<[string, Config, string]>([
    ['syntax', asking('queue_depth >'), 'the expression of alert "QueueStuck" cannot be read: unexpected end of the expression at character 14'],
    ['type', asking('rate(queue_depth) > 0'), 'the expression of alert "QueueStuck" makes no sense: "rate" takes a range such as x[5m], not an instant vector, at character 6'],
    ['metric', asking('queue_deptth > 1'), 'nothing that is scraped serves "queue_deptth", which alert "QueueStuck" reads\ndid you mean "queue_depth"?'],
    ['job', asking('queue_depth{job="prometheus"} > 1'), '"prometheus" does not serve "queue_depth", which alert "QueueStuck" reads of it; "mail" does\ndeclare it under "metrics.serves" of the service that serves it'],
    ['value', asking('queue_depth{job="mial"} > 1'), 'alert "QueueStuck" asks for job="mial", which "queue_depth" never has; it has "mail"\ndid you mean "mail"?'],
    ['off', model({ ServiceDwon: { off: 'x' } }), '"mail" has no alert "ServiceDwon" that could be switched off; it has "ServiceDown"\ndid you mean "ServiceDown"?'],
  ])('%s', (_, config, expected) => {
    expect(say(config)).toContain(expected);
  });
});
