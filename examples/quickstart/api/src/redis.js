import { connect } from 'node:net';
import { printCommand, readReply } from './resp.js';

/**
 * A client with one connection, opened by the first command, and again by the next command after it was lost.
 * Commands that wait for a reply when it is lost are rejected, never sent twice.
 */
export function createRedis(url, timeout = 2000) {
  const { hostname, port, username, password } = new URL(url);
  const credentials = [username, password].filter(Boolean).map(decodeURIComponent);
  let current;

  function open() {
    const connection = openConnection(connect({ host: hostname, port: Number(port || 6379), timeout }), () => {
      if (current === connection) current = undefined;
    });
    if (credentials.length > 0) connection.send('AUTH', ...credentials).catch((error) => connection.destroy(error));
    return connection;
  }

  return {
    send(...words) {
      current ??= open();
      return current.send(...words);
    },
    close: () => current?.end(),
  };
}

function openConnection(socket, onLost) {
  const waiting = [];
  let received = Buffer.alloc(0);

  function lose(error) {
    onLost();
    for (const settle of waiting.splice(0)) settle(error);
  }

  socket.on('data', (chunk) => {
    received = Buffer.concat([received, chunk]);
    for (let reply = readReply(received); reply; reply = readReply(received)) {
      received = received.subarray(reply.end);
      waiting.shift()?.(reply.value);
    }
  });
  socket.on('timeout', () => waiting.length > 0 && socket.destroy(new Error('redis did not answer in time')));
  socket.on('error', lose);
  socket.on('close', () => lose(new Error('redis closed the connection')));

  return {
    send: (...words) =>
      new Promise((resolve, reject) => {
        waiting.push((reply) => (reply instanceof Error ? reject(reply) : resolve(reply)));
        socket.write(printCommand(words));
      }),
    destroy: (error) => socket.destroy(error),
    end: () => socket.end(),
  };
}
