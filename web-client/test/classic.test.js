import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RectangleDecoders } from '../src/decoders/index.js';
import { rectangle, u16, u32, update } from './support/bytes.js';
import { FakeServer } from './support/fake-server.js';
import { feedings } from './support/feeding.js';

/** A PIXEL: B, G, R, unused. @param {number} value */
const pixel = (value) => [value, value, value, 0];

/** A CPIXEL. @param {number} value */
const compact = (value) => [value, value, value];

/**
 * Rectangles of 4x1 at (1, 0), all of which show the greys 1 2 2 1.
 *
 * @type {Readonly<Record<string, { encoding: number, payload: number[] }>>}
 */
const pictures = {
  RRE: { encoding: 2, payload: [...u32(1), ...pixel(1), ...pixel(2), ...u16(1), ...u16(0), ...u16(2), ...u16(1)] },
  CoRRE: { encoding: 4, payload: [...u32(1), ...pixel(1), ...pixel(2), 1, 0, 2, 1] },
  'Hextile with a foreground': { encoding: 5, payload: [14, ...pixel(1), ...pixel(2), 1, 0x10, 0x10] },
  'Hextile with coloured parts': { encoding: 5, payload: [26, ...pixel(1), 1, ...pixel(2), 0x10, 0x10] },
  'raw Hextile': { encoding: 5, payload: [1, ...[1, 2, 2, 1].flatMap(pixel)] },
  'packed TRLE': { encoding: 15, payload: [2, ...compact(1), ...compact(2), 0b01100000] },
  'TRLE of runs': { encoding: 15, payload: [128, ...compact(1), 0, ...compact(2), 1, ...compact(1), 0] },
};

for (const [kind, { encoding, payload }] of Object.entries(pictures)) {
  for (const [manner, feed] of Object.entries(feedings)) {
    test(`decodes ${kind} ${manner}`, async () => {
      const server = await FakeServer.connected(6, 2);
      feed(update(1, rectangle(1, 0, 4, 1, encoding), payload), (piece) => server.session.receive(piece));
      await server.until(() => server.updates === 2);
      assert.deepEqual(server.screen.rows({ x: 0, y: 0, width: 6, height: 1 }), [
        '000000 010101 020202 020202 010101 000000',
      ]);
    });
  }
}

test('usesThePaletteOfTheTileBefore', async () => {
  const server = await FakeServer.connected(48, 1);
  const tiles = [
    ...[2, ...compact(1), ...compact(2), 0xff, 0x00],
    ...[127, 0x00, 0xff],
    ...[129, 0x80, 13, 1, 0],
  ];
  server.receive(update(1, rectangle(0, 0, 48, 1, 15), tiles));
  await server.until(() => server.updates === 2);
  const [shown] = server.screen.rows({ x: 0, y: 0, width: 48, height: 1 });
  const greys = [...Array(8).fill(2), ...Array(16).fill(1), ...Array(8).fill(2), ...Array(14).fill(1), 2, 1];
  assert.equal(shown, greys.map((grey) => `0${grey}`.repeat(3)).join(' '));
});

for (const [fault, { encoding, payload }] of Object.entries({
  'a part of RRE leaves': {
    encoding: 2,
    payload: [...u32(1), ...pixel(1), ...pixel(2), ...u16(3), ...u16(0), ...u16(2), ...u16(1)],
  },
  'RRE has too many parts': { encoding: 2, payload: [...u32(0xffffffff), ...pixel(1)] },
  'a part of Hextile leaves': { encoding: 5, payload: [14, ...pixel(1), ...pixel(2), 1, 0x30, 0x10] },
  'a TRLE tile packs by no palette': { encoding: 15, payload: [127, 0] },
  'a TRLE run leaves': { encoding: 15, payload: [128, ...compact(1), 9] },
  'a JPEG does not begin as one': { encoding: 21, payload: [0xff, 0xd9] },
  'a TightPNG has zlib data': { encoding: -260, payload: [0x00, 0] },
})) {
  test(`closesWhen ${fault}`, async () => {
    const server = await FakeServer.connected(6, 2);
    server.receive(update(1, rectangle(1, 0, 4, 1, encoding), payload));
    await server.until(() => server.closures.length === 1);
    assert.equal(server.closures[0]?.cause, 'protocol');
  });
}

test('givesAJpegTheTablesOfTheLastOne', async () => {
  const huffman = [0xff, 0xc4, ...u16(3), 7];
  const quantization = [0xff, 0xdb, ...u16(4), 8, 9];
  const frame = [0xff, 0xc0, ...u16(2)];
  const scan = [0xff, 0xda, ...u16(2), 1, 0xff, 0, 0xff, 0xd0, 2];
  const [start, end] = [[0xff, 0xd8], [0xff, 0xd9]];
  /** @type {number[][]} */
  const files = [];
  const decode = async (/** @type {Uint8Array} */ file) => {
    files.push([...file]);
    return /** @type {ImageBitmap} */ (/** @type {unknown} */ ({ close: () => {} }));
  };
  const environment = { decodeJpeg: decode, decodePng: decode, decodeWebp: decode, tileMebibytes: 0 };
  const { length, decode: take } = new RectangleDecoders(environment).select(21);
  const rect = { x: 0, y: 0, width: 4, height: 1 };
  const whole = [...start, ...quantization, ...frame, ...huffman, ...scan, ...end];
  const without = [...start, ...frame, ...scan, ...end];
  assert.equal(length(Uint8Array.from([...whole, 1, 2]), rect), whole.length);
  await take(Uint8Array.from(whole), rect);
  await take(Uint8Array.from(without), rect);
  assert.deepEqual(files, [whole, [...start, ...frame, ...huffman, ...quantization, ...scan, ...end]]);
});
