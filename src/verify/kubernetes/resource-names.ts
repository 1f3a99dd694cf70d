import { isQualifiedKey } from './syntax.ts';

// Names of what may be requested, limited and counted.

const standard = new Set(['cpu', 'memory', 'ephemeral-storage', 'storage']);
const counted = new Set(['pods', 'services', 'services.loadbalancers', 'services.nodeports', 'replicationcontrollers', 'resourcequotas', 'secrets', 'configmaps', 'persistentvolumeclaims']);

export const resourceWords = '"cpu", "memory", "ephemeral-storage", "hugepages-2Mi" and the like, or a name with a domain such as "nvidia.com/gpu"';
export const quotaWords = '"requests.cpu", "limits.memory", "pods", "persistentvolumeclaims", "count/deployments.apps" and the like';

/** https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/ */
export function isResource(name: string): boolean {
  return (standard.has(name) && name !== 'storage') || name.startsWith('hugepages-') || isExtended(name);
}

/** Of a LimitRange, which is about volumes, too. */
export function isLimited(name: string): boolean {
  return name === 'storage' || isResource(name);
}

/** https://kubernetes.io/docs/concepts/policy/resource-quotas/ */
export function isCounted(name: string): boolean {
  const dot = name.indexOf('.');
  const of = name.slice(dot + 1);
  if (name.startsWith('requests.') || name.startsWith('limits.')) return standard.has(of) || of.startsWith('hugepages-') || isExtended(of);
  return standard.has(name) || counted.has(name) || name.startsWith('hugepages-') || isExtended(name);
}

function isExtended(name: string): boolean {
  return name.includes('/') && isQualifiedKey(name);
}

/** Whether an amount of it is in bytes, which have no parts. */
export function isInBytes(name: string): boolean {
  return /^(?:(?:requests|limits)\.)?(?:memory|storage|ephemeral-storage)$/.test(name);
}
