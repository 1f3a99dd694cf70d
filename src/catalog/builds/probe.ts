import { convention } from '../../provenance/origin.ts';
import { map, type Traced } from '../../provenance/traced.ts';
import { words } from '../facts.ts';

const bashProbe = convention('Debian\'s slim images have neither curl nor wget, and bash opens connections itself', {
  reference: 'https://www.gnu.org/software/bash/manual/html_node/Redirections.html',
  comment: 'bash asks, since the image has neither curl nor wget.',
});

/** Port and path are arguments of the script, so that nothing in them is read as a part of it. */
const script = [
  'exec 3<>"/dev/tcp/127.0.0.1/$1"',
  String.raw`printf "GET %s HTTP/1.1\r\nHost: 127.0.0.1:%s\r\nConnection: close\r\n\r\n" "$2" "$1" >&3`,
  'read -r _ status _ <&3',
  '[[ $status == [23]?? ]]',
].join(' && ');

/** A probe for images that have bash and no other client. */
export function askWithBash(port: Traced<number>, path: Traced<string>): readonly Traced<string>[] {
  return words(bashProbe, 'bash', '-c', script, 'probe', map(port, String), path);
}
