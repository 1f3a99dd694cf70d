import { call, number, or, series, type Match } from '../../../formats/promql/build.ts';
import type { Vector } from '../../../formats/promql/document.ts';

/** Alerts while they fire. `match` are labels that they have. https://prometheus.io/docs/prometheus/latest/configuration/alerting_rules/#inspecting-alerts-during-runtime */
export function firing(match: Match): Vector {
  return series('ALERTS', { alertstate: 'firing', ...match });
}

/** 0 where there is nothing. */
export function orNone(of: Vector): Vector {
  return or(of, call('vector', number(0)));
}
