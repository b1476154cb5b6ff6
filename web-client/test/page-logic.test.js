import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Retry } from '../src/page/retry.js';
import { RectMerger } from '../src/screen/rect-merger.js';
import { screenPoint, shownSize, toWholePixel } from '../src/screen/viewport.js';
import { Meter } from '../src/session/meter.js';

test('fitsTheScreenIntoTheRoomKeepingItsShape', () => {
  const screen = { width: 800, height: 600 };
  assert.deepEqual(shownSize(screen, { width: 400, height: 1000 }, 'fit', 1), {
    width: 400,
    height: 300,
    smooth: true,
  });
  assert.deepEqual(shownSize(screen, { width: 1600, height: 1200 }, 'fit', 1), {
    width: 1600,
    height: 1200,
    smooth: false,
  });
});

test('showsOneScreenPixelOnOnePixelOfTheDisplay', () => {
  const shown = shownSize({ width: 800, height: 600 }, { width: 1, height: 1 }, 'actual', 2);
  assert.deepEqual(shown, { width: 400, height: 300, smooth: false });
});

test('movesToTheNearestPixelOfTheDisplay', () => {
  assert.equal(toWholePixel(41.5, 1), 0.5);
  assert.equal(toWholePixel(41.5, 2), 0);
  assert.equal(toWholePixel(41.25, 1), -0.25);
});

test('showsNothingOfAnEmptyScreen', () => {
  assert.equal(shownSize({ width: 0, height: 0 }, { width: 10, height: 10 }, 'fit', 1).width, 0);
});

test('mapsEveryPixelOfAnUnscaledScreenToItself', () => {
  const box = { left: 0, top: 0, width: 1000, height: 1000 };
  for (let at = 0; at < 1000; at++) {
    assert.deepEqual(screenPoint({ x: at, y: at }, box, box), { x: at, y: at });
  }
});

test('holdsPointsWithinTheScreen', () => {
  const box = { left: 10, top: 20, width: 400, height: 300 };
  const screen = { width: 800, height: 600 };
  assert.deepEqual(screenPoint({ x: 110, y: 170 }, box, screen), { x: 200, y: 300 });
  assert.deepEqual(screenPoint({ x: 0, y: 0 }, box, screen), { x: 0, y: 0 });
  assert.deepEqual(screenPoint({ x: 410, y: 320 }, box, screen), { x: 799, y: 599 });
  assert.deepEqual(screenPoint({ x: 5, y: 5 }, { ...box, width: 0 }, screen), { x: 0, y: 0 });
});

test('joinsTilesInReadingOrderToOneRectangle', () => {
  const merger = new RectMerger();
  for (const y of [0, 64]) {
    for (const x of [0, 64, 128]) {
      merger.add({ x, y, width: 64, height: 64 });
    }
  }
  assert.deepEqual(merger.drain(), [{ x: 0, y: 0, width: 192, height: 128 }]);
  assert.deepEqual(merger.drain(), []);
});

test('keepsRectanglesApartThatDoNotMakeOne', () => {
  const merger = new RectMerger();
  merger.add({ x: 0, y: 0, width: 10, height: 10 });
  merger.add({ x: 10, y: 0, width: 10, height: 9 });
  merger.add({ x: 0, y: 20, width: 10, height: 10 });
  assert.equal(merger.drain().length, 3);
});

test('waitsLongerAfterEachFailure', () => {
  const retry = new Retry();
  assert.deepEqual([1, 2, 3, 4, 5, 6, 7].map(() => retry.onFailure()), [0.5, 1, 2, 4, 8, 15, 15]);
  retry.onSuccess();
  assert.equal(retry.onFailure(), 0.5);
});

test('measuresRatesBetweenTwoLooks', () => {
  const meter = new Meter();
  meter.measure(1000);
  meter.onReceived(500);
  meter.onPainted(3);
  meter.onPainted(2);
  meter.onTiles(4, 1);
  meter.measure(3000);
  assert.deepEqual(meter.statistics({ roundTripMillis: 7, exact: true }), {
    updates: 2,
    rectangles: 5,
    tilesPainted: 4,
    tilesKept: 1,
    bytesReceived: 500,
    framesPerSecond: 1,
    kilobitsPerSecond: 2,
    roundTripMillis: 7,
    exact: true,
  });
});
