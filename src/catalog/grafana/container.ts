import type { Grafana } from '../../model/types.gen.ts';
import { t, traced, withOrigin, type Traced } from '../../provenance/traced.ts';
import type { ContainerFacet, FacetFile, Need, SecretFileVariable, Variable } from '../facets.ts';
import { overviewUid } from '../../observability/names.ts';
import { bytesOf, defaulted, derived, fact, health, httpProbe, imageOf, oneReplica, port, readOnlyRoot, sizeOf, source, stopAfter, words } from '../facts.ts';
import type { ResourceInput } from '../kind.ts';
import { settingsOf } from '../setting.ts';
import { serverPort } from './connection.ts';
import { dashboardsOf } from './dashboard/index.ts';
import { dataSources } from './data-sources.ts';
import { provider } from './provider.ts';

const imageDocs = 'https://grafana.com/docs/grafana/latest/setup-grafana/configure-docker/';

const repository = fact('grafana/grafana', 'grafana.image', 'the project\'s image of the open-source edition', 'https://grafana.com/docs/grafana/latest/setup-grafana/installation/docker/');
const dataPath = fact('/var/lib/grafana', 'grafana.data', 'where the image keeps its database and plugins', imageDocs);
const scratch = fact('/tmp', 'grafana.scratch', 'plugins talk over sockets there', 'https://github.com/prometheus-operator/kube-prometheus/blob/main/manifests/grafana-deployment.yaml');
const uid = fact(472, 'grafana.user', 'number of the user that the image runs as', imageDocs);
const sourcesPath = fact('/etc/grafana/provisioning/datasources/platform.yaml', 'grafana.data-sources', 'each file in this folder is read at the start', 'https://grafana.com/docs/grafana/latest/administration/provisioning/#data-sources');
const providerPath = fact('/etc/grafana/provisioning/dashboards/platform.yaml', 'grafana.provider', 'each file in this folder is read at the start', 'https://grafana.com/docs/grafana/latest/administration/provisioning/#dashboards');
const dashboardsPath = fact('/etc/grafana/dashboards', 'grafana.dashboard-files', 'apart from its data, of which a volume may be mounted over it, and from what tells where they are', 'https://grafana.com/docs/grafana/latest/administration/provisioning/#dashboards');
const home = 'whoever opens it sees whether all is well';
const wget = source('grafana.health', 'answers with an error while the database does not; the image is Alpine, whose busybox has wget', 'https://grafana.com/docs/grafana/latest/developers/http_api/other/#returns-health-information-about-grafana');
const healthPath = fact('/api/health', 'grafana.health-path', 'answers with an error while the database does not', 'https://grafana.com/docs/grafana/latest/developers/http_api/other/#returns-health-information-about-grafana');
const queries = source('grafana.queries', 'its panels query the data source', 'https://grafana.com/docs/grafana/latest/datasources/');
const set = settingsOf('grafana', 'https://grafana.com/docs/grafana/latest/setup-grafana/configure-grafana/');

export function adminPasswordOf(resource: ResourceInput<Grafana>): Traced<string> {
  return resource.options.adminPassword ?? derived(resource, 'adminPassword', t`${resource.name}-admin-password`, 'a password of its own, so that who reads one reads no other');
}

/** Variables are settings: `GF_`, section, key; `__FILE` for the path of a file with the value. */
function variables(resource: ResourceInput<Grafana>): (Variable | SecretFileVariable)[] {
  const { watch, options } = resource;
  return [
    ...(options.url === undefined ? [] : [set('GF_SERVER_ROOT_URL', options.url, 'links that it makes, in messages and for those who log in, lead to where people open it', '#root_url')]),
    ...(watch === null ? [] : [set('GF_DASHBOARDS_DEFAULT_HOME_DASHBOARD_PATH', withOrigin(fileOf(overviewUid), options.prometheus.origin), home, '#default_home_dashboard_path')]),
    { name: 'GF_SECURITY_ADMIN_PASSWORD__FILE', secretFile: adminPasswordOf(resource) },
    set('GF_AUTH_ANONYMOUS_ENABLED', 'false', 'nobody sees anything without a login'),
    set('GF_USERS_ALLOW_SIGN_UP', 'false', 'accounts are made by an administrator', '#allow_sign_up'),
    set('GF_ANALYTICS_REPORTING_ENABLED', 'false', 'nothing about its use is sent to its makers', '#reporting_enabled'),
    set('GF_ANALYTICS_CHECK_FOR_UPDATES', 'false', 'versions are pinned, and the network may have no way out', '#check_for_updates'),
    set('GF_ANALYTICS_CHECK_FOR_PLUGIN_UPDATES', 'false', 'versions are pinned, and the network may have no way out', '#check_for_plugin_updates'),
    set('GF_NEWS_NEWS_FEED_ENABLED', 'false', 'no news of its makers on the page', '#news_feed_enabled'),
    set('GF_PLUGINS_PREINSTALL_DISABLED', 'true', 'nothing is downloaded at the start: what is in the image is what was chosen', '#preinstall_disabled'),
  ];
}

function fileOf(dashboard: Traced<string>): Traced<string> {
  return t`${dashboardsPath}/${dashboard}.json`;
}

/** Where data is, and what is shown of it where anything is watched. */
function files(resource: ResourceInput<Grafana>): FacetFile[] {
  const sources: FacetFile = { path: sourcesPath, content: () => dataSources(resource) };
  if (resource.watch === null) return [sources];
  const shown = dashboardsOf(resource.watch).map(({ uid: name, part, content, origin }): FacetFile => ({ path: withOrigin(fileOf(name), origin), content, part }));
  return [sources, { path: providerPath, content: () => provider(resource, dashboardsPath) }, ...shown];
}

function needs({ options: { prometheus, jaeger } }: ResourceInput<Grafana>): Need[] {
  return [prometheus, jaeger].flatMap((name) => (name === undefined ? [] : [{ resource: name, mode: traced('read', queries) }]));
}

export function container(resource: ResourceInput<Grafana>): ContainerFacet {
  const { options } = resource;
  const version = options.version ?? defaulted(resource, 'version', '12.4.0', 'the newest release that the catalogue knows');
  return {
    image: imageOf(resource, repository, version, {}),
    ports: [port('http', serverPort, 'http', true)],
    variables: variables(resource),
    files: files(resource),
    data: [{ path: dataPath, name: 'data', size: bytesOf(resource, 'storage', options.storage, '1Gi', 'users and preferences are small; dashboards are files') }],
    temporary: [scratch],
    health: health(httpProbe('http', healthPath, words(wget, 'wget', '-q', '-O', '/dev/null', t`http://127.0.0.1:${serverPort}${healthPath}`)), 60),
    user: uid,
    readOnly: readOnlyRoot,
    capabilities: [],
    size: sizeOf(resource, { cpu: ['100m', '1'], memory: ['128Mi', '512Mi'] }, 'what a team that looks at dashboards needs'),
    replicas: oneReplica,
    needs: needs(resource),
    stop: stopAfter(30, 'requests are short'),
  };
}
