import { convention } from '../provenance/origin.ts';
import { traced, type Traced } from '../provenance/traced.ts';

/** What stands first in every compiled file that may say it. */
export const header: readonly Traced<string>[] = [
  traced(
    'Made by platform from the model. Change the model and run "platform build"; a change here is refused by the next build.',
    convention('whoever opens a compiled file learns where it is changed'),
  ),
];
