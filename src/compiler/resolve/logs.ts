import type * as Model from '../../model/types.gen.ts';
import type { View } from '../../model/view.ts';
import { originOf } from '../../provenance/document.ts';
import { pathOf } from '../../provenance/path-of.ts';
import { map, type Traced } from '../../provenance/traced.ts';
import type { LogField, ResolvedLogs } from '../resolved.ts';
import { defaulted } from './defaults.ts';
import type { Report } from './scope.ts';

/** In the order in which a reader wants them. */
const fieldNames = ['time', 'level', 'message', 'trace', 'span'] as const;

const usualFaults = ['error', 'fatal', 'critical', 'panic'] as const;

/** How a program writes its logs, as the model says of it or of all; `null` where it says nothing. */
export function resolveLogs(view: View<Model.Logs> | undefined, report: Report): ResolvedLogs | null {
  if (view === undefined) return null;
  const { format, fields, faults } = view;
  const origin = originOf(view)!;
  if (format.value === 'text' && fields !== undefined) report('logs/fields-of-text', pathOf(originOf(fields)), {});
  return {
    format,
    fields: fieldNames.flatMap((name): LogField[] => {
      const path: Traced<string> | undefined = fields?.[name];
      return path === undefined ? [] : [{ name, path }];
    }),
    faults: faults?.map((one) => map(one as Traced<string | number>, String)) ?? usualFaults.map((one) => defaulted(one, origin, 'faults', 'what most libraries call what has failed')),
    origin,
  };
}
