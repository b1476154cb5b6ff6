import { Client } from './page/client.js';
import { Display } from './page/display.js';
import { element } from './page/element.js';
import { startEngine } from './page/engine-link.js';
import { bindInput } from './page/input-binding.js';
import { bindClipboardPanel, bindKeysPanel } from './page/panels.js';
import { Status } from './page/status.js';
import { Toolbar } from './page/toolbar.js';

/** @import { Report } from './session/engine.js' */

/** Good on networks slower than memory, cheap for the server. */
const COMPRESSION = 2;

const parameters = new URLSearchParams(location.search);
const canvas = element('screen', HTMLCanvasElement);
const field = element('keyboard', HTMLTextAreaElement);
const display = new Display(element('stage', HTMLElement), canvas, element('cursor', HTMLCanvasElement));
const status = new Status();
const focusDesktop = () => field.focus({ preventScroll: true });

const post = startEngine(canvas, parameters.get('worker') !== 'off', (report) => {
  status.onReport(report);
  onReport(report);
});
const toolbar = new Toolbar({
  onScaling: (scaling) => display.scaleTo(scaling),
  onQuality: (quality) => client.changeProfile({ quality, compression: COMPRESSION }),
  onWatch: (on) => post({ type: 'watch', on }),
  onDisconnect: () => post({ type: 'disconnect' }),
  onDone: focusDesktop,
});
const quality = toolbar.chooseQuality(parameters.get('quality') ?? '8');
const client = new Client(
  socketUrl(),
  { quality, compression: COMPRESSION },
  { post, onConnected: focusDesktop },
);
const keyboard = bindInput(display, field, post);
bindKeysPanel((keysyms) => keyboard.chord(keysyms), focusDesktop);
const showClipboard = bindClipboardPanel((text) => post({ type: 'cutText', text }), focusDesktop);

status.publish(post);
toolbar.showPhase('Closed');
if (parameters.get('autoconnect') === 'false') {
  client.ask();
} else {
  client.connect();
}

/** @param {Report} report */
function onReport(report) {
  switch (report.type) {
    case 'phase':
      toolbar.showPhase(report.phase);
      client.onPhase(report.phase);
      break;
    case 'passwordNeeded':
      client.onPasswordNeeded();
      break;
    case 'size':
      display.resize(report.width, report.height);
      break;
    case 'name':
      toolbar.showName(report.name);
      break;
    case 'cursor':
      display.cursor.show(report.shape);
      break;
    case 'cutText':
      showClipboard(report.text);
      break;
    case 'statistics':
      toolbar.showStatistics(report.statistics);
      break;
    case 'closed':
      display.cursor.reset();
      client.onClosed(report.closure);
      break;
    default:
      break;
  }
}

/** Beside the page, so that it is found below any path a proxy gives us. */
function socketUrl() {
  const url = new URL('websockify', location.href);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  return url.href;
}
