/** @import { ByteView } from '../wire/byte-queue.js' */
/** @import { Rect } from '../wire/server-messages.js' */
/** @import { PaintOperation } from '../screen/operations.js' */

/**
 * One encoding. The length of a rectangle's payload follows from its first bytes, so half a rectangle is never decoded.
 *
 * @template [S=undefined]
 * @typedef {object} Decoder
 * @property {number} encoding its number in SetEncodings and in rectangle headers
 * @property {string} name as the field calls it
 * @property {(environment: Environment) => readonly number[]} [announced] what SetEncodings has for it, where that is
 *   not its own number
 * @property {readonly number[]} [extensions] pseudo-encodings that announce more forms of this encoding
 * @property {boolean} [pseudo] true when the rectangle does not name an area of the screen
 * @property {(environment: Environment) => S} [open] makes the state of one connection; without it there is none
 * @property {(bytes: ByteView, rect: Rect) => number} length UNKNOWN when more bytes are needed to tell
 * @property {(bytes: Uint8Array, rect: Rect, state: S) => PaintOperation | Promise<PaintOperation>} decode gets exactly
 *   `length` bytes; decoding may finish out of order, but is started in order
 */

/**
 * What the surroundings do better than we could.
 *
 * @typedef {object} Environment
 * @property {(jpeg: Uint8Array<ArrayBuffer>) => Promise<ImageBitmap>} decodeJpeg without colour management
 * @property {(png: Uint8Array<ArrayBuffer>) => Promise<ImageBitmap>} decodePng without colour management
 * @property {(webp: Uint8Array<ArrayBuffer>) => Promise<ImageBitmap>} decodeWebp without colour management
 * @property {number} tileMebibytes room for kept tiles, in MiB of pixels; 0 where they cannot be kept
 */

export {};
