import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { after, test } from 'node:test';
import { createApp } from '../src/app.js';
import { createRedis } from '../src/redis.js';
import { printCommand, readReply } from '../src/resp.js';

const redisServer = await listening(createFakeRedis('pass word'));
const redis = createRedis(`redis://:pass%20word@localhost:${redisServer.address().port}`);
const api = await listening(createApp(redis));
const call = (path, options) => fetch(`http://localhost:${api.address().port}${path}`, options);

after(() => {
  api.close(() => redis.close());
  redisServer.close();
});

test('what is posted comes back, newest first', async () => {
  for (const body of ['first', 'zweite Notiz: ä €']) {
    assert.equal((await call('/notes', { method: 'POST', body })).status, 201);
  }
  assert.deepEqual(await (await call('/notes')).json(), ['zweite Notiz: ä €', 'first']);
});

test('a note that is empty or too long is refused', async () => {
  for (const body of ['  ', 'x'.repeat(1001)]) {
    assert.equal((await call('/notes', { method: 'POST', body })).status, 400);
  }
});

test('it is alive without redis, but not ready', async () => {
  const lonely = await listening(createApp(createRedis('redis://localhost:1')));
  const statusOf = async (path) => (await fetch(`http://localhost:${lonely.address().port}${path}`)).status;
  assert.deepEqual([await statusOf('/health'), await statusOf('/ready')], [200, 503]);
  assert.equal((await call('/ready')).status, 200);
  lonely.close();
});

test('a reply that has not arrived whole is not read', () => {
  const reply = Buffer.from('*3\r\n$1\r\na\r\n$-1\r\n:7\r\n');
  for (let length = 0; length < reply.length; length++) assert.equal(readReply(reply.subarray(0, length)), undefined);
  assert.deepEqual(readReply(reply), { value: ['a', null, 7], end: reply.length });
});

async function listening(server) {
  await once(server.listen(0), 'listening');
  return server;
}

/** Enough of Redis for one list behind a password. */
function createFakeRedis(password) {
  const notes = [];
  const commands = {
    AUTH: (given) => (given === password ? '+OK\r\n' : '-WRONGPASS invalid password\r\n'),
    PING: () => '+PONG\r\n',
    LPUSH: (_key, text) => `:${notes.unshift(text)}\r\n`,
    LRANGE: () => printCommand(notes),
  };
  return createServer((socket) => {
    socket.on('data', (data) => {
      for (let command = readReply(data); command; command = readReply(data, command.end)) {
        const [name, ...words] = command.value;
        socket.write(commands[name](...words));
      }
    });
  });
}
