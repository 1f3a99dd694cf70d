import { DockerfileParser } from 'dockerfile-ast';

/** The images that a Dockerfile starts from or copies from, as it names them, with the defaults of its arguments filled in. */
export function parseBaseImages(text: string): string[] {
  const dockerfile = DockerfileParser.parse(text);
  const defaults = new Map(dockerfile.getInitialARGs().map((arg) => [arg.getProperty()?.getName(), arg.getProperty()?.getValue()]));
  const stages = new Set(dockerfile.getFROMs().map((from) => from.getBuildStage()));

  const started = dockerfile.getFROMs().map((from) => from.getImage() ?? '');
  const copied = [...text.matchAll(/(?:^\s*COPY\b.*?\s--from|--mount=\S*?\bfrom)=([^\s,]+)/gm)].map(([, name = '']) => name);
  const images = [...started, ...copied].map((name) => name.replaceAll(/\$\{?(\w+)\}?/g, (_, argument: string) => defaults.get(argument) ?? ''));
  return [...new Set(images)].filter((name) => name !== 'scratch' && !stages.has(name) && !/^\d*$/.test(name));
}
