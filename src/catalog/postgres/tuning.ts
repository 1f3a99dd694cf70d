import type { Postgres } from '../../model/types.gen.ts';
import { combine, map, t, type Traced } from '../../provenance/traced.ts';
import { sortedEntries } from '../../util/sort.ts';
import { fact } from '../facts.ts';
import type { ResourceInput } from '../kind.ts';

const quarter = fact(0.25, 'postgres.shared-buffers', 'a quarter of the memory is a reasonable start for the server\'s own cache', 'https://www.postgresql.org/docs/16/runtime-config-resource.html#GUC-SHARED-BUFFERS');
const most = fact(0.75, 'postgres.effective-cache-size', 'the planner may count on three quarters of the memory, the system\'s file cache included', 'https://wiki.postgresql.org/wiki/Tuning_Your_PostgreSQL_Server#effective_cache_size');

/** `name=value` for each setting that is not the server's own: what follows from the memory (bytes), then what the model states. */
export function serverSettings(resource: ResourceInput<Postgres>, memory: Traced<number>): readonly Traced<string>[] {
  const { connections, settings = {} } = resource.options;
  const tuned: [string, Traced<string> | Traced<number> | undefined][] = [
    ['shared_buffers', share(memory, quarter)],
    ['effective_cache_size', share(memory, most)],
    ['max_connections', connections],
  ];
  const own = tuned.flatMap(([name, value]) => (value === undefined || name in settings ? [] : [t`${name}=${value}`]));
  return [...own, ...sortedEntries(settings).map(([name, value]) => t`${name}=${map(value as Traced<string | number | boolean>, String)}`)];
}

/** In the server's unit: its MB are mebibytes. https://www.postgresql.org/docs/16/config-setting.html#CONFIG-SETTING-NAMES-VALUES */
function share(memory: Traced<number>, fraction: Traced<number>): Traced<string> {
  return combine([memory, fraction], ([bytes, of]) => `${Math.max(1, Math.floor((bytes! * of!) / 2 ** 20))}MB`);
}
