/**
 * The ways in which bytes may come: in one piece, torn at random, one by one.
 */
const seed = Number(process.env.ORIEL_SEED ?? Date.now() % 1_000_000_007);
console.log(`random tests use ORIEL_SEED=${seed}`);

/** Numbers from 0 to below 1 that follow from the seed (a linear congruential generator). */
export function randomSource() {
  let state = BigInt(seed) * 2n + 1n;
  return () => {
    state = (state * 6364136223846793005n + 1442695040888963407n) & 0xffffffffffffffffn;
    return Number(state >> 11n) / 2 ** 53;
  };
}

/** @typedef {(bytes: Uint8Array, receive: (piece: Uint8Array) => void) => void} Feeding */

/** @type {Readonly<Record<string, Feeding>>} */
export const feedings = {
  'in one piece': (bytes, receive) => receive(bytes),
  'torn at random': (bytes, receive) => {
    const random = randomSource();
    for (let at = 0; at < bytes.length; ) {
      const end = at + 1 + Math.floor(random() * 40);
      receive(bytes.subarray(at, end));
      at = end;
    }
  },
  'byte by byte': (bytes, receive) => bytes.forEach((byte) => receive(Uint8Array.of(byte))),
};
