// Whole models: the manifests allow a connection exactly where the model declares one. Read back from the text, by an evaluator that knows no model.
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { resolve } from '../../src/compiler/resolve/index.ts';
import type { ResolvedEnvironment } from '../../src/compiler/resolved.ts';
import { loadConfig } from '../../src/config/load.ts';
import { kubernetes } from '../../src/emitters/kubernetes/index.ts';
import { printDocument } from '../../src/formats/index.ts';
import type { Environment, Platform } from '../../src/model/types.gen.ts';
import { modelOfSeed } from '../properties/random-model.ts';
import { connection, declaredBy, type Declared } from './declared.ts';
import { evaluatorOf, podsIn, readManifests, type Evaluator, type Pod, type Protocol } from './network-evaluator.ts';

/** One environment on Kubernetes, as its manifests say it, and as its model does. */
interface Subject {
  readonly name: string;
  readonly environment: Environment;
  readonly pods: ReadonlyMap<string, Pod>;
  /** One for each way to read what the API leaves open: whether a block of addresses means pods. It must not matter. */
  readonly evaluators: readonly Evaluator[];
  readonly declared: Declared;
}

function subjectsOf(model: Platform, title: string): Subject[] {
  const { platform } = resolve(model, { hostPorts: {} });
  const { files } = kubernetes.emit(platform);
  return platform.environments.flatMap((resolved) => {
    const { value: name } = resolved.name;
    const own = files.filter(({ environment, path }) => environment === name && !path.endsWith('/kustomization.yaml'));
    if (own.length === 0) return [];
    const manifests = readManifests(own.map((file) => printDocument(file.document())));
    // By the label that selectors know them by; jobs have names of their own.
    const pods = new Map([...podsIn(manifests, '10.4.0.10').values()].map((pod) => [pod.labels['app.kubernetes.io/name']!, pod]));
    const evaluators = [false, true].map((blocksMeanPods) => evaluatorOf(manifests, { blocksMeanPods }));
    return [{ name: `${title} ${name}`, environment: model.environments[name]!, pods, evaluators, declared: declaredBy(model, name, pods, (resource) => managedPorts(resolved, resource)) }];
  });
}

function managedPorts({ resources }: ResolvedEnvironment, name: string): { name: string; number: number }[] {
  const { realised } = resources.find((one) => one.name.value === name)!;
  return realised!.ports.map((port) => ({ name: port.name.value, number: port.number.value }));
}

const config = await loadConfig(join(import.meta.dirname, '../../platform.config.ts'));
const mediaGateway = config.value as Platform;
const random = Array.from({ length: 200 }, (_, seed) => subjectsOf(modelOfSeed(seed), `seed ${seed}`)).flat();
const subjects: readonly Subject[] = [...subjectsOf(mediaGateway, 'media-gateway'), ...random];

function problemsIn(check: (subject: Subject, evaluator: Evaluator) => string[]): string[] {
  return subjects.flatMap((subject) => subject.evaluators.flatMap((evaluator, i) => check(subject, evaluator).map((problem) => `${subject.name}${i === 0 ? '' : ' (blocks mean pods)'}: ${problem}`)));
}

/** Every port that anybody listens on. */
function listenedOn(pods: ReadonlyMap<string, Pod>): { port: number; protocol: Protocol }[] {
  const all = [...pods.values()].flatMap(({ ports = [] }) => ports.map(({ containerPort, protocol = 'TCP' }) => ({ port: containerPort, protocol })));
  return [...new Map(all.map((one) => [`${one.port}/${one.protocol}`, one])).values()];
}

/** `is` where it differs from `should`. */
function differs(what: string, is: boolean, should: boolean): string[] {
  return is === should ? [] : [`${what} is ${is ? 'allowed' : 'denied'}`];
}

test('there are models of every sort', () => {
  const count = (holds: (subject: Subject) => boolean): number => random.filter(holds).length;
  expect(new Set(random.map(({ name }) => name.split(' ')[1])).size).toBeGreaterThan(100);
  expect(count(({ declared }) => declared.connections.size > 10)).toBeGreaterThan(100);
  expect(count(({ declared }) => declared.managed.size > 0)).toBeGreaterThan(20);
  expect(count(({ declared }) => declared.outside.size > 0)).toBeGreaterThan(100);
  expect(count(({ declared }) => declared.routed.size > 0)).toBeGreaterThan(50);
  expect(count(({ declared }) => [...declared.connections].some((one) => one.endsWith('/UDP')))).toBeGreaterThan(20);
  expect(count(({ declared }) => [...declared.connections].some((one) => /^(\S+) > \1:/.test(one)))).toBeGreaterThan(10);
  expect(count(({ declared }) => declared.asked.size > 0)).toBeGreaterThan(5);
  expect(count(({ environment }) => environment.cloud?.network?.managed === undefined)).toBeGreaterThan(20);
});

test('everything that is declared runs, and nothing else does but jobs of resources', () => {
  const problems = subjects.flatMap(({ name, pods, declared }) => [
    ...[...declared.running].filter((one) => !pods.has(one)).map((one) => `${name}: no ${one}`),
    ...[...pods.keys()].filter((one) => !declared.running.has(one) && !/-(?:backup|topics|schemas|collections|bucket)$/.test(one)).map((one) => `${name}: ${one} is undeclared`),
  ]);
  expect(problems).toEqual([]);
});

test('pods talk to each other exactly where the model declares it, replicas of one among them', () => {
  const problems = problemsIn(({ pods, declared }, { allowed }) => {
    const ports = listenedOn(pods);
    return [...pods].flatMap(([from, caller]) =>
      [...pods].flatMap(([to, listener]) => {
        const replica = listener === caller ? { ...listener, ip: '10.4.255.1' } : listener;
        return ports.flatMap(({ port, protocol }) => {
          const what = connection(from, to, port, protocol);
          return differs(what, allowed(caller, replica, port, protocol), declared.connections.has(what));
        });
      }),
    );
  });
  expect(problems).toEqual([]);
});

const publicHost = '93.184.216.34';
const metadataServer = '169.254.169.254';
const stranger: Pod = { namespace: 'elsewhere', labels: { 'app.kubernetes.io/name': 'web' }, ip: '10.4.128.1' };

/** The second address of a range. */
function insideOf(range: string): string {
  return range.replace(/(\d+)\/\d+$/, (_, last) => String(Number(last) + 1));
}

/** Ports that somebody may wish to reach, and some that nobody does. */
function outerPorts({ outside, managed }: Declared): number[] {
  return [...new Set([22, 53, 80, 443, 587, 6443, ...[...outside.values(), ...managed.values()].flatMap((ports) => [...ports])])];
}

test('public addresses are reached on the ports of declared hosts, and private ones only where something is managed', () => {
  const problems = problemsIn(({ pods, environment: { cloud }, declared }, { allowedOut }) =>
    [...pods].flatMap(([name, pod]) =>
      outerPorts(declared).flatMap((port) => {
        const { managed, controlPlane } = cloud?.network ?? {};
        const api = declared.askers.has(name) && (port === 443 || port === 6443);
        const anywhere = api && controlPlane === undefined;
        const toManaged = declared.managed.get(name)?.has(port) ?? false;
        const targets: [string, boolean][] = [
          [publicHost, declared.outside.get(name)?.has(port) ?? false],
          [insideOf(managed ?? '10.9.0.0/20'), toManaged],
          ['192.168.3.4', toManaged && managed === undefined],
          ['172.31.255.254', toManaged && managed === undefined],
          [insideOf(controlPlane ?? '172.16.0.0/28'), (api && controlPlane !== undefined) || (toManaged && managed === undefined)],
          ['100.64.1.1', false],
          [metadataServer, port === 53 && cloud?.provider === 'google'],
          ['169.254.20.10', port === 53 && cloud?.provider === 'google'],
          // The cluster's own, where they are known.
          ...[cloud?.network?.nodes, cloud?.network?.services].flatMap((range): [string, boolean][] => (range === undefined ? [] : [[insideOf(range), false]])),
        ];
        return targets.flatMap(([ip, should]) => differs(`${name} > ${ip}:${port}`, allowedOut(pod, ip, port), should || anywhere));
      }),
    ),
  );
  expect(problems).toEqual([]);
});

test('names are looked up, and of what else is in kube-system nothing is reached', () => {
  const system = (app: string): Pod => ({ namespace: 'kube-system', labels: { 'k8s-app': app }, ip: '10.4.64.1' });
  const problems = problemsIn(({ pods, declared, environment: { cloud } }, { allowed }) =>
    [...pods].flatMap(([name, pod]) => [
      ...(['UDP', 'TCP'] as const).flatMap((protocol) => differs(`${name} > kube-dns:53/${protocol}`, allowed(pod, system('kube-dns'), 53, protocol), true)),
      ...differs(`${name} > kube-dns:9153`, allowed(pod, system('kube-dns'), 9153), false),
      ...differs(`${name} > metrics-server:443`, allowed(pod, system('metrics-server'), 443), declared.askers.has(name) && cloud?.network?.controlPlane === undefined),
    ]),
  );
  expect(problems).toEqual([]);
});

test('requests come in on routed ports, from who brings them', () => {
  const problems = problemsIn(({ pods, environment, declared }, { allowed, allowedIn }) => {
    const { kind, class: gatewayClass } = environment.ingress ?? {};
    const onGoogle = environment.cloud?.provider === 'google' && (kind !== 'gateway' || gatewayClass === undefined || gatewayClass.startsWith('gke-'));
    const inside = gatewayClass?.includes('regional') ?? false;
    return [...pods].flatMap(([name, pod]) =>
      listenedOn(pods).flatMap(({ port, protocol }) => {
        const routed = protocol === 'TCP' && ((onGoogle ? declared.checked : declared.routed).get(name)?.has(port) ?? false);
        const what = (from: string): string => connection(from, name, port, protocol);
        if (declared.asked.get(name)?.has(port) === true) return differs(what(publicHost), allowedIn(publicHost, pod, port, protocol), protocol === 'TCP');
        return [
          ...['35.191.7.7', '130.211.3.255'].flatMap((ip) => differs(what(ip), allowedIn(ip, pod, port, protocol), routed && onGoogle)),
          ...differs(what(publicHost), allowedIn(publicHost, pod, port, protocol), false),
          ...differs(what(metadataServer), allowedIn(metadataServer, pod, port, protocol), false),
          ...differs(what('10.200.0.5'), allowedIn('10.200.0.5', pod, port, protocol), routed && inside),
          ...(inside ? [] : differs(what('another namespace'), allowed(stranger, pod, port, protocol), routed && !onGoogle)),
        ];
      }),
    );
  });
  expect(problems).toEqual([]);
});
