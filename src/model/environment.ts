import * as z from 'zod';
import { kubernetesVersions } from './kubernetes-versions.ts';
import { bytes, boolean, duration, field, nameSchema, nonEmpty, object, required, text, wholePercent, type ObjectSchema } from './schema.ts';
import { hostName, objectName } from './names.ts';

const named = z.string().regex(objectName, 'must be the name of an object of the cluster such as "premium-rwo"');
const cidr = z.cidrv4('must be an address range such as "10.0.0.0/16"');

const networkSchema = object('CloudNetwork', 'Address ranges of an environment\'s private network.', {
  nodes: field('Range of the machines.', cidr),
  pods: field('Range of the pods.', cidr),
  services: field('Range of the cluster\'s services.', cidr),
  controlPlane: field('Range of the Kubernetes API\'s addresses. Default: not known, so what needs the API may reach its port anywhere.', cidr),
  managed: field('Range from which managed resources get their private addresses. Default: not known, so it may be any private range.', cidr),
});

const cloudSchema = object('Cloud', 'Where an environment runs in a cloud.', {
  provider: required('The cloud.', z.enum(['google', 'aws'])),
  region: required('Region of everything that is not placed elsewhere.', nonEmpty),
  project: field('Google Cloud project. Default: the platform\'s and the environment\'s name.', nonEmpty),
  account: field('AWS account number.', z.string().regex(/^\d{12}$/, 'must be the twelve digits of an AWS account')),
  network: field('Address ranges. Default: none planned.', networkSchema),
});

const ingressSchema = object('Ingress', 'How requests from outside reach the routes of a Kubernetes environment.', {
  kind: field(
    'Objects of Google\'s own Ingress controller, or of the Gateway API. Default: gke on Google Cloud, otherwise gateway.',
    z.enum(['gke', 'gateway']),
  ),
  class: field('GatewayClass of the Gateway. Default: gke-l7-global-external-managed on Google Cloud; elsewhere it must be stated.', named),
  issuer: field('ClusterIssuer of cert-manager that signs the certificates of a Gateway. Default: Google\'s Certificate Manager on Google Cloud; elsewhere it must be stated.', named),
});

const storageSchema = object('StorageClasses', 'StorageClasses of a Kubernetes environment\'s volumes.', {
  own: field('For a volume that one pod mounts. Default: the cluster\'s default class.', named),
  shared: field('For a volume that several pods mount. Default: standard-rwx on Google Cloud, otherwise the cluster\'s default class.', named),
});

const protectionSchema = object('Protection', 'What stands between a change and this environment.', {
  approvers: field('Teams or users of the forge who must approve a deployment. Default: nobody.', z.array(text)),
  canary: field('Share of the traffic that a new version gets first. Default: all at once.', wholePercent),
  wait: field('How long a canary is watched. Default: 10m.', duration),
});

export const environmentSchema: ObjectSchema = object('Environment', 'A place where the whole platform runs.', {
  runtime: required('What runs the containers.', z.enum(['compose', 'kubernetes', 'cloud-run', 'ecs'])),
  description: field('One sentence for the documentation.', text),
  branch: field('Branch whose commits are deployed here. Default: none, deployed by hand.', nonEmpty),
  domain: field('Domain below which routes live, as `${environment.domain}`. Default: localhost.', z.string().regex(hostName, 'must be a host name')),
  namespace: field('Kubernetes namespace. Default: the platform\'s and the environment\'s name.', nameSchema),
  kubernetesVersion: field('Minor version of the cluster. Default: 1.33.', z.enum(kubernetesVersions)),
  ingress: field('How requests from outside reach the routes, on Kubernetes.', ingressSchema),
  storage: field('StorageClasses of volumes, on Kubernetes.', storageSchema),
  cloud: field('Where in a cloud. Default: none.', cloudSchema),
  publish: field(
    'Which ports compose publishes on the host, on 127.0.0.1: those of services and of tools with a web page, of everything with a port, or only of what asks for it with `hostPort`. Default: services.',
    z.enum(['services', 'all', 'declared']),
  ),
  managed: field('Whether resources are realised by the cloud where their kind can be. Default: false.', boolean),
  memory: field('What all containers of the environment may use together. Exceeding it is an error that says who takes how much. Default: no limit.', bytes),
  protection: field('What stands between a change and this environment. Default: nothing.', protectionSchema),
  variables: field('Values for `${environment.NAME}` in this environment.', z.record(z.string().regex(/^(?!(?:name|domain|namespace)$)[a-z][A-Za-z0-9]*$/, 'must be a camelCase name, and not "name", "domain" or "namespace", which every environment has'), text)),
});
