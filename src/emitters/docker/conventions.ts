import { convention, type ConventionOrigin } from '../../provenance/origin.ts';

/** The decisions of this target, each with its reason; `comment` is printed once a file, where a reader of it would ask why. */

export const besideDockerfile: ConventionOrigin = convention('an ignore file for one Dockerfile lets in what that image is made of, so that no other change makes it anew', {
  reference: 'https://docs.docker.com/build/concepts/context/#filename-and-location',
  comment: 'Read instead of .dockerignore when the Dockerfile beside it is built: everything is left out, except what that reads.',
});

export const neverRead: ConventionOrigin = convention('history and secrets of a developer have no place in an image, whatever folder they lie in', {
  comment: 'Left out wherever it lies.',
});

export const madeOnHost: ConventionOrigin = convention('what tools made on the host is for the host');

export const readme: ConventionOrigin = convention('a guide to the folder, for whoever builds an image without platform');
