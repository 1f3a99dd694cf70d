import { boolean, duration, field, nonEmpty, object, required, urlPath, type ObjectSchema } from './schema.ts';

export const routeSchema: ObjectSchema = object('Route', 'A public way to a service.', {
  host: required('Host name; may interpolate `${environment.domain}`.', nonEmpty),
  path: field('Path below which requests belong to it. Default: /.', urlPath),
  port: field('Name of the port. Default: the port named http, otherwise the only one.', nonEmpty),
  websocket: field('Whether connections stay open as websockets. Default: false.', boolean),
  timeout: field('Time that an answer may take; for websockets, that a connection may last. Default: 30s, 1h for websockets.', duration),
});
