import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { WebSocketServer } from 'ws';

const root = fileURLToPath(new URL('../../src', import.meta.url));

/** As the server of the product sends it. */
const POLICY =
  "default-src 'self'; connect-src 'self' ws: wss:; img-src 'self' blob: data:; style-src 'self'; " +
  "worker-src 'self' blob:";

const types = new Map([
  ['.html', 'text/html'],
  ['.js', 'text/javascript'],
  ['.css', 'text/css'],
  ['.svg', 'image/svg+xml'],
]);

/**
 * Serves the client and joins its WebSockets to an RFB server on TCP.
 *
 * @param {number} rfbPort
 * @param {string} [prefix] path under which a proxy would show it
 */
export async function startBridge(rfbPort, prefix = '') {
  const http = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname.slice(prefix.length);
    const file = join(root, normalize(path === '/' ? '/index.html' : path));
    const isFile = await stat(file).then(
      (found) => found.isFile(),
      () => false,
    );
    if (!isFile) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'Content-Type': types.get(extname(file)) ?? '', 'Content-Security-Policy': POLICY });
    createReadStream(file).pipe(response);
  });
  const webSockets = new WebSocketServer({ server: http, path: `${prefix}/websockify`, perMessageDeflate: false });
  webSockets.on('connection', (webSocket) => joinTo(webSocket, rfbPort));
  await new Promise((resolve) => void http.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (http.address());
  return {
    url: `http://127.0.0.1:${port}${prefix}/`,
    /** Ends all connections, as a network would. */
    drop: () => webSockets.clients.forEach((client) => client.terminate()),
    close: () => {
      webSockets.clients.forEach((client) => client.terminate());
      http.close();
    },
  };
}

/**
 * @param {import('ws').WebSocket} webSocket
 * @param {number} rfbPort
 */
function joinTo(webSocket, rfbPort) {
  const tcp = connect(rfbPort, '127.0.0.1');
  tcp.setNoDelay(true);
  tcp.on('data', (bytes) => webSocket.send(bytes));
  tcp.on('close', () => webSocket.close());
  tcp.on('error', () => webSocket.close(1011, 'the desktop cannot be reached'));
  webSocket.on('message', (bytes) => tcp.write(/** @type {Buffer} */ (bytes)));
  webSocket.on('close', () => tcp.destroy());
}
