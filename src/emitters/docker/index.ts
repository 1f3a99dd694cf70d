import type { ResolvedImage } from '../../compiler/resolved.ts';
import type { Dockerfile } from '../../formats/dockerfile/document.ts';
import type { Document } from '../../formats/index.ts';
import { sortBy } from '../../util/sort.ts';
import type { EmittedFile, Emitter } from '../emitter.ts';
import { toDockerfile, toIgnoreFile } from './image.ts';
import { describeStages, toReadme, type BuiltStage } from './readme.ts';

/** A folder for each image that the platform builds, and a guide to building them. The build context of all is the folder of the model. */
export const docker: Emitter = {
  name: 'docker',
  summary: 'a Dockerfile and its ignore file for every image that the platform builds, and a guide to building them',
  wanted: ({ images }) => images.length > 0,
  emit: (platform) => {
    const images = sortBy(platform.images, (image) => image.name.value);
    // A Dockerfile is made once for itself and for the guide, which keeps little of it.
    const described = new Map<ResolvedImage, readonly BuiltStage[]>();
    const dockerfileOf = (image: ResolvedImage): Dockerfile => {
      const dockerfile = image.kind.dockerfile(image.input);
      described.set(image, describeStages(dockerfile));
      return dockerfile;
    };
    const files = images.flatMap((image): EmittedFile[] => [
      { path: `${image.name.value}/Dockerfile`, origin: image.origin, document: () => toDockerfile(dockerfileOf(image)) },
      { path: `${image.name.value}/Dockerfile.dockerignore`, origin: image.origin, document: () => toIgnoreFile(image) },
    ]);
    const readme = (): Document => toReadme(platform, images.map((image) => ({ image, stages: described.get(image) ?? describeStages(dockerfileOf(image)) })));
    return { files: [...files, { path: 'README.md', document: readme }], omissions: [], diagnostics: [] };
  },
};
