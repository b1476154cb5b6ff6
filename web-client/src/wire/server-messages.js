import { ProtocolError } from './protocol-error.js';
import { latin1, s32, u16, u32 } from './numbers.js';
import { limited, UNKNOWN } from './steps.js';

/** @import { ByteView } from './byte-queue.js' */

/** The longest clipboard text taken, in bytes. */
const MAX_CUT_TEXT = 16 * 1024 * 1024;

/** The longest payload of a fence (rfbproto, ServerFence). */
const MAX_FENCE_PAYLOAD = 64;

/** Types of server messages. */
export const ServerMessage = Object.freeze({
  FramebufferUpdate: 0,
  SetColourMapEntries: 1,
  Bell: 2,
  ServerCutText: 3,
  Checksum: 79,
  EndOfContinuousUpdates: 150,
  ServerFence: 248,
});

/** @type {Readonly<Record<number, (bytes: ByteView) => number>>} */
const lengths = Object.freeze({
  [ServerMessage.FramebufferUpdate]: () => 4,
  [ServerMessage.SetColourMapEntries]: (bytes) => (bytes.length < 6 ? UNKNOWN : 6 + 6 * u16(bytes, 4)),
  [ServerMessage.Bell]: () => 1,
  [ServerMessage.ServerCutText]: (bytes) =>
    bytes.length < 8 ? UNKNOWN : 8 + limited('ServerCutText', u32(bytes, 4), MAX_CUT_TEXT),
  [ServerMessage.Checksum]: () => 20,
  [ServerMessage.EndOfContinuousUpdates]: () => 1,
  [ServerMessage.ServerFence]: (bytes) =>
    bytes.length < 9 ? UNKNOWN : 9 + limited('the payload of a fence', Number(bytes.at(8)), MAX_FENCE_PAYLOAD),
});

/**
 * The length of the server message that starts here; of a FramebufferUpdate only its header, since rectangles are read
 * one by one.
 *
 * @param {ByteView} bytes
 */
export function serverMessageLength(bytes) {
  if (bytes.length === 0) {
    return UNKNOWN;
  }
  const type = Number(bytes.at(0));
  const length = lengths[type];
  if (length === undefined) {
    throw new ProtocolError(`server message ${type} is unknown`);
  }
  return length(bytes);
}

/**
 * `U8 0, U8 padding, U16 rectangles`
 *
 * @param {Uint8Array} bytes
 */
export function rectangleCount(bytes) {
  return u16(bytes, 2);
}

/**
 * `U8 3, 3 padding, U32 length, Latin-1`
 *
 * @param {Uint8Array} bytes
 */
export function serverCutText(bytes) {
  return latin1(bytes.subarray(8));
}

/**
 * `U8 248, 3 padding, U32 flags, U8 length, payload`
 *
 * @param {Uint8Array} bytes
 */
export function serverFence(bytes) {
  return { flags: u32(bytes, 4), payload: bytes.slice(9) };
}

/**
 * `U8 79, 3 padding, U32 id, U16 width, U16 height, U32 high, U32 low` (docs/protocol.md)
 *
 * @param {Uint8Array} bytes
 * @returns {{ id: number, checksum: Checksum }}
 */
export function serverChecksum(bytes) {
  const checksum = { width: u16(bytes, 8), height: u16(bytes, 10), high: u32(bytes, 12), low: u32(bytes, 16) };
  return { id: u32(bytes, 4), checksum };
}

/**
 * What stands for all pixels of a screen.
 *
 * @typedef {{ readonly width: number, readonly height: number, readonly high: number, readonly low: number }} Checksum
 */

/**
 * A rectangle of the remote screen, in pixels; of pseudo-encodings also other numbers in the same places.
 *
 * @typedef {{ readonly x: number, readonly y: number, readonly width: number, readonly height: number }} Rect
 */

/**
 * `U16 x, U16 y, U16 width, U16 height, S32 encoding`
 *
 * @param {Uint8Array} bytes
 * @returns {{ rect: Rect, encoding: number }}
 */
export function rectangleHeader(bytes) {
  return {
    rect: { x: u16(bytes, 0), y: u16(bytes, 2), width: u16(bytes, 4), height: u16(bytes, 6) },
    encoding: s32(bytes, 8),
  };
}
