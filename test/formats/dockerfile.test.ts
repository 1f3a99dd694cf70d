import { DockerfileParser, type Copy, type JSONInstruction, type PropertyInstruction } from 'dockerfile-ast';
import { validate } from 'dockerfile-utils';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dockerfile, Instruction } from '../../src/formats/dockerfile/document.ts';
import { printDockerfile } from '../../src/formats/dockerfile/index.ts';
import { because } from '../../src/provenance/document.ts';
import { convention } from '../../src/provenance/origin.ts';
import { traced } from '../../src/provenance/traced.ts';
import { seeded, text } from './arbitrary.ts';

const rootless = convention('hardening', { comment: 'Nothing here runs as root.' });

function stage(...instructions: Instruction[]): Dockerfile {
  return { stages: [{ from: 'node:22', as: 'web', instructions }] };
}

const instructions: [string, Instruction, string][] = [
  ['one command', { name: 'RUN', commands: ['npm ci'] }, 'RUN npm ci'],
  ['commands', { name: 'RUN', commands: ['apt-get update', 'apt-get install -y a', 'rm -rf /var/lib/apt/lists/*'] }, 'RUN apt-get update && \\\n    apt-get install -y a && \\\n    rm -rf /var/lib/apt/lists/*'],
  [
    'mounts',
    {
      name: 'RUN',
      mounts: [
        { type: 'cache', target: '/root/.npm', sharing: 'locked', id: 'npm', uid: 1000 },
        { type: 'bind', source: 'package.json', target: 'package.json', rw: true },
        { type: 'secret', id: 'token', required: true },
      ],
      commands: ['npm ci'],
    },
    'RUN --mount=type=cache,id=npm,target=/root/.npm,sharing=locked,uid=1000 \\\n    --mount=type=bind,source=package.json,target=package.json,rw=true \\\n    --mount=type=secret,id=token,required=true \\\n    npm ci',
  ],
  ['shell text passes', { name: 'RUN', commands: ['echo "$HOME" \\$ \'a\''] }, 'RUN echo "$HOME" \\$ \'a\''],
  ['COPY', { name: 'COPY', sources: ['package.json', 'src/*.js'], destination: './' }, 'COPY package.json src/*.js ./'],
  ['flags of COPY', { name: 'COPY', from: 'build', chown: '1000:1000', chmod: '0755', link: true, sources: ['/app'], destination: '/app' }, 'COPY --from=build --chown=1000:1000 --chmod=0755 --link /app /app'],
  ['paths with blanks', { name: 'COPY', sources: ['a b', 'c"$d'], destination: '/x/' }, 'COPY ["a b", "c\\\\\\"\\\\$d", "/x/"]'],
  ['paths with other signs', { name: 'COPY', sources: ['$a', '<<b', '--c'], destination: { expand: '/${D}/' } }, 'COPY \\$a \\<<b \\--c /${D}/'],
  ['many paths', { name: 'COPY', sources: [1, 2, 3].map((n) => `crates/a-crate-with-a-long-name-${n}/Cargo.toml`), destination: './' }, 'COPY crates/a-crate-with-a-long-name-1/Cargo.toml \\\n    crates/a-crate-with-a-long-name-2/Cargo.toml \\\n    crates/a-crate-with-a-long-name-3/Cargo.toml \\\n    ./'],
  ['ENV', { name: 'ENV', variables: { NODE_ENV: 'production' } }, 'ENV NODE_ENV=production'],
  ['variables', { name: 'ENV', variables: { A: 'a b', B: '', C: '$x"\\', D: "it's", PATH: { expand: '/opt/bin:$PATH' }, E: { expand: '${A} "b"' } } }, 'ENV A="a b" \\\n    B="" \\\n    C="\\$x\\"\\\\" \\\n    D="it\'s" \\\n    PATH=/opt/bin:$PATH \\\n    E="${A} \\"b\\""'],
  ['labels', { name: 'LABEL', labels: { 'org.opencontainers.image.title': 'web', 'org.opencontainers.image.description': 'Two\n  lines.\n' } }, 'LABEL org.opencontainers.image.title=web \\\n    org.opencontainers.image.description="Two lines."'],
  ['ARG', { name: 'ARG', variable: 'A' }, 'ARG A'],
  ['ARG with a default', { name: 'ARG', variable: 'A', default: 'a $b' }, 'ARG A="a \\$b"'],
  ['WORKDIR', { name: 'WORKDIR', path: '/app' }, 'WORKDIR /app'],
  ['USER', { name: 'USER', user: traced(1000, convention('fixed')) }, 'USER 1000'],
  ['EXPOSE', { name: 'EXPOSE', ports: [8080, '53/udp'] }, 'EXPOSE 8080 53/udp'],
  ['HEALTHCHECK', { name: 'HEALTHCHECK', interval: '10s', timeout: '3s', startPeriod: '30s', startInterval: '1s', retries: 3, command: ['node', '-e', 'f("x")'] }, 'HEALTHCHECK --interval=10s --timeout=3s --start-period=30s --start-interval=1s --retries=3 \\\n    CMD ["node", "-e", "f(\\"x\\")"]'],
  ['HEALTHCHECK by default', { name: 'HEALTHCHECK', command: ['/bin/check'] }, 'HEALTHCHECK CMD ["/bin/check"]'],
  ['exec form', { name: 'ENTRYPOINT', command: ['/bin/sh', '-c', 'echo $A\n'] }, 'ENTRYPOINT ["/bin/sh", "-c", "echo $A\\n"]'],
  ['SHELL', { name: 'SHELL', command: ['/bin/bash', '-o', 'pipefail', '-c'] }, 'SHELL ["/bin/bash", "-o", "pipefail", "-c"]'],
  ['STOPSIGNAL', { name: 'STOPSIGNAL', signal: 'SIGINT' }, 'STOPSIGNAL SIGINT'],
];

describe('instructions', () => {
  it.each(instructions)('%s', (_, instruction, printed) => {
    const file = printDockerfile(stage(instruction));
    expect(file).toBe(`FROM node:22 AS web\n${printed}\n`);
    expect(validate(file)).toEqual([]);
  });
});

describe('files', () => {
  it('sets stages and comments apart', () => {
    const document: Dockerfile = {
      header: ['Image of web.'],
      args: [{ name: 'ARG', variable: 'NODE', default: '22' }],
      stages: [
        { from: 'node:${NODE}', platform: '$BUILDPLATFORM', as: 'build', comment: 'Has the compiler.', instructions: [{ name: 'WORKDIR', path: '/app' }] },
        {
          from: 'build',
          as: 'run',
          instructions: [
            { name: 'COPY', comment: 'Only what runs.', from: 'build', sources: ['/app'], destination: '/app' },
            { name: 'ENV', variables: { A: '1' } },
            because(rootless, { name: 'USER', user: 1000 }),
            { name: 'CMD', comment: 'No shell.', command: ['a'] },
            because(rootless, { name: 'STOPSIGNAL', signal: 'SIGINT' }),
          ],
        },
      ],
    };
    const file = printDockerfile(document);
    expect(file.split('\n')).toEqual([
      '# Image of web.',
      '',
      'ARG NODE=22',
      '',
      '# Has the compiler.',
      'FROM --platform=$BUILDPLATFORM node:${NODE} AS build',
      'WORKDIR /app',
      '',
      'FROM build AS run',
      '# Only what runs.',
      'COPY --from=build /app /app',
      'ENV A=1',
      '',
      '# Nothing here runs as root.',
      'USER 1000',
      '',
      '# No shell.',
      'CMD ["a"]',
      'STOPSIGNAL SIGINT',
      '',
    ]);
    expect(validate(file)).toEqual([]);
  });

  it('prints the comment of a convention of any value', () => {
    const file = printDockerfile(stage({ name: 'COPY', chown: because(rootless, 1000), sources: ['a'], destination: 'b' }));
    expect(file).toBe('FROM node:22 AS web\n# Nothing here runs as root.\nCOPY --chown=1000 a b\n');
  });

  it.each<[string, Instruction]>([
    ['a line break in a variable', { name: 'ENV', variables: { A: 'a\nb' } }],
    ['a line break in a command', { name: 'RUN', commands: ['a\nb'] }],
    ['a command that would go on', { name: 'RUN', commands: ['a \\'] }],
  ])('refuses %s', (_, instruction) => {
    expect(() => printDockerfile(stage(instruction))).toThrow('internal error');
  });
});

describe('an independent parser reads back', () => {
  const oneLine = text.filter((one) => !/[\r\n\u0085\u2028\u2029\0]/.test(one));

  it('values of variables and labels', () => {
    const variables = fc.dictionary(fc.constantFrom('A', 'B_C', 'D1'), oneLine, { minKeys: 1, noNullPrototype: true });
    const property = fc.property(variables, (env) => {
      const file = printDockerfile(stage({ name: 'ENV', variables: env }));
      const [instruction] = DockerfileParser.parse(file).getInstructions().slice(1) as PropertyInstruction[];
      expect(Object.fromEntries(instruction!.getProperties().map((one) => [one.getName(), unquoted(one.getUnescapedValue()!)]))).toEqual(env);
    });
    fc.assert(property, seeded);
  });

  it('words of exec form', () => {
    const property = fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), (command) => {
      const [instruction] = DockerfileParser.parse(printDockerfile(stage({ name: 'CMD', command }))).getInstructions().slice(1) as JSONInstruction[];
      expect(instruction!.getJSONStrings()).toHaveLength(command.length);
      expect(JSON.parse(instruction!.getRawArgumentsContent()!)).toEqual(command);
    });
    fc.assert(property, seeded);
  });

  it('paths', () => {
    const path = fc.stringMatching(/^[a-z. $"][a-z0-9./ $]{0,8}$/);
    const property = fc.property(fc.array(path, { minLength: 1, maxLength: 4 }), path, (sources, destination) => {
      const [copy] = DockerfileParser.parse(printDockerfile(stage({ name: 'COPY', from: 'web', link: true, sources, destination }))).getInstructions().slice(1) as Copy[];
      const paths = copy!.getRawArgumentsContent()!.replace(/\\\n */g, '').replace(/^--from=web ?--link ?/, '');
      const words = copy!.getJSONStrings().length > 0 ? (JSON.parse(paths) as string[]) : copy!.getArguments().map((one) => one.getValue());
      expect(words.map((word) => word.replace(/\\(.)/g, '$1'))).toEqual([...sources, destination]);
      expect(copy!.getFlags().map((flag) => flag.toString())).toEqual(['--from=web', '--link']);
    });
    fc.assert(property, seeded);
  });
});

/** What the shell-like reader of the builder makes of a word. */
function unquoted(word: string): string {
  return word.startsWith('"') ? word.slice(1, -1).replace(/\\([\\"$])/g, '$1') : word;
}
