// The manifests, as programs see them that only read files.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { byIdentity, parseObjects, readObjects } from './support/kubernetes-objects.ts';
import { schemaLocation, writeObjectSchemas } from './support/object-schemas.ts';
import { run, succeed } from './support/run.ts';
import { toolPath, toolSuite } from './support/tools.ts';

const manifests = inject('manifests');

toolSuite('kubeconform', ['kubeconform'], () => {
  const versions = ['1.30', '1.31', '1.32', '1.33', '1.34', '1.35', '1.36'];
  let schemas: string;

  beforeAll(() => {
    schemas = mkdtempSync(join(tmpdir(), 'platform-schemas-'));
    writeObjectSchemas(schemas, versions, manifests.flatMap(({ files }) => readObjects(files)));
  });
  afterAll(() => rmSync(schemas, { recursive: true }));

  it('has manifests to read', () => expect(manifests).not.toEqual([]));

  // Nobody's cluster stays at the version that its model names.
  it.each(versions)('finds no fault under Kubernetes %s', async (version) => {
    const files = manifests.filter((one) => minorOf(one.version) <= minorOf(version)).flatMap((one) => one.files);
    if (files.length === 0) return;
    const { stdout, stderr } = await run(toolPath('kubeconform'), ['-strict', '-kubernetes-version', `${version}.0`, '-schema-location', `${schemas}/${schemaLocation}`, '-output', 'json', ...files]);
    expect(stderr).toBe('');
    expect((JSON.parse(stdout) as { readonly resources: unknown }).resources).toEqual([]);
  });
});

function minorOf(version: string): number {
  return Number(version.split('.')[1]);
}

toolSuite('yamllint', ['yamllint'], () => {
  it('finds no key twice', async () => {
    const rules = '{rules: {key-duplicates: {forbid-duplicated-merge-keys: true}, anchors: enable}}';
    const outcome = await run(toolPath('yamllint'), ['--strict', '--format', 'parsable', '--config-data', rules, ...manifests.map(({ folder }) => folder)]);
    expect(outcome).toEqual({ code: 0, stdout: '', stderr: '' });
  });
});

toolSuite('kustomize', ['kustomize'], () => {
  it.each(manifests)('builds exactly what the files hold: $name', async ({ folder, files }) => {
    const built = parseObjects(await succeed(toolPath('kustomize'), ['build', folder]));
    expect(byIdentity(built)).toEqual(byIdentity(readObjects(files)));
  });
});

interface Score {
  readonly object_name: string;
  readonly checks: readonly { readonly check: { readonly id: string }; readonly grade: number; readonly skipped: boolean; readonly comments: readonly { readonly path: string; readonly summary: string }[] | null }[];
}

/** As kube-score counts: 1 is critical, 5 a warning, 10 all well. */
const critical = 1;

toolSuite('kube-score', ['kube-score'], () => {
  // A first example is not the place to excuse an image's user.
  it.each(manifests.filter(({ name }) => !name.startsWith('examples/')))('finds nothing critical: $name', async ({ files, version }) => {
    const { stdout } = await run(toolPath('kube-score'), ['score', '--kubernetes-version', `v${version}`, '--output-format', 'json', ...files]);
    const findings = (JSON.parse(stdout) as readonly Score[]).flatMap(({ object_name, checks }) =>
      checks.filter(({ grade, skipped }) => grade === critical && !skipped).map(({ check, comments }) => `${object_name}: ${check.id}: ${(comments ?? []).map(({ path, summary }) => `${path} ${summary}`).join(', ')}`),
    );
    expect(findings).toEqual([]);
  });
});

interface Checkov {
  readonly results: { readonly failed_checks: readonly { readonly check_id: string; readonly check_name: string; readonly resource: string; readonly file_path: string }[] };
  readonly summary: { readonly parsing_errors: number; readonly resource_count: number };
}

toolSuite('checkov', ['checkov'], () => {
  // It knows no severities without an account, so a golden case would need an excuse for each thing that it is not about.
  it('finds nothing in the platform of this repository', async () => {
    const own = manifests.filter(({ name }) => name.startsWith('.:'));
    const { stdout, stderr } = await run(toolPath('checkov'), ['--directory', dirname(own[0]!.folder), '--framework', 'kubernetes', '--skip-download', '--compact', '--quiet', '--output', 'json']);
    expect(stderr).toBe('');
    const { results, summary } = JSON.parse(stdout) as Checkov;
    expect(summary.parsing_errors).toBe(0);
    expect(summary.resource_count).toBeGreaterThan(own.flatMap(({ files }) => files).length);
    expect(results.failed_checks.map(({ check_id, check_name, resource, file_path }) => `${check_id} ${resource} (${file_path}): ${check_name}`)).toEqual([]);
  });
});
