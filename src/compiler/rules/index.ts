import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { createReport } from '../resolve/scope.ts';
import type { ResolvedPlatform } from '../resolved.ts';
import { alertOwner } from './alert-owner.ts';
import { buildOptions } from './build-options.ts';
import { hostPortNames } from './host-port-names.ts';
import { imageTag } from './image-tag.ts';
import { jobSchedule } from './job-schedule.ts';
import { measurable } from './measurable.ts';
import { memoryBudget } from './memory-budget.ts';
import { missingHealth } from './missing-health.ts';
import { mountPath } from './mount-path.ts';
import { nameLength } from './name-length.ts';
import { noEnvironment } from './no-environment.ts';
import { ownAlerts } from './own-alerts.ts';
import { portConflict } from './port-conflict.ts';
import { requestOverLimit } from './request-over-limit.ts';
import { reservedNamespace } from './reserved-namespace.ts';
import { resourceOptions } from './resource-options.ts';
import { routes } from './routes.ts';
import type { Rule } from './rule.ts';
import { scaleRange } from './scale-range.ts';
import { secretLiteral } from './secret-literal.ts';
import { startCycle } from './start-cycle.ts';
import { startReach } from './start-reach.ts';
import { twoWriters } from './two-writers.ts';
import { unusedName } from './unused-name.ts';
import { unusedResource } from './unused-resource.ts';

/** Every rule, in the order in which they report. */
export const rules: readonly Rule[] = [
  noEnvironment,
  nameLength,
  reservedNamespace,
  secretLiteral,
  imageTag,
  portConflict,
  hostPortNames,
  startCycle,
  startReach,
  resourceOptions,
  buildOptions,
  mountPath,
  twoWriters,
  routes,
  requestOverLimit,
  scaleRange,
  memoryBudget,
  measurable,
  jobSchedule,
  missingHealth,
  alertOwner,
  ownAlerts,
  unusedResource,
  unusedName,
];

/** Everything that the rules have to say of a platform; the same mistake in several environments once. */
export function checkRules(platform: ResolvedPlatform): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const report = createReport(diagnostics);
  for (const rule of rules) rule.check(platform, report);
  return diagnostics;
}
