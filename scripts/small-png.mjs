// A screenshot with the 256 colours that it has most of, each other one as the nearest of these: a third of the bytes, and to the eye the same.
// https://www.w3.org/TR/png-3/
import { crc32, deflateSync, inflateSync } from 'node:zlib';

/** Takes what Chromium makes: eight bits a colour, no alpha, no interlacing. */
export function smallPng(png) {
  const { width, height, pixels } = decode(png);
  const counts = new Map();
  for (let i = 0; i < pixels.length; i += 3) counts.set(pixels.readUIntBE(i, 3), (counts.get(pixels.readUIntBE(i, 3)) ?? 0) + 1);
  const colours = [...counts].sort(([a, some], [b, others]) => others - some || a - b).map(([colour]) => colour);
  const palette = colours.slice(0, 256);
  const indexOf = new Map(colours.map((colour, i) => [colour, i < 256 ? i : nearest(colour, palette)]));
  const rows = Buffer.alloc(height * (width + 1));
  for (let y = 0, from = 0; y < height; y++) for (let x = 0; x < width; x++, from += 3) rows[y * (width + 1) + 1 + x] = indexOf.get(pixels.readUIntBE(from, 3));
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8);
  const chosen = Buffer.alloc(palette.length * 3);
  palette.forEach((colour, i) => chosen.writeUIntBE(colour, i * 3, 3));
  return Buffer.concat([png.subarray(0, 8), chunk('IHDR', header), chunk('PLTE', chosen), chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })), chunk('IEND', Buffer.alloc(0))]);
}

function nearest(colour, palette) {
  const distance = (other) => [16, 8, 0].reduce((sum, shift) => sum + (((colour >> shift) & 255) - ((other >> shift) & 255)) ** 2, 0);
  return palette.reduce((best, other, i) => (distance(other) < distance(palette[best]) ? i : best), 0);
}

function chunk(type, data) {
  const made = Buffer.alloc(data.length + 12);
  made.writeUInt32BE(data.length, 0);
  made.write(type, 4, 'latin1');
  made.set(data, 8);
  made.writeUInt32BE(crc32(made.subarray(4, data.length + 8)), data.length + 8);
  return made;
}

function decode(png) {
  const parts = [];
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12) if (png.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  const [width, height, kind] = [png.readUInt32BE(16), png.readUInt32BE(20), png.readUIntBE(24, 5)];
  if (kind !== 0x0802000000) throw new Error('not what Chromium makes of a screenshot');
  const raw = inflateSync(Buffer.concat(parts));
  const stride = width * 3;
  const pixels = Buffer.alloc(height * stride);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (stride + 1)];
    for (let x = 0; x < stride; x++) {
      const at = y * stride + x;
      const [left, up, corner] = [x < 3 ? 0 : pixels[at - 3], y === 0 ? 0 : pixels[at - stride], x < 3 || y === 0 ? 0 : pixels[at - stride - 3]];
      pixels[at] = raw[y * (stride + 1) + 1 + x] + predicted(filter, left, up, corner);
    }
  }
  return { width, height, pixels };
}

function predicted(filter, left, up, corner) {
  if (filter < 3) return [0, left, up][filter];
  if (filter === 3) return (left + up) >> 1;
  const [toLeft, toUp, toCorner] = [left, up, corner].map((one) => Math.abs(left + up - corner - one));
  return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
}
