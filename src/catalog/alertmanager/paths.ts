import { t, type Traced } from '../../provenance/traced.ts';
import { fact } from '../facts.ts';

const dockerfile = 'https://github.com/prometheus/alertmanager/blob/main/Dockerfile';
const folder = fact('/etc/alertmanager', 'alertmanager.configuration-folder', 'where the image expects its configuration', dockerfile);

export const configurationPath: Traced<string> = t`${folder}/alertmanager.yml`;
export const templatesPath: Traced<string> = t`${folder}/templates/platform.tmpl`;

/** Where the program finds a secret that it reads from a file. */
export function secretPath(secret: Traced<string>): Traced<string> {
  return t`${folder}/secrets/${secret}`;
}
