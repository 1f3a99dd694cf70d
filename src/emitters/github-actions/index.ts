import type { ResolvedPlatform } from '../../compiler/resolved.ts';
import { originOf } from '../../provenance/document.ts';
import { compose, type Origin } from '../../provenance/origin.ts';
import type { Emitter } from '../emitter.ts';
import { omissionsOf } from './fidelity.ts';
import { toWorkflow } from './workflow.ts';

/** One workflow, which checks and shows what a pull request changes in the compiled files. */
export const githubActions: Emitter = {
  name: 'github-actions',
  summary: 'the workflow of GitHub that checks the compiled files and shows on a pull request what it changes in them',
  wanted: (platform) => platform.delivery !== null && (platform.delivery.pipeline !== undefined || isOnGithub(platform)),
  emit: (platform) => {
    const origin = reasonOf(platform);
    return {
      files: [{ path: 'platform.yaml', document: () => toWorkflow(platform, origin), origin }],
      omissions: omissionsOf(platform),
      diagnostics: [],
    };
  },
};

/** On github.com, or on a tenant of its own: https://docs.github.com/en/enterprise-cloud@latest/admin/data-residency */
function isOnGithub({ repository }: ResolvedPlatform): boolean {
  const host = repository === null ? '' : new URL(repository.url.value).hostname;
  return host === 'github.com' || host.endsWith('.ghe.com');
}

/** What the model says about how changes are delivered, and by whose pipeline. */
function reasonOf({ name, delivery, repository }: ResolvedPlatform): Origin {
  if (delivery === null) return name.origin;
  const forge = delivery.pipeline ?? repository?.url;
  return compose([originOf(delivery)!, ...(forge === undefined ? [] : [forge.origin])]);
}
