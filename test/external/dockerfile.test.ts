// Every Dockerfile is read by two linters, hadolint and BuildKit's own, and neither has anything to say.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parseBaseImages } from './support/base-images.ts';
import { dockerfiles } from './support/outputs.ts';
import { run, succeed } from './support/run.ts';
import { engineEnvironment, engineSuite, toolPath, toolSuite } from './support/tools.ts';

const files = dockerfiles();

toolSuite('hadolint', ['hadolint'], () => {
  it('has files to read', () => expect(files).not.toEqual([]));

  for (const { name, path } of files) {
    it.concurrent(name, async () => {
      // An empty configuration, lest one of the machine's user hides a rule.
      const report = await succeed(toolPath('hadolint'), ['--config', '/dev/null', '--no-fail', '--format', 'json', path]);
      expect(JSON.parse(report)).toEqual([]);
    });
  }
});

engineSuite("BuildKit's checks", () => {
  // Checks do not look into base images or the context: an empty folder stands in for both.
  let empty: string;

  beforeAll(() => void (empty = mkdtempSync(join(tmpdir(), 'platform-empty-'))));
  afterAll(() => rmSync(empty, { recursive: true }));

  it('has files to read', () => expect(files).not.toEqual([]));

  for (const { name, path } of files) {
    it.concurrent(name, async () => {
      const baseImages = parseBaseImages(readFileSync(path, 'utf8')).flatMap((image) => ['--build-context', `${image}=${empty}`]);
      const everyCheck = ['--build-arg', 'BUILDKIT_DOCKERFILE_CHECK=experimental=all'];
      const { code, stdout, stderr } = await run('docker', ['buildx', 'build', '--check', ...everyCheck, ...baseImages, '--file', path, empty], { env: engineEnvironment() });
      expect({ code, stdout }, stderr).toEqual({ code: 0, stdout: 'Check complete, no warnings found.\n' });
    });
  }
});
