import { LEFT_BUTTON, RIGHT_BUTTON } from './pointer.js';

/** @import { Pointer } from './pointer.js' */

/** A finger that rests so long presses the right button. */
const LONG_PRESS_MILLIS = 550;

/** A finger that moved so far, in CSS pixels, does not rest. */
const REST_RADIUS = 10;

/** @typedef {{ x: number, y: number }} Point */

/**
 * Fingers as a pointer: a tap is a click, one finger drags, a long press is the right button, two fingers turn the
 * wheel.
 */
export class Touch {
  #pointer;
  #map;
  #schedule;
  /** @type {Map<number, Point>} */
  #fingers = new Map();
  /** @type {'none' | 'resting' | 'dragging' | 'scrolling' | 'done'} */
  #gesture = 'none';
  /** @type {Point} */
  #start = { x: 0, y: 0 };
  #cancel = () => {};

  /**
   * @param {Pointer} pointer
   * @param {(point: Point) => Point} map from CSS pixels of the window to the remote screen
   * @param {(action: () => void, millis: number) => () => void} schedule runs the action later, unless cancelled
   */
  constructor(pointer, map, schedule) {
    this.#pointer = pointer;
    this.#map = map;
    this.#schedule = schedule;
  }

  /**
   * @param {number} finger
   * @param {Point} point
   */
  down(finger, point) {
    this.#fingers.set(finger, point);
    this.#cancel();
    if (this.#fingers.size === 1) {
      this.#gesture = 'resting';
      this.#start = point;
      this.#cancel = this.#schedule(() => this.#longPress(), LONG_PRESS_MILLIS);
    } else if (this.#gesture === 'resting') {
      this.#gesture = 'scrolling';
    }
  }

  /**
   * @param {number} finger
   * @param {Point} point
   */
  move(finger, point) {
    const previous = this.#fingers.get(finger);
    if (previous === undefined) {
      return;
    }
    this.#fingers.set(finger, point);
    if (this.#gesture === 'resting' && Math.hypot(point.x - this.#start.x, point.y - this.#start.y) > REST_RADIUS) {
      this.#cancel();
      this.#gesture = 'dragging';
      this.#hold(this.#start, LEFT_BUTTON);
    }
    if (this.#gesture === 'dragging') {
      this.#hold(point, LEFT_BUTTON);
    } else if (this.#gesture === 'scrolling') {
      this.#scroll(previous, point);
    }
  }

  /** @param {number} finger */
  up(finger) {
    const point = this.#fingers.get(finger);
    if (point === undefined) {
      return;
    }
    this.#fingers.delete(finger);
    this.#cancel();
    if (this.#gesture === 'resting') {
      this.#click(point, LEFT_BUTTON);
    } else if (this.#gesture === 'dragging') {
      this.#hold(point, 0);
    }
    this.#gesture = this.#fingers.size === 0 ? 'none' : 'done';
  }

  #longPress() {
    this.#gesture = 'done';
    this.#click(this.#start, RIGHT_BUTTON);
  }

  /**
   * Each of two fingers moves the content half of the way; it follows the fingers.
   *
   * @param {Point} from
   * @param {Point} to
   */
  #scroll(from, to) {
    const { x, y } = this.#map(this.#start);
    this.#pointer.wheel(x, y, { deltaX: from.x - to.x, deltaY: from.y - to.y, deltaMode: 0 });
  }

  /**
   * @param {Point} point
   * @param {number} mask
   */
  #click(point, mask) {
    this.#hold(point, mask);
    this.#hold(point, 0);
  }

  /**
   * @param {Point} point
   * @param {number} mask
   */
  #hold(point, mask) {
    const { x, y } = this.#map(point);
    this.#pointer.update(x, y, mask);
  }
}
