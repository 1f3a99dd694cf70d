import type { BuildKind } from '../../catalog/build.ts';
import type * as Model from '../../model/types.gen.ts';
import { parseDuration } from '../../model/units.ts';
import type { View } from '../../model/view.ts';
import { originOf } from '../../provenance/document.ts';
import { compose, convention, type Origin } from '../../provenance/origin.ts';
import { pathOf } from '../../provenance/path-of.ts';
import { map, t, traced, withOrigin, type Traced } from '../../provenance/traced.ts';
import type { HealthTiming, ResolvedHealth, ResolvedPort } from '../resolved.ts';
import { defaulted } from './defaults.ts';
import { requirePort } from './port.ts';
import type { Report } from './scope.ts';

type Health = NonNullable<View<Model.Service>['health']>;

const foreignProbe = convention('a finished image has wget or curl, and which of them is not known, so both are tried');

/** For images made by others: the client that is there asks. */
function shellProbe(port: Traced<number>, path: Traced<string>): readonly Traced<string>[] {
  const url = t`http://127.0.0.1:${port}${path}`;
  return [traced('/bin/sh', foreignProbe), traced('-c', foreignProbe), withOrigin(t`wget -q -O /dev/null ${url} || curl -fsS -o /dev/null ${url}`, foreignProbe)];
}

export function resolveTiming(view: { readonly [K in keyof HealthTiming]?: Traced<string> | Traced<number> | undefined }, origin: Origin | undefined): HealthTiming {
  const time = (key: 'interval' | 'timeout' | 'startPeriod', value: number, reason: string): Traced<number> => {
    const stated = view[key] as Traced<string> | undefined;
    return stated === undefined ? defaulted(value, origin, key, reason) : map(stated, parseDuration);
  };
  return {
    interval: time('interval', 10_000, 'a failure is seen within half a minute, at little cost'),
    timeout: time('timeout', 5_000, 'a probe that takes longer has failed'),
    retries: (view.retries as Traced<number> | undefined) ?? defaulted(3, origin, 'retries', 'one lost probe is no failure'),
    startPeriod: time('startPeriod', 60_000, 'enough for programs that load data before they serve'),
  };
}

export function resolveHealth(
  health: Health | undefined,
  owner: { readonly name: Traced<string>; readonly origin: Origin; readonly ports: readonly ResolvedPort[] },
  build: BuildKind | null,
  report: Report,
): ResolvedHealth {
  const origin = health === undefined ? owner.origin : originOf(health)!;
  if (health === undefined) return { kind: 'none', reason: defaulted('the model states no health check', origin, 'health', 'none was stated'), origin };
  if ('none' in health) return { kind: 'none', reason: health.none, origin };
  const timing = resolveTiming(health, origin);
  if ('command' in health) return { kind: 'command', ...timing, command: health.command, origin };
  const port = requirePort(owner, health.port ?? null, 'its health check', pathOf(origin), report);
  if (port === undefined) return { kind: 'none', reason: health.live, origin };
  const ready = health.ready ?? health.live;
  const probe = build?.httpProbe ?? shellProbe;
  const because = compose([origin, ...(health.port === undefined ? [] : [health.port.origin])]);
  return { kind: 'http', ...timing, port, live: health.live, ready, command: probe(port.number, ready), origin: because };
}
