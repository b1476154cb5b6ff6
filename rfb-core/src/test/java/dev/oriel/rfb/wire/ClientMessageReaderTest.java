package dev.oriel.rfb.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.oriel.framebuffer.PixelFormat;
import dev.oriel.framebuffer.Rect;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientMessageReaderTest {

    private static final int KEYSYM = 0xFF0D;

    private static final byte[][] STREAM = {
        MessageBytes.setPixelFormat(),
        MessageBytes.setEncodings(7, -239, 12345, 7, -2147483648),
        MessageBytes.setEncodings(),
        MessageBytes.updateRequest(true, 1, 2, 65535, 65534),
        MessageBytes.key(true, KEYSYM),
        MessageBytes.key(false, 0xFFFFFFFF),
        MessageBytes.pointer(0xFF, 65535, 3),
        MessageBytes.cutText(4, 4),
        MessageBytes.cutText(0, 0),
        MessageBytes.cutText(-5, 5),
        MessageBytes.continuousUpdates(true, 5, 6, 7, 8),
        MessageBytes.fence(0x80000003, 3, new byte[] {1, 2, -1}),
        MessageBytes.fence(0, 0, new byte[0]),
        MessageBytes.setDesktopSize(1280, 720),
        MessageBytes.hex("fb 00 0000 0000 00 00"),
        MessageBytes.hex("4f 00 0000 01020304"),
        MessageBytes.hex("fc 0780 ffff"),
    };

    private static final ClientMessage[] MESSAGES = {
        new ClientMessage.SetPixelFormat(PixelFormat.BGRX),
        new ClientMessage.SetEncodings(List.of(7, -239, 12345, 7, -2147483648)),
        new ClientMessage.SetEncodings(List.of()),
        new ClientMessage.FramebufferUpdateRequest(true, new Rect(1, 2, 65535, 65534)),
        new ClientMessage.KeyEvent(true, KEYSYM),
        new ClientMessage.KeyEvent(false, 0xFFFFFFFF),
        new ClientMessage.PointerEvent(0xFF, 65535, 3),
        new ClientMessage.ClientCutText("aaaa"),
        new ClientMessage.ClientCutText(""),
        new ClientMessage.ExtendedClipboard(5),
        new ClientMessage.EnableContinuousUpdates(true, new Rect(5, 6, 7, 8)),
        new ClientMessage.ClientFence(0x80000003, List.of((byte) 1, (byte) 2, (byte) -1)),
        new ClientMessage.ClientFence(0, List.of()),
        new ClientMessage.SetDesktopSize(1280, 720, List.of(new ScreenLayout(7, 0, 0, 1280, 720, 0))),
        new ClientMessage.SetDesktopSize(0, 0, List.of()),
        new ClientMessage.ChecksumRequest(0x01020304),
        new ClientMessage.SetMaxVideoResolution(1920, 65535),
    };

    private final RecordingHandler handler = new RecordingHandler();

    private static ByteBuf stream() {
        return Unpooled.wrappedBuffer(STREAM);
    }

    @Test
    void readsEveryMessageWhole() {
        handler.readAll(stream());

        assertThat(handler.messages).containsExactly(MESSAGES);
    }

    @Test
    void readsTheSameByteByByte() {
        ByteBuf from = stream();
        ByteBuf received = Unpooled.buffer();
        while (from.isReadable()) {
            received.writeByte(from.readByte());
            handler.readAll(received);
        }

        assertThat(handler.messages).containsExactly(MESSAGES);
        assertThat(received.isReadable()).isFalse();
    }

    @Test
    void readsTheSameSplitAtRandom() {
        Random random = MessageBytes.random();
        for (int round = 0; round < 200; round++) {
            RecordingHandler split = new RecordingHandler();
            ByteBuf from = stream();
            ByteBuf received = Unpooled.buffer();
            while (from.isReadable()) {
                received.writeBytes(from, Math.min(from.readableBytes(), 1 + random.nextInt(40)));
                split.readAll(received);
            }
            assertThat(split.messages).containsExactly(MESSAGES);
        }
    }

    @Test
    void knowsEachLengthFromTheBytesItNeedsAndNeverChangesItsMind() {
        for (byte[] message : STREAM) {
            for (int have = 0; have <= message.length; have++) {
                ByteBuf in = Unpooled.wrappedBuffer(message, 0, have);
                assertThat(ClientMessageReader.length(in)).isIn(ClientMessageReader.NOT_YET, message.length);
                assertThat(in.readableBytes()).isEqualTo(have);
            }
            assertThat(ClientMessageReader.length(Unpooled.wrappedBuffer(message)))
                    .isEqualTo(message.length);
        }
    }

    @Test
    void readsTextAsLatin1() {
        handler.readAll(Unpooled.wrappedBuffer(MessageBytes.hex("06 000000 00000003 e4 0a ff")));

        assertThat(handler.messages).containsExactly(new ClientMessage.ClientCutText("\u00e4\n\u00ff"));
    }

    @Test
    void takesAnyByteButZeroAsTrue() {
        handler.readAll(Unpooled.wrappedBuffer(MessageBytes.hex("04 02 0000 00000041")));

        assertThat(handler.messages).containsExactly(new ClientMessage.KeyEvent(true, 0x41));
    }

    @Test
    void acceptsCountsAtTheirLimits() {
        handler.readAll(Unpooled.wrappedBuffer(MessageBytes.setEncodings(new int[ClientMessageReader.MAX_ENCODINGS])));
        handler.readAll(Unpooled.wrappedBuffer(MessageBytes.fence(0, 64, new byte[64])));
        handler.readAll(Unpooled.wrappedBuffer(MessageBytes.cutText(1 << 20, 1 << 20)));
        handler.readAll(Unpooled.wrappedBuffer(MessageBytes.cutText(-(1 << 20), 1 << 20)));
        handler.readAll(Unpooled.wrappedBuffer(
                Unpooled.wrappedBuffer(MessageBytes.hex("fb 00 0001 0001 ff 00")),
                Unpooled.wrappedBuffer(new byte[255 * 16])));

        assertThat(handler.messages).hasSize(5);
    }

    @Test
    void promisesNoMessageLongerThanItSays() {
        assertThat(ClientMessageReader.length(Unpooled.wrappedBuffer(MessageBytes.cutText(1 << 20, 0))))
                .isEqualTo(ClientMessageReader.MAX_MESSAGE_BYTES);
    }

    @ParameterizedTest
    @CsvSource({
        "1048577, 1048577",
        "2147483647, 2147483647",
        "-2147483648, 2147483648",
        "-1048577, 1048577",
        "-2147483647, 2147483647"
    })
    void refusesLongCutTextFromItsHeaderAlone(int lengthField, String named) {
        assertThatThrownBy(
                        () -> ClientMessageReader.length(Unpooled.wrappedBuffer(MessageBytes.cutText(lengthField, 0))))
                .isInstanceOf(RfbProtocolException.class)
                .hasMessageContainingAll("ClientCutText", named, "1048576");
    }

    /** A length of 2^32 - 1 is -1: one byte of an extension. */
    @Test
    void readsTheLargestUnsignedLengthAsMinusOne() {
        handler.readAll(Unpooled.wrappedBuffer(MessageBytes.cutText(0xFFFFFFFF, 1)));

        assertThat(handler.messages).containsExactly(new ClientMessage.ExtendedClipboard(1));
    }

    @ParameterizedTest
    @ValueSource(ints = {1025, 65535})
    void refusesLongListsOfEncodingsFromTheirHeaderAlone(int count) {
        ByteBuf in = Unpooled.buffer().writeByte(2).writeByte(0).writeShort(count);

        assertThatThrownBy(() -> ClientMessageReader.length(in))
                .isInstanceOf(RfbProtocolException.class)
                .hasMessageContainingAll("SetEncodings", String.valueOf(count), "1024");
    }

    @ParameterizedTest
    @ValueSource(ints = {65, 255})
    void refusesLongFencesFromTheirHeaderAlone(int length) {
        assertThatThrownBy(() ->
                        ClientMessageReader.length(Unpooled.wrappedBuffer(MessageBytes.fence(0, length, new byte[0]))))
                .isInstanceOf(RfbProtocolException.class)
                .hasMessageContainingAll("ClientFence", String.valueOf(length), "64");
    }

    @Test
    void refusesEveryTypeItDoesNotKnow() {
        List<Integer> known = List.of(0, 2, 3, 4, 5, 6, 79, 150, 248, 251, 252);
        for (int type = 0; type < 256; type++) {
            ByteBuf in = Unpooled.buffer().writeByte(type);
            if (!known.contains(type)) {
                assertThatThrownBy(() -> ClientMessageReader.length(in))
                        .isInstanceOf(RfbProtocolException.class)
                        .hasMessageContaining("type " + type);
            } else {
                ClientMessageReader.length(in);
            }
        }
    }

    @Test
    void endsRandomBytesOnlyInProtocolErrors() {
        Random random = MessageBytes.random();
        int[] types = {0, 2, 3, 4, 5, 6, 150, 248, 251, 252};
        for (int round = 0; round < 20_000; round++) {
            byte[] bytes = new byte[random.nextInt(300)];
            random.nextBytes(bytes);
            if (bytes.length > 0 && random.nextInt(4) > 0) {
                bytes[0] = (byte) types[random.nextInt(types.length)];
            }
            readRandom(Unpooled.wrappedBuffer(bytes));
        }
        assertThat(handler.messages).hasSizeGreaterThan(1000);
    }

    private void readRandom(ByteBuf bytes) {
        try {
            handler.readAll(bytes);
        } catch (RfbProtocolException e) {
            assertThat(e).hasMessageMatching(".*\\d.*|.*colour map.*");
        }
    }

    @Test
    void printsNeitherKeysNorTexts() {
        assertThat(new ClientMessage.KeyEvent(true, KEYSYM).toString())
                .contains("KeyEvent")
                .doesNotContain(String.valueOf(KEYSYM))
                .doesNotContain(Integer.toHexString(KEYSYM));
        assertThat(new ClientMessage.ClientCutText("secret").toString())
                .contains("6")
                .doesNotContain("secret");
    }
}
