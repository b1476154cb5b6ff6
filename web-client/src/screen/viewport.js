/** @typedef {'fit' | 'actual'} Scaling */

/** @typedef {{ width: number, height: number }} Size */

/**
 * How large a screen is shown, in CSS pixels: `fit` as large as the room allows, keeping its shape; `actual` one screen
 * pixel on one pixel of the display.
 *
 * @param {Size} screen in its pixels
 * @param {Size} room in CSS pixels
 * @param {Scaling} scaling
 * @param {number} pixelRatio display pixels per CSS pixel
 * @returns {{ width: number, height: number, smooth: boolean }} smooth unless every screen pixel covers the same whole
 *   number of display pixels
 */
export function shownSize(screen, room, scaling, pixelRatio) {
  if (screen.width === 0 || screen.height === 0) {
    return { width: 0, height: 0, smooth: false };
  }
  const scale = scaling === 'fit' ? Math.min(room.width / screen.width, room.height / screen.height) : 1 / pixelRatio;
  const zoom = scale * pixelRatio;
  return { width: screen.width * scale, height: screen.height * scale, smooth: !Number.isInteger(roundedZoom(zoom)) };
}

/**
 * How far something centred must move to begin on a whole pixel of the display, without which exact pixels blur.
 *
 * @param {number} edge in CSS pixels
 * @param {number} pixelRatio display pixels per CSS pixel
 * @returns {number} CSS pixels
 */
export function toWholePixel(edge, pixelRatio) {
  return Math.round(edge * pixelRatio) / pixelRatio - edge;
}

/**
 * The screen pixel under a point, held within the screen.
 *
 * @param {{ x: number, y: number }} point in CSS pixels of the window
 * @param {{ left: number, top: number, width: number, height: number }} box where the screen is shown
 * @param {Size} screen
 */
export function screenPoint(point, box, screen) {
  return {
    x: clamp(Math.floor(((point.x - box.left) * screen.width) / box.width), screen.width - 1),
    y: clamp(Math.floor(((point.y - box.top) * screen.height) / box.height), screen.height - 1),
  };
}

/**
 * @param {number} value
 * @param {number} max
 */
function clamp(value, max) {
  return Number.isFinite(value) ? Math.max(0, Math.min(max, value)) : 0;
}

/** @param {number} zoom */
function roundedZoom(zoom) {
  return Math.round(zoom * 1000) / 1000;
}
