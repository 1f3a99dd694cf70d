import { quote, quoteList } from '../../util/text.ts';
import { didYouMean, error, warning, type Message } from '../message.ts';

/** What one program takes of something shared: `"web" 3 x 512Mi`. */
interface Taker {
  readonly name: string;
  readonly replicas: number;
  readonly each: string;
}

/** The platform as a whole: each part is well formed, and together they do not fit. */
export const ruleMessages: {
  'model/no-environment': Message<object>;
  'model/unused': Message<{ kind: string; name: string }>;
  'service/port-conflict': Message<{ port: number; holder: string; holderPort: string }>;
  'service/port-repeated': Message<{ service: string; port: number; holderPort: string }>;
  'service/no-health': Message<{ service: string }>;
  'start/cycle': Message<{ cycle: readonly string[] }>;
  'start/scheduled': Message<{ program: string; job: string }>;
  'start/overlay': Message<{ program: string; overlay: string | null; on: string; onOverlay: string }>;
  'secret/literal': Message<{ where: string; what: string }>;
  'environment/memory': Message<{ environment: string; allowed: string; wanted: string; takers: readonly Taker[] }>;
  'environment/no-domain': Message<{ environment: string; runtime: string; host: string }>;
  'size/request-over-limit': Message<{ program: string; what: string; request: string; limit: string }>;
  'scale/min-over-max': Message<{ service: string; min: number; max: number }>;
  'scale/unknown-metric': Message<{ service: string; metric: string; known: readonly string[]; suggestion: string | undefined }>;
  'environment/reserved-namespace': Message<{ environment: string; namespace: string }>;
  'volume/same-path': Message<{ program: string; path: string; what: string; holder: string }>;
  'volume/two-writers': Message<{ volume: string; writers: readonly string[] }>;
  'route/duplicate': Message<{ host: string; path: string; service: string }>;
  'route/bad-host': Message<{ host: string }>;
  'name/too-long': Message<{ name: string; what: string; most: number }>;
  'resource/unused': Message<{ resource: string }>;
  'image/no-tag': Message<{ image: string }>;
  'image/latest': Message<{ image: string }>;
  'job/no-schedule': Message<{ job: string }>;
  'job/schedule': Message<{ job: string; kind: string }>;
  'job/cron': Message<{ schedule: string; wrong: string }>;
} = {
  'model/no-environment': error(() => 'the platform runs nowhere; "environments" needs at least one', 'start with environments: { local: { runtime: "compose" } }'),
  'model/unused': warning((a) => `nothing uses the ${a.kind} ${quote(a.name)}`, 'remove it, or use it'),
  'service/port-conflict': error(
    (a) => `host port ${a.port} is already published by ${quote(a.holder)}, for its port ${quote(a.holderPort)}`,
    'choose another number, or leave it out so that a free one is allocated',
  ),
  'service/port-repeated': error(
    (a) => `port ${a.port} of ${quote(a.service)} is named ${quote(a.holderPort)} already; a number has one name`,
    'remove one of the names: health, metrics and routes may all name the same port',
  ),
  'service/no-health': warning(
    (a) => `${quote(a.service)} has no health check: nothing can wait until it serves, and nobody notices when it hangs`,
    'add health: { live: "/health" } or { command: [...] }, or say why there is none: { none: "..." }',
  ),
  'start/cycle': error(
    (a) => `${cycleInWords(a.cycle)}: ${a.cycle.length === 2 ? 'it waits for itself' : 'each waits for the next'}, so none of them starts`,
    'remove one of these from "after" or "uses"; "calls" between services order nothing',
  ),
  'start/scheduled': error((a) => `${quote(a.program)} starts after ${quote(a.job)}, a job that runs at times and may not run for days`, 'remove it from "after", or make the job one of kind "once" or "migration"'),
  'start/overlay': error(
    (a) => `${quote(a.program)} is in ${a.overlay === null ? 'the base file' : `the overlay ${quote(a.overlay)}`} and starts after ${quote(a.on)}, which is only in the overlay ${quote(a.onOverlay)}`,
    (a) => `move ${quote(a.program)} to that overlay, or ${quote(a.on)} to the base file`,
  ),
  'secret/literal': error((a) => `${a.where} looks like a secret: ${a.what}`, 'declare a name for it under "secrets" and write { secret: "that-name" }; if the value is out, replace it'),
  'environment/memory': error(
    (a) => `the containers of ${quote(a.environment)} may use ${a.wanted} together, and ${a.allowed} are allowed: ${takersInWords(a.takers)}`,
    'lower the limits of the largest, or raise "memory"',
  ),
  'environment/no-domain': warning(
    (a) => `${quote(a.environment)} runs on ${quote(a.runtime)} and has no domain, so its routes lead to ${quote(a.host)}, which nobody can reach`,
    'state "domain", or the whole host in the route',
  ),
  'size/request-over-limit': error((a) => `${quote(a.program)} asks for ${a.request} of ${a.what} and may use ${a.limit}; the request must not exceed the limit`, 'write [request, limit], the smaller first'),
  'scale/min-over-max': error((a) => `${quote(a.service)} runs at least ${a.min} and at most ${a.max} replicas; the most must not be fewer than the fewest`),
  'scale/unknown-metric': error(
    (a) => `${quote(a.service)} scales on the metric ${quote(a.metric)}, which it does not serve; it serves ${quoteList(a.known, 'and')}`,
    (a) => didYouMean(a) ?? 'declare it under metrics.serves',
  ),
  'environment/reserved-namespace': error(
    (a) => `${quote(a.environment)} would run in the namespace ${quote(a.namespace)}, which belongs to the cluster; a namespace of its own is needed, not "default" nor one that begins with "kube-"`,
    'choose another name, or leave "namespace" out: it is then named for platform and environment',
  ),
  'volume/same-path': error((a) => `${quote(a.program)} has ${a.what} at ${quote(a.path)}, where ${a.holder} is already; a path holds one thing`, 'mount one of them elsewhere'),
  'volume/two-writers': error(
    (a) => `${quoteList(a.writers, 'and')} ${a.writers.length === 2 ? 'both' : 'all'} write to the volume ${quote(a.volume)}, and may overwrite each other's files; one writer is allowed`,
    'mount it with mode "read" where that will do, or state access: "shared" on the volume if the programs are made to share it',
  ),
  'route/duplicate': error((a) => `requests for ${quote(a.host + a.path)} go to ${quote(a.service)} already; a host and path have one route`, 'change the path; a route with websocket: true serves other requests, too'),
  'route/bad-host': error((a) => `${quote(a.host)} is not a host name; expected labels of lower-case letters, digits and "-", with dots between them`),
  'name/too-long': error((a) => `${a.what} would be named ${quote(a.name)}, of ${a.name.length} characters; at most ${a.most} are allowed`, 'shorten what it is named after'),
  'resource/unused': warning((a) => `nothing uses the resource ${quote(a.resource)}`, 'add it to the "uses" of what needs it, remove it, or say why it stands alone: standalone: "..."'),
  'image/no-tag': error((a) => `the image ${quote(a.image)} has no tag, so it is another one after each pull; a tag or a digest is needed`, 'add the version that was tested, as in "nginx:1.27"'),
  'image/latest': error((a) => `the image ${quote(a.image)} has the tag "latest", so it is another one after each pull; a version or a digest is needed`, 'name the version that was tested'),
  'job/no-schedule': error((a) => `${quote(a.job)} is a scheduled job without "schedule"`, 'add five cron fields, as in "0 2 * * *"'),
  'job/schedule': error((a) => `${quote(a.job)} is a job of kind ${quote(a.kind)} and has a schedule; only those of kind "scheduled" have one`),
  'job/cron': error((a) => `${quote(a.schedule)}: ${a.wrong}`),
};

/** `"a" -> "b" -> "a"`; what is too long to read is cut in the middle. */
function cycleInWords(cycle: readonly string[]): string {
  const names = cycle.map(quote);
  const shown = names.length <= 12 ? names : [...names.slice(0, 6), `… ${names.length - 12} more …`, ...names.slice(-6)];
  return shown.join(' -> ');
}

const mostTakers = 10;

function takersInWords(takers: readonly Taker[]): string {
  const shown = takers.slice(0, mostTakers).map(({ name, replicas, each }) => `${quote(name)} ${replicas === 1 ? '' : `${replicas} x `}${each}`);
  const more = takers.length - shown.length;
  return more === 0 ? shown.join(', ') : `${shown.join(', ')} and ${more} more`;
}
