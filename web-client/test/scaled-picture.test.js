import assert from 'node:assert/strict';
import { test } from 'node:test';
import { announcedEncodings } from '../src/decoders/index.js';
import { rectangle, u16, u32, update } from './support/bytes.js';
import { FakeServer } from './support/fake-server.js';
import { feedings } from './support/feeding.js';

/** @import { Environment } from '../src/decoders/decoder.js' */

const SCALED_PICTURE = 0x4f565000;
const JPEG = 0;
const WEBP = 1;

/** @param {{ width?: number, height?: number, codec?: number, length?: number }} header @param {number[]} file */
function picture({ width = 5, height = 4, codec = JPEG, length }, file) {
  return [...u16(width), ...u16(height), codec, ...u32(length ?? file.length), ...file];
}

for (const [manner, feed] of Object.entries(feedings)) {
  test(`stretchesPicturesOverTheirRectangles ${manner}`, async () => {
    const server = await FakeServer.connected(30, 20);
    const file = Array.from({ length: 3_000 }, (_, index) => index & 255);
    const bytes = update(
      2,
      rectangle(5, 6, 10, 8, SCALED_PICTURE),
      picture({ codec: JPEG }, file),
      [...rectangle(5, 6, 10, 9, SCALED_PICTURE), ...picture({ width: 10, height: 9, codec: WEBP }, file)],
    );
    feed(bytes, (piece) => server.session.receive(piece));
    await server.until(() => server.updates === 2);
    assert.deepEqual(server.screen.stretched, [
      { over: { x: 5, y: 6, width: 10, height: 8 }, size: [5, 4] },
      { over: { x: 5, y: 6, width: 10, height: 9 }, size: [10, 9] },
    ]);
  });
}

test('announcesThatItStretchesPictures', () => {
  const environment = /** @type {Environment} */ (/** @type {unknown} */ ({ tileMebibytes: 0 }));
  assert.ok(announcedEncodings({ quality: 6, compression: 1 }, environment).includes(SCALED_PICTURE));
});

for (const [fault, header] of Object.entries({
  'a scaled picture is empty': { width: 0 },
  'a scaled picture is wider than its rectangle': { width: 11 },
  'a scaled picture is higher than its rectangle': { height: 9 },
  'the codec of a scaled picture is unknown': { codec: 2 },
  'a scaled picture is longer than it can be': { length: 0xffffffff },
})) {
  test(`closesWhen ${fault}`, async () => {
    const server = await FakeServer.connected(30, 20);
    server.receive(update(1, rectangle(5, 6, 10, 8, SCALED_PICTURE), picture(header, [1, 2, 3])));
    assert.equal(server.closures[0]?.cause, 'protocol');
  });
}
