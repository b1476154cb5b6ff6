/** @import { Rect } from '../wire/server-messages.js' */

/**
 * What a decoded rectangle does to the screen. Operations are painted strictly in the order of their rectangles,
 * however decoding finished. Colours are the 32-bit numbers that RGBA bytes make on a little-endian machine.
 *
 * @typedef {PixelsOperation | FillOperation | CopyOperation | ImageOperation | StretchedOperation | TilesOperation
 *   | KeepTilesOperation | ResizeOperation | CursorOperation | NameOperation | LastOperation
 *   | ChecksumOfferOperation} PaintOperation
 */

/**
 * Pixels that write themselves into the memory of the screen, row by row, `stride` pixels apart.
 *
 * @typedef {{ kind: 'pixels', rect: Rect, draw: (target: Uint32Array, offset: number, stride: number) => void }}
 *   PixelsOperation
 */

/** @typedef {{ kind: 'fill', rect: Rect, colour: number }} FillOperation */

/** @typedef {{ kind: 'copy', rect: Rect, fromX: number, fromY: number }} CopyOperation */

/**
 * A decoded picture, which is closed after painting.
 *
 * @typedef {{ kind: 'image', rect: Rect, image: ImageBitmap }} ImageOperation
 */

/**
 * A decoded picture of this size, smaller than its rectangle, over which it is stretched; it is closed after painting.
 *
 * @typedef {{ kind: 'stretched', rect: Rect, width: number, height: number, image: ImageBitmap }} StretchedOperation
 */

/**
 * Neighbours in the grid of tiles, from a column and row to the right, and the first of as many slots.
 *
 * @typedef {{ readonly column: number, readonly row: number, readonly tiles: number, readonly slot: number }} TileRun
 */

/**
 * Paints what slots hold.
 *
 * @typedef {{ kind: 'tiles', runs: readonly TileRun[] }} TilesOperation
 */

/**
 * Copies what the screen shows into slots.
 *
 * @typedef {{ kind: 'keepTiles', runs: readonly TileRun[] }} KeepTilesOperation
 */

/** @typedef {{ kind: 'resize', width: number, height: number }} ResizeOperation */

/**
 * @typedef {{ width: number, height: number, hotX: number, hotY: number, rgba: Uint8ClampedArray<ArrayBuffer> }}
 *   CursorShape
 */

/** @typedef {{ kind: 'cursor', shape: CursorShape }} CursorOperation */

/** @typedef {{ kind: 'name', name: string }} NameOperation */

/**
 * The update ends here, whatever its header counted.
 *
 * @typedef {{ kind: 'last' }} LastOperation
 */

/**
 * Paints nothing: the server answers requests for checksums.
 *
 * @typedef {{ kind: 'checksumOffer' }} ChecksumOfferOperation
 */

/** Opaque black, and the bits that make a colour opaque. */
export const OPAQUE = 0xff000000;
