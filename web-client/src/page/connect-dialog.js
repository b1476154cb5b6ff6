import { element } from './element.js';

/** Asks for the password. It is handed on and forgotten. */
export class ConnectDialog {
  #dialog = element('connect-dialog', HTMLDialogElement);
  #message = element('connect-message', HTMLElement);
  #password = element('password', HTMLInputElement);

  /** @param {(password: string) => void} onPassword */
  constructor(onPassword) {
    // Without an answer there is nothing behind the dialog to go to.
    this.#dialog.addEventListener('cancel', (cancelled) => cancelled.preventDefault());
    element('connect-form', HTMLFormElement).addEventListener('submit', (submitted) => {
      submitted.preventDefault();
      const password = this.#password.value;
      this.close();
      onPassword(password);
    });
  }

  get isOpen() {
    return this.#dialog.open;
  }

  /** @param {string} message why it is asked again; empty the first time */
  open(message) {
    this.#message.textContent = message;
    if (!this.#dialog.open) {
      this.#dialog.showModal();
    }
    this.#password.focus();
  }

  close() {
    this.#password.value = '';
    this.#dialog.close();
  }
}
