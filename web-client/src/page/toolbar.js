import { element } from './element.js';

/** @import { Phase } from '../session/handshake.js' */
/** @import { Statistics } from '../session/meter.js' */
/** @import { Scaling } from '../screen/viewport.js' */

/**
 * @typedef {object} ToolbarPort
 * @property {(scaling: Scaling) => void} onScaling
 * @property {(quality: number | undefined) => void} onQuality
 * @property {(on: boolean) => void} onWatch
 * @property {() => void} onDisconnect
 * @property {() => void} onDone keys belong to the remote desktop again
 */

/** @type {Readonly<Record<Phase, string>>} */
const phaseTexts = Object.freeze({
  Version: 'Connecting…',
  Security: 'Authenticating…',
  Init: 'Starting…',
  Normal: '',
  Closed: 'Not connected',
});

/** The bar above the screen. */
export class Toolbar {
  #name = element('name', HTMLElement);
  #status = element('status', HTMLOutputElement);
  #figures = element('figures', HTMLOutputElement);
  #quality = element('quality', HTMLSelectElement);
  #disconnect = element('disconnect', HTMLButtonElement);

  /** @param {ToolbarPort} port */
  constructor(port) {
    bindToggle('scaling', (on) => {
      port.onScaling(on ? 'fit' : 'actual');
      port.onDone();
    });
    bindToggle('statistics', (on) => {
      this.#figures.hidden = !on;
      port.onWatch(on);
      port.onDone();
    });
    this.#quality.addEventListener('change', () => {
      port.onQuality(qualityOf(this.#quality.value));
      port.onDone();
    });
    element('type', HTMLButtonElement).addEventListener('click', () => port.onDone());
    this.#disconnect.addEventListener('click', () => port.onDisconnect());
    element('fullscreen', HTMLButtonElement).addEventListener('click', () => {
      toggleFullscreen().catch((error) => {
        this.#status.value = `Full screen is not possible: ${error.message}`;
      });
      port.onDone();
    });
  }

  /** @param {string} choice of the list, or something else, which chooses nothing */
  chooseQuality(choice) {
    if (Array.from(this.#quality.options, (option) => option.value).includes(choice)) {
      this.#quality.value = choice;
    }
    return qualityOf(this.#quality.value);
  }

  /** @param {Phase} phase */
  showPhase(phase) {
    this.#status.value = phaseTexts[phase];
    this.#disconnect.disabled = phase === 'Closed';
  }

  /** @param {string} name */
  showName(name) {
    this.#name.textContent = name;
    document.title = `${name} – Oriel`;
  }

  /** @param {Statistics} statistics */
  showStatistics({ framesPerSecond, kilobitsPerSecond, roundTripMillis, exact }) {
    const roundTrip = roundTripMillis === undefined ? '–' : roundTripMillis.toFixed(roundTripMillis < 10 ? 1 : 0);
    const rates = `${Math.round(framesPerSecond)} fps · ${Math.round(kilobitsPerSecond)} kbit/s`;
    const exactness = exact === undefined ? '' : exact ? ' · exact' : ' · not yet exact';
    this.#figures.value = `${rates} · ${roundTrip} ms${exactness}`;
  }
}

/** @param {string} choice */
function qualityOf(choice) {
  return choice === 'lossless' ? undefined : Number(choice);
}

/**
 * @param {string} id
 * @param {(on: boolean) => void} onChange
 */
function bindToggle(id, onChange) {
  const button = element(id, HTMLButtonElement);
  button.addEventListener('click', () => {
    const on = button.getAttribute('aria-pressed') !== 'true';
    button.setAttribute('aria-pressed', String(on));
    onChange(on);
  });
}

async function toggleFullscreen() {
  if (document.fullscreenElement !== null) {
    await document.exitFullscreen();
    return;
  }
  await document.documentElement.requestFullscreen();
  const { keyboard } = /** @type {{ keyboard?: { lock: () => Promise<void> } }} */ (/** @type {unknown} */ (navigator));
  // Where the browser can, keys like Escape and Alt+Tab go to the remote desktop too.
  await keyboard?.lock();
}
