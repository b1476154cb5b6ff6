/** The server broke a rule of the protocol; the message names the rule and the value. Ends the session. */
export class ProtocolError extends Error {
  /** @override */
  name = 'ProtocolError';
}
