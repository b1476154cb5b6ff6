import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deflateSync } from 'node:zlib';
import { compact, deflated, DeflateLane, rectangle, update } from './support/bytes.js';
import { FakeServer } from './support/fake-server.js';
import { feedings, randomSource } from './support/feeding.js';

const TIGHT = 7;

/** Pixels of R, G, B from a few colours. @param {number} count */
function someRgb(count) {
  const random = randomSource();
  return Array.from({ length: count }, () => [Math.floor(random() * 5) * 40, 7, Math.floor(random() * 256)]).flat();
}

/** @param {number[]} rgb */
function hexPixels(rgb) {
  return Buffer.from(rgb).toString('hex').match(/.{6}/g) ?? [];
}

/** @param {FakeServer} server */
function shown(server) {
  const { width, height } = server.screen;
  return server.screen.rows({ x: 0, y: 0, width, height }).join(' ').split(' ');
}

/** @param {number} control @param {number[]} data deflated @param {number[]} [between] */
const basic = (control, data, between = []) => [control, ...between, ...compact(data.length), ...data];

for (const [manner, feed] of Object.entries(feedings)) {
  test(`fills ${manner}`, async () => {
    const server = await FakeServer.connected(3, 2);
    feed(update(1, rectangle(1, 0, 2, 1, TIGHT), [0x80, 0x12, 0x34, 0x56]), (piece) => server.session.receive(piece));
    await server.until(() => server.updates === 2);
    assert.deepEqual(server.screen.rows({ x: 0, y: 0, width: 3, height: 1 }), ['000000 123456 123456']);
  });

  test(`takesShortDataAsItIs ${manner}`, async () => {
    const server = await FakeServer.connected(3, 1);
    const bytes = update(1, rectangle(0, 0, 3, 1, TIGHT), [0x00, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    feed(bytes, (piece) => server.session.receive(piece));
    await server.until(() => server.updates === 2);
    assert.deepEqual(shown(server), ['010203', '040506', '070809']);
  });

  test(`goesOnWithAStreamAndStartsAnewAfterAReset ${manner}`, async () => {
    const server = await FakeServer.connected(90, 70);
    const pictures = [someRgb(6300), someRgb(6300).reverse(), someRgb(6300).map((value) => 255 - value)];
    const [lane, anew] = [new DeflateLane(), new DeflateLane()];
    const datas = [
      await lane.add(pictures[0] ?? []),
      await lane.add(pictures[1] ?? []),
      await anew.add(pictures[2] ?? []),
      await anew.add(pictures[0] ?? []),
    ];
    for (const [index, data] of datas.entries()) {
      const control = index === 2 ? 0x24 : 0x20;
      const bytes = update(1, rectangle(0, 0, 90, 70, TIGHT), basic(control, data));
      feed(bytes, (piece) => server.session.receive(piece));
      await server.until(() => server.updates === index + 2);
      assert.deepEqual(shown(server), hexPixels(pictures[index % 3] ?? []), `update ${index}`);
    }
  });

  test(`paintsPalettes ${manner}`, async () => {
    const server = await FakeServer.connected(9, 4);
    const mono = [0x50, 1, 1, 10, 20, 30, 40, 50, 60, 0x80, 0x80, 0x01, 0x00];
    const indices = Array.from({ length: 36 }, (_, index) => index % 3);
    const indexed = basic(0x70, deflated(indices), [1, 2, 1, 1, 1, 2, 2, 2, 3, 3, 3]);
    feed(update(1, rectangle(0, 0, 9, 2, TIGHT), mono), (piece) => server.session.receive(piece));
    await server.until(() => server.updates === 2);
    assert.equal(shown(server)[0], '28323c');
    assert.equal(shown(server)[1], '0a141e');
    assert.equal(shown(server)[8], '28323c');
    assert.equal(shown(server)[16], '28323c');
    feed(update(1, rectangle(0, 0, 9, 4, TIGHT), indexed), (piece) => server.session.receive(piece));
    await server.until(() => server.updates === 3);
    assert.deepEqual(shown(server), indices.map((index) => ['010101', '020202', '030303'][index]));
  });

  test(`undoesTheGradientFilter ${manner}`, async () => {
    const server = await FakeServer.connected(17, 9);
    const rgb = someRgb(17 * 9);
    const bytes = update(1, rectangle(0, 0, 17, 9, TIGHT), basic(0x40, deflated(gradient(rgb, 17, 9)), [2]));
    feed(bytes, (piece) => server.session.receive(piece));
    await server.until(() => server.updates === 2);
    assert.deepEqual(shown(server), hexPixels(rgb));
  });

  test(`readsDataWithoutZlib ${manner}`, async () => {
    const server = await FakeServer.connected(17, 9);
    const rgb = someRgb(17 * 9);
    feed(update(1, rectangle(0, 0, 17, 9, TIGHT), basic(0xa0, rgb)), (piece) => server.session.receive(piece));
    await server.until(() => server.updates === 2);
    assert.deepEqual(shown(server), hexPixels(rgb));
    const filtered = basic(0xe0, gradient(rgb, 17, 9), [2]);
    feed(update(1, rectangle(0, 0, 17, 9, TIGHT), filtered), (piece) => server.session.receive(piece));
    await server.until(() => server.updates === 3);
    assert.deepEqual(shown(server), hexPixels(rgb));
  });

  test(`handsJpegOver ${manner}`, async () => {
    const server = await FakeServer.connected(30, 20);
    const jpeg = Array.from({ length: 20_000 }, (_, index) => index & 255);
    const bytes = update(1, rectangle(5, 6, 10, 11, TIGHT), [0x90, ...compact(jpeg.length), ...jpeg]);
    feed(bytes, (piece) => server.session.receive(piece));
    await server.until(() => server.updates === 2);
    assert.deepEqual(server.screen.images, [{ x: 5, y: 6, width: 10, height: 11 }]);
  });
}

test('resetsAStreamThatTheServerHadFinished', async () => {
  const server = await FakeServer.connected(40, 30);
  for (const [index, rgb] of [someRgb(1200), someRgb(1200).reverse()].entries()) {
    const finished = [...deflateSync(Uint8Array.from(rgb))];
    server.receive(update(1, rectangle(0, 0, 40, 30, TIGHT), basic(0x12, finished)));
    await server.until(() => server.updates === index + 2);
    assert.deepEqual(shown(server), hexPixels(rgb));
  }
});

test('paintsInOrderWhateverDecodesFirst', async () => {
  const server = await FakeServer.connected(40, 30);
  const rgb = someRgb(1200);
  const fill = [...rectangle(0, 0, 1, 1, TIGHT), 0x80, 1, 1, 1];
  server.receive(update(2, rectangle(0, 0, 40, 30, TIGHT), basic(0x00, deflated(rgb)), fill));
  server.receive(update(1, rectangle(1, 0, 1, 1, 0), [2, 2, 2, 0]));
  await server.until(() => server.updates === 3);
  assert.deepEqual(shown(server), ['010101', '020202', ...hexPixels(rgb).slice(2)]);
});

for (const [fault, payload] of Object.entries({
  'the method is unknown': [0xd0],
  'plain data is too short': basic(0xa0, [...new Uint8Array(3599)]),
  'the filter is unknown': [0x40, 3],
  'a zlib stream has no header': basic(0x00, [1, 2, 3, 4, 5]),
  'zlib data is corrupt': basic(0x00, [0x78, 0x9c, 0xff, 0xff, 0xff, 0xff, 0xff]),
  'data inflates to too little': basic(0x00, deflated(new Uint8Array(3000))),
  'a finished stream goes on': basic(0x00, [...deflateSync(new Uint8Array(3000))]),
  'data inflates to too much': basic(0x00, deflated(new Uint8Array(5000))),
})) {
  test(`closesWhen ${fault}`, async () => {
    const server = await FakeServer.connected(40, 30);
    server.receive(update(1, rectangle(0, 0, 40, 30, TIGHT), payload));
    await server.until(() => server.closures.length === 1);
    assert.equal(server.closures[0]?.cause, 'protocol');
    assert.equal(server.updates, 1);
  });
}

test('closesWhenARectangleIsTooWide', async () => {
  const server = await FakeServer.connected(3000, 1);
  server.receive(update(1, rectangle(0, 0, 2049, 1, TIGHT), [0x80, 0, 0, 0]));
  assert.equal(server.closures[0]?.cause, 'protocol');
});

/** The gradient filter in the other direction. @param {number[]} rgb @param {number} width @param {number} height */
function gradient(rgb, width, height) {
  const at = (/** @type {number} */ x, /** @type {number} */ y, /** @type {number} */ channel) =>
    x < 0 || y < 0 ? 0 : (rgb[3 * (y * width + x) + channel] ?? 0);
  /** @type {number[]} */
  const differences = [];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      for (let channel = 0; channel < 3; channel++) {
        const predicted = at(x - 1, y, channel) + at(x, y - 1, channel) - at(x - 1, y - 1, channel);
        differences.push((at(x, y, channel) - Math.max(0, Math.min(255, predicted))) & 255);
      }
    }
  }
  return differences;
}
