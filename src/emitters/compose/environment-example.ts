import type { ResolvedEnvironment } from '../../compiler/resolved.ts';
import type { Document } from '../../formats/index.ts';
import { because } from '../../provenance/document.ts';
import { t } from '../../provenance/traced.ts';
import { header } from '../header.ts';

/** What a developer may choose for himself; compose reads `.env` beside the file that it is given. https://docs.docker.com/compose/how-tos/environment-variables/envvars/ */
export function environmentExample(environment: ResolvedEnvironment, overlays: readonly string[]): Document {
  const files = ['compose.yaml', ...overlays.map((overlay) => `compose.${overlay}.yaml`)];
  return {
    format: 'lines',
    content: because(environment.origin, [
      ...header.map((line) => t`# ${line}`),
      '# Copy it to .env and keep what you want; .env is yours and ignored by Git. Secrets are not set here: run ./secrets.sh.',
      '',
      '# The files that "docker compose" reads in this folder when no -f names them.',
      'COMPOSE_FILE=compose.yaml',
      ...(overlays.length === 0 ? [] : [`# COMPOSE_FILE=${files.join(':')}`]),
    ]),
  };
}
