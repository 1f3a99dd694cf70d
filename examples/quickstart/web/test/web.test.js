import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { test } from 'node:test';
import { createApp } from '../src/app.js';
import { createNotes } from '../src/notes.js';

await test('a note sent by the form is on the page, escaped', async (t) => {
  const web = await startWeb(t, await startFakeApi(t));
  const response = await fetch(`${web}/notes`, { method: 'POST', body: new URLSearchParams({ text: 'bread & <butter>' }) });
  assert.equal(response.url, `${web}/`);
  assert.match(await response.text(), /<li>bread &amp; &lt;butter&gt;<\/li>/);
  assert.deepEqual(await (await fetch(`${web}/notes`)).json(), ['bread & <butter>']);
});

await test('what the api refuses is passed on', async (t) => {
  const web = await startWeb(t, await startFakeApi(t));
  const response = await fetch(`${web}/notes`, { method: 'POST', body: new URLSearchParams({ text: '' }) });
  assert.deepEqual([response.status, await response.json()], [400, { error: 'empty' }]);
});

await test('it is healthy without the api, but has no page', async (t) => {
  const web = await startWeb(t, 'http://localhost:1');
  assert.equal((await fetch(`${web}/health`)).status, 200);
  assert.equal((await fetch(web)).status, 502);
});

function startWeb(t, apiUrl) {
  return listen(t, createApp(createNotes(apiUrl)));
}

function startFakeApi(t) {
  const notes = [];
  async function respond(request, response) {
    if (request.method === 'GET') return response.end(JSON.stringify(notes));
    const [text = ''] = await request.setEncoding('utf8').toArray();
    if (text) notes.unshift(text);
    return response.writeHead(text ? 201 : 400).end(JSON.stringify(text ? { text } : { error: 'empty' }));
  }
  return listen(t, createServer((request, response) => void respond(request, response)));
}

/** Answers the server's URL; it ends with the test. */
async function listen(t, server) {
  await once(server.listen(0), 'listening');
  t.after(() => server.close());
  return `http://localhost:${server.address().port}`;
}
