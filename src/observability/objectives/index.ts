import type { Watching } from '../service/watching.ts';
import type { Signals } from '../watch.ts';
import { burnAlerts } from './alerts.ts';
import { absentAlert } from './absent.ts';
import { objectivesOf } from './objective.ts';
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
  };
}
