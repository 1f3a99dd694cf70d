import { sortBy } from '../../util/sort.ts';
import type { EmittedFile, Emitter } from '../emitter.ts';
import { toDockerfile, toIgnoreFile } from './image.ts';
import { toReadme } from './readme.ts';

/** A folder for each image that the platform builds, and a guide to building them. The build context of all is the folder of the model. */
export const docker: Emitter = {
  name: 'docker',
  summary: 'a Dockerfile and its ignore file for every image that the platform builds, and a guide to building them',
  wanted: ({ images }) => images.length > 0,
  emit: (platform) => {
    const images = sortBy(platform.images, (image) => image.name.value);
    const files = images.flatMap((image): EmittedFile[] => [
      { path: `${image.name.value}/Dockerfile`, document: () => toDockerfile(image) },
      { path: `${image.name.value}/Dockerfile.dockerignore`, document: () => toIgnoreFile(image) },
    ]);
    return { files: [...files, { path: 'README.md', document: () => toReadme(platform, images) }], omissions: [], diagnostics: [] };
  },
};
