/**
 * Why a session ended: `user` closed it, the `network` or server ended it, the password was wrong (`authentication`),
 * the server `refused`, or a rule of the `protocol` was broken.
 *
 * @typedef {{ cause: 'user' | 'network' | 'authentication' | 'refused' | 'protocol', reason: string }} Closure
 */

/** Ends a session during its handshake for a reason that the server gave. */
export class Refusal extends Error {
  /**
   * @param {'authentication' | 'refused'} cause
   * @param {string} reason
   */
  constructor(cause, reason) {
    super(reason);
    this.refused = cause;
  }
}
