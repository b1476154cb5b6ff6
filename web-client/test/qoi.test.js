import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ascii, compact, rectangle, u32, update } from './support/bytes.js';
import { FakeServer } from './support/fake-server.js';
import { feedings } from './support/feeding.js';

const TIGHT = 7;
const END = [0, 0, 0, 0, 0, 0, 0, 1];

/** @param {number} width @param {number} height @param {...number} chunks */
const qoi = (width, height, ...chunks) => [...ascii('qoif'), ...u32(width), ...u32(height), 3, 1, ...chunks, ...END];

/** @param {number[]} file */
const tight = (file) => [0xc0, ...compact(file.length), ...file];

for (const [manner, feed] of Object.entries(feedings)) {
  test(`paintsEveryChunkOfQoi ${manner}`, async () => {
    const server = await FakeServer.connected(5, 2);
    const chunks = [
      [0xc0], // one more black, as before the first pixel
      [0xfe, 10, 20, 30],
      [0b01_11_10_00], // +1, 0, -2
      [0b10_100011, 0x9_7], // green +3, red +4, blue +2
      [0xff, 1, 2, 3, 4],
      [(10 * 3 + 20 * 5 + 30 * 7 + 255 * 11) & 63], // the one of the second chunk
      [0xc2], // three times
      [0b01_01_10_10], // -1, 0, 0
    ];
    const file = qoi(5, 2, ...chunks.flat());
    feed(update(1, rectangle(0, 0, 5, 2, TIGHT), tight(file)), (piece) => server.session.receive(piece));
    await server.until(() => server.updates === 2);
    assert.deepEqual(server.screen.rows({ x: 0, y: 0, width: 5, height: 2 }), [
      '000000 0a141e 0b141c 0f171e 010203',
      '0a141e 0a141e 0a141e 0a141e 09141e',
    ]);
  });

  test(`handsWebpOver ${manner}`, async () => {
    const server = await FakeServer.connected(30, 20);
    const webp = Array.from({ length: 300 }, (_, index) => index & 255);
    const bytes = update(1, rectangle(5, 6, 10, 11, TIGHT), [0xb0, ...compact(webp.length), ...webp]);
    feed(bytes, (piece) => server.session.receive(piece));
    await server.until(() => server.updates === 2);
    assert.deepEqual(server.screen.images, [{ x: 5, y: 6, width: 10, height: 11 }]);
  });
}

test('wrapsDifferencesAround', async () => {
  const server = await FakeServer.connected(2, 1);
  server.receive(update(1, rectangle(0, 0, 2, 1, TIGHT), tight(qoi(2, 1, 0b01_01_01_01, 0b01_11_11_11))));
  await server.until(() => server.updates === 2);
  assert.deepEqual(server.screen.rows({ x: 0, y: 0, width: 2, height: 1 }), ['ffffff 000000']);
});

for (const [fault, file] of Object.entries({
  'is of another size': qoi(3, 1, 0xc2),
  'has another magic': [...ascii('qoix'), ...qoi(2, 1, 0xc1).slice(4)],
  'ends too early': qoi(2, 1, 0xc0),
  'ends within a chunk': qoi(2, 1, 0xc0, 0xfe, 1, 2),
  'goes on behind its last pixel': qoi(2, 1, 0xc1, 0xc1),
  'has no end': qoi(2, 1, 0xc1).with(-1, 0),
  'is too short for its header': ascii('qoif'),
})) {
  test(`closesWhenQoi ${fault}`, async () => {
    const server = await FakeServer.connected(2, 1);
    server.receive(update(1, rectangle(0, 0, 2, 1, TIGHT), tight(file)));
    await server.until(() => server.closures.length === 1);
    assert.equal(server.closures[0]?.cause, 'protocol');
    assert.equal(server.updates, 1);
  });
}
