/** Kinds that keep pods running. */
export const servers = ['Deployment', 'StatefulSet', 'DaemonSet'] as const;

/** Kinds whose pods end. */
export const tasks = ['Job', 'CronJob'] as const;

export const workloads: readonly string[] = [...servers, ...tasks, 'Pod'];
