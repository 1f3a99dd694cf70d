import { convention } from '../provenance/origin.ts';
import type { Recorder } from '../provenance/line-map.ts';
import type { DesiredFile } from './desired.ts';

const reason = convention('compiled files are folded in reviews, and keep their bytes in checkouts on Windows, where the lock would otherwise not know them again', {
  reference: 'https://git-scm.com/docs/gitattributes',
});

// https://github.com/github-linguist/linguist/blob/main/docs/overrides.md#generated-code
const rule = '* text=auto eol=lf linguist-generated';

/** Git's attributes of the output folder. Targets that are placed elsewhere are not covered: those folders are their owners'. */
export function gitAttributes(outputFolder: string, record?: Recorder): DesiredFile {
  record?.({ line: 2, column: 1, text: rule, moreLines: 0, pointer: '/0', kind: 'scalar', origin: reason, within: [] });
  const text = `# Compiled from the model; edits here are noticed by "platform check".\n${rule}\n`;
  return { path: `${outputFolder}/.gitattributes`, target: 'git', text };
}
