package dev.oriel.rfb.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.oriel.rfb.security.SecurityHandshake.Step;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VncAuthTest {

    /** A random source that always says 00 01 02 .. 0f, so that answers can be known beforehand. */
    private static final class CountingRandom extends SecureRandom {

        private static final long serialVersionUID = 1L;

        @Override
        public void nextBytes(byte[] bytes) {
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) i;
            }
        }
    }

    private static Step answer(String password, byte[] answer) {
        SecurityHandshake handshake = new VncAuth(password, new CountingRandom()).begin();
        assertThat(handshake.start(Unpooled.buffer())).isEqualTo(Step.MORE);
        assertThat(handshake.answerLength()).isEqualTo(16);
        return handshake.on(Unpooled.wrappedBuffer(answer), Unpooled.buffer());
    }

    private static byte[] hex(String digits) {
        return ByteBufUtil.decodeHexDump(digits);
    }

    @Test
    void isNumberTwo() {
        assertThat(new VncAuth("x", new SecureRandom()).number()).isEqualTo(2);
    }

    /** Made with OpenSSL: the challenge under DES-ECB with the mirrored key bytes 0e86ceceeef64e26 of "password". */
    @Test
    void acceptsTheAnswerThatAnotherDesGives() {
        assertThat(answer("password", hex("b866924125c8eebb9debc1db61c538e2"))).isEqualTo(Step.ACCEPTED);
    }

    /** Made with OpenSSL: "abc" has the mirrored key bytes 8646c60000000000. */
    @Test
    void fillsShortPasswordsWithZeros() {
        assertThat(answer("abc", hex("9c22b4f2088c3465a1562c4b9d6edb04"))).isEqualTo(Step.ACCEPTED);
    }

    @Test
    void countsOnlyEightBytes() {
        assertThat(answer("password-and-more", hex("b866924125c8eebb9debc1db61c538e2")))
                .isEqualTo(Step.ACCEPTED);
    }

    @Test
    void refusesEveryAnswerThatDiffersInOneBit() {
        for (int bit = 0; bit < 128; bit++) {
            byte[] answer = hex("b866924125c8eebb9debc1db61c538e2");
            answer[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(answer("password", answer)).isEqualTo(Step.REFUSED);
        }
    }

    @Test
    void refusesTheChallengeItself() {
        assertThat(answer("password", hex("000102030405060708090a0b0c0d0e0f"))).isEqualTo(Step.REFUSED);
    }

    @Test
    void challengesEveryAttemptAnew() {
        VncAuth auth = new VncAuth("password", new SecureRandom());
        Set<String> challenges = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            ByteBuf challenge = Unpooled.buffer();
            auth.begin().start(challenge);
            assertThat(challenge.readableBytes()).isEqualTo(16);
            challenges.add(ByteBufUtil.hexDump(challenge));
        }
        assertThat(challenges).hasSize(1000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\u043f\u0430\u0440\u043e\u043b\u044c", "a\u20ac"})
    void takesNoPasswordThatManyOthersWouldEqual(String password) {
        assertThatThrownBy(() -> new VncAuth(password, new SecureRandom()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("password");
    }

    @Test
    void noneAcceptsAtOnce() {
        NoSecurity none = new NoSecurity();
        ByteBuf out = Unpooled.buffer();

        assertThat(none.number()).isEqualTo(1);
        assertThat(none.begin().start(out)).isEqualTo(Step.ACCEPTED);
        assertThat(out.isReadable()).isFalse();
    }
}
