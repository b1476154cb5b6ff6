import { Engine } from './session/engine.js';

/** @import { Command, Report } from './session/engine.js' */

/**
 * The part of a worker's global scope that is used here.
 *
 * @typedef {{ postMessage: (message: Report) => void,
 *   onmessage: ((message: MessageEvent<Command>) => void) | null }} WorkerScope
 */

const scope = /** @type {WorkerScope} */ (/** @type {unknown} */ (globalThis));
const engine = new Engine((report) => scope.postMessage(report));
scope.onmessage = ({ data }) => engine.handle(data);
