/**
 * Random access to bytes that have arrived. Both Uint8Array and ByteQueue are such views.
 *
 * @typedef {{ readonly length: number, at(index: number): number | undefined }} ByteView
 */

/**
 * Received bytes in order, whatever pieces they came in. A reader looks at bytes in place to learn how long the next
 * whole message is, and takes it when it is there. What was pushed belongs to the queue; what was taken may share
 * memory with it and is never written to.
 */
export class ByteQueue {
  /** @type {Uint8Array[]} */
  #chunks = [];
  /** Bytes of the first chunk already taken. */
  #start = 0;
  #length = 0;

  get length() {
    return this.#length;
  }

  /** @param {Uint8Array} bytes */
  push(bytes) {
    if (bytes.length > 0) {
      this.#chunks.push(bytes);
      this.#length += bytes.length;
    }
  }

  /**
   * The byte that is `index` bytes ahead.
   *
   * @param {number} index
   * @returns {number | undefined} undefined when it has not arrived
   */
  at(index) {
    let offset = index + this.#start;
    for (const chunk of this.#chunks) {
      if (offset < chunk.length) {
        return chunk[offset];
      }
      offset -= chunk.length;
    }
    return undefined;
  }

  /**
   * Removes bytes that have arrived; without copying when they came in one piece.
   *
   * @param {number} count at most `length`
   * @returns {Uint8Array}
   */
  take(count) {
    if (count > this.#length) {
      throw new RangeError(`${count} bytes taken of ${this.#length}`);
    }
    const first = this.#chunks[0];
    if (count === 0 || first === undefined) {
      return new Uint8Array(0);
    }
    this.#length -= count;
    const end = this.#start + count;
    if (end > first.length) {
      return this.#join(count);
    }
    const taken = first.subarray(this.#start, end);
    this.#start = end;
    if (end === first.length) {
      this.#chunks.shift();
      this.#start = 0;
    }
    return taken;
  }

  /** @param {number} count */
  #join(count) {
    const joined = new Uint8Array(count);
    let filled = 0;
    let used = 0;
    while (filled < count) {
      const chunk = /** @type {Uint8Array} */ (this.#chunks[used]);
      const part = chunk.subarray(this.#start, this.#start + count - filled);
      joined.set(part, filled);
      filled += part.length;
      this.#start += part.length;
      if (this.#start === chunk.length) {
        used++;
        this.#start = 0;
      }
    }
    this.#chunks.splice(0, used);
    return joined;
  }
}
