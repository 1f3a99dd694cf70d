import * as z from 'zod';
import { boolean, field, nonEmpty, object, ref, required, text, urlPath, wholePercent, type ObjectSchema } from './schema.ts';

export const repositorySchema: ObjectSchema = object('Repository', 'Where the platform\'s sources are.', {
  url: required('Address for people and labels.', z.url('must be an address such as "https://example.com/team/repository"')),
  defaultBranch: field('Branch that changes are compared with. Default: main.', nonEmpty),
  license: field('SPDX licence expression of the images.', text),
});

export const registrySchema: ObjectSchema = object('Registry', 'Where images are pushed and pulled.', {
  host: required('Host and path before the image\'s name: `us-central1-docker.pkg.dev/project/images`.', z.string().regex(/^(?!.*:\/\/)[a-z0-9][a-z0-9./:_-]*[a-z0-9]$/, 'must be a registry host and path, without scheme')),
  tag: field('Tag of the platform\'s own images, which compose and manifests pull. Default: dev.', z.string().regex(/^\w[\w.-]{0,127}$/, 'must be an image tag: at most 128 letters, digits, "_", "." and "-"')),
});

export const deliverySchema: ObjectSchema = object('Delivery', 'How a change becomes a deployment.', {
  pipeline: field('The forge\'s pipeline. Default: github-actions, where the repository is on GitHub.', z.enum(['github-actions'])),
  coverage: field('Share of lines that tests must reach. Default: measured, not enforced.', wholePercent),
  audit: field('Whether dependencies and images are scanned. Default: true.', boolean),
  notify: field('Owner who is told how a deployment went. Default: nobody.', ref('owner')),
  smoke: field('Paths that must answer after a deployment, by service.', z.record(ref('service'), z.array(urlPath))),
});
