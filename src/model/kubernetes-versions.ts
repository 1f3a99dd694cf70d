/** Minor versions of Kubernetes that are known, the oldest first. https://kubernetes.io/releases/ */
export const kubernetesVersions = ['1.30', '1.31', '1.32', '1.33', '1.34', '1.35', '1.36'] as const;
