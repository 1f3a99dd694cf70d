import type { Rule } from '../rule.ts';
import { checkAccess } from './access.ts';
import { checkAutoscaling } from './autoscaling.ts';
import { checkContainers } from './containers.ts';
import { checkData } from './data.ts';
import { checkDuplicates } from './duplicates.ts';
import { checkLabels } from './labels.ts';
import { checkResourceLimits } from './limits.ts';
import { checkMounts } from './mounts.ts';
import { checkNames } from './names.ts';
import { checkNetworks } from './networks.ts';
import { checkPodSecurity } from './pod-security.ts';
import { checkPortNames } from './port-names.ts';
import { checkReferences } from './references.ts';
import { checkSchedules } from './schedules.ts';
import { checkSelectors } from './selectors.ts';
import { checkServices } from './services.ts';
import { checkStructure } from './structure.ts';
import { checkWorkloads } from './workloads.ts';

/** In the order in which they report. */
export const rules: readonly Rule[] = [
  checkStructure,
  checkNames,
  checkLabels,
  checkDuplicates,
  checkSelectors,
  checkContainers,
  checkMounts,
  checkResourceLimits,
  checkWorkloads,
  checkSchedules,
  checkServices,
  checkNetworks,
  checkPortNames,
  checkAutoscaling,
  checkAccess,
  checkData,
  checkPodSecurity,
  checkReferences,
];
