// The quickstart, built and run by a real engine from its emitted files as they are.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { canConnect, inspectContainer } from './support/containers.ts';
import { buildQuickstart, composeFolder, quickstartFolder, type Quickstart } from './support/quickstart.ts';
import { engineSuite } from './support/tools.ts';

const source = quickstartFolder();
const developmentOverlay = 'compose.dev.yaml';

engineSuite('the quickstart', () => {
  let quickstart: Quickstart;
  let web: string;

  beforeAll(async () => {
    if (source === undefined) throw new Error('no quickstart was compiled');
    quickstart = await buildQuickstart(source);
    await quickstart.start();
    web = await urlOfWeb(quickstart);
  });

  afterAll(() => quickstart?.remove());

  it('is healthy in each service', async () => {
    const services = (await quickstart.compose('ps', '--services')).split('\n').toSorted();
    expect(services).toEqual(['api', 'redis', 'web']);
    for (const service of services) expect(await inspectContainer(quickstart, service)).toMatchObject({ health: 'healthy' });
  });

  it('carries a note from the published port of web through api to redis and back', async () => {
    await addNote(web, 'written first');
    expect(await notesOf(web)).toEqual(['written first']);
    expect(await pageOf(web)).toContain('<li>written first</li>');
  });

  it.each(['web', 'api'])('runs %s as user 1000 on a read-only root', async (service) => {
    expect(await inspectContainer(quickstart, service)).toMatchObject({ uid: 1000, readOnlyRoot: true });
  });

  it('does not run redis as root', async () => {
    expect((await inspectContainer(quickstart, 'redis')).uid).toBeGreaterThan(0);
  });

  it('connects along the declared edges only', async () => {
    const webContainer = await inspectContainer(quickstart, 'web');
    const api = await inspectContainer(quickstart, 'api');
    const redis = await inspectContainer(quickstart, 'redis');
    expect({
      'web -> api': await canConnect(webContainer, api, 4000),
      'api -> redis': await canConnect(api, redis, 6379),
      'web -> redis': await canConnect(webContainer, redis, 6379),
    }).toEqual({ 'web -> api': true, 'api -> redis': true, 'web -> redis': false });
  });

  it('keeps its notes when redis restarts, and when its container is made anew', async () => {
    await quickstart.compose('restart', 'redis');
    await quickstart.start();
    expect(await notesOf(web)).toEqual(['written first']);

    await quickstart.compose('rm', '--force', '--stop', 'redis');
    await quickstart.start();
    expect(await notesOf(web)).toEqual(['written first']);
  });

  it('leaves nothing behind', async () => {
    await quickstart.compose('down', '--volumes');
    expect({
      containers: await quickstart.docker('ps', '--all', '--quiet'),
      volumes: await quickstart.docker('volume', 'ls', '--quiet'),
      networks: await quickstart.docker('network', 'ls', '--quiet', '--filter', 'type=custom'),
    }).toEqual({ containers: '', volumes: '', networks: '' });
  });
});

if (source !== undefined && existsSync(join(source, composeFolder, developmentOverlay))) {
  engineSuite('the quickstart under its development overlay', () => {
    let quickstart: Quickstart;

    beforeAll(async () => {
      quickstart = await buildQuickstart(source, [developmentOverlay]);
      await quickstart.start();
    });

    afterAll(() => quickstart?.remove());

    it('runs a changed source without a new image', async () => {
      const web = await urlOfWeb(quickstart);
      expect(await pageOf(web)).toContain('<h1>Notes</h1>');

      const page = join(quickstart.folder, 'web/src/page.js');
      writeFileSync(page, readFileSync(page, 'utf8').replace('<h1>Notes</h1>', '<h1>Changed</h1>'));
      await vi.waitFor(async () => expect(await pageOf(web)).toContain('<h1>Changed</h1>'), { timeout: 30_000, interval: 500 });
    });
  });
}

async function urlOfWeb({ compose }: Quickstart): Promise<string> {
  return `http://${await compose('port', 'web', '3000')}`;
}

async function pageOf(web: string): Promise<string> {
  return (await fetch(web)).text();
}

async function addNote(web: string, text: string): Promise<void> {
  const response = await fetch(`${web}/notes`, { method: 'POST', body: new URLSearchParams({ text }), redirect: 'manual' });
  expect(response.status).toBe(303);
}

async function notesOf(web: string): Promise<unknown> {
  const response = await fetch(`${web}/notes`);
  expect(response.status).toBe(200);
  return response.json();
}
