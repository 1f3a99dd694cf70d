import { languageSchema } from '../../src/catalog/schema.ts';
import { resolve } from '../../src/compiler/resolve/index.ts';
import type { ScrapeTarget } from '../../src/observability/metric.ts';
import type { Watch } from '../../src/observability/watch.ts';
import { thresholdsOf } from '../../src/observability/thresholds.ts';
import { modelOrigin } from '../../src/provenance/origin.ts';
import { path } from '../../src/provenance/path.ts';
import { traced } from '../../src/provenance/traced.ts';
import type * as Model from '../../src/model/types.gen.ts';
import { parsePlatform } from '../../src/model/parse.ts';

/** What an environment of a model watches. */
export function watchIn(model: object, environment = 'local'): Watch {
  const parsed = parsePlatform(languageSchema(), model);
  if (parsed.platform === null) throw new Error(JSON.stringify(parsed.diagnostics));
  const { platform, diagnostics } = resolve(parsed.platform as Model.Platform, { hostPorts: {} });
  const watch = platform.environments.find(({ name }) => name.value === environment)?.watch;
  if (watch === undefined || watch === null) throw new Error(`nothing watches: ${JSON.stringify(diagnostics)}`);
  return watch;
}

export function targetOf(workload: string, port: number, at = '/metrics'): ScrapeTarget {
  const origin = modelOrigin(path(['services', workload]));
  return { workload: traced(workload, origin), port: traced(port, origin), path: traced(at, origin), subject: traced(workload, origin), metrics: [], origin };
}

/** A watch of these targets and nothing else. */
export function watchOfTargets(targets: readonly ScrapeTarget[]): Watch {
  const origin = modelOrigin(path(['name']));
  const minute = 60_000;
  return {
    platform: traced('shop', origin),
    environment: traced('local', origin),
    runtime: traced('compose', origin),
    namespace: traced('shop-local', origin),
    targets,
    interval: traced(minute / 4, origin),
    window: traced(5 * minute, origin),
    thresholds: thresholdsOf(undefined),
    backups: [],
    subjects: [],
    own: { stated: [], off: [] },
    owners: [],
    fallback: null,
    alerting: null,
    delivers: traced(true, origin),
    keeps: traced(30 * 24 * 60 * minute, origin),
    source: null,
    dashboards: null,
    runbooks: traced('out/runbooks', origin),
  };
}
