import { Keyboard } from '../input/keyboard.js';
import { maskOfButtons, Pointer } from '../input/pointer.js';
import { Touch } from '../input/touch.js';
import { platform } from './platform.js';

/** @import { Display } from './display.js' */
/** @import { Post } from './engine-link.js' */

/**
 * Binds the browser's events to keyboard, pointer and touch.
 *
 * @param {Display} display
 * @param {HTMLTextAreaElement} field invisible, takes the keys, also those of keyboards on the screen
 * @param {Post} post
 * @returns {Keyboard}
 */
export function bindInput(display, field, post) {
  const keyboard = new Keyboard((keysym, down) => post({ type: 'key', keysym, down }), platform(), schedule);
  const pointer = new Pointer({
    send: (x, y, mask) => post({ type: 'pointer', x, y, mask }),
    nextFrame: (action) => requestAnimationFrame(action),
  });
  bindKeys(field, keyboard);
  bindText(field, keyboard);
  bindPointer(display, field, pointer);
  addEventListener('blur', () => {
    keyboard.releaseAll();
    pointer.releaseAll();
  });
  return keyboard;
}

/**
 * @param {HTMLTextAreaElement} field
 * @param {Keyboard} keyboard
 */
function bindKeys(field, keyboard) {
  field.addEventListener('keydown', (stroke) => {
    if (keyboard.press(stroke)) {
      stroke.preventDefault();
    }
  });
  field.addEventListener('keyup', (stroke) => {
    keyboard.release(stroke);
    stroke.preventDefault();
  });
  field.addEventListener('blur', () => keyboard.releaseAll());
}

/**
 * Text that no key stroke was told for: from input methods and keyboards on the screen.
 *
 * @param {HTMLTextAreaElement} field
 * @param {Keyboard} keyboard
 */
function bindText(field, keyboard) {
  field.addEventListener('input', (input) => {
    if (!(input instanceof InputEvent) || input.isComposing) {
      return;
    }
    if (input.inputType === 'deleteContentBackward') {
      keyboard.type('\b');
    } else if (input.inputType === 'insertLineBreak') {
      keyboard.type('\n');
    } else if (input.inputType === 'insertText') {
      keyboard.type(input.data ?? '');
    }
    field.value = '';
  });
  field.addEventListener('compositionend', ({ data }) => {
    keyboard.type(data);
    field.value = '';
  });
}

/**
 * @param {Display} display
 * @param {HTMLTextAreaElement} field
 * @param {Pointer} pointer
 */
function bindPointer(display, field, pointer) {
  const { canvas, cursor } = display;
  const touch = new Touch(pointer, (point) => display.map(point), schedule);
  const update = (/** @type {PointerEvent} */ pointed) => {
    const { x, y } = display.map(pointed);
    pointer.update(x, y, maskOfButtons(pointed.buttons));
    cursor.moveTo(pointed.x, pointed.y);
  };
  canvas.addEventListener('pointerdown', (pointed) => {
    pointed.preventDefault();
    if (pointed.pointerType !== 'touch') {
      // A touch would bring up the keyboard on the screen, for which there is a button.
      field.focus({ preventScroll: true });
    }
    canvas.setPointerCapture(pointed.pointerId);
    pointed.pointerType === 'touch' ? touch.down(pointed.pointerId, pointed) : update(pointed);
  });
  canvas.addEventListener('pointermove', (pointed) => {
    pointed.pointerType === 'touch' ? touch.move(pointed.pointerId, pointed) : update(pointed);
  });
  canvas.addEventListener('pointerup', (pointed) => {
    pointed.pointerType === 'touch' ? touch.up(pointed.pointerId) : update(pointed);
  });
  canvas.addEventListener('pointercancel', (pointed) => {
    touch.up(pointed.pointerId);
    pointer.releaseAll();
  });
  canvas.addEventListener('pointerleave', () => cursor.leave());
  canvas.addEventListener(
    'wheel',
    (turn) => {
      turn.preventDefault();
      const { x, y } = display.map(turn);
      pointer.wheel(x, y, turn);
    },
    { passive: false },
  );
  // The browser's own ideas of buttons: menus, and going back.
  for (const type of ['contextmenu', 'mousedown', 'mouseup', 'auxclick']) {
    canvas.addEventListener(type, (clicked) => clicked.preventDefault());
  }
}

/**
 * @param {() => void} action
 * @param {number} millis
 */
function schedule(action, millis) {
  const timer = setTimeout(action, millis);
  return () => clearTimeout(timer);
}
