import { createServer } from 'node:http';

const longestNote = 1000;

/** The HTTP interface: notes are kept in one Redis list, newest first. */
export function createApp(redis) {
  const routes = {
    'GET /health': () => [200, { status: 'ok' }],
    'GET /ready': async () => [200, { status: 'ok', redis: await redis.send('PING') }],
    'GET /notes': async () => [200, await redis.send('LRANGE', 'notes', '0', '99')],
    'POST /notes': async (request) => {
      const text = (await bodyOf(request)).trim();
      if (!text || text.length > longestNote) return [400, { error: `a note has 1 to ${longestNote} characters` }];
      await redis.send('LPUSH', 'notes', text);
      return [201, { text }];
    },
  };

  async function respond(request, response) {
    const route = routes[`${request.method} ${request.url}`];
    const [status, body] = route ? await answer(route, request) : [404, { error: 'not found' }];
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  }
  return createServer((request, response) => void respond(request, response));
}

/** Every route that fails does so because Redis did: the service itself holds no state. */
async function answer(route, request) {
  try {
    return await route(request);
  } catch (error) {
    console.error(error.message);
    return [503, { error: 'redis is not available' }];
  }
}

/** What exceeds a note by far is read and dropped, so that nobody fills the memory. */
async function bodyOf(request) {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) {
    if (text.length <= longestNote) text += chunk;
  }
  return text;
}
