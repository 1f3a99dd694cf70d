import { table as certManager } from './tables/cert-manager.gen.ts';
import { table as externalSecrets } from './tables/external-secrets.gen.ts';
import { table as gatewayApi } from './tables/gateway-api.gen.ts';
import { table as gke } from './tables/gke.gen.ts';
import { table as kubernetes } from './tables/kubernetes.gen.ts';
import { table as kustomize } from './tables/kustomize.gen.ts';
import { table as prometheusOperator } from './tables/prometheus-operator.gen.ts';

/** Every table, as text. */
export const tables: Readonly<Record<string, string>> = {
  kubernetes,
  'external-secrets': externalSecrets,
  'gateway-api': gatewayApi,
  'cert-manager': certManager,
  'prometheus-operator': prometheusOperator,
  gke,
  kustomize,
};
