// What the script that comments on a pull request does, whichever gh it runs.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { marker, mostBytes } from '../../src/diff/render/markdown.ts';
import { serveComments, type Comment, type Comments } from './github-comments.ts';
import { startMachine, type Ended, type Job, type Machine } from './workflow-run.ts';

const bot = 'github-actions[bot]';
const list = 'GET /repos/example/shop/issues/7/comments?per_page=100';

function comment(id: number, login: string, body: string): Comment {
  return { id, user: { login }, body };
}

/** `install` gives the machine its gh, if it has none. */
export function testComments(job: () => Job, install: (machine: Machine) => void): void {
  let machine: Machine;
  let comments: Comments | undefined;
  beforeEach(() => {
    machine = startMachine();
    install(machine);
  });
  afterEach(() => {
    comments?.close();
  });

  const write = async (difference: string, { first = [], code = '1', token = 'of-the-run' }: { first?: readonly Comment[]; code?: string; token?: string } = {}): Promise<Ended> => {
    comments ??= await serveComments(first);
    machine.leave('platform/difference.md', `${marker}\n${difference}`);
    const github = { GITHUB_SERVER_URL: 'http://github.localhost', GITHUB_REPOSITORY: 'example/shop', http_proxy: comments.address };
    return machine.run(job(), 'Write the comment', { ...github, GH_TOKEN: token, PULL_REQUEST: '7', DIFFERENCE: code });
  };
  afterEach(() => {
    comments = undefined;
  });

  it('makes a comment, and writes later differences into it', async () => {
    expect(await write('# One\n\n`"a"` $(b) \\n\n')).toMatchObject({ code: 0, stderr: '' });
    expect(comments!.all).toEqual([comment(1000, bot, `${marker}\n# One\n\n\`"a"\` $(b) \\n\n`)]);
    expect(await write('# Two\n')).toMatchObject({ code: 0, stderr: '' });
    expect(comments!.all).toEqual([comment(1000, bot, `${marker}\n# Two\n`)]);
    expect(comments!.requests).toEqual([list, 'POST /repos/example/shop/issues/7/comments', list, 'PATCH /repos/example/shop/issues/comments/1000']);
  });

  it('makes none where nothing changes, but corrects the one that is there', async () => {
    expect(await write('Nothing changes.\n', { code: '0' })).toMatchObject({ code: 0 });
    expect(comments!.all).toEqual([]);
    await write('# One\n');
    await write('Nothing changes.\n', { code: '0' });
    expect(comments!.all).toEqual([comment(1000, bot, `${marker}\nNothing changes.\n`)]);
  });

  it('leaves alone what others wrote, also with the mark', async () => {
    const first = [comment(1, 'mallory', `${marker}\nMine.`), comment(2, bot, 'Of another workflow.'), comment(3, bot, `See ${marker}`), comment(4, bot, '<!-- platform difference -->\nOf something else.')];
    expect(await write('# One\n', { first })).toMatchObject({ code: 0 });
    expect(comments!.all).toEqual([...first, comment(1004, bot, `${marker}\n# One\n`)]);
  });

  it('finds it behind hundreds of others, and takes the first of several', async () => {
    const others = Array.from({ length: 230 }, (_, i) => comment(i + 1, 'alice', `Comment ${i}`));
    const first = [...others, comment(500, bot, `${marker}\nOld.`), comment(501, bot, `${marker}\nOlder.`)];
    expect(await write('# One\n', { first })).toMatchObject({ code: 0 });
    expect(comments!.all.slice(230).map(({ body }) => body)).toEqual([`${marker}\n# One\n`, `${marker}\nOlder.`]);
    expect(comments!.requests).toHaveLength(4);
  });

  it('takes what fills a comment', async () => {
    const text = 'x'.repeat(mostBytes - marker.length - 1);
    expect(await write(text)).toMatchObject({ code: 0, stderr: '' });
    expect(comments!.all).toEqual([comment(1000, bot, `${marker}\n${text}`)]);
  });

  it.each([
    ['the token may not', { token: 'of-a-fork' }, /Bad credentials|401/],
    ['the text is too long', {}, /Validation Failed|422/],
  ])('fails, and says so, where %s', async (what, options, said) => {
    const { code, stderr } = await write(what === 'the text is too long' ? 'x'.repeat(66_000) : '# One\n', options);
    expect(code).not.toBe(0);
    expect(stderr).toMatch(said);
    expect(comments!.all).toEqual([]);
  });
}
