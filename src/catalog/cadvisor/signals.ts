import { call, compare, over, sum } from '../../formats/promql/build.ts';
import type { Cadvisor } from '../../model/types.gen.ts';
import type { Alert } from '../../observability/alert.ts';
import type { ScrapeTarget } from '../../observability/metric.ts';
import type { Signals, SignalsContext } from '../../observability/watch.ts';
import { containerRow, containersIn, throttledAlert } from '../container-signals.ts';
import { source } from '../facts.ts';
import type { ResourceInput } from '../kind.ts';
import { own, rowOf } from '../panel.ts';
import { alertOf } from '../signal.ts';

const restarting = source('cadvisor.restarts', 'the engine starts a container that ended again, and says nothing of it but when it was started', 'https://docs.docker.com/reference/compose-file/services/#restart');

/** How often each was started again in a quarter of an hour. */
function restarts(target: ScrapeTarget): ReturnType<typeof sum> {
  return sum(call('changes', over(own(target, 'container_start_time_seconds'), 900_000)), 'container');
}

export function signals({ origin }: ResourceInput<Cadvisor>, target: ScrapeTarget, context: SignalsContext): Signals {
  const containers = containersIn({ ...context, targets: [target] }, [origin])!;
  const started = rowOf([restarting, origin], 'Restarts', [
    { title: 'Containers started again', description: 'How often, in the last quarter of an hour.', unit: 'count', queries: [['{{container}}', restarts(target)]], min: 0, width: 12 },
    { title: 'Containers', description: 'When each was started.', kind: 'table', unit: 'timestamp', queries: [['{{container}}', own(target, 'container_start_time_seconds')]], width: 12 },
  ]);
  return { recordings: [], alerts: [restartingAlert(origin, target), throttledAlert(containers, context)], rows: [started, containerRow(containers, context)] };
}

function restartingAlert(origin: Alert['origin'], target: ScrapeTarget): Alert {
  const again = restarts(target);
  const web = { container: 'web', name: 'shop-web-1' };
  return alertOf([restarting, origin], {
    name: 'ContainerRestarting',
    severity: 'warning',
    expression: compare(again, '>', 2),
    minutes: 5,
    summary: '{{ $labels.container }} is started again and again',
    description: '{{ $labels.container }} was started {{ $value | humanize }} times in the last quarter of an hour.',
    panel: 'Containers started again',
    threshold: 2,
    runbook: {
      meaning: 'A container ends soon after it is started, and the engine starts it again.',
      impact: 'Whatever needs it fails, at least between two starts.',
      condition: 'A container was started more than twice in a quarter of an hour, and that for five minutes.',
      causes: ['The program refuses its configuration, or a secret is missing.', 'Something that it needs at the start does not answer.', 'It needs more memory than its limit, and is killed.'],
      queries: [['Which are started again?', again], ['How much memory do they hold?', own(target, 'container_memory_working_set_bytes')]],
      remedies: ['Read its log from the last start: docker compose logs --tail 100, with its name.', 'See how it ended: docker inspect tells the exit code, and whether it was killed for memory.', 'Undo the last change of its image or of its configuration.'],
    },
    test: { fault: [{ metric: 'container_start_time_seconds', labels: web, start: 0, perMinute: 60 }], health: [{ metric: 'container_start_time_seconds', labels: web, start: 100 }] },
  });
}
