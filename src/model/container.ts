import * as z from 'zod';
import { absolutePath, boolean, byName, duration, field, nonEmpty, portNumber, ref, required, object, plainName } from './schema.ts';
import { fileSchema } from './file.ts';
import { logsSchema } from './logs.ts';
import { mountValueSchema } from './volume.ts';
import { modes } from './mode.ts';
import { sizeSchema } from './size.ts';
import { variablesSchema } from './variable.ts';
import { hostName } from './names.ts';

const names = z.array(nonEmpty).min(1);

const useSchema = z.union([
  z.enum(modes),
  object('Use', 'What of a resource is used, and how.', {
    mode: field('How, where no topics say it.', z.enum(modes)),
    publish: field('Topics written to.', names),
    subscribe: field('Topics read from.', names),
  }),
]);

const callsSchema = z.union([
  z.array(ref('service')),
  byName('service', object('Call', 'How another service is called.', { port: field('Name of its port. Default: the port named http, otherwise the only one.', nonEmpty) })),
]);

const externalSchema = z.union([
  z.string().regex(hostName, 'must be a host name'),
  object('External', 'A host outside the platform.', {
    host: required('Host name.', z.string().regex(hostName, 'must be a host name')),
    port: field('Port. Default: 443.', portNumber),
  }),
]);

/** What services and jobs have in common: a container and what it may reach. */
export function containerFields(builds: z.ZodType): Record<string, z.ZodType> {
  return {
    description: field('One sentence on what it is for.', nonEmpty),
    owner: field('Team that answers for it. Default: the only owner, where there is one.', ref('owner')),
    image: field('A finished image with its tag, for what is not built here.', z.string().regex(/^[a-z0-9][\w.\-/:@]*$/, 'must be an image reference such as "nginx:1.27"')),
    build: field('How its image is built from the repository.', builds),
    entrypoint: field('Replaces the image\'s entry point.', z.array(nonEmpty).min(1)),
    command: field('Arguments for the entry point.', z.array(z.string())),
    env: field('Environment variables. Text interpolates `${postgres.url}`, `${discovery.url}`, `${self.ports.http}`, `${environment.domain}`.', variablesSchema),
    files: field('Files that it reads, by absolute path in the container.', z.record(absolutePath, fileSchema)),
    volumes: field('Volumes that it mounts: a path, or path and mode.', byName('volume', mountValueSchema)),
    temporary: field('Writable folders that are lost with the container. Default: /tmp.', z.array(absolutePath)),
    uses: field('Resources that it uses, each with the mode in which it does.', byName('resource', useSchema)),
    calls: field('Services that it calls.', callsSchema),
    external: field('Hosts outside the platform that it calls: a name, which means port 443, or name and port.', z.array(externalSchema)),
    size: field('What it may use.', sizeSchema),
    user: field('Numeric user id that it runs as. Default: 1000 where it is built here, otherwise the image\'s own.', z.number().int().min(1)),
    readOnly: field('Whether its root file system is read-only. Default: true where it is built here, otherwise false.', boolean),
    logs: field('How it writes its logs. Default: as the platform says.', logsSchema),
    in: field('Environments in which it exists. Default: all.', z.array(ref('environment')).min(1)),
    overlay: field('Compose overlay that it is started with: compose.NAME.yaml. Default: the base file.', plainName),
    after: field('Services, resources and jobs that must work, or be done, before it starts; what it uses is among them anyway.', z.array(ref('service', 'resource', 'job'))),
    stop: field('Time between the signal to stop and the kill. Default: 30s.', duration),
  };
}

