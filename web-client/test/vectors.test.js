import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { RectangleDecoders } from '../src/decoders/index.js';
import { MemoryScreen } from './support/memory-screen.js';

/** @import { ByteView } from '../src/wire/byte-queue.js' */

/**
 * What the Java encoders wrote; encoders/src/test/java/dev/oriel/encoders/README.md describes the format.
 *
 * @typedef {{ name: string, stream: string, encoding: number, format: string, width: number, height: number,
 *   exact: boolean, payload: string, pixels: string }} Vector
 */

const TIGHT = 7;
const JPEG = 21;
const TIGHT_PNG = -260;
const SCALED_PICTURE = 0x4f565000;

/** Raw, RRE, CoRRE, Hextile, Zlib, TRLE, ZRLE, and those above. */
const ENCODINGS = [0, 2, 4, 5, 6, 15, 16, TIGHT, JPEG, TIGHT_PNG, SCALED_PICTURE];

/** Prefixes are tried up to this length. */
const MAX_HEADER = 800;

const directory = process.env.ORIEL_VECTORS;

if (directory !== undefined) {
  /** @type {Vector[]} */
  let vectors = [];

  test('findsTheVectorsOfTheEncoders', () => {
    const file = join(directory, 'vectors.json');
    assert.ok(existsSync(file), `ORIEL_VECTORS names ${directory}, but ${file} is missing: test the encoders first`);
    vectors = JSON.parse(readFileSync(file, 'utf8'));
    for (const encoding of ENCODINGS) {
      assert.ok(readable(vectors).some((vector) => vector.encoding === encoding), `no vector has encoding ${encoding}`);
    }
  });

  test('tellsTheLengthOfEncodedRectanglesFromTheirFirstBytes', () => {
    for (const { name, encoding, width, height, payload } of readable(vectors)) {
      const decoder = decoders().select(encoding);
      const bytes = Buffer.from(payload, 'base64');
      for (let end = 0; end <= Math.min(bytes.length, MAX_HEADER); end++) {
        const length = decoder.length(/** @type {ByteView} */ (bytes.subarray(0, end)), { x: 0, y: 0, width, height });
        assert.ok(length === -1 || length === bytes.length, `${name}: ${length} after ${end} of ${bytes.length} bytes`);
      }
      assert.equal(decoder.length(bytes, { x: 0, y: 0, width, height }), bytes.length, name);
    }
  });

  test('decodesWhatTheEncodersWrote', async () => {
    /** @type {Map<string, RectangleDecoders>} */
    const connections = new Map();
    for (const { name, stream, encoding, width, height, exact, payload, pixels } of readable(vectors)) {
      const connection = connections.get(stream) ?? decoders();
      connections.set(stream, connection);
      const rect = { x: 0, y: 0, width, height };
      const operation = await connection.select(encoding).decode(Buffer.from(payload, 'base64'), rect);
      const screen = new MemoryScreen();
      screen.paint([{ kind: 'resize', width, height }, operation]);
      if (exact && screen.images.length === 0) {
        const shown = Buffer.from(screen.colours.buffer);
        assert.ok(shown.equals(Buffer.from(pixels, 'base64')), `${name} in ${stream} is not exact`);
      } else {
        // Pictures are decoded by browsers; there, the end-to-end tests look at them.
        const painted = [...screen.images, ...screen.stretched.map(({ over }) => over)];
        assert.deepEqual(painted, [rect], `${name} in ${stream} is no picture`);
      }
    }
  });
}

/** Those in the pixel format this client asks for, and those whose pixels are the same in both. */
/** @param {Vector[]} vectors */
function readable(vectors) {
  return vectors.filter(({ format, encoding }) => format === 'bgrx' || [TIGHT, JPEG, TIGHT_PNG].includes(encoding));
}

function decoders() {
  const decoded = async () => /** @type {ImageBitmap} */ (/** @type {unknown} */ ({ close: () => {} }));
  return new RectangleDecoders({ decodeJpeg: decoded, decodePng: decoded, decodeWebp: decoded, tileMebibytes: 0 });
}
