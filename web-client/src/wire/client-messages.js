/**
 * Client messages as functions that return their bytes (RFC 6143 section 7.5 and the community extensions). All
 * numbers are big-endian.
 */

/**
 * The pixel format this client asks for: 32 bits per pixel, depth 24, little-endian, blue lowest (bytes B, G, R, x).
 * That is the server's own memory layout, so it converts nothing and may share encoded rectangles with native viewers;
 * here every pixel is touched anyway to become opaque RGBA.
 *
 * ```
 * 0     1 2 3    4    5      6    7     8     10    12    14  15  16  17 18 19
 * type  padding  bpp  depth  big  true  rmax  gmax  bmax  rs  gs  bs  padding
 * ```
 */
export function setPixelFormat() {
  return Uint8Array.of(0, 0, 0, 0, 32, 24, 0, 1, 0, 255, 0, 255, 0, 255, 16, 8, 0, 0, 0, 0);
}

/** @param {readonly number[]} encodings in order of preference */
export function setEncodings(encodings) {
  const message = new DataView(new ArrayBuffer(4 + 4 * encodings.length));
  message.setUint8(0, 2);
  message.setUint16(2, encodings.length);
  encodings.forEach((encoding, index) => message.setInt32(4 + 4 * index, encoding));
  return new Uint8Array(message.buffer);
}

/**
 * Asks for the whole screen.
 *
 * @param {boolean} incremental only what changed
 * @param {number} width
 * @param {number} height
 */
export function framebufferUpdateRequest(incremental, width, height) {
  return screenMessage(3, incremental, width, height);
}

/**
 * A message of one flag and an area that starts at the origin.
 *
 * @param {number} type
 * @param {boolean} flag
 * @param {number} width
 * @param {number} height
 */
function screenMessage(type, flag, width, height) {
  const message = new DataView(new ArrayBuffer(10));
  message.setUint8(0, type);
  message.setUint8(1, flag ? 1 : 0);
  message.setUint16(6, width);
  message.setUint16(8, height);
  return new Uint8Array(message.buffer);
}

/**
 * @param {number} keysym of X11
 * @param {boolean} down
 */
export function keyEvent(keysym, down) {
  const message = new DataView(new ArrayBuffer(8));
  message.setUint8(0, 4);
  message.setUint8(1, down ? 1 : 0);
  message.setUint32(4, keysym);
  return new Uint8Array(message.buffer);
}

/**
 * @param {number} x
 * @param {number} y
 * @param {number} mask bit 0 left, 1 middle, 2 right, 3 to 6 wheel up, down, left, right
 */
export function pointerEvent(x, y, mask) {
  const message = new DataView(new ArrayBuffer(6));
  message.setUint8(0, 5);
  message.setUint8(1, mask);
  message.setUint16(2, x);
  message.setUint16(4, y);
  return new Uint8Array(message.buffer);
}

/**
 * Text for the remote clipboard: Latin-1 with line feeds; what Latin-1 cannot say becomes a question mark.
 *
 * @param {string} text
 */
export function clientCutText(text) {
  const characters = Array.from(text.replace(/\r\n?/g, '\n'), (character) => character.codePointAt(0) ?? 0);
  const message = new Uint8Array(8 + characters.length);
  message[0] = 6;
  new DataView(message.buffer).setUint32(4, characters.length);
  message.set(characters.map((code) => (code < 256 ? code : 0x3f)), 8);
  return message;
}

/**
 * @param {boolean} on
 * @param {number} width of the area, which starts at the origin
 * @param {number} height
 */
export function enableContinuousUpdates(on, width, height) {
  return screenMessage(150, on, width, height);
}

/**
 * Asks for the checksum of the screen (docs/protocol.md).
 *
 * @param {number} id comes back in the answer
 */
export function checksumRequest(id) {
  const message = new DataView(new ArrayBuffer(8));
  message.setUint8(0, 79);
  message.setUint32(4, id);
  return new Uint8Array(message.buffer);
}

/** Set in the flags of a fence that wants to be answered. */
export const FENCE_REQUEST = 0x80000000;

/** BlockBefore, BlockAfter and SyncNext. */
export const FENCE_KNOWN_FLAGS = 7;

/**
 * @param {number} flags
 * @param {Uint8Array} payload at most 64 bytes
 */
export function clientFence(flags, payload) {
  const message = new Uint8Array(9 + payload.length);
  message[0] = 248;
  new DataView(message.buffer).setUint32(4, flags);
  message[8] = payload.length;
  message.set(payload, 9);
  return message;
}
