import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deflated, DeflateLane, rectangle, u32, update } from './support/bytes.js';
import { FakeServer } from './support/fake-server.js';
import { feedings, randomSource } from './support/feeding.js';

const ZRLE = 16;

/** @param {number[]} data deflated */
const payload = (data) => [...u32(data.length), ...data];

/** A CPIXEL: B, G, R. @param {number} value */
const grey = (value) => [value, value, value];

/** @param {number} value */
const hex = (value) => value.toString(16).padStart(2, '0').repeat(3);

/**
 * Tiles of 10x3 and their pixels as greys.
 *
 * @type {Readonly<Record<string, { tile: number[], greys: number[] }>>}
 */
const tiles = {
  raw: { tile: [0, ...range(30).flatMap(grey)], greys: range(30) },
  solid: { tile: [1, ...grey(9)], greys: range(30).map(() => 9) },
  'of two packed colours': {
    tile: [2, ...grey(1), ...grey(2), 0b10000000, 0b01000000, 0, 0, 0b11111111, 0b11000000],
    greys: [2, ...Array(8).fill(1), 2, ...Array(10).fill(1), ...Array(10).fill(2)],
  },
  'of four packed colours': {
    tile: [4, ...range(4).flatMap(grey), ...range(3).flatMap(() => [0b00011011, 0b00011011, 0b11100000])],
    greys: range(3).flatMap(() => [0, 1, 2, 3, 0, 1, 2, 3, 3, 2]),
  },
  'of sixteen packed colours': {
    tile: [16, ...range(16).flatMap(grey), ...range(3).flatMap(() => [0x01, 0x23, 0x45, 0x67, 0xef])],
    greys: range(3).flatMap(() => [0, 1, 2, 3, 4, 5, 6, 7, 14, 15]),
  },
  'of runs': { tile: [128, ...grey(5), 24, ...grey(6), 4], greys: [...Array(25).fill(5), ...Array(5).fill(6)] },
  'of palette runs': {
    tile: [130, ...grey(3), ...grey(4), 0x80, 10, 1, 0x81, 17],
    greys: [...Array(11).fill(3), 4, ...Array(18).fill(4)],
  },
};

for (const [kind, { tile, greys }] of Object.entries(tiles)) {
  for (const [manner, feed] of Object.entries(feedings)) {
    test(`decodesATile ${kind} ${manner}`, async () => {
      const server = await FakeServer.connected(12, 5);
      const bytes = update(1, rectangle(1, 2, 10, 3, ZRLE), payload(deflated(tile)));
      feed(bytes, (piece) => server.session.receive(piece));
      await server.until(() => server.updates === 2);
      const shown = server.screen.rows({ x: 1, y: 2, width: 10, height: 3 }).join(' ').split(' ');
      assert.deepEqual(shown, greys.map(hex));
    });
  }
}

test('goesOnWithOneStreamOverLargeRectangles', async () => {
  const server = await FakeServer.connected(200, 150);
  const lane = new DeflateLane();
  const random = randomSource();
  for (let index = 0; index < 3; index++) {
    const greys = Array.from({ length: 200 * 150 }, () => Math.floor(random() * 256));
    const data = await lane.add(rawTiles(greys, 200, 150));
    server.receive(update(1, rectangle(0, 0, 200, 150, ZRLE), payload(data)));
    await server.until(() => server.updates === index + 2);
    const shown = server.screen.rows({ x: 0, y: 0, width: 200, height: 150 }).join(' ').split(' ');
    assert.deepEqual(shown, greys.map(hex));
  }
});

test('countsRunsOfMoreThan255', async () => {
  const server = await FakeServer.connected(64, 64);
  const tile = [128, ...grey(7), ...Array(16).fill(255), 15];
  server.receive(update(1, rectangle(0, 0, 64, 64, ZRLE), payload(deflated(tile))));
  await server.until(() => server.updates === 2);
  assert.ok(server.screen.colours.every((colour) => colour === 0xff070707));
});

for (const [fault, tile] of Object.entries({
  'a coding is unknown': [17],
  'a palette of runs has one colour': [129],
  'a run leaves its tile': [128, ...grey(1), 200],
})) {
  test(`closesWhen ${fault}`, async () => {
    const server = await FakeServer.connected(12, 5);
    server.receive(update(1, rectangle(0, 0, 10, 3, ZRLE), payload(deflated(tile))));
    await server.until(() => server.closures.length === 1);
    assert.equal(server.closures[0]?.cause, 'protocol');
  });
}

test('closesWhenRandomBytesPoseAsTiles', async () => {
  const random = randomSource();
  for (let round = 0; round < 50; round++) {
    const server = await FakeServer.connected(100, 70);
    const noise = Array.from({ length: 40_000 }, () => Math.floor(random() * 256));
    server.receive(update(1, rectangle(0, 0, 100, 70, ZRLE), payload(deflated([17 + (round % 100), ...noise]))));
    await server.until(() => server.closures.length === 1);
    assert.equal(server.closures[0]?.cause, 'protocol');
  }
});

/** @param {number} count */
function range(count) {
  return Array.from({ length: count }, (_, index) => index);
}

/** @param {number[]} greys @param {number} width @param {number} height */
function rawTiles(greys, width, height) {
  /** @type {number[]} */
  const bytes = [];
  for (let top = 0; top < height; top += 64) {
    for (let left = 0; left < width; left += 64) {
      bytes.push(0);
      for (let y = top; y < Math.min(height, top + 64); y++) {
        for (let x = left; x < Math.min(width, left + 64); x++) {
          bytes.push(...grey(greys[y * width + x] ?? 0));
        }
      }
    }
  }
  return bytes;
}
