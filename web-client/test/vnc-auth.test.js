import assert from 'node:assert/strict';
import { createCipheriv } from 'node:crypto';
import { test } from 'node:test';
import { encryptBlock } from '../src/session/des.js';
import { vncAuthResponse } from '../src/session/vnc-auth.js';
import { randomSource } from './support/feeding.js';

/** @param {string} hex */
const bytes = (hex) => new Uint8Array(Buffer.from(hex, 'hex'));

test('encryptsThePublishedExampleOfDes', () => {
  assert.deepEqual(encryptBlock(bytes('0123456789abcdef'), bytes('133457799bbcdff1')), bytes('85e813540f0ab405'));
});

test('encryptsAsTheSystemsTripleDesWithEqualKeys', () => {
  const random = randomSource();
  const eight = () => Uint8Array.from({ length: 8 }, () => Math.floor(random() * 256));
  for (let round = 0; round < 200; round++) {
    const [block, key] = [eight(), eight()];
    const cipher = createCipheriv('des-ede3-ecb', Buffer.concat([key, key, key]), null).setAutoPadding(false);
    assert.deepEqual(encryptBlock(block, key), new Uint8Array(cipher.update(block)));
  }
});

test('answersAChallengeWithMirroredPasswordBits', () => {
  const challenge = Uint8Array.from({ length: 16 }, (_, index) => index);
  const key = bytes('0e86ceceeef64e26');
  const expected = [...encryptBlock(challenge.slice(0, 8), key), ...encryptBlock(challenge.slice(8), key)];
  assert.deepEqual([...vncAuthResponse(challenge, 'password')], expected);
});

test('countsOnlyEightBytesOfAPassword', () => {
  const challenge = new Uint8Array(16).fill(5);
  assert.deepEqual(vncAuthResponse(challenge, 'password'), vncAuthResponse(challenge, 'password1'));
  assert.notDeepEqual(vncAuthResponse(challenge, 'passwor'), vncAuthResponse(challenge, 'password'));
});
