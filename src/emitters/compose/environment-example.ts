import type { Document } from '../../formats/index.ts';
import { t, type Traced } from '../../provenance/traced.ts';
import { header } from '../header.ts';

/** What a developer may choose for himself; compose reads `.env` beside the file that it is given. https://docs.docker.com/compose/how-tos/environment-variables/envvars/ */
export function environmentExample(overlays: readonly Traced<string>[]): Document {
  return {
    format: 'lines',
    content: [
      ...header.map((line) => t`# ${line}`),
      '# Copy it to .env and keep what you want; .env is yours and ignored by Git. Secrets are not set here: run ./secrets.sh.',
      '',
      '# The files that "docker compose" reads in this folder when no -f names them; several are parted by ":".',
      'COMPOSE_FILE=compose.yaml',
      ...overlays.map((overlay) => t`# COMPOSE_FILE=compose.yaml:compose.${overlay}.yaml`),
    ],
  };
}
