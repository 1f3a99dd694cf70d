import type { ResolvedSecret } from '../../compiler/resolved.ts';
import type { Node } from '../../provenance/document.ts';
import { secretsScript, type SecretPlace } from '../secrets-script.ts';
import { secretFiles } from './conventions.ts';

/** Files below ./secrets. POSIX sh, for every machine that runs an engine. */
const files: SecretPlace = {
  reason: secretFiles,
  preamble: [
    '#!/bin/sh',
    '# Makes the secrets that are missing below ./secrets; what is there stays as it is.',
    '# A secret that somebody hands out is taken from the variable of its name, or asked for on a terminal.',
    'set -eu',
    'cd "$(dirname "$0")"',
    '',
    '# The folder is closed to others; the files are not, since containers read them under users of their own.',
    'mkdir -p secrets',
    'chmod 700 secrets',
    'umask 022',
  ],
  present: ['  [ -s "secrets/$1" ] && return'],
  into: '>"secrets/$1"',
  called: 'secrets/$1',
};

export function secretFilesScript(secrets: readonly ResolvedSecret[]): Node {
  return secretsScript(secrets, files);
}
