/**
 * DES encryption of single blocks (FIPS 46-3), which VncAuth needs and the browser's crypto does not have. Bits are
 * numbered as the standard does, from 1 at the highest; tables list the source of each result bit. Made for two blocks
 * per connection, so for reading, not for speed.
 */

/** @param {string} list */
const table = (list) => list.trim().split(/\s+/).map(Number);

const INITIAL = table(`
  58 50 42 34 26 18 10 2 60 52 44 36 28 20 12 4 62 54 46 38 30 22 14 6 64 56 48 40 32 24 16 8
  57 49 41 33 25 17 9 1 59 51 43 35 27 19 11 3 61 53 45 37 29 21 13 5 63 55 47 39 31 23 15 7`);

const FINAL = INITIAL.map((_, index) => INITIAL.indexOf(index + 1) + 1);

const EXPANSION = table(`
  32 1 2 3 4 5 4 5 6 7 8 9 8 9 10 11 12 13 12 13 14 15 16 17
  16 17 18 19 20 21 20 21 22 23 24 25 24 25 26 27 28 29 28 29 30 31 32 1`);

const PERMUTATION = table('16 7 20 21 29 12 28 17 1 15 23 26 5 18 31 10 2 8 24 14 32 27 3 9 19 13 30 6 22 11 4 25');

const KEY_CHOICE = table(`
  57 49 41 33 25 17 9 1 58 50 42 34 26 18 10 2 59 51 43 35 27 19 11 3 60 52 44 36
  63 55 47 39 31 23 15 7 62 54 46 38 30 22 14 6 61 53 45 37 29 21 13 5 28 20 12 4`);

const ROUND_CHOICE = table(`
  14 17 11 24 1 5 3 28 15 6 21 10 23 19 12 4 26 8 16 7 27 20 13 2
  41 52 31 37 47 55 30 40 51 45 33 48 44 49 39 56 34 53 46 42 50 36 29 32`);

const ROTATIONS = table('1 1 2 2 2 2 2 2 1 2 2 2 2 2 2 1');

const SUBSTITUTIONS = [
  `14 4 13 1 2 15 11 8 3 10 6 12 5 9 0 7 0 15 7 4 14 2 13 1 10 6 12 11 9 5 3 8
   4 1 14 8 13 6 2 11 15 12 9 7 3 10 5 0 15 12 8 2 4 9 1 7 5 11 3 14 10 0 6 13`,
  `15 1 8 14 6 11 3 4 9 7 2 13 12 0 5 10 3 13 4 7 15 2 8 14 12 0 1 10 6 9 11 5
   0 14 7 11 10 4 13 1 5 8 12 6 9 3 2 15 13 8 10 1 3 15 4 2 11 6 7 12 0 5 14 9`,
  `10 0 9 14 6 3 15 5 1 13 12 7 11 4 2 8 13 7 0 9 3 4 6 10 2 8 5 14 12 11 15 1
   13 6 4 9 8 15 3 0 11 1 2 12 5 10 14 7 1 10 13 0 6 9 8 7 4 15 14 3 11 5 2 12`,
  `7 13 14 3 0 6 9 10 1 2 8 5 11 12 4 15 13 8 11 5 6 15 0 3 4 7 2 12 1 10 14 9
   10 6 9 0 12 11 7 13 15 1 3 14 5 2 8 4 3 15 0 6 10 1 13 8 9 4 5 11 12 7 2 14`,
  `2 12 4 1 7 10 11 6 8 5 3 15 13 0 14 9 14 11 2 12 4 7 13 1 5 0 15 10 3 9 8 6
   4 2 1 11 10 13 7 8 15 9 12 5 6 3 0 14 11 8 12 7 1 14 2 13 6 15 0 9 10 4 5 3`,
  `12 1 10 15 9 2 6 8 0 13 3 4 14 7 5 11 10 15 4 2 7 12 9 5 6 1 13 14 0 11 3 8
   9 14 15 5 2 8 12 3 7 0 4 10 1 13 11 6 4 3 2 12 9 5 15 10 11 14 1 7 6 0 8 13`,
  `4 11 2 14 15 0 8 13 3 12 9 7 5 10 6 1 13 0 11 7 4 9 1 10 14 3 5 12 2 15 8 6
   1 4 11 13 12 3 7 14 10 15 6 8 0 5 9 2 6 11 13 8 1 4 10 7 9 5 0 15 14 2 3 12`,
  `13 2 8 4 6 15 11 1 10 9 3 14 5 0 12 7 1 15 13 8 10 3 7 4 12 5 6 11 0 14 9 2
   7 11 4 1 9 12 14 2 0 6 10 13 15 3 5 8 2 1 14 7 4 10 8 13 15 12 9 0 3 5 6 11`,
].map(table);

/** @typedef {number[]} Bits each 0 or 1 */

/**
 * @param {Uint8Array} block of 8 bytes
 * @param {Uint8Array} key of 8 bytes, of which the lowest bits do not count
 */
export function encryptBlock(block, key) {
  const start = pick(bits(block), INITIAL);
  let left = start.slice(0, 32);
  let right = start.slice(32);
  for (const roundKey of roundKeys(key)) {
    [left, right] = [right, xor(left, scramble(right, roundKey))];
  }
  return bytes(pick([...right, ...left], FINAL));
}

/** @param {Uint8Array} key */
function roundKeys(key) {
  const chosen = pick(bits(key), KEY_CHOICE);
  let left = chosen.slice(0, 28);
  let right = chosen.slice(28);
  return ROTATIONS.map((count) => {
    left = [...left.slice(count), ...left.slice(0, count)];
    right = [...right.slice(count), ...right.slice(0, count)];
    return pick([...left, ...right], ROUND_CHOICE);
  });
}

/**
 * @param {Bits} half
 * @param {Bits} roundKey
 */
function scramble(half, roundKey) {
  const mixed = xor(pick(half, EXPANSION), roundKey);
  const substituted = SUBSTITUTIONS.flatMap((substitution, box) => {
    const six = mixed.slice(6 * box, 6 * box + 6);
    const row = number([six[0], six[5]]);
    const value = substitution[16 * row + number(six.slice(1, 5))];
    return [value >> 3, (value >> 2) & 1, (value >> 1) & 1, value & 1];
  });
  return pick(substituted, PERMUTATION);
}

/**
 * @param {Bits} source
 * @param {number[]} positions
 */
function pick(source, positions) {
  return positions.map((position) => source[position - 1]);
}

/**
 * @param {Bits} first
 * @param {Bits} second
 */
function xor(first, second) {
  return first.map((bit, index) => bit ^ second[index]);
}

/** @param {Bits} list */
function number(list) {
  return list.reduce((value, bit) => 2 * value + bit, 0);
}

/** @param {Uint8Array} source */
function bits(source) {
  return Array.from(source).flatMap((byte) => Array.from({ length: 8 }, (_, index) => (byte >> (7 - index)) & 1));
}

/** @param {Bits} source */
function bytes(source) {
  return Uint8Array.from({ length: source.length / 8 }, (_, index) => number(source.slice(8 * index, 8 * index + 8)));
}
