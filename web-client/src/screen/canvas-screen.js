import { checkImageSize } from './image-size.js';
import { RectMerger } from './rect-merger.js';
import { ScaledPictures } from './scaled-pictures.js';
import { TileAtlas } from './tile-atlas.js';

/** @import { CursorShape, FillOperation, ImageOperation, PaintOperation } from './operations.js' */
/** @import { PixelsOperation } from './operations.js' */

/**
 * @typedef {object} ScreenPort
 * @property {(width: number, height: number) => void} onSize
 * @property {(name: string) => void} onName
 * @property {(shape: CursorShape) => void} onCursor
 */

/** Smaller fills are written as pixels, which joins them with their neighbours. */
const MIN_FILL_AREA = 64 * 64;

/**
 * Paints updates on a canvas, in a worker or on the page. Pixels are collected in one piece of memory as large as the
 * screen and put on the canvas in as few rectangles as they make; whatever else is painted puts them first.
 */
export class CanvasScreen {
  #canvas;
  #context;
  #port;
  #staging = new ImageData(1, 1);
  #colours = new Uint32Array(this.#staging.data.buffer);
  #dirty = new RectMerger();
  #scaled = new ScaledPictures();
  #tiles = new TileAtlas();

  /**
   * @param {OffscreenCanvas | HTMLCanvasElement} canvas
   * @param {ScreenPort} port
   */
  constructor(canvas, port) {
    this.#canvas = canvas;
    this.#port = port;
    const context = canvas.getContext('2d', { alpha: false });
    if (context === null) {
      throw new Error('this browser has no 2D canvas');
    }
    this.#context = /** @type {OffscreenCanvasRenderingContext2D | CanvasRenderingContext2D} */ (context);
  }

  /** @param {readonly PaintOperation[]} operations of one update; all are shown at the same time */
  paint(operations) {
    for (const operation of operations) {
      this.#apply(operation);
    }
    this.#flush();
    this.#scaled.paint(this.#context);
  }

  /** Another connection begins with none. */
  forgetTiles() {
    this.#tiles = new TileAtlas();
  }

  /** What the canvas shows, read back from it. */
  pixels() {
    return this.#context.getImageData(0, 0, this.#canvas.width, this.#canvas.height);
  }

  /** @param {PaintOperation} operation */
  #apply(operation) {
    if (operation.kind !== 'stretched') {
      this.#scaled.paint(this.#context);
    }
    switch (operation.kind) {
      case 'pixels':
        this.#drawPixels(operation);
        break;
      case 'fill':
        this.#fill(operation);
        break;
      case 'copy':
        this.#flush();
        this.#copy(operation.rect, operation.fromX, operation.fromY);
        break;
      case 'image':
        this.#flush();
        this.#drawImage(operation);
        break;
      case 'stretched':
        this.#flush();
        this.#scaled.add(operation);
        break;
      case 'tiles':
        this.#flush();
        this.#tiles.paint(operation.runs, this.#context);
        break;
      case 'keepTiles':
        this.#flush();
        this.#tiles.keep(operation.runs, this.#canvas);
        break;
      case 'resize':
        this.#flush();
        this.#resize(operation.width, operation.height);
        break;
      case 'cursor':
        this.#port.onCursor(operation.shape);
        break;
      case 'name':
        this.#port.onName(operation.name);
        break;
      case 'last':
      case 'checksumOffer':
        break;
    }
  }

  /** @param {PixelsOperation} operation */
  #drawPixels({ rect, draw }) {
    const stride = this.#staging.width;
    draw(this.#colours, rect.y * stride + rect.x, stride);
    this.#dirty.add(rect);
  }

  /** @param {FillOperation} operation */
  #fill({ rect, colour }) {
    const { x, y, width, height } = rect;
    if (width * height < MIN_FILL_AREA) {
      const stride = this.#staging.width;
      for (let row = y; row < y + height; row++) {
        this.#colours.fill(colour, row * stride + x, row * stride + x + width);
      }
      this.#dirty.add(rect);
    } else {
      this.#flush();
      this.#context.fillStyle = `rgb(${colour & 255} ${(colour >> 8) & 255} ${(colour >> 16) & 255})`;
      this.#context.fillRect(x, y, width, height);
    }
  }

  /** @param {ImageOperation} operation */
  #drawImage({ image, rect: { x, y, width, height } }) {
    checkImageSize(image, width, height);
    this.#context.drawImage(image, x, y);
    image.close();
  }

  /**
   * @param {{ x: number, y: number, width: number, height: number }} to
   * @param {number} fromX
   * @param {number} fromY
   */
  #copy({ x, y, width, height }, fromX, fromY) {
    if (width > 0 && height > 0) {
      this.#context.drawImage(this.#canvas, fromX, fromY, width, height, x, y, width, height);
    }
  }

  /**
   * @param {number} width
   * @param {number} height
   */
  #resize(width, height) {
    if (width === this.#staging.width && height === this.#staging.height) {
      return;
    }
    this.#canvas.width = width;
    this.#canvas.height = height;
    this.#context.imageSmoothingEnabled = false;
    this.#staging = new ImageData(Math.max(1, width), Math.max(1, height));
    this.#colours = new Uint32Array(this.#staging.data.buffer);
    this.#port.onSize(width, height);
  }

  #flush() {
    for (const { x, y, width, height } of this.#dirty.drain()) {
      this.#context.putImageData(this.#staging, 0, 0, x, y, width, height);
    }
  }
}
