// Edits of media-gateway and what an expert says of each, from the documentation of what they end up in.
import type { RiskClass } from '../../../src/diff/risk/risk.ts';
import type { Keys } from '../../support/language.ts';

export interface Edit {
  readonly title: string;
  /** Places in the model and what stands there after; `undefined`: nothing. */
  readonly set: readonly (readonly [Keys, unknown])[];
  /** All that is at risk, beside rollouts and what is cosmetic; the first is the worst. `rollout` or `cosmetic` where nothing is. */
  readonly risks: readonly [RiskClass, ...RiskClass[]];
}

function edit(title: string, set: Edit['set'], ...risks: Edit['risks']): Edit {
  return { title, set, risks };
}

function at(path: string): Keys {
  return path.split('/').map((key) => (/^\d+$/.test(key) ? Number(key) : key));
}

/** One place of the model. */
function one(title: string, path: string, value: unknown, ...risks: Edit['risks']): Edit {
  return edit(title, [[at(path), value]], ...risks);
}

/** One place of a compiled file, which the model cannot express. */
function over(title: string, file: string, object: string | undefined, pointer: string, set: unknown, ...risks: Edit['risks']): Edit {
  const override = { file, ...(object === undefined ? {} : { object }), at: pointer, ...(set === undefined ? {} : { set }), reason: 'a table of risks' };
  return edit(title, [[['overrides'], [override]]], ...risks);
}

const sync = 'kubernetes/production/workloads/sync.yaml';
const kafka = 'kubernetes/production/workloads/kafka.yaml';
const compose = 'compose/local/compose.yaml';
const container = '/spec/template/spec/containers/0';

const reading: readonly Edit[] = [
  one('the words of a secret', 'secrets/tmdb-api-key/description', 'The Movie Database', 'cosmetic'),
  one('the sentence on a service, which its dashboard shows', 'services/sync/description', 'Keeps devices in step', 'rollout'),
  one('a channel of a team', 'owners/search/slack', '#finders', 'rollout'),
  over('an annotation', sync, 'Deployment/sync', '/metadata/annotations/note', 'read me', 'cosmetic'),
  over('a label of the object alone', sync, 'Deployment/sync', '/metadata/labels/tier', 'web', 'cosmetic'),
  over('how many old versions are kept', sync, 'Deployment/sync', '/spec/revisionHistoryLimit', 10, 'cosmetic'),
];

const rollouts: readonly Edit[] = [
  one('a variable', 'services/sync/env/RUST_LOG', 'debug', 'rollout'),
  one('a path of health', 'services/sync/health/live', '/healthz', 'rollout'),
  one('a newer compiler', 'services/sync/build/version', '1.96.0', 'rollout'),
  one('another package in the image', 'services/auth/build/libraries', ['libsasl2-2', 'libssl3', 'tzdata'], 'rollout'),
  one('a stricter threshold', 'alerting/thresholds/errors/warning', '3%', 'rollout'),
  one('a stricter objective', 'services/mcp-server/objectives/availability', '99.9%', 'rollout'),
  one('an alert sooner delivered again', 'alerting/repeat', '1h', 'rollout'),
  edit('a call that is not made any more', [[at('services/mcp-server/calls'), ['discovery', 'auth']], [at('services/mcp-server/env/RECOMMENDATION_SERVICE_URL'), undefined]], 'rollout'),
];

const availability: readonly Edit[] = [
  one('fewer replicas at least', 'services/sync/scale/min', 1, 'availability', 'alerting', 'capacity'),
  over('fewer replicas at least, of a chart', 'helm/values-production.yaml', undefined, '/sync/autoscaling/minReplicas', 1, 'availability', 'capacity'),
  one('no check of health', 'services/auth/health', { none: 'it has none yet' }, 'availability'),
  one('more evictions at a time', 'services/api-gateway/disruption', { maxUnavailable: 2 }, 'availability'),
  one('replicas that are missing while others start', 'services/api-gateway/rollout', { unavailable: 1 }, 'availability'),
  one('less time to finish', 'services/sync/rollout', { drain: '5s' }, 'availability'),
  one('more failures before a restart', 'services/sync/health/retries', 6, 'availability'),
  over('no spreading over nodes and zones', sync, 'Deployment/sync', '/spec/template/spec/topologySpreadConstraints', undefined, 'availability'),
  over('no readiness', sync, 'Deployment/sync', `${container}/readinessProbe`, undefined, 'availability'),
  over('no budget of evictions', sync, undefined, '/5', undefined, 'availability'),
  over('a container of compose that is not started again', compose, undefined, '/services/sync/restart', 'no', 'availability'),
  // The quota of the namespace is the sum of what is needed at most: without a pod more during rollouts, it is smaller.
  one('all stopped before new ones start', 'services/sona/rollout', { strategy: 'recreate' }, 'downtime', 'capacity'),
  one('another port', 'services/discovery/ports/http', 8091, 'downtime'),
  one('a route that is gone', 'services/mcp-server/routes', [], 'downtime', 'alerting'),
  edit(
    'a service that is gone',
    [[at('services/playback'), undefined], [at('services/api-gateway/calls'), ['discovery', 'sona', 'sync', 'auth', 'ingestion']], [at('services/api-gateway/env/PLAYBACK_SERVICE_URL'), undefined]],
    'downtime', 'alerting', 'capacity',
  ),
  over('no replica at all', kafka, 'StatefulSet/kafka', '/spec/replicas', 0, 'downtime', 'availability', 'capacity'),
];

const replacements: readonly Edit[] = [
  one('larger claims of a StatefulSet', 'resources/kafka/per/production/storage', '200Gi', 'replacement', 'cost'),
  one('another variable of a Job', 'jobs/migrations/env/RUST_LOG', 'info', 'replacement'),
  one('another partition of a topic, which a Job makes', 'resources/kafka/topics/search-queries/partitions', 4, 'replacement'),
  over('another selector', sync, 'Deployment/sync', '/spec/selector/matchLabels/tier', 'web', 'downtime', 'replacement'),
  over('pods that start one by one', kafka, 'StatefulSet/kafka', '/spec/podManagementPolicy', 'OrderedReady', 'replacement'),
];

const data: readonly Edit[] = [
  one('another namespace', 'environments/production/namespace', 'media', 'data-loss', 'permission', 'secret', 'downtime', 'replacement'),
  one('smaller claims', 'resources/kafka/per/production/storage', '50Gi', 'data-loss', 'replacement', 'capacity'),
  one('a smaller volume', 'volumes/uploads/size', '2Gi', 'data-loss', 'replacement', 'capacity'),
  one('a larger volume', 'volumes/uploads/size', '10Gi', 'cost'),
  one('another class of volumes', 'environments/production/storage', { own: 'premium-rwo' }, 'data-loss', 'replacement'),
  one('another folder for a volume', 'services/ingestion/volumes/uploads', '/media', 'data-loss'),
  one('the next major version of a database', 'resources/postgres/version', 17, 'data-loss', 'downtime', 'replacement'),
  one('silences that are kept for a shorter time', 'resources/alertmanager/retention', '24h', 'data-loss', 'downtime'),
  one('messages that are kept for a shorter time', 'resources/kafka/topics/search-queries/retention', '24h', 'data-loss', 'replacement'),
  one('no backup', 'resources/qdrant/per/production/backup', undefined, 'data-loss', 'availability', 'alerting', 'capacity'),
  one('a store that the cloud does not run any more', 'resources/redis/per/production/managed', false, 'data-loss', 'downtime', 'alerting', 'cost'),
  one('a store that writes nothing to disk', 'resources/redis/appendOnly', false, 'data-loss', 'alerting'),
  over('claims that go with their pods', kafka, 'StatefulSet/kafka', '/spec/persistentVolumeClaimRetentionPolicy/whenScaled', 'Delete', 'data-loss'),
  over('another driver of a volume of compose', compose, undefined, '/volumes/kafka-data/driver', 'nfs', 'data-loss'),
  over('another project of compose', compose, undefined, '/name', 'gateway', 'data-loss', 'downtime'),
];

const exposure: readonly Edit[] = [
  one('one service more that calls another', 'services/mcp-server/calls', ['discovery', 'sona', 'auth', 'playback'], 'exposure'),
  one('a public route', 'services/auth/routes', [{ host: 'auth.${environment.domain}' }], 'exposure'),
  one('another host for a route', 'services/mcp-server/routes/0/host', 'assist.${environment.domain}', 'exposure', 'downtime', 'replacement'),
  one('calls to the outside', 'services/sona/external', ['api.openai.com'], 'exposure'),
  over('a port of compose for all machines', compose, undefined, '/services/sync/ports/0', '8083:8083', 'exposure'),
  over('a container of compose on the network of its machine', compose, undefined, '/services/sync/network_mode', 'host', 'exposure'),
  over('a network of compose with a way out', compose, undefined, '/networks/postgres/internal', false, 'exposure'),
  over('a Service behind a load balancer', sync, 'Service/sync', '/spec/type', 'LoadBalancer', 'exposure'),
  over('no policy of the network', sync, undefined, '/6', undefined, 'exposure'),
  over('requests from everywhere', sync, 'NetworkPolicy/sync', '/spec/ingress/0/from', undefined, 'exposure'),
  over('a pod on the network of its node', sync, 'Deployment/sync', '/spec/template/spec/hostNetwork', true, 'exposure', 'permission'),
  over('a port of the node', sync, 'Deployment/sync', `${container}/ports/0/hostPort`, 8083, 'exposure'),
];

const permissions: readonly Edit[] = [
  one('a file system that can be written', 'services/sync/readOnly', false, 'permission'),
  over('root', sync, 'Deployment/sync', '/spec/template/spec/securityContext/runAsNonRoot', false, 'permission'),
  over('a token of the cluster', sync, 'Deployment/sync', '/spec/template/spec/automountServiceAccountToken', true, 'permission'),
  over('a capability', sync, 'Deployment/sync', `${container}/securityContext/capabilities/add`, ['NET_ADMIN'], 'permission'),
  over('a folder of the node', sync, 'Deployment/sync', '/spec/template/spec/volumes/-', { name: 'host', hostPath: { path: '/var/log' } }, 'permission'),
  over('pods with more rights', 'kubernetes/production/namespace.yaml', 'Namespace', '/metadata/labels/pod-security.kubernetes.io~1enforce', 'baseline', 'permission'),
  over('a role for everything', 'kubernetes/production/workloads/prometheus.yaml', 'Role/prometheus', '/rules/0/verbs/-', '*', 'permission'),
  over('a privileged container of compose', compose, undefined, '/services/sync/privileged', true, 'permission'),
  over('root in compose', compose, undefined, '/services/sync/user', '0:0', 'permission'),
];

const secrets: readonly Edit[] = [
  one('a secret as a variable', 'services/sync/env/JWT_SECRET', { secret: 'jwt-secret' }, 'secret'),
  one('a secret from a variable to a file', 'services/discovery/env/JWT_SECRET', { secretFile: 'jwt-secret' }, 'secret'),
  one('another key of a secret', 'secrets/jwt-secret/key', 'other-jwt-secret', 'secret'),
  one('another secret in a variable', 'services/discovery/env/JWT_SECRET', { secret: 'internal-service-secret' }, 'secret'),
];

const amounts: readonly Edit[] = [
  one('fewer replicas at most', 'services/sona/scale/max', 5, 'capacity'),
  one('more replicas at most', 'services/sona/scale/max', 20, 'cost'),
  one('less memory', 'services/auth/size/memory', ['256Mi', '256Mi'], 'capacity'),
  one('more processor time', 'services/auth/size/cpu', ['500m', '1'], 'cost'),
  one('replicas that come later', 'services/sona/scale/cpu', '85%', 'capacity'),
  one('replicas that come earlier', 'services/sona/scale/cpu', '60%', 'cost'),
  edit('another service', [[at('services/hello'), { owner: 'search', image: 'nginx:1.29.1', ports: { http: 8099 }, user: 101, health: { live: '/' } }]], 'cost'),
];

const alerts: readonly Edit[] = [
  one('a looser threshold', 'alerting/thresholds/errors/warning', '8%', 'alerting'),
  one('a lower objective', 'services/auth/objectives/availability', '99%', 'alerting'),
  one('an alert that is not wanted', 'services/sync/alerts', { HighMemory: { off: 'it is measured elsewhere' } }, 'alerting'),
  one('quiet hours', 'alerting/teams', { search: { quiet: { from: '22:00', to: '07:00' } } }, 'alerting'),
  one('alerts less often repeated', 'alerting/repeat', '12h', 'alerting'),
  over('an alert that waits for longer', 'prometheus/production/rules/sync.yml', undefined, '/groups/0/interval', '5m', 'alerting'),
];

export const edits: readonly Edit[] = [...reading, ...rollouts, ...availability, ...replacements, ...data, ...exposure, ...permissions, ...secrets, ...amounts, ...alerts];
