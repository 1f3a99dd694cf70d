import type { Watching } from '../service/watching.ts';
import type { Estimate, Signals } from '../watch.ts';
import { burnAlerts } from './alerts.ts';
import { absentAlert } from './absent.ts';
import { objectivesOf, type Objective } from './objective.ts';
import { objectiveRow } from './panels.ts';
import { objectiveRecordings } from './records.ts';

/** What is recorded, told and drawn of the objectives of a service. */
export function objectiveSignals(watching: Watching): Signals {
  const objectives = objectivesOf(watching);
  if (objectives.length === 0) return { recordings: [], alerts: [], rows: [] };
  return {
    recordings: objectiveRecordings(watching, objectives),
    alerts: [...objectives.flatMap((objective) => burnAlerts(watching, objective)), absentAlert(watching, objectives)],
    rows: [objectiveRow(watching, objectives)],
    estimates: objectives.flatMap((objective) => estimateOf(watching, objective)),
  };
}

/** Where the histogram has no bound at the objective, the count of what is slower lies between two others. */
function estimateOf({ service: { name } }: Watching, { bad, origin, promise }: Objective): Estimate[] {
  if (bad.kind === 'failed' || (bad.place.kind !== 'between' && bad.place.kind !== 'unknown')) return [];
  const how = bad.place.kind === 'between' ? 'its histogram has no bound there, so what is slower is estimated from those around it' : 'the bounds of its histogram are not declared, so what is slower is exact only if one lies there';
  return [{ origin, text: `${name.value} (${promise.value}): ${how}` }];
}
