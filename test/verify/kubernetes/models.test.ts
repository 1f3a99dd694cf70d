// Manifests of random models are sound.
import { expect, test } from 'vitest';
import { resolve } from '../../../src/compiler/resolve/index.ts';
import { verifyManifests } from '../../../src/compiler/verify.ts';
import { hasErrors } from '../../../src/diagnostics/diagnostic.ts';
import { reportOneLine } from '../../../src/diagnostics/reporters/one-line.ts';
import { kubernetes } from '../../../src/emitters/kubernetes/index.ts';
import type { Document } from '../../../src/formats/index.ts';
import type { Platform } from '../../../src/model/types.gen.ts';
import { modelOfSeed } from '../../properties/random-model.ts';

/** How many documents must be accepted. */
const enough = 5000;

interface Manifests {
  readonly documents: number;
  readonly said: readonly string[];
}

/** The model with a user for each program: an image that starts as root is refused before anything is verified. */
function withUsers(model: Platform): Platform {
  const all = <T extends object>(programs: Readonly<Record<string, T>> = {}): Record<string, T> => Object.fromEntries(Object.entries(programs).map(([name, program]) => [name, { ...program, user: 1000 }]));
  return { ...model, services: all(model.services), jobs: all(model.jobs) };
}

/** What is said of the manifests of one model; also of those that a build would not write, since something else of the model cannot be expressed. */
function verified(seed: number): Manifests {
  const { platform, diagnostics } = resolve(withUsers(modelOfSeed(seed, { services: 8 })), { hostPorts: {} });
  expect(hasErrors(diagnostics)).toBe(false);
  const made = new Map<string, Document>();
  const emitted = kubernetes.emit(platform);
  const files = emitted.files.map((file) => ({
    path: `out/kubernetes/${file.path}`,
    target: 'kubernetes',
    environment: file.environment ?? null,
    document: () => made.get(file.path) ?? made.set(file.path, file.document()).get(file.path)!,
  }));
  const said = verifyManifests(files, files, platform, [], emitted.existing?.() ?? []).map((one) => `seed ${seed}: ${reportOneLine([one])}`);
  return { documents: [...made.values()].reduce((sum, document) => sum + (document.format === 'yaml-stream' ? document.content.length : 1), 0), said };
}

test(`${enough} documents of random models are accepted`, () => {
  let documents = 0;
  const said: string[] = [];
  for (let seed = 0; documents < enough; seed++) {
    const one = verified(seed);
    documents += one.documents;
    said.push(...one.said.slice(0, 3));
  }
  expect(said).toEqual([]);
}, 120_000);
