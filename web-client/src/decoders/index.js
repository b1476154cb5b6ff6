import { ProtocolError } from '../wire/protocol-error.js';
import { checksumOffer } from './checksum-offer.js';
import { copyRect } from './copy-rect.js';
import { cursor } from './cursor.js';
import { desktopName } from './desktop-name.js';
import { desktopSize } from './desktop-size.js';
import { extendedDesktopSize } from './extended-desktop-size.js';
import { hextile } from './hextile.js';
import { jpeg } from './jpeg.js';
import { lastRect } from './last-rect.js';
import { raw } from './raw.js';
import { corre, rre } from './rre.js';
import { scaledPicture } from './scaled-picture.js';
import { tightPng } from './tight-png.js';
import { tight } from './tight.js';
import { tileKeep } from './tile-keep.js';
import { tilePaint } from './tile-paint.js';
import { trle } from './trle.js';
import { zlib } from './zlib.js';
import { zrle } from './zrle.js';

/** @import { Decoder, Environment } from './decoder.js' */
/** @import { ByteView } from '../wire/byte-queue.js' */
/** @import { PaintOperation } from '../screen/operations.js' */
/** @import { Rect } from '../wire/server-messages.js' */

/** Extensions that are announced like encodings but have no rectangles: ContinuousUpdates and Fence (rfbproto). */
const CONTINUOUS_UPDATES = -313;
const FENCE = -312;

/** JPEG quality 0 is this pseudo-encoding, 9 is nine above it. */
const JPEG_QUALITY_0 = -32;

/** Compression level 0 is this pseudo-encoding, 9 is nine above it. */
const COMPRESSION_0 = -256;

/**
 * Every encoding this client reads, in order of preference. This list alone says what is announced and what is decoded.
 *
 * @type {readonly Decoder<any>[]}
 */
const decoders = [
  copyRect,
  tight,
  zrle,
  tightPng,
  jpeg,
  zlib,
  hextile,
  trle,
  corre,
  rre,
  raw,
  scaledPicture,
  cursor,
  desktopSize,
  extendedDesktopSize,
  desktopName,
  lastRect,
  tilePaint,
  tileKeep,
  checksumOffer,
];

/**
 * How pixels may be sent: `quality` 0 to 9 allows JPEG, undefined wants exact pixels; `compression` is 0 (fast) to 9.
 *
 * @typedef {{ quality: number | undefined, compression: number }} Profile
 */

/**
 * The contents of SetEncodings.
 *
 * @param {Profile} profile
 * @param {Environment} environment
 */
export function announcedEncodings({ quality, compression }, environment) {
  return [
    ...decoders.flatMap((decoder) => decoder.announced?.(environment) ?? [decoder.encoding]),
    ...decoders.flatMap((decoder) => decoder.extensions ?? []),
    FENCE,
    CONTINUOUS_UPDATES,
    COMPRESSION_0 + compression,
    ...(quality === undefined ? [] : [JPEG_QUALITY_0 + quality]),
  ];
}

/** The decoders of one connection with their states. */
export class RectangleDecoders {
  /** @type {Map<number, { decoder: Decoder<any>, state: unknown }>} */
  #entries;

  /** @param {Environment} environment */
  constructor(environment) {
    this.#entries = new Map(
      decoders.map((decoder) => [decoder.encoding, { decoder, state: decoder.open?.(environment) }]),
    );
  }

  /**
   * @param {number} encoding
   * @returns {{ name: string, pseudo: boolean, length: (bytes: ByteView, rect: Rect) => number,
   *   decode: (bytes: Uint8Array, rect: Rect) => PaintOperation | Promise<PaintOperation> }}
   */
  select(encoding) {
    const entry = this.#entries.get(encoding);
    if (entry === undefined) {
      throw new ProtocolError(`encoding ${encoding} was not announced`);
    }
    const { decoder, state } = entry;
    return {
      name: decoder.name,
      pseudo: decoder.pseudo === true,
      length: decoder.length,
      decode: (bytes, rect) => decoder.decode(bytes, rect, state),
    };
  }
}
