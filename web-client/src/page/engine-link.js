import { Engine } from '../session/engine.js';

/** @import { Command, Report } from '../session/engine.js' */

/** @typedef {(command: Command) => void} Post */

/**
 * Starts the engine, in a worker of its own where the browser can hand it the canvas, otherwise on the page.
 *
 * @param {HTMLCanvasElement} canvas from now on the engine's
 * @param {boolean} mayUseWorker
 * @param {(report: Report) => void} onReport
 * @returns {Post}
 */
export function startEngine(canvas, mayUseWorker, onReport) {
  if (!mayUseWorker || !('transferControlToOffscreen' in canvas)) {
    const engine = new Engine(onReport);
    engine.handle({ type: 'canvas', canvas });
    return (command) => engine.handle(command);
  }
  const worker = new Worker(new URL('../worker.js', import.meta.url), { type: 'module' });
  worker.onmessage = ({ data }) => onReport(data);
  worker.onerror = ({ message }) => {
    onReport({ type: 'closed', closure: { cause: 'protocol', reason: `the client failed: ${message}` } });
  };
  const offscreen = canvas.transferControlToOffscreen();
  worker.postMessage({ type: 'canvas', canvas: offscreen }, [offscreen]);
  return (command) => worker.postMessage(command);
}
