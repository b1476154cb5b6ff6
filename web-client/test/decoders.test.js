import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ascii, rectangle, u16, u32, update } from './support/bytes.js';
import { FakeServer } from './support/fake-server.js';
import { feedings } from './support/feeding.js';

for (const [manner, feed] of Object.entries(feedings)) {
  test(`paintsRawRows ${manner}`, async () => {
    const server = await FakeServer.connected(4, 2);
    const pixels = [3, 2, 1, 0, 6, 5, 4, 9, 9, 8, 7, 0, 12, 11, 10, 0];
    feed(update(1, rectangle(1, 0, 2, 2, 0), pixels), (piece) => server.session.receive(piece));
    await server.until(() => server.updates === 2);
    assert.deepEqual(server.screen.rows({ x: 0, y: 0, width: 4, height: 2 }), [
      '000000 010203 040506 000000',
      '000000 070809 0a0b0c 000000',
    ]);
  });

  test(`movesByCopyRectAlsoWhereItOverlaps ${manner}`, async () => {
    const server = await FakeServer.connected(4, 1);
    const row = [1, 0, 0, 0, 2, 0, 0, 0, 3, 0, 0, 0, 4, 0, 0, 0];
    const bytes = update(2, rectangle(0, 0, 4, 1, 0), row, rectangle(1, 0, 3, 1, 1), [...u16(0), ...u16(0)]);
    feed(bytes, (piece) => server.session.receive(piece));
    await server.until(() => server.updates === 2);
    assert.deepEqual(server.screen.rows({ x: 0, y: 0, width: 4, height: 1 }), ['000001 000001 000002 000003']);
  });

  test(`shapesTheCursorByItsMask ${manner}`, async () => {
    const server = await FakeServer.connected(4, 2);
    const pixels = Array.from({ length: 18 }, (_, index) => [index, 0, 255, 0]).flat();
    const bytes = update(1, rectangle(2, 1, 9, 2, -239), pixels, [0x80, 0x80, 0x00, 0x00]);
    feed(bytes, (piece) => server.session.receive(piece));
    await server.until(() => server.screen.cursor !== undefined);
    const { hotX, hotY, width, height, rgba } = server.screen.cursor ?? assert.fail();
    assert.deepEqual([hotX, hotY, width, height], [2, 1, 9, 2]);
    assert.deepEqual([...rgba.slice(0, 8)], [255, 0, 0, 255, 0, 0, 0, 0]);
    assert.deepEqual([...rgba.slice(32, 40)], [255, 0, 8, 255, 0, 0, 0, 0]);
  });

  test(`followsSizeAndName ${manner}`, async () => {
    const server = await FakeServer.connected(4, 2);
    const title = Buffer.from('Ünï');
    const bytes = [
      ...update(1, rectangle(0, 0, 0, 0, -307), [...u32(title.length), ...title]),
      ...update(1, rectangle(0, 0, 9, 8, -223)),
    ];
    feed(Uint8Array.from(bytes), (piece) => server.session.receive(piece));
    await server.until(() => server.updates === 3);
    assert.deepEqual([server.screen.name, server.screen.width, server.screen.height], ['Ünï', 9, 8]);
  });
}

test('hidesTheCursorForAnEmptyRectangle', async () => {
  const server = await FakeServer.connected(4, 2);
  server.receive(update(1, rectangle(0, 0, 0, 0, -239)));
  await server.until(() => server.screen.cursor !== undefined);
  assert.equal(server.screen.cursor?.rgba.length, 0);
});

for (const [fault, bytes] of Object.entries({
  'a cursor is too large': update(1, rectangle(0, 0, 2000, 1, -239)),
  'a name is too long': update(1, rectangle(0, 0, 0, 0, -307), [...u32(1 << 20), ...ascii('x')]),
})) {
  test(`closesWhen ${fault}`, async () => {
    const server = await FakeServer.connected(4, 2);
    server.receive(bytes);
    assert.equal(server.closures[0]?.cause, 'protocol');
  });
}
