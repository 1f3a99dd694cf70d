import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { after, test } from 'node:test';
import { createApp } from '../src/app.js';
import { createNotes } from '../src/notes.js';

const api = await listening(createFakeApi());
const web = await listening(createApp(createNotes(urlOf(api))));
const call = (path, options) => fetch(urlOf(web) + path, options);

after(() => [web, api].forEach((server) => server.close()));

test('a note sent by the form is on the page, escaped', async () => {
  const response = await call('/notes', { method: 'POST', body: new URLSearchParams({ text: 'bread & <butter>' }) });
  assert.equal(response.url, `${urlOf(web)}/`);
  assert.match(await response.text(), /<li>bread &amp; &lt;butter&gt;<\/li>/);
  assert.deepEqual(await (await call('/notes')).json(), ['bread & <butter>']);
});

test('what the api refuses is passed on', async () => {
  const response = await call('/notes', { method: 'POST', body: new URLSearchParams({ text: '' }) });
  assert.deepEqual([response.status, await response.json()], [400, { error: 'empty' }]);
});

test('it is healthy without the api, but has no page', async () => {
  const lonely = await listening(createApp(createNotes('http://localhost:1')));
  const statusOf = async (path) => (await fetch(urlOf(lonely) + path)).status;
  assert.deepEqual([await statusOf('/health'), await statusOf('/')], [200, 502]);
  lonely.close();
});

async function listening(server) {
  await once(server.listen(0), 'listening');
  return server;
}

function urlOf(server) {
  return `http://localhost:${server.address().port}`;
}

function createFakeApi() {
  const notes = [];
  return createServer(async (request, response) => {
    if (request.method === 'GET') return response.end(JSON.stringify(notes));
    const [text = ''] = await request.setEncoding('utf8').toArray();
    if (text) notes.unshift(text);
    return response.writeHead(text ? 201 : 400).end(JSON.stringify(text ? { text } : { error: 'empty' }));
  });
}
