import { quote, quoteList } from '../../util/text.ts';
import { error, type Message } from '../message.ts';

/** Options of resources that do not go together, and those that name other resources. */
export const catalogMessages: {
  'resource/wrong-kind': Message<{ option: string; name: string; kind: string; allowed: readonly string[] }>;
  'kafka/replication': Message<{ name: string; replication: number; brokers: number }>;
  'kafka/brokers': Message<{ name: string; brokers: number; runtime: string; environment: string }>;
  'prometheus-adapter/no-cluster': Message<{ name: string; environment: string; runtime: string }>;
  'kube-state-metrics/no-cluster': Message<{ name: string; environment: string; runtime: string }>;
  'blackbox-exporter/nothing-public': Message<{ name: string; environment: string; runtime: string }>;
} = {
  'resource/wrong-kind': error((a) => `${quote(a.name)} is of kind ${quote(a.kind)}; ${quote(a.option)} takes a resource of kind ${quoteList(a.allowed)}`),
  'kafka/replication': error(
    (a) => `${quote(a.name)} keeps ${a.replication} copies of each partition and has ${a.brokers} broker${a.brokers === 1 ? '' : 's'}; there can be no more copies than brokers`,
    'lower "replication", raise "brokers", or leave "replication" out',
  ),
  'kafka/brokers': error(
    (a) => `${quote(a.name)} has ${a.brokers} brokers, which find each other by the names of their replicas; ${quote(a.runtime)} gives replicas no names, so there can be 1`,
    (a) => `state brokers: 1 under per.${a.environment}`,
  ),
  'prometheus-adapter/no-cluster': error(
    (a) => `${quote(a.name)} serves a part of the API of a Kubernetes cluster, which ${quote(a.environment)} has not: it runs on ${quote(a.runtime)}`,
    'name the environments that run on Kubernetes in its "in"',
  ),
  'kube-state-metrics/no-cluster': error(
    (a) => `${quote(a.name)} tells what the API of a Kubernetes cluster says of an environment, and ${quote(a.environment)} has none: it runs on ${quote(a.runtime)}`,
    'name the environments that run on Kubernetes in its "in"; a resource of kind "cadvisor" tells of the containers of compose',
  ),
  'blackbox-exporter/nothing-public': error(
    (a) => `${quote(a.name)} probes the public routes of an environment, and ${quote(a.environment)} has none: it runs on ${quote(a.runtime)}${a.runtime === 'kubernetes' ? ', and no service has "routes"' : ', where ports are published on the machine itself'}`,
    'name the environments that run on Kubernetes and have routes in its "in"',
  ),
};
