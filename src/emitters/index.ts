import { compose } from './compose/index.ts';
import { docker } from './docker/index.ts';
import type { Emitter } from './emitter.ts';
import { githubActions } from './github-actions/index.ts';
import { helm } from './helm/index.ts';
import { kubernetes } from './kubernetes/index.ts';
import { prometheus } from './prometheus/index.ts';
import { runbooks } from './runbooks/index.ts';

/** Every target, in the order in which they are reported. */
export const emitters: readonly Emitter[] = [compose, docker, kubernetes, helm, prometheus, runbooks, githubActions];
