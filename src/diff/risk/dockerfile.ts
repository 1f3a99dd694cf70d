// How images are made. A container has what its image was made with: nothing changes before it is built and rolled out.
import { textOf } from '../plain.ts';
import { references } from './references.ts';
import type { Table } from './row.ts';
import { all, always, either, added, changed, removed, type When } from './when.ts';

const rootNow: When = ({ after }) => /^(?:USER\s+)?(?:0|root)(?::|$)/.test(textOf(after));
const rootBefore: When = ({ before }) => before !== undefined && /^(?:USER\s+)?(?:0|root)(?::|$)/.test(textOf(before));
const takesSecret: When = ({ before, after }) => /--mount=type=secret/.test(`${textOf(before)} ${textOf(after)}`);
const fetches: When = ({ after }) => /^ADD\s.*https?:/.test(textOf(after));
const isPrivileged: When = ({ after }) => /--security=insecure|--network=host/.test(textOf(after));

/** Lines that let something back in, or do not leave it out any more. */
const letsIn: When = ({ before, after }) => (textOf(after).startsWith('!') && before !== after) || (before !== undefined && !textOf(before).startsWith('!'));
const leavesSecrets: When = ({ before, after }) => /\.env|secret|\.pem|\.key/.test(textOf(before)) && !/\.env|secret|\.pem|\.key/.test(textOf(after));

export const dockerfiles: readonly Table[] = [
  {
    sorts: ['dockerfile'],
    rows: [
      ['*.*.USER.**', all(either(added, changed), rootNow, (subject) => !rootBefore(subject)), 'permission', 'containers of the image run as root', references.dockerfileUser],
      ['*.*.USER.**', all(removed, (subject) => !rootBefore(subject)), 'permission', 'containers of the image run as the user of its base, which is root for most', references.dockerfileUser],
      ['*.*.HEALTHCHECK.**', removed, 'availability', 'an engine does not see whether the container works', references.dockerfileHealthcheck],
      ['*.*.RUN.**', takesSecret, 'secret', 'the build takes another secret, or handles it otherwise', references.dockerfileSecret],
      ['*.*.RUN.**', isPrivileged, 'permission', 'a step of the build does more than others may', references.dockerfileInstructions],
      ['*.*.ADD.**', fetches, 'exposure', 'the image holds what somebody else serves when it is built', references.dockerfileInstructions],
    ],
    otherwise: [
      ['*.*.EXPOSE.**', always, 'cosmetic', 'it says which ports are meant to be published, and publishes none', references.dockerfileExpose],
      ['*.*.LABEL.**', always, 'cosmetic', 'labels of an image are for people and tools', references.dockerfileLabel],
      ['*.FROM.**', always, 'rollout', 'the image has another base, or another part of it has', references.dockerfileFrom],
      ['**', always, 'rollout', 'the image is built anew, and containers of it start when it is rolled out', references.dockerfileInstructions],
    ],
  },
  {
    sorts: ['dockerignore'],
    rows: [['**', leavesSecrets, 'secret', 'files with secrets may get into the build', references.dockerIgnore]],
    otherwise: [
      ['**', letsIn, 'rollout', 'more files get into the build', references.dockerIgnore],
      ['**', always, 'rollout', 'fewer files get into the build', references.dockerIgnore],
    ],
  },
];
