import type { When } from '../when.ts';

/** Kinds that keep pods running. */
export const servers = ['Deployment', 'StatefulSet', 'DaemonSet'] as const;

/** Kinds whose pods end. */
export const tasks = ['Job', 'CronJob'] as const;

export const workloads: readonly string[] = [...servers, ...tasks, 'Pod'];

/** What only concerns some pods, and comes or goes with them. */
export const withPods: When = ({ beside }) => workloads.some((kind) => beside.has(kind));
