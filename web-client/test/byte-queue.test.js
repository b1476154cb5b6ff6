import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ByteQueue } from '../src/wire/byte-queue.js';
import { feedings, randomSource } from './support/feeding.js';

const bytes = Uint8Array.from({ length: 300 }, (_, index) => index * 7);

for (const [manner, feed] of Object.entries(feedings)) {
  test(`givesBackWhatCame ${manner}`, () => {
    const queue = new ByteQueue();
    feed(bytes, (piece) => queue.push(piece));
    assert.equal(queue.length, 300);
    const random = randomSource();
    for (let at = 0; at < bytes.length; ) {
      const count = Math.min(bytes.length - at, Math.floor(random() * 50));
      assert.equal(queue.at(0), bytes[at]);
      assert.equal(queue.at(bytes.length - at - 1), bytes[299]);
      assert.equal(queue.at(bytes.length - at), undefined);
      assert.deepEqual(queue.take(count), bytes.slice(at, at + count));
      at += count;
    }
    assert.equal(queue.length, 0);
  });
}

test('copiesNothingThatCameInOnePiece', () => {
  const queue = new ByteQueue();
  queue.push(bytes);
  queue.take(10);
  assert.equal(queue.take(20).buffer, bytes.buffer);
});

test('refusesToGiveWhatHasNotCome', () => {
  const queue = new ByteQueue();
  queue.push(bytes.subarray(0, 3));
  assert.throws(() => queue.take(4), RangeError);
  assert.equal(queue.length, 3);
});
