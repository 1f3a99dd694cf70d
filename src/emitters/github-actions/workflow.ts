import type { ResolvedPlatform } from '../../compiler/resolved.ts';
import type { Document } from '../../formats/index.ts';
import { because } from '../../provenance/document.ts';
import type { Origin } from '../../provenance/origin.ts';
import { combine, traced, type Traced } from '../../provenance/traced.ts';
import { header } from '../header.ts';
import { checkJob } from './check.ts';
import { codeScanningJob } from './code-scanning.ts';
import { commentJob } from './comment.ts';
import * as conventions from './conventions.ts';
import type { Workflow } from './document.ts';

/** The workflow that keeps compiled files current and shows what a pull request changes in them. `origin` is why there is one. */
export function toWorkflow({ repository }: ResolvedPlatform, origin: Origin): Document {
  const content: Workflow = {
    name: because(conventions.names, 'platform'),
    on: because(conventions.triggers, { pull_request: {}, push: { branches: [patternOf(repository?.defaultBranch ?? usualBranch)] } }),
    permissions: because(conventions.noPermissions, {}),
    concurrency: because(conventions.newest, { group: '${{ github.workflow }}-${{ github.ref }}', 'cancel-in-progress': "${{ github.event_name == 'pull_request' }}" }),
    defaults: because(conventions.shell, { run: { shell: 'bash' } }),
    jobs: { check: checkJob(), comment: commentJob(), 'code-scanning': codeScanningJob() },
  };
  return { format: 'yaml', header, spacing: 2, content: because(origin, content) };
}

const usualBranch = traced('main', { kind: 'default', path: null, reason: 'what new repositories call it' });

/** Matches the branch of that name and no other. */
function patternOf(branch: Traced<string>): Traced<string> {
  const pattern = branch.value.replace(/[*?+![\]\\]/g, '\\$&');
  return pattern === branch.value ? branch : combine([branch, traced(null, conventions.escaped)], () => pattern);
}
