import type { Code } from './messages/index.ts';

export type Area = Code extends infer C ? (C extends `${infer A}/${string}` ? A : never) : never;

/** What the codes of an area are about, in a sentence. */
export const areas: Readonly<Record<Area, string>> = {
  adopt: 'An edit of a compiled file that the model cannot say.',
  alert: 'An alert of the model, or whom it reaches.',
  'blackbox-exporter': 'What is probed from outside.',
  build: 'How an image is built.',
  cli: 'An argument of the command.',
  config: 'The file that the model is read from.',
  eject: 'A compiled file that is its owner\'s from now on, or not any more.',
  environment: 'An environment of the model.',
  file: 'A file that a program reads.',
  image: 'The image of a program.',
  job: 'A job, and when it runs.',
  kafka: 'A Kafka cluster and its topics.',
  'kube-state-metrics': 'What is observed of a cluster.',
  kubernetes: 'An object of Kubernetes that the cluster would refuse, or that would not do what it is meant to.',
  lock: 'The lock, in which builds remember what they wrote.',
  logs: 'What programs log.',
  metric: 'A metric that a program serves or an expression asks for.',
  model: 'The shape of the model, and the names in it.',
  name: 'A name that some target cannot carry.',
  objective: 'An objective of a service.',
  output: 'A compiled file on disk that is not what the model wants.',
  override: 'An override of a compiled file that does not do what it says.',
  'prometheus-adapter': 'What services are scaled on.',
  reference: 'A reference from one part of the model to another.',
  resource: 'A resource, or the use of one.',
  route: 'A route from outside to a service.',
  scale: 'How a service is scaled.',
  secret: 'A secret.',
  service: 'A service, its ports and its image.',
  size: 'What a program may use of a machine.',
  start: 'The order in which programs start.',
  target: 'A target that is compiled.',
  verify: 'A file that is verified.',
  volume: 'A volume, and who writes to it.',
};

/** The area of a code, and what is wrong in it: `output/hand-edited` is `output` and `hand edited`. */
export function partsOfCode(code: string): { area: Area; what: string } {
  const [area = '', what = ''] = code.split('/');
  return { area: area as Area, what: what.replaceAll('-', ' ') };
}
