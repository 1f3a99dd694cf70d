import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { test } from 'node:test';
import { createApp } from '../src/app.js';
import { createRedis } from '../src/redis.js';
import { printCommand, readReply } from '../src/resp.js';

await test('what is posted comes back, newest first', async (t) => {
  const call = await startApi(t, await startFakeRedis(t));
  for (const body of ['first', 'zweite Notiz: ä €']) {
    assert.equal((await call('/notes', { method: 'POST', body })).status, 201);
  }
  assert.deepEqual(await (await call('/notes')).json(), ['zweite Notiz: ä €', 'first']);
});

await test('a note that is empty or too long is refused', async (t) => {
  const call = await startApi(t, await startFakeRedis(t));
  for (const body of ['  ', 'x'.repeat(1001)]) {
    assert.equal((await call('/notes', { method: 'POST', body })).status, 400);
  }
});

await test('it is alive without redis, but not ready', async (t) => {
  const call = await startApi(t, 'redis://localhost:1');
  assert.equal((await call('/health')).status, 200);
  assert.equal((await call('/ready')).status, 503);
});

await test('it is ready with redis', async (t) => {
  const call = await startApi(t, await startFakeRedis(t));
  assert.deepEqual(await (await call('/ready')).json(), { status: 'ok', redis: 'PONG' });
});

await test('a reply that has not arrived whole is not read', () => {
  const reply = Buffer.from('*3\r\n$1\r\na\r\n$-1\r\n:7\r\n');
  for (let length = 0; length < reply.length; length++) assert.equal(readReply(reply.subarray(0, length)), undefined);
  assert.deepEqual(readReply(reply), { value: ['a', null, 7], end: reply.length });
});

/** Answers a function that calls the api; the api ends with the test. */
async function startApi(t, redisUrl) {
  const redis = createRedis(redisUrl);
  const port = await listen(t, createApp(redis));
  t.after(() => redis.close());
  return (path, options) => fetch(`http://localhost:${port}${path}`, options);
}

/** Enough of Redis for one list behind a password; answers its URL. */
async function startFakeRedis(t) {
  const notes = [];
  const commands = {
    AUTH: (password) => (password === 'pass word' ? '+OK\r\n' : '-WRONGPASS invalid password\r\n'),
    PING: () => '+PONG\r\n',
    LPUSH: (_key, text) => `:${notes.unshift(text)}\r\n`,
    LRANGE: () => printCommand(notes),
  };
  const server = createServer((socket) => {
    socket.on('data', (data) => {
      for (let command = readReply(data); command; command = readReply(data, command.end)) {
        const [name, ...words] = command.value;
        socket.write(commands[name](...words));
      }
    });
  });
  return `redis://:pass%20word@localhost:${await listen(t, server)}`;
}

async function listen(t, server) {
  await once(server.listen(0), 'listening');
  t.after(() => server.close());
  return server.address().port;
}
