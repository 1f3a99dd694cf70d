import { diagnose, type Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { because, originOf, type Leaf, type Node } from '../../../provenance/document.ts';
import { compose, convention, type Origin } from '../../../provenance/origin.ts';
import { pathOf } from '../../../provenance/path-of.ts';
import { t, traced, type Traced } from '../../../provenance/traced.ts';
import { clusterOf, projectOf, secretReaderOf } from '../../cloud-names.ts';
import type { KubernetesContext } from '../context.ts';
import type { KubernetesObject, Map as Fields } from '../document.ts';
import { environmentMeta } from '../labels.ts';
import { managerOf, secretsIn } from './secret-manager.ts';

/** https://external-secrets.io/latest/api/secretstore/ */
type SecretStore = KubernetesObject & { readonly spec: { readonly provider: Node } };

const store = convention('the operator reads a secret manager with an identity of this namespace, which may read no other environment\'s secrets', {
  reference: 'https://external-secrets.io/latest/api/secretstore/',
});
const google = convention('Workload Identity: an account of the cluster acts as one of the cloud, without a key', {
  reference: 'https://external-secrets.io/latest/provider/google-secrets-manager/',
  comment: 'External Secrets Operator acts as the cloud account that the annotation names; no key is stored.',
});
const aws = convention('an account of the cluster acts as a role of the cloud, without a key', {
  reference: 'https://external-secrets.io/latest/provider/aws-access/#eks-service-account-credentials',
  comment: 'External Secrets Operator acts as the role that the annotation names; no key is stored.',
});

/** One store for each secret manager of the cloud that a secret is kept in, each with the account that it reads with. */
export function secretStores(context: KubernetesContext): KubernetesObject[] {
  return [...googleStore(context), ...awsStore(context)];
}

function googleStore(context: KubernetesContext): KubernetesObject[] {
  const { platform, environment } = context;
  const why = reasonFor('google-secret-manager', context);
  if (why === null || environment.cloud === null) return [];
  const project = projectOf(platform, environment);
  const name = traced('google-secret-manager', compose([why, google]));
  return [
    account(name, { 'iam.gke.io/gcp-service-account': t`${secretReaderOf(platform, environment)}@${project}.iam.gserviceaccount.com` }, [why, google], context),
    secretStore(
      name,
      {
        gcpsm: {
          projectID: project,
          auth: { workloadIdentity: { clusterLocation: environment.cloud.region, clusterName: clusterOf(platform, environment), serviceAccountRef: { name } } },
        },
      },
      [why, google],
      context,
    ),
  ];
}

function awsStore(context: KubernetesContext): KubernetesObject[] {
  const { platform, environment } = context;
  const why = reasonFor('aws-secrets-manager', context);
  if (why === null || environment.cloud === null) return [];
  const { account: number, region } = environment.cloud;
  const name = traced('aws-secrets-manager', compose([why, aws]));
  const role = number === undefined ? {} : { 'eks.amazonaws.com/role-arn': t`arn:aws:iam::${number}:role/${secretReaderOf(platform, environment)}` };
  return [account(name, role, [why, aws], context), secretStore(name, { aws: { service: 'SecretsManager', region, auth: { jwt: { serviceAccountRef: { name } } } } }, [why, aws], context)];
}

/** Everything that is kept there, and that it is; `null` where nothing is. */
function reasonFor(manager: 'google-secret-manager' | 'aws-secrets-manager', { environment }: KubernetesContext): Origin | null {
  const secrets = secretsIn(manager, environment);
  return secrets.length === 0 ? null : compose(secrets.flatMap((secret) => [managerOf(secret, environment).origin, secret.origin]));
}

function account(name: Traced<string>, annotations: Fields<Leaf>, why: readonly Origin[], context: KubernetesContext): KubernetesObject {
  return because(why, { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { ...environmentMeta(name, context), annotations }, automountServiceAccountToken: false });
}

function secretStore(name: Traced<string>, provider: Node, why: readonly Origin[], context: KubernetesContext): SecretStore {
  return because([...why, store], { apiVersion: 'external-secrets.io/v1', kind: 'SecretStore', metadata: environmentMeta(name, context), spec: { provider } });
}

/** A role of AWS has the account's number in its name. */
export function checkSecretStores(context: KubernetesContext): Diagnostic[] {
  const { environment } = context;
  const { cloud, name } = environment;
  if (cloud === null || cloud.account !== undefined || reasonFor('aws-secrets-manager', context) === null) return [];
  return [diagnose('kubernetes/no-account', pathOf(originOf(cloud)), { environment: name.value })];
}
