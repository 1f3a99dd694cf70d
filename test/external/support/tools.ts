// The pinned programs of scripts/tools/install.sh. Where one is missing its suite is skipped, loudly; with PLATFORM_REQUIRE_TOOLS=1 it fails.
import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';

export type Tool = 'prometheus' | 'promtool' | 'sloth' | 'alertmanager' | 'amtool' | 'docker-compose' | 'hadolint' | 'shellcheck' | 'kubectl' | 'kubeconform' | 'kube-score' | 'kustomize' | 'helm' | 'checkov' | 'yamllint' | 'actionlint' | 'zizmor';

const folder = execFileSync('scripts/tools/install.sh', ['where'], { encoding: 'utf8' }).trim();

export function toolPath(tool: Tool): string {
  return join(folder, tool);
}

/** A file or folder that lies beside the programs. */
export function sharePath(name: string): string {
  return join(folder, '..', 'share', name);
}

/** A suite that needs pinned programs, and nothing else of the machine. */
export function toolSuite(title: string, tools: readonly Tool[], body: () => void): void {
  const missing = tools.filter((tool) => !isExecutable(toolPath(tool)));
  suite(title, missing.length > 0 ? `${missing.join(', ')} missing: run scripts/tools/install.sh` : undefined, body);
}

/** Debian's. */
export const chromiumPath = '/usr/bin/chromium';

/** A suite that needs a browser. */
export function browserSuite(title: string, body: () => void): void {
  suite(title, isExecutable(chromiumPath) ? undefined : `${chromiumPath} missing: run scripts/tools/install.sh`, body);
}

/** Debian's client of GitHub. */
export const ghPath = '/usr/bin/gh';

/** A suite that needs it. */
export function ghSuite(title: string, body: () => void): void {
  suite(title, isExecutable(ghPath) ? undefined : `${ghPath} missing: run scripts/tools/install.sh`, body);
}

/** A suite that needs the running engine and its BuildKit. */
export function engineSuite(title: string, body: () => void): void {
  suite(title, inject('engine').problem, body);
}

/** A suite that needs the running Kubernetes cluster. */
export function clusterSuite(title: string, body: () => void): void {
  suite(title, inject('cluster').problem, body);
}

/** The environment in which docker, compose and buildx talk to the engine of this run. */
export function engineEnvironment(): NodeJS.ProcessEnv {
  return inject('engine').environment;
}

function suite(title: string, problem: string | undefined, body: () => void): void {
  if (problem === undefined) {
    describe(title, body);
  } else if (process.env['PLATFORM_REQUIRE_TOOLS'] === '1') {
    describe(title, () => {
      it('has the tools that it needs', () => expect.fail(problem));
    });
  } else {
    process.stderr.write(`\nSKIPPED ${title}: ${problem}\n`);
    describe.skip(`${title} (${problem})`, body);
  }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
