import assert from 'node:assert/strict';
import { test } from 'node:test';
import { vncAuthResponse } from '../src/session/vnc-auth.js';
import { ascii, rectangle, u16, u32, update } from './support/bytes.js';
import { FakeServer, serverInit } from './support/fake-server.js';
import { feedings, randomSource } from './support/feeding.js';

const challenge = Array.from({ length: 16 }, (_, index) => 3 * index);
const wholeScreen = (/** @type {number} */ incremental) => [3, incremental, 0, 0, 0, 0, ...u16(4), ...u16(2)];

for (const [manner, feed] of Object.entries(feedings)) {
  test(`connectsWithoutPasswordWhenNoneIsOffered ${manner}`, async () => {
    const server = new FakeServer();
    const bytes = [...ascii('RFB 003.008\n'), 2, 2, 1, 0, 0, 0, 0, ...serverInit(4, 2, 'désk'), 2];
    feed(Uint8Array.from(bytes), (piece) => server.session.receive(piece));
    await server.until(() => server.updates === 1);
    assert.deepEqual(server.phases, ['Version', 'Security', 'Init', 'Normal']);
    assert.deepEqual(server.sent.slice(0, 3), [ascii('RFB 003.008\n'), [1], [1]]);
    assert.deepEqual(server.sent.slice(3).map(([type]) => type), [0, 2, 3]);
    assert.deepEqual(server.sent.at(-1), wholeScreen(0));
    assert.equal(server.screen.width, 4);
    assert.equal(server.bells, 1);
  });
}

test('answersVncAuthWithTheKnownPassword', () => {
  const server = new FakeServer();
  server.passwords.push('secret');
  server.receive([...ascii('RFB 003.008\n'), 1, 2, ...challenge]);
  assert.deepEqual(server.sent.at(-1), [...vncAuthResponse(Uint8Array.from(challenge), 'secret')]);
  server.receive([0, 0, 0, 0]);
  assert.equal(server.session.phase, 'Init');
});

test('waitsForAPasswordThatIsNotKnownYet', () => {
  const server = new FakeServer();
  server.receive([...ascii('RFB 003.008\n'), 1, 2, ...challenge]);
  assert.equal(server.sent.length, 2);
  server.asked?.('later');
  assert.deepEqual(server.sent.at(-1), [...vncAuthResponse(Uint8Array.from(challenge), 'later')]);
  server.receive([0, 0, 0, 0]);
  assert.equal(server.session.phase, 'Init');
});

test('endsWithTheServersReasonWhenThePasswordIsWrong', () => {
  const server = new FakeServer();
  server.passwords.push('wrong');
  server.receive([...ascii('RFB 003.008\n'), 1, 2, ...challenge, 0, 0, 0, 1, ...u32(4), ...ascii('Nope')]);
  assert.deepEqual(server.closures, [{ cause: 'authentication', reason: 'Nope' }]);
  assert.equal(server.session.phase, 'Closed');
});

test('endsWithTheServersReasonWhenNothingIsOffered', () => {
  const server = new FakeServer();
  server.receive([...ascii('RFB 003.008\n'), 0, ...u32(4), ...ascii('Full')]);
  assert.deepEqual(server.closures, [{ cause: 'refused', reason: 'Full' }]);
});

test('speaksVersion3.3', () => {
  const server = new FakeServer();
  server.receive([...ascii('RFB 003.005\n'), 0, 0, 0, 1, ...serverInit(4, 2, 'old')]);
  assert.deepEqual(server.sent.slice(0, 2), [ascii('RFB 003.003\n'), [1]]);
  assert.equal(server.session.phase, 'Normal');
});

test('speaksVersion3.7WhichSendsNoResultForNone', () => {
  const server = new FakeServer();
  server.receive([...ascii('RFB 003.007\n'), 1, 1, ...serverInit(4, 2, 'old')]);
  assert.deepEqual(server.sent.slice(0, 3), [ascii('RFB 003.007\n'), [1], [1]]);
  assert.equal(server.session.phase, 'Normal');
});

for (const [fault, bytes] of Object.entries({
  'the version is unknown': ascii('HTTP/1.1 400'),
  'no security type is known': [...ascii('RFB 003.008\n'), 2, 19, 30],
  'a reason is too long': [...ascii('RFB 003.008\n'), 0, ...u32(1 << 24)],
})) {
  test(`closesWhen ${fault}`, () => {
    const server = new FakeServer();
    server.receive(bytes);
    assert.equal(server.closures[0]?.cause, 'protocol');
    server.receive([0, 0, 0, 0]);
    assert.equal(server.closures.length, 1);
  });
}

for (const [fault, bytes] of Object.entries({
  'a message is unknown': [77],
  'an encoding was not announced': update(1, rectangle(0, 0, 1, 1, 99)),
  'a rectangle leaves the screen': update(1, rectangle(3, 0, 2, 1, 0)),
  'a cut text is too long': [3, 0, 0, 0, ...u32(0xffffffff)],
  'a fence is too long': [248, 0, 0, 0, ...u32(1), 65],
})) {
  test(`closesWhen ${fault}`, async () => {
    const server = await FakeServer.connected(4, 2);
    server.receive(bytes);
    assert.equal(server.closures[0]?.cause, 'protocol');
  });
}

test('closesWhenTheScreenIsEmptyOrTooLarge', async () => {
  for (const [width, height] of [[0, 5], [5, 0], [20_000, 5], [5, 65_535]]) {
    const server = await FakeServer.connected(4, 2);
    server.receive(update(1, rectangle(0, 0, width ?? 0, height ?? 0, -223)));
    assert.match(server.closures[0]?.reason ?? '', /a screen of/);
  }
});

test('endsByARuleOfTheProtocolWhateverBytesPoseAsRectangles', async () => {
  const random = randomSource();
  const below = (/** @type {number} */ limit) => Math.floor(random() * limit);
  const announced = [0, 1, 7, 16, -239, -223, -308, -307, -224];
  for (let round = 0; round < 300; round++) {
    const server = await FakeServer.connected(64, 48);
    for (let messages = 0; messages < 20 && server.closures.length === 0; messages++) {
      const encoding = announced[below(announced.length)] ?? 0;
      const noise = Array.from({ length: below(200) }, () => below(256));
      server.receive(update(1, rectangle(below(70), below(50), below(70), below(50), encoding), noise));
    }
    server.session.close({ cause: 'user', reason: 'done' });
    assert.doesNotMatch(server.closures[0]?.reason ?? '', /client failed/);
  }
});

test('asksForTheNextUpdateAsOneBeginsToArrive', async () => {
  const server = await FakeServer.connected(4, 2);
  server.receive([0, 0, 0, 1]);
  assert.deepEqual(server.sent, [wholeScreen(1)]);
});

test('letsTheServerSendByItselfOnceItOffersTo', async () => {
  const server = await FakeServer.connected(4, 2);
  server.receive([150]);
  assert.deepEqual(server.sent, [[150, 1, 0, 0, 0, 0, ...u16(4), ...u16(2)]]);
  server.receive(update(0));
  assert.equal(server.sent.length, 1);
});

test('answersAFenceAfterWhatCameBeforeItIsPainted', async () => {
  const server = await FakeServer.connected(4, 2);
  server.receive([150]);
  server.sent.length = 0;
  server.receive([...update(1, rectangle(0, 0, 1, 1, 0), [9, 8, 7, 0]), 248, 0, 0, 0, ...u32(0x80000103), 2, 5, 6]);
  assert.deepEqual(server.sent, []);
  await server.until(() => server.sent.length === 1);
  assert.deepEqual(server.sent, [[248, 0, 0, 0, ...u32(3), 2, 5, 6]]);
  assert.equal(server.screen.at(0, 0), 0xff090807);
});

test('measuresTheRoundTripOnceTheServerHasFences', async () => {
  const server = await FakeServer.connected(4, 2);
  server.session.roundTrip.probe();
  assert.equal(server.sent.length, 0);
  server.receive([248, 0, 0, 0, ...u32(0x80000001), 0]);
  server.session.roundTrip.probe();
  const probe = server.sent.at(-1) ?? [];
  assert.equal(probe[0], 248);
  server.nowMillis = 12;
  server.receive([248, 0, 0, 0, 0, 0, 0, 0, ...probe.slice(8)]);
  assert.equal(server.session.roundTrip.millis, 12);
});

test('followsANewSizeAndAsksForAllOfIt', async () => {
  const server = await FakeServer.connected(4, 2);
  const screen = [1, 0, 0, 0, ...u32(7), ...u16(0), ...u16(0), ...u16(6), ...u16(5), ...u32(0)];
  server.receive(update(1, rectangle(0, 0, 6, 5, -308), screen));
  assert.deepEqual(server.sent.at(-1), [3, 0, 0, 0, 0, 0, ...u16(6), ...u16(5)]);
  await server.until(() => server.screen.width === 6);
  server.sent.length = 0;
  server.receive(update(1, rectangle(0, 0, 6, 5, -308), screen));
  assert.deepEqual(server.sent, [[3, 1, 0, 0, 0, 0, ...u16(6), ...u16(5)]]);
});

test('endsAnUncountedUpdateAtLastRect', async () => {
  const server = await FakeServer.connected(4, 2);
  server.receive(update(65535, rectangle(0, 0, 1, 1, 0), [1, 2, 3, 0], rectangle(0, 0, 0, 0, -224)));
  await server.until(() => server.screen.at(0, 0) === 0xff010203);
  server.receive([2]);
  assert.equal(server.bells, 1);
});

test('sendsInputAndTextOnlyInTheNormalPhase', async () => {
  const early = new FakeServer();
  early.session.key(0x61, true);
  assert.equal(early.sent.length, 0);
  const server = await FakeServer.connected(4, 2);
  server.session.key(0x100263a, true);
  server.session.pointer(3, 1, 5);
  server.session.cutText('a\r\n€ß');
  assert.deepEqual(server.sent, [
    [4, 1, 0, 0, 1, 0, 0x26, 0x3a],
    [5, 5, 0, 3, 0, 1],
    [6, 0, 0, 0, ...u32(4), 0x61, 10, 0x3f, 0xdf],
  ]);
});

test('handsOverCutTextAndIgnoresColourMaps', async () => {
  const server = await FakeServer.connected(4, 2);
  server.receive([1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 3, 0, 0, 0, ...u32(2), 0x68, 0xe9]);
  assert.deepEqual(server.cutTexts, ['hé']);
});

test('announcesWantedQualityAnew', async () => {
  const server = await FakeServer.connected(4, 2);
  server.session.changeProfile({ quality: 8, compression: 1 });
  const encodings = server.sent[0] ?? [];
  assert.equal(encodings[0], 2);
  assert.equal((encodings.length - 4) / 4, encodings[3]);
  assert.deepEqual(encodings.slice(-8), [...u32(-255), ...u32(-24)]);
});
