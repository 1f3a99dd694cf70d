// The protocol of Redis, version 2: https://redis.io/docs/latest/develop/reference/protocol-spec/

/** A command, and likewise a list of texts in a reply. */
export function printCommand(words) {
  return `*${words.length}\r\n${words.map((word) => `$${Buffer.byteLength(word)}\r\n${word}\r\n`).join('')}`;
}

/**
 * Reads one reply of the buffer: its value and where it ends, or nothing as long as it is incomplete.
 * An error reply has an Error as its value.
 */
export function readReply(buffer, start = 0) {
  const lineEnd = buffer.indexOf('\r\n', start);
  if (lineEnd < 0) return undefined;
  const line = buffer.toString('utf8', start + 1, lineEnd);
  const end = lineEnd + 2;

  switch (String.fromCharCode(buffer[start])) {
    case '+':
      return { value: line, end };
    case '-':
      return { value: new Error(`redis: ${line}`), end };
    case ':':
      return { value: Number(line), end };
    case '$':
      return readText(buffer, end, Number(line));
    case '*':
      return readList(buffer, end, Number(line));
    default:
      return { value: new Error('redis sent something that is not RESP2'), end: buffer.length };
  }
}

function readText(buffer, start, length) {
  if (length < 0) return { value: null, end: start };
  const end = start + length + 2;
  return buffer.length < end ? undefined : { value: buffer.toString('utf8', start, start + length), end };
}

function readList(buffer, start, length) {
  const value = [];
  let end = start;
  while (value.length < length) {
    const item = readReply(buffer, end);
    if (!item) return undefined;
    value.push(item.value);
    end = item.end;
  }
  return { value, end };
}
