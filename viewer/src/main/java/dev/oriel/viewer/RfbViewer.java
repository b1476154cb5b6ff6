package dev.oriel.viewer;

import dev.oriel.framebuffer.PixelFormat;
import dev.oriel.framebuffer.Rect;
import dev.oriel.viewer.decode.RectDecoders;
import dev.oriel.viewer.picture.RgbImage;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/**
 * A plain blocking RFB 3.8 viewer over TCP that asks for one update after the other and keeps the picture. Anything the server
 * does against the texts is an IOException. One thread; every wait is bounded.
 */
public final class RfbViewer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final int CURSOR = -239;
    private static final int DESKTOP_SIZE = -223;
    private static final int EXTENDED_DESKTOP_SIZE = -308;
    private static final int DESKTOP_NAME = -307;
    private static final int LAST_RECT = -224;

    private final Socket socket;
    private final DataInputStream in;
    private final DataOutputStream out;
    private final PixelFormat format;
    private final RectDecoders decoder;
    private final List<Integer> seenEncodings = new ArrayList<>();
    private RgbImage picture = new RgbImage(1, 1);
    private String name = "";
    private int updates;
    private boolean ended;

    /**
     * Connects, logs in and asks for the whole screen.
     *
     * @param password empty for security type None
     * @param encodings as in SetEncodings
     */
    public RfbViewer(int port, String password, PixelFormat format, Integer... encodings) throws IOException {
        this.format = format;
        decoder = new RectDecoders(format);
        socket = new Socket();
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), (int) PATIENCE.toMillis());
        socket.setSoTimeout((int) PATIENCE.toMillis());
        socket.setTcpNoDelay(true);
        in = new DataInputStream(new BufferedInputStream(socket.getInputStream(), 1 << 16));
        out = new DataOutputStream(socket.getOutputStream());
        try {
            login(password);
            initialise(List.of(encodings));
        } catch (IOException | RuntimeException e) {
            socket.close();
            throw e;
        }
    }

    private void login(String password) throws IOException {
        require(text(12).equals("RFB 003.008\n"), "banner");
        out.write("RFB 003.008\n".getBytes(StandardCharsets.US_ASCII));
        byte[] types = new byte[in.readUnsignedByte()];
        in.readFully(types);
        int wanted = password.isEmpty() ? 1 : 2;
        require(new String(types, StandardCharsets.ISO_8859_1).indexOf(wanted) >= 0, "security type " + wanted);
        out.writeByte(wanted);
        if (wanted == 2) {
            byte[] challenge = new byte[16];
            in.readFully(challenge);
            out.write(encrypt(challenge, password));
        }
        if (in.readInt() != 0) {
            throw new IOException("refused: " + text(in.readInt()));
        }
    }

    @SuppressWarnings("InsecureCryptoUsage") // VncAuth is DES in ECB mode
    private static byte[] encrypt(byte[] challenge, String password) {
        byte[] key = new byte[8];
        byte[] characters = password.getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i < Math.min(8, characters.length); i++) {
            for (int bit = 0; bit < 8; bit++) {
                key[i] |= (byte) ((characters[i] >> bit & 1) << (7 - bit));
            }
        }
        try {
            Cipher cipher = Cipher.getInstance("DES/ECB/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "DES"));
            return cipher.doFinal(challenge);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void initialise(List<Integer> encodings) throws IOException {
        out.writeByte(1);
        int width = in.readUnsignedShort();
        int height = in.readUnsignedShort();
        in.skipNBytes(16);
        name = text(in.readInt());
        picture = new RgbImage(width, height);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream message = new DataOutputStream(bytes);
        message.writeInt(0);
        message.writeByte(format.bitsPerPixel());
        message.writeByte(format.depth());
        message.writeBoolean(format.bigEndian());
        message.writeBoolean(true);
        message.writeShort(format.redMax());
        message.writeShort(format.greenMax());
        message.writeShort(format.blueMax());
        message.writeByte(format.redShift());
        message.writeByte(format.greenShift());
        message.writeByte(format.blueShift());
        message.write(new byte[3]);
        message.writeShort(2 << 8);
        message.writeShort(encodings.size());
        for (int encoding : encodings) {
            message.writeInt(encoding);
        }
        out.write(bytes.toByteArray());
        request(false);
    }

    private void request(boolean incremental) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream message = new DataOutputStream(bytes);
        message.writeByte(3);
        message.writeBoolean(incremental);
        message.writeShort(0);
        message.writeShort(0);
        message.writeShort(picture.width());
        message.writeShort(picture.height());
        out.write(bytes.toByteArray());
    }

    public void key(int keysym, boolean down) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream message = new DataOutputStream(bytes);
        message.writeByte(4);
        message.writeBoolean(down);
        message.writeShort(0);
        message.writeInt(keysym);
        out.write(bytes.toByteArray());
    }

    /** Presses and releases the keys of a text in Latin-1, whose keysyms are its characters. */
    public void type(String text) throws IOException {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            int keysym = character == '\n' ? 0xFF0D : character;
            key(keysym, true);
            key(keysym, false);
        }
    }

    public void pointer(int x, int y, int buttons) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream message = new DataOutputStream(bytes);
        message.writeByte(5);
        message.writeByte(buttons);
        message.writeShort(x);
        message.writeShort(y);
        out.write(bytes.toByteArray());
    }

    /** Sends bytes as they are. */
    public void send(byte[] bytes) throws IOException {
        out.write(bytes);
    }

    /** Reads messages until the condition holds, asking for the next update after each. */
    public void readUntil(BooleanSupplier condition) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            require(System.nanoTime() < end, "what was waited for within " + PATIENCE.toSeconds() + " s");
            readMessage();
        }
    }

    /** Reads the messages that have arrived, and none that has not begun to. */
    public void readAvailable() throws IOException {
        while (in.available() > 0) {
            readMessage();
        }
    }

    /** Reads messages until the server closes the connection. */
    public void readToEnd() throws IOException {
        try {
            while (true) {
                readMessage();
            }
        } catch (EOFException | SocketException closed) {
            ended = true;
        }
    }

    /** Whether {@link #readToEnd} has met the end. */
    public boolean hasEnded() {
        return ended;
    }

    /** Reads one message. */
    public void readMessage() throws IOException {
        int type = in.readUnsignedByte();
        switch (type) {
            case 0 -> readUpdate();
            case 2 -> {}
            case 3 -> {
                in.skipNBytes(3);
                in.skipNBytes(in.readInt());
            }
            default -> throw new IOException("message type " + type + ", which was not agreed");
        }
    }

    private void readUpdate() throws IOException {
        in.skipNBytes(1);
        int count = in.readUnsignedShort();
        for (int i = 0; i < count; i++) {
            Rect area = new Rect(
                    in.readUnsignedShort(), in.readUnsignedShort(), in.readUnsignedShort(), in.readUnsignedShort());
            int encoding = in.readInt();
            if (encoding == LAST_RECT) {
                break;
            }
            readRect(area, encoding);
        }
        updates++;
        request(true);
    }

    private void readRect(Rect area, int encoding) throws IOException {
        seenEncodings.add(encoding);
        switch (encoding) {
            case CURSOR ->
                in.skipNBytes(area.area() * format.bytesPerPixel() + (long) (area.width() + 7) / 8 * area.height());
            case DESKTOP_SIZE -> resize(area);
            case EXTENDED_DESKTOP_SIZE -> {
                in.skipNBytes(in.readUnsignedByte() * 16L + 3);
                resize(area);
            }
            case DESKTOP_NAME -> name = text(in.readInt());
            default -> decoder.decodeRect(in, area, encoding, picture);
        }
    }

    private void resize(Rect size) {
        if (size.width() != picture.width() || size.height() != picture.height()) {
            picture = new RgbImage(size.width(), size.height());
        }
    }

    public RgbImage picture() {
        return picture;
    }

    public String name() {
        return name;
    }

    public int updates() {
        return updates;
    }

    /** Every encoding of every rectangle so far, in order. */
    public List<Integer> seenEncodings() {
        return List.copyOf(seenEncodings);
    }

    private String text(int length) throws IOException {
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static void require(boolean condition, String what) throws IOException {
        if (!condition) {
            throw new IOException("not as expected: " + what);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
