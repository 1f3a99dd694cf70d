import { error, type Message } from '../message.ts';

/** Loading `platform.config.*`. */
export const configMessages: {
  'config/not-found': Message<{ directory: string; names: readonly string[] }>;
} = {
  'config/not-found': error(
    (a) => `no platform model in ${JSON.stringify(a.directory)}: expected one of ${a.names.join(', ')}`,
    'run "platform init" for a first model, or name one with --config',
  ),
};
