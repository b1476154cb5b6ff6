import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checksumOf } from '../src/screen/checksum.js';
import { TileAtlas } from '../src/screen/tile-atlas.js';
import { rectangle, u16, u32, update } from './support/bytes.js';
import { FakeServer } from './support/fake-server.js';
import { feedings, randomSource } from './support/feeding.js';

/** @import { TileRun } from '../src/screen/operations.js' */
/** @import { Checksum } from '../src/wire/server-messages.js' */

const TILE_PAINT = 0x4f545000;
const TILE_KEEP = 0x4f545001;
const CHECKSUM = 0x4f524c00;
const CHECKSUM_REQUEST = 79;

/** @param {number} encoding @param {...number[]} runs of column, row, tiles, slot */
function tiles(encoding, ...runs) {
  return [...rectangle(0, 0, 0, 0, encoding), ...u16(runs.length), ...runs.flat().flatMap(u16)];
}

/** A rectangle in Raw at the origin. @param {number} width @param {number} height @param {number} blue */
const plain = (width, height, blue) => [
  ...rectangle(0, 0, width, height, 0),
  ...Array.from({ length: width * height }, () => [blue, 0, 0, 0]).flat(),
];

/** @param {number[]} message SetEncodings */
const encodingsOf = (message) =>
  Array.from({ length: (message.length - 4) / 4 }, (_, index) => Buffer.from(message).readInt32BE(4 + 4 * index));

/** The answer to a request. @param {number} id @param {Checksum} checksum */
const answer = (id, { width, height, high, low }) => [
  ...[CHECKSUM_REQUEST, 0, 0, 0],
  ...[...u32(id), ...u16(width), ...u16(height), ...u32(high), ...u32(low)],
];

/** A canvas in plain memory whose context draws other such canvases, pixel by pixel. */
class MemoryCanvas {
  colours;

  /** @param {number} width @param {number} height */
  constructor(width, height) {
    this.width = width;
    this.height = height;
    this.colours = new Uint32Array(width * height);
    this.canvas = this;
  }

  /** @param {any} image @param {number[]} numbers */
  drawImage(image, ...numbers) {
    const [x = 0, y = 0, width = 0, height = 0, toX = 0, toY = 0, toWidth, toHeight] = numbers;
    assert.deepEqual([toWidth, toHeight], [width, height], 'nothing is scaled');
    assert.ok(x + width <= image.width && y + height <= image.height, 'the source is inside');
    assert.ok(toX + width <= this.width && toY + height <= this.height, 'the target is inside');
    for (let row = 0; row < height; row++) {
      const from = (y + row) * image.width + x;
      this.colours.set(image.colours.subarray(from, from + width), (toY + row) * this.width + toX);
    }
  }
}

/** A screen of colours that follow from the seed. @param {number} width @param {number} height */
function noisyScreen(width, height) {
  const random = randomSource();
  const screen = new MemoryCanvas(width, height);
  screen.colours = screen.colours.map(() => random() * 2 ** 32);
  return screen;
}

/** @param {number} mebibytes */
function atlasOf(mebibytes) {
  /** @type {number[]} */
  const made = [];
  const atlas = new TileAtlas(mebibytes, (side) => {
    made.push(side);
    const canvas = new MemoryCanvas(side, side);
    return { canvas: /** @type {any} */ (canvas), context: /** @type {any} */ (canvas) };
  });
  /** @typedef {(run: TileRun, screen: MemoryCanvas) => void} Use */
  const keep = /** @type {Use} */ ((run, screen) => atlas.keep([run], /** @type {any} */ (screen)));
  const paint = /** @type {Use} */ ((run, screen) => atlas.paint([run], /** @type {any} */ (screen)));
  return { made, keep, paint };
}

test('paintsTheTilesThatWereKeptWhereverTheirSheetsEnd', () => {
  const { made, keep, paint } = atlasOf(64);
  const screen = noisyScreen(40 * 64, 64);
  const before = screen.colours.slice();
  const run = { column: 0, row: 0, tiles: 40, slot: 243 };
  keep(run, screen);
  assert.deepEqual(made, [1024, 1024], 'canvases are made for the slots in use only');
  screen.colours.fill(0);
  paint(run, screen);
  assert.deepEqual(screen.colours, before);
});

test('paintsATileAtAnotherPlaceThanWhereItWasKept', () => {
  const { keep, paint } = atlasOf(1);
  const screen = noisyScreen(192, 128);
  const before = screen.colours.slice();
  keep({ column: 0, row: 0, tiles: 2, slot: 5 }, screen);
  paint({ column: 2, row: 1, tiles: 1, slot: 6 }, screen);
  assert.equal(screen.colours[64 * 192 + 128], before[64]);
  assert.equal(screen.colours[127 * 192 + 191], before[63 * 192 + 127]);
  assert.equal(screen.colours[64 * 192 + 127], before[64 * 192 + 127]);
});

test('keepsTheSmallerTilesOfTheEdges', () => {
  const { keep, paint } = atlasOf(1);
  const screen = noisyScreen(100, 70);
  const before = screen.colours.slice();
  keep({ column: 0, row: 0, tiles: 2, slot: 0 }, screen);
  keep({ column: 0, row: 1, tiles: 2, slot: 2 }, screen);
  screen.colours.fill(0);
  paint({ column: 0, row: 0, tiles: 2, slot: 0 }, screen);
  paint({ column: 0, row: 1, tiles: 2, slot: 2 }, screen);
  assert.deepEqual(screen.colours, before);
});

test('refusesRunsThatBreakTheRules', () => {
  const { keep, paint } = atlasOf(1);
  const screen = noisyScreen(100, 70);
  const run = { column: 0, row: 0, tiles: 2, slot: 10 };
  keep(run, screen);
  for (const use of [keep, paint]) {
    assert.throws(() => use({ ...run, column: 1 }, screen), /ProtocolError: 2 tiles from 1, 0 leave the screen/);
    assert.throws(() => use({ ...run, row: 2 }, screen), /ProtocolError: 2 tiles from 0, 2 leave the screen/);
    assert.throws(() => use({ ...run, slot: 63 }, screen), /ProtocolError: 2 slots from 63 are beyond the 64/);
  }
  assert.throws(() => paint({ ...run, slot: 11 }, screen), /slot 11 holds a tile of 36x64, not one of 64x64/);
  assert.throws(() => paint({ ...run, slot: 9 }, screen), /slot 9 holds nothing/);
  assert.throws(() => paint({ ...run, row: 1 }, screen), /slot 10 holds a tile of 64x64, not one of 64x6/);
});

test('sumsPixelsAsTheProtocolSays', () => {
  const data = Uint8ClampedArray.of(0x12, 0x34, 0x56, 255, 0xff, 0x00, 0x80, 255);
  let [low, high] = [0x811c9dc5n, 0x9e3779b9n];
  for (const pixel of [0x123456n, 0xff0080n]) {
    low = ((low ^ pixel) * 0x01000193n) & 0xffffffffn;
    const sum = (high + pixel) & 0xffffffffn;
    high = ((((sum << 13n) | (sum >> 19n)) & 0xffffffffn) * 0x85ebca6bn) & 0xffffffffn;
  }
  const expected = { width: 2, height: 1, high: Number(high), low: Number(low) };
  assert.deepEqual(checksumOf({ width: 2, height: 1, data }), expected);
});

for (const [manner, feed] of Object.entries(feedings)) {
  test(`keepsAndPaintsTilesInTheOrderOfTheirRectangles ${manner}`, async () => {
    const server = await FakeServer.connected(100, 20);
    const bytes = update(
      6,
      plain(100, 20, 1),
      tiles(TILE_KEEP, [0, 0, 2, 7]),
      plain(100, 20, 2),
      tiles(TILE_KEEP, [0, 0, 1, 3], [1, 0, 1, 4]),
      plain(100, 20, 3),
      tiles(TILE_PAINT, [0, 0, 1, 7], [1, 0, 1, 4]),
    );
    feed(bytes, (piece) => server.session.receive(piece));
    await server.until(() => server.updates === 2);
    assert.deepEqual([63, 64, 99].map((x) => server.screen.at(x, 19)), [0xff010000, 0xff020000, 0xff020000]);
  });
}

test('announcesItsRoomForTilesAndNotTheirRectangles', async () => {
  const server = await FakeServer.connected(4, 2);
  server.session.changeProfile({ quality: undefined, compression: 1 });
  const encodings = encodingsOf(server.sent[0] ?? []);
  assert.ok(encodings.includes(0x4f540001));
  assert.ok(encodings.includes(CHECKSUM));
  assert.ok(!encodings.includes(TILE_PAINT) && !encodings.includes(TILE_KEEP));
});

test('asksForAChecksumOnlyWhereOneIsOfferedAndSomethingWasPainted', async () => {
  const server = await FakeServer.connected(4, 2);
  server.session.probe();
  assert.deepEqual(server.sent, [], 'other servers know no such request');
  server.receive(update(1, rectangle(0, 0, 0, 0, CHECKSUM)));
  await server.until(() => server.updates === 2);
  server.sent.length = 0;
  server.session.probe();
  server.session.probe();
  assert.deepEqual(server.sent, [[CHECKSUM_REQUEST, 0, 0, 0, ...u32(1)]], 'one at a time');
  server.receive(answer(1, checksumOf(server.screen.pixels())));
  await server.until(() => server.compared === 1);
  server.session.probe();
  assert.equal(server.sent.length, 1, 'nothing was painted since');
  server.receive(update(1, plain(1, 1, 9)));
  await server.until(() => server.updates === 3);
  server.session.probe();
  assert.deepEqual(server.sent.at(-1), [CHECKSUM_REQUEST, 0, 0, 0, ...u32(2)]);
});

test('comparesWhatWasPaintedBeforeTheAnswerCame', async () => {
  const server = await FakeServer.connected(4, 2);
  server.receive(update(1, tiles(TILE_KEEP)));
  await server.until(() => server.updates === 2);
  assert.equal(server.session.isExact, undefined);
  server.session.probe();
  const colours = Uint32Array.from({ length: 8 }, (_, index) => (index === 0 ? 0xff090000 : 0));
  const expected = checksumOf({ width: 4, height: 2, data: new Uint8ClampedArray(colours.buffer) });
  server.receive([...update(1, plain(1, 1, 9)), ...answer(1, expected), ...update(1, plain(1, 1, 8))]);
  await server.until(() => server.compared === 1);
  assert.equal(server.session.isExact, true);
});

test('saysThatTheScreenIsNotExact', async () => {
  const server = await FakeServer.connected(4, 2);
  for (const [id, change] of Object.entries({ 1: { low: 0 }, 2: { high: 0 }, 3: { width: 3 }, 4: { height: 3 } })) {
    server.receive(update(1, rectangle(0, 0, 0, 0, CHECKSUM)));
    await server.until(() => server.updates === Number(id) + 1);
    server.session.probe();
    server.receive(answer(Number(id), { ...checksumOf(server.screen.pixels()), ...change }));
    await server.until(() => server.compared === Number(id));
    assert.equal(server.session.isExact, false);
  }
});

test('takesNoAnswerToWhatWasNotAsked', async () => {
  const server = await FakeServer.connected(4, 2);
  server.receive([...answer(0, checksumOf(server.screen.pixels())), ...update(1, rectangle(0, 0, 0, 0, CHECKSUM))]);
  await server.until(() => server.updates === 2);
  assert.deepEqual([server.compared, server.session.isExact], [0, undefined]);
});
