// The compiler's own validator and a real API server agree: on what is broken, and on what random models become.
import { beforeAll, expect, it } from 'vitest';
import { resolve } from '../../src/compiler/resolve/index.ts';
import { kubernetes } from '../../src/emitters/kubernetes/index.ts';
import { printDocument } from '../../src/formats/index.ts';
import type { Platform } from '../../src/model/types.gen.ts';
import { modelOfSeed } from '../properties/random-model.ts';
import { broken } from '../verify/kubernetes/broken.ts';
import { around } from '../verify/kubernetes/manifests.ts';
import { connectApiServer, type ApiServer } from './support/api-server.ts';
import { identify, parseObjects, type KubernetesObject } from './support/kubernetes-objects.ts';
import { clusterSuite } from './support/tools.ts';

clusterSuite('what the validator refuses', () => {
  let server: ApiServer;

  beforeAll(async () => {
    server = await connectApiServer();
    for (const object of around.flatMap(parseObjects)) await server.apply(object);
  });

  // A kustomization never reaches a server.
  it.each(broken.filter(({ yaml }) => !yaml.includes('kind: Kustomization')))('$name', async ({ yaml, serverAgrees }) => {
    const objects = parseObjects(yaml);
    for (const { apiVersion, kind } of objects) if (isForeign(apiVersion)) expect(server.kinds).toContain(`${apiVersion} ${kind}`);
    const verdicts = await Promise.all(objects.map(async (object) => server.judge(object)));
    // Of a controller whose pods break the rules of its namespace the server only warns; the pods would be refused.
    const said = verdicts.flatMap(({ refusal, warnings }) => [refusal, ...warnings]).filter((text) => text !== '');
    // Where the table says that a server takes it, that must be true as well.
    expect(said.length > 0, said.join('\n')).toBe(serverAgrees === undefined);
  });
});

/** Of a kind that somebody defines: a server without the definition would refuse anything. */
function isForeign(apiVersion: unknown): boolean {
  return typeof apiVersion === 'string' && /^(?:external-secrets\.io|cloud\.google\.com|networking\.gke\.io|gateway\.networking\.k8s\.io|monitoring\.coreos\.com)\//.test(apiVersion);
}

clusterSuite('what the validator accepts', () => {
  it('of random models, the server accepts without a warning', async () => {
    const server = await connectApiServer();
    const models = Array.from({ length: modelCount }, (_, seed) => objectsOfSeed(seed));
    expect(models.flat().length).toBeGreaterThan(1500);
    for (const object of models.flat()) {
      if (object.kind === 'Namespace') await server.apply(object);
    }
    const complaints = await Promise.all(models.map(async (objects, seed) => complaintsAbout(objects, seed, server)));
    expect(complaints.flat()).toEqual([]);
  }, 300_000);
});

/** As many as take some tens of seconds on two cores. */
const modelCount = 60;

/** Also of a model that a build would refuse, since something in it cannot be expressed; none where it has no cluster. */
function objectsOfSeed(seed: number): KubernetesObject[] {
  const { platform } = resolve(withUsers(modelOfSeed(seed)), { hostPorts: {} });
  const manifests = kubernetes.emit(platform).files.filter(({ path }) => path.endsWith('.yaml') && !path.endsWith('/kustomization.yaml'));
  return manifests.flatMap((file) => parseObjects(printDocument(file.document())));
}

/** The model with a user for each program: a namespace takes no pod that may be root. */
function withUsers(model: Platform): Platform {
  const all = <T extends object>(programs: Readonly<Record<string, T>> = {}): Record<string, T> => Object.fromEntries(Object.entries(programs).map(([name, program]) => [name, { ...program, user: 1000 }]));
  return { ...model, services: all(model.services), jobs: all(model.jobs) };
}

async function complaintsAbout(objects: readonly KubernetesObject[], seed: number, server: ApiServer): Promise<string[]> {
  const said = await Promise.all(
    objects.map(async (object) => {
      const { refusal, warnings } = await server.judge(object);
      return [refusal, ...warnings].filter((text) => text !== '').map((text) => `seed ${seed}: ${identify(object)}: ${text}`);
    }),
  );
  return said.flat();
}
