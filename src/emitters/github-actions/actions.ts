import { convention } from '../../provenance/origin.ts';
import { traced, type Traced } from '../../provenance/traced.ts';

/** An action of others, at the commit that its release has: a tag may be moved to another one. */
export interface Action {
  readonly repository: string;
  /** The folder of the action in its repository. Default: the repository's root. */
  readonly folder?: string;
  readonly version: string;
  /** All 40 digits of the commit, not of the tag's own object. */
  readonly commit: string;
}

/** The newest releases that the catalogue knows; a version and its commit change together. */
export const actions: Readonly<Record<'checkout' | 'setupNode' | 'uploadArtifact' | 'downloadArtifact' | 'uploadSarif', Action>> = {
  checkout: { repository: 'actions/checkout', version: 'v7.0.1', commit: '3d3c42e5aac5ba805825da76410c181273ba90b1' },
  setupNode: { repository: 'actions/setup-node', version: 'v7.0.0', commit: '820762786026740c76f36085b0efc47a31fe5020' },
  uploadArtifact: { repository: 'actions/upload-artifact', version: 'v7.0.1', commit: '043fb46d1a93c77aae656e7c1c64a875d1fc6a0a' },
  downloadArtifact: { repository: 'actions/download-artifact', version: 'v8.0.1', commit: '3e5f45b2cfb9172054b4087a40e8e0b5a5461e7c' },
  uploadSarif: { repository: 'github/codeql-action', folder: 'upload-sarif', version: 'v4.38.3', commit: '24c54180a607b1449ed407dd24f251e4e9147c8d' },
};

/** `actions/checkout@3d3c…`, with its version behind it. */
export function uses({ repository, folder, version, commit }: Action): Traced<string> {
  const name = folder === undefined ? repository : `${repository}/${folder}`;
  const pinned = convention(`release ${version} of ${repository}, pinned by its commit: a tag may be moved, a commit may not`, {
    reference: `https://github.com/${repository}/releases/tag/${version}`,
    remark: version,
  });
  return traced(`${name}@${commit}`, pinned);
}
