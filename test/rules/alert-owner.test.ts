import { table } from './table.ts';

const resources = { prometheus: { kind: 'prometheus', alertmanager: 'alertmanager' }, alertmanager: { kind: 'alertmanager' } };
const owners = { core: { slack: '#core' }, data: { slack: '#data' } };
const slack = { secrets: { 'slack-url': {} }, alerting: { slackUrl: 'slack-url' } };
const alone = { prometheus: { kind: 'prometheus' } };

table([
  ['the only owner answers for everything', { owners: { core: owners.core }, resources, ...slack }, []],
  ['the fallback answers for what nobody owns', { owners, resources: { ...resources, prometheus: { ...resources.prometheus, owner: 'core' } }, ...slack, alerting: { ...slack.alerting, fallback: 'data' } }, []],
  ['one of several must', { owners, resources: { ...resources, prometheus: { ...resources.prometheus, owner: 'core' }, jaeger: { kind: 'jaeger', owner: 'data', standalone: 'not what is tested' } }, ...slack }, ['alert/no-owner @ resources.alertmanager']],
  ['of nobody, said once', { resources }, ['alert/no-owner @ owners']],
  ['without an Alertmanager nobody is told', { owners: { core: owners.core }, resources: alone }, ['alert/not-delivered @ resources.prometheus']],
  ['though somebody is to be', { owners: { core: owners.core }, resources: alone, ...slack }, ['alert/no-alertmanager @ resources.prometheus']],
  ['and need not be', { owners: { core: owners.core }, resources: alone, alerting: { in: [] } }, []],
  ['an Alertmanager that can tell nobody', { owners: { core: owners.core }, resources }, ['alert/no-receiver @ owners.core', 'alert/no-receiver @ owners.core']],
]);
