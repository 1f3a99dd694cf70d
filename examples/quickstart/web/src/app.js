import { createServer } from 'node:http';
import { notesPage } from './page.js';

const longestForm = 10_000;

/** The HTTP interface: a page for people, and the same notes as JSON at /notes. */
export function createApp(notes) {
  const routes = {
    'GET /health': () => json(200, { status: 'ok' }),
    'GET /': async () => ({ status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body: notesPage(await notes.list()) }),
    'GET /notes': async () => json(200, await notes.list()),
    'POST /notes': async (request) => {
      const form = new URLSearchParams(await bodyOf(request));
      await notes.add(form.get('text') ?? '');
      return { status: 303, headers: { location: '/' }, body: '' };
    },
  };

  async function respond(request, response) {
    const route = routes[`${request.method} ${request.url}`];
    const { status, headers, body } = route ? await answer(route, request) : json(404, { error: 'not found' });
    response.writeHead(status, headers).end(body);
  }
  return createServer((request, response) => void respond(request, response));
}

function json(status, value) {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) };
}

/** What the api refuses is passed on; any other failure means that the api could not be reached. */
async function answer(route, request) {
  try {
    return await route(request);
  } catch (error) {
    console.error(error.message);
    return json(error.status ?? 502, { error: error.status ? error.message : 'the api is not available' });
  }
}

/** What exceeds a form by far is read and dropped, so that nobody fills the memory. */
async function bodyOf(request) {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) {
    if (text.length <= longestForm) text += chunk;
  }
  return text;
}
