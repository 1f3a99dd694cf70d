import { binary, compare, like, on, or, time, unless } from '../../formats/promql/build.ts';
import type { Vector } from '../../formats/promql/document.ts';
import type { Alert, TestSeries } from '../../observability/alert.ts';
import { compose } from '../../provenance/origin.ts';
import { combine, map, t, withOrigin, type Traced } from '../../provenance/traced.ts';
import { alertOf, duration } from '../signal.ts';
import { jobsFail, stateOf, type State } from './state.ts';

export function jobAlerts(state: State): Alert[] {
  return [failedAlert(state), ...backupAlerts(state)];
}

function failedAlert(state: State): Alert {
  const { resource: { origin } } = state;
  const failed = stateOf(state, 'kube_job_failed', { condition: 'true' }, 'job_name');
  return alertOf([jobsFail, origin], {
    name: 'JobFailed',
    severity: 'warning',
    expression: compare(failed, '>', 0),
    minutes: 5,
    summary: 'The job {{ $labels.job_name }} has failed',
    description: 'The job {{ $labels.job_name }} was tried as often as the model says, and is not tried again.',
    panel: 'Jobs that failed',
    runbook: {
      meaning: 'A job has failed for good.',
      impact: 'What it should have done is not done: a migration is not applied, a topic not made, a backup not kept. What waits for it does not start.',
      condition: 'The cluster has had a failed job for five minutes, and has it until somebody deletes it or a newer one takes its place.',
      causes: ['What it works on did not answer.', 'It may not do what it wants to do.', 'It met data that it did not expect.', 'It took longer than it may.'],
      queries: [['Which jobs failed?', failed]],
      remedies: ['Read its log: kubectl logs, with "job/" before its name.', 'Mend the cause, delete the job, and apply the manifests again; a scheduled job is tried at its next time.'],
    },
    test: { fault: [{ metric: 'kube_job_failed', labels: { job_name: 'migrations-1', condition: 'true' }, start: 1 }], health: [{ metric: 'kube_job_failed', labels: { job_name: 'migrations-1', condition: 'false' }, start: 1 }] },
  });
}

/** Seconds since a backup was last made; of one that never was, since it should have begun. */
function ageOfBackups(state: State, jobs: Traced<string>): Vector {
  const since = (metric: string): Vector => binary(time(), '-', stateOf(state, metric, { cronjob: like(jobs) }, 'cronjob'));
  const made = 'kube_cronjob_status_last_successful_time';
  return or(since(made), unless(since('kube_cronjob_created'), stateOf(state, made, { cronjob: like(jobs) }, 'cronjob'), on('cronjob')));
}

/** The CronJobs that back something up, as a regular expression; `null` where nothing is backed up in the cluster. */
export function backupJobs({ context: { backups } }: State): Traced<string> | null {
  if (backups.length === 0) return null;
  return withOrigin(combine(backups.map(({ job }) => job), (names) => names.join('|')), ...backups.map(({ origin }) => origin));
}

export function backupAge(state: State): Vector | null {
  const jobs = backupJobs(state);
  return jobs === null ? null : ageOfBackups(state, jobs);
}

function backupAlerts(state: State): Alert[] {
  const { resource: { origin }, context: { backups, thresholds } } = state;
  const age = backupAge(state);
  if (age === null) return [];
  const oldest = thresholds.backups;
  const seconds = map(oldest, (ms) => ms / 1000);
  const [first] = backups;
  const why = compose([jobsFail, ...backups.map((one) => one.origin)]);
  // Promtool's time begins at 0.
  const played = (share: number): TestSeries[] => [
    { metric: 'kube_cronjob_status_last_successful_time', labels: { cronjob: first!.job }, start: map(seconds, (whole) => -Math.round(whole * share)) },
    { metric: 'kube_cronjob_created', labels: { cronjob: first!.job }, start: map(seconds, (whole) => -whole * 10) },
  ];
  return [
    alertOf([why, origin, oldest.origin], {
      name: 'BackupTooOld',
      severity: 'warning',
      expression: compare(age, '>', seconds),
      minutes: 5,
      summary: t`{{ $labels.cronjob }} has made no backup for more than ${duration(oldest)}`,
      description: 'The newest backup of {{ $labels.cronjob }} is {{ $value | humanizeDuration }} old.',
      panel: 'Age of backups',
      threshold: seconds,
      runbook: {
        meaning: 'The newest backup is older than it may be, or there is none at all.',
        impact: 'None yet. If the data were lost now, whatever was written since the last backup would be lost for good.',
        condition: t`For more than ${duration(oldest)} no run of the job has succeeded.`,
        causes: ['The job fails: another alert says so.', 'The job is suspended, or the cluster missed its time.', 'The volume of backups is full.', 'What it backs up did not answer at that time.'],
        queries: [['How old is each?', age], ['Is one suspended?', stateOf(state, 'kube_cronjob_spec_suspend', {}, 'cronjob')]],
        remedies: ['Run it now: kubectl create job --from=cronjob/NAME, with a name of your own for the job.', 'Read the log of its last job, and mend the cause.'],
      },
      test: { fault: played(1.5), health: played(0.5) },
    }),
  ];
}
