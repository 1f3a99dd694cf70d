import { quote, quoteList } from '../../util/text.ts';
import { didYouMean, error, type Message } from '../message.ts';

/** Following references from one part of the model to another, in one environment. */
export const resolveMessages: {
  'reference/unknown': Message<{ reference: string; known: readonly string[]; suggestion: string | undefined }>;
  'reference/unknown-attribute': Message<{ owner: string; attribute: string; known: readonly string[]; suggestion: string | undefined }>;
  'reference/not-here': Message<{ name: string; environment: string }>;
  'reference/undeclared': Message<{ reference: string; by: string; name: string; how: string }>;
  'reference/secret-in-text': Message<{ reference: string }>;
  'reference/unterminated': Message<{ text: string }>;
  'service/unknown-port': Message<{ service: string; port: string; known: readonly string[]; suggestion: string | undefined }>;
  'service/no-port': Message<{ service: string; what: string }>;
  'service/which-port': Message<{ service: string; what: string; ports: readonly string[] }>;
  'service/no-image': Message<{ service: string }>;
  'service/two-images': Message<{ service: string }>;
  'service/build-differs': Message<{ service: string }>;
  'service/secret-needs-entrypoint': Message<{ service: string; secret: string }>;
  'service/name-taken': Message<{ name: string; other: string }>;
  'volume/name-taken': Message<{ name: string; resource: string }>;
  'file/content': Message<{ path: string }>;
  'logs/fields-of-text': Message<object>;
  'resource/mode': Message<{ resource: string; kind: string; mode: string; known: readonly string[] }>;
  'resource/no-mode': Message<{ resource: string }>;
  'resource/not-managed': Message<{ resource: string; kind: string }>;
  'resource/no-cloud': Message<{ resource: string; environment: string; without: string }>;
  'environment/not-managed': Message<{ environment: string; without: string }>;
  'resource/unknown-part': Message<{ resource: string; part: string; known: readonly string[]; suggestion: string | undefined }>;
} = {
  'reference/unknown': error((a) => `\${${a.reference}} refers to nothing; known are ${quoteList(a.known, 'and')}`, didYouMean),
  'reference/unknown-attribute': error((a) => `${quote(a.owner)} has no attribute ${quote(a.attribute)}; it has ${quoteList(a.known, 'and')}`, didYouMean),
  'reference/not-here': error(
    (a) => `${quote(a.name)} does not exist in the environment ${quote(a.environment)}`,
    (a) => `state what holds there under per.${a.environment}, or let ${quote(a.name)} exist there`,
  ),
  'reference/undeclared': error(
    (a) => `${quote(a.by)} reads \${${a.reference}} but does not declare that it ${a.how} ${quote(a.name)}`,
    (a) => (a.how === 'uses' ? `add ${a.name} to "uses", with a mode` : `add ${quote(a.name)} to "calls"`),
  ),
  'reference/secret-in-text': error((a) => `${quote(a.reference)} holds a secret, which may stand only in an environment variable`),
  'reference/unterminated': error((a) => `${quote(a.text)} has "\${" without "}"`, 'write "$${" for a literal "${"'),
  'service/unknown-port': error((a) => `${quote(a.service)} has no port ${quote(a.port)}; it has ${quoteList(a.known, 'and')}`, didYouMean),
  'service/no-port': error((a) => `${quote(a.service)} has no port, and ${a.what} needs one`, 'declare it under "ports"'),
  'service/which-port': error((a) => `${quote(a.service)} has no port named "http" and several others, so ${a.what} must name one of ${quoteList(a.ports)}`),
  'service/no-image': error((a) => `${quote(a.service)} has neither "image" nor "build"`, 'say how it is built, or which finished image it runs'),
  'service/two-images': error((a) => `${quote(a.service)} has both "image" and "build"; one image cannot be both`),
  'service/build-differs': error((a) => `the build of ${quote(a.service)} differs between environments; an image is built once and promoted`, 'build two services, or let an environment variable make the difference'),
  'service/secret-needs-entrypoint': error(
    (a) => `${quote(a.service)} gets the secret ${quote(a.secret)} as the value of a variable, but its image is not built here, so its entry point is unknown`,
    'state the image\'s "entrypoint", or hand it over as { secretFile: ... } if the program can read a file',
  ),
  'service/name-taken': error((a) => `the name ${quote(a.name)} is taken by ${a.other}; services, jobs and resources share host names`, 'rename one of them'),
  'volume/name-taken': error((a) => `the name ${quote(a.name)} is taken by the data of ${quote(a.resource)}; two volumes of one name would be one`, 'rename the volume'),
  'file/content': error((a) => `${quote(a.path)} must have exactly one of "content", "source" and "secret"`),
  'logs/fields-of-text': error(() => 'lines of text have no fields; only lines of JSON do', 'remove "fields", or state format: json'),
  'resource/mode': error((a) => `${quote(a.resource)} is a ${a.kind} and cannot be used with mode ${quote(a.mode)}; allowed are ${quoteList(a.known)}`),
  'resource/no-mode': error((a) => `the use of ${quote(a.resource)} says no mode`, 'add "mode", "publish" or "subscribe"'),
  'resource/not-managed': error((a) => `${quote(a.resource)} is a ${a.kind}, which no cloud realises`, 'remove "managed", so that it runs in a container'),
  'resource/no-cloud': error(
    (a) => `${quote(a.resource)} is to be managed, and the environment ${quote(a.environment)} ${a.without}; a managed resource is reached in the private network of a cloud`,
    (a) => (a.without === 'has no cloud' ? `state environments.${a.environment}.cloud, or state "managed" where there is a cloud: per.production` : `state managed: false under per.${a.environment}`),
  ),
  'environment/not-managed': error(
    (a) => `the environment ${quote(a.environment)} leaves resources to its cloud and ${a.without}; a managed resource is reached in the private network of a cloud`,
    (a) => (a.without === 'has no cloud' ? 'state "cloud", with provider and region, or remove "managed"' : 'remove "managed"'),
  ),
  'resource/unknown-part': error((a) => `${quote(a.resource)} has no ${quote(a.part)}; it has ${quoteList(a.known, 'and')}`, didYouMean),
};
