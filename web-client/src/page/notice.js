import { element } from './element.js';

/**
 * @typedef {object} NoticePort
 * @property {() => void} onRetry
 * @property {() => void} onStop
 */

/** Says why there is no picture, and what can be done. */
export class Notice {
  #dialog = element('notice', HTMLDialogElement);
  #title = element('notice-title', HTMLElement);
  #text = element('notice-text', HTMLElement);
  #next = element('notice-next', HTMLElement);
  #stop = element('notice-stop', HTMLButtonElement);

  /** @param {NoticePort} port */
  constructor(port) {
    this.#dialog.addEventListener('cancel', (cancelled) => cancelled.preventDefault());
    element('notice-retry', HTMLButtonElement).addEventListener('click', () => port.onRetry());
    this.#stop.addEventListener('click', () => port.onStop());
  }

  /**
   * @param {string} title
   * @param {string} text
   * @param {string} next what happens by itself; empty when nothing does
   */
  open(title, text, next) {
    this.#title.textContent = title;
    this.#text.textContent = text;
    this.#next.textContent = next;
    this.#stop.hidden = next === '';
    if (!this.#dialog.open) {
      this.#dialog.showModal();
    }
  }

  close() {
    this.#dialog.close();
  }
}
