import * as z from 'zod';
import { field, object, portNumber, required } from './schema.ts';
import { portName } from './names.ts';

const portSchema = object('Port', 'A port that a container listens on.', {
  number: required('The number, inside the container.', portNumber),
  protocol: field('What is spoken on it. Default: grpc for a port of that name, otherwise http.', z.enum(['http', 'grpc', 'tcp', 'udp'])),
  hostPort: field('Port on the host where compose publishes it. Default: allocated, near the number, and remembered.', portNumber),
});

export const portsSchema: z.ZodType = z.record(
  z.string().regex(portName, 'must be a port name: at most 15 lower-case letters, digits and single "-"'),
  z.union([portNumber, portSchema]),
);
