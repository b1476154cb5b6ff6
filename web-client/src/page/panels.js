import { element } from './element.js';

/** Special keys that browsers or desktops keep for themselves, as keysyms pressed in order. */
const chords = Object.freeze({
  'Ctrl+Alt+Del': [0xffe3, 0xffe9, 0xffff],
  'Ctrl+Alt+Backspace': [0xffe3, 0xffe9, 0xff08],
  'Alt+Tab': [0xffe9, 0xff09],
  'Alt+F4': [0xffe9, 0xffc1],
  'Ctrl+W': [0xffe3, 0x77],
  'Ctrl+T': [0xffe3, 0x74],
  Super: [0xffeb],
  Esc: [0xff1b],
  Tab: [0xff09],
  Menu: [0xff67],
  Print: [0xff61],
  F11: [0xffc8],
});

/**
 * A panel that a button of the toolbar opens and closes.
 *
 * @param {string} name
 * @param {() => void} onClosed
 */
function bindPanel(name, onClosed) {
  const button = element(`${name}-button`, HTMLButtonElement);
  const panel = element(`${name}-panel`, HTMLElement);
  const show = (/** @type {boolean} */ on) => {
    panel.hidden = !on;
    button.setAttribute('aria-expanded', String(on));
    if (!on) {
      onClosed();
    }
  };
  button.addEventListener('click', () => show(panel.hidden === true));
  panel.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') {
      show(false);
    }
  });
  return { panel, close: () => show(false) };
}

/**
 * @param {(keysyms: readonly number[]) => void} onChord
 * @param {() => void} onDone
 */
export function bindKeysPanel(onChord, onDone) {
  const { panel, close } = bindPanel('keys', onDone);
  for (const [label, keysyms] of Object.entries(chords)) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = label;
    button.addEventListener('click', () => {
      onChord(keysyms);
      close();
    });
    panel.append(button);
  }
}

/**
 * @param {(text: string) => void} onSend
 * @param {() => void} onDone
 * @returns {(text: string) => void} shows text that the server sent
 */
export function bindClipboardPanel(onSend, onDone) {
  const { close } = bindPanel('clipboard', onDone);
  const field = element('clipboard-text', HTMLTextAreaElement);
  const hint = element('clipboard-hint', HTMLElement);
  element('clipboard-send', HTMLButtonElement).addEventListener('click', () => {
    onSend(field.value);
    close();
  });
  element('clipboard-copy', HTMLButtonElement).addEventListener('click', () => {
    field.select();
    // Only there in secure contexts; elsewhere the selected text is left to the user.
    navigator.clipboard?.writeText(field.value).catch((error) => {
      hint.textContent = `The browser does not copy it (${error.message}); the text is selected, press Ctrl+C.`;
    });
  });
  return (text) => {
    field.value = text;
  };
}
