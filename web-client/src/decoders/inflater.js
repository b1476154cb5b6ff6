import { ProtocolError } from '../wire/protocol-error.js';

/**
 * Takes inflated bytes until it has what it wants.
 *
 * @typedef {{ readonly done: boolean, take: (bytes: Uint8Array) => void }} InflateSink
 */

/** All output is there when a write is done; if it is still short after this time, no more comes. */
const OUTPUT_MILLIS = 1000;

/**
 * One zlib stream of a connection, inflated by the platform. Pieces are inflated in the order of the calls, one at a
 * time; each ends where the sender flushed, so that everything it holds comes out.
 *
 * The platform's stream is fed raw deflate data, with zlib's two-byte header taken off by us. A stream that the sender
 * has reset refers to nothing before the reset and starts on a byte, so the same inflater goes on with it and lives as
 * long as the connection. Only after data that did not end in a sync flush (00 00 ff ff) is a new inflater made.
 */
export class Inflater {
  #stream = openStream();
  #fresh = true;
  #flushed = true;
  #tail = Promise.resolve();

  /** The next piece starts a new zlib stream. */
  reset() {
    this.#fresh = true;
  }

  /**
   * @template {InflateSink} S
   * @param {Uint8Array} bytes
   * @param {S} sink
   * @returns {Promise<S>} the sink, done
   */
  inflate(bytes, sink) {
    const reopen = this.#fresh && !this.#flushed;
    const data = this.#fresh ? withoutHeader(bytes) : bytes;
    this.#fresh = false;
    this.#flushed = endsInSyncFlush(bytes);
    const result = this.#tail.then(() => this.#run(data, sink, reopen));
    this.#tail = result.then(ignore, ignore);
    return result;
  }

  /**
   * @template {InflateSink} S
   * @param {Uint8Array} data
   * @param {S} sink
   * @param {boolean} reopen
   */
  async #run(data, sink, reopen) {
    if (reopen) {
      this.#stream.writer.abort().catch(ignore);
      this.#stream = openStream();
    }
    const { writer, reader } = this.#stream;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    let timer;
    const onWritten = () => {
      if (!sink.done) {
        timer = setTimeout(() => void reader.cancel().catch(ignore), OUTPUT_MILLIS);
      }
    };
    // Waits for its output to be read, so it is not awaited; a failure shows at the reader too.
    writer.write(/** @type {Uint8Array<ArrayBuffer>} */ (data)).then(onWritten, ignore);
    while (!sink.done) {
      const { value } = await reader.read().catch(corrupt);
      if (value === undefined) {
        throw new ProtocolError('zlib data ends inside its rectangle');
      }
      sink.take(value);
    }
    clearTimeout(timer);
    return sink;
  }
}

/** Inflated bytes whose number is known. */
export class FixedSink {
  /** @type {Uint8Array} */
  #bytes;
  #filled = 0;
  #size;

  /** @param {number} size above 0 */
  constructor(size) {
    this.#size = size;
    this.#bytes = new Uint8Array(0);
  }

  get done() {
    return this.#filled === this.#size;
  }

  get bytes() {
    return this.#bytes;
  }

  /** @param {Uint8Array} bytes */
  take(bytes) {
    if (bytes.length > this.#size - this.#filled) {
      throw new ProtocolError(`a rectangle inflates to more than its ${this.#size} bytes`);
    }
    if (bytes.length === this.#size) {
      this.#bytes = bytes;
    } else {
      if (this.#filled === 0) {
        this.#bytes = new Uint8Array(this.#size);
      }
      this.#bytes.set(bytes, this.#filled);
    }
    this.#filled += bytes.length;
  }
}

function openStream() {
  const { writable, readable } = new DecompressionStream('deflate-raw');
  const writer = writable.getWriter();
  const reader = readable.getReader();
  writer.closed.catch(ignore);
  reader.closed.catch(ignore);
  return { writer, reader };
}

/**
 * Checks and removes the header of a zlib stream (RFC 1950 section 2.2).
 *
 * @param {Uint8Array} bytes
 */
function withoutHeader(bytes) {
  const [method = 0, flags = 0] = bytes;
  if ((method & 0x0f) !== 8 || (flags & 0x20) !== 0 || ((method << 8) | flags) % 31 !== 0) {
    throw new ProtocolError(`${method}, ${flags} is no header of a zlib stream`);
  }
  return bytes.subarray(2);
}

/** @param {Uint8Array} bytes */
function endsInSyncFlush(bytes) {
  const end = bytes.length;
  return end >= 4 && bytes[end - 4] === 0 && bytes[end - 3] === 0 && bytes[end - 2] === 255 && bytes[end - 1] === 255;
}

/**
 * @param {unknown} error
 * @returns {never}
 */
function corrupt(error) {
  throw new ProtocolError(`zlib data is corrupt: ${error instanceof Error ? error.message : error}`);
}

/** The failure is reported where the result is awaited. */
function ignore() {}
