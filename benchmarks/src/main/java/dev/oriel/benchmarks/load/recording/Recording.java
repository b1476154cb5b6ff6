package dev.oriel.benchmarks.load.recording;

import dev.oriel.benchmarks.load.content.Picture;
import dev.oriel.framebuffer.Rect;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/**
 * A recorded desktop: rectangles that changed, at their times, as {@link Format} lays them out. Everything is checked when it
 * is read, down to the last pixel, so playing meets no error. Immutable.
 */
public final class Recording {

    private static final String BUNDLED = "desktop.orec";

    /** Pixels that replace those of an area of the screen. */
    public record Patch(Rect area, Picture picture) {}

    /** A frame as it stands in the file. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Stored(int timeMillis, int rects, int inflatedBytes, byte[] deflated) {}

    private final int width;
    private final int height;
    private final int durationMillis;
    private final List<Stored> stored;

    private Recording(int width, int height, int durationMillis, List<Stored> stored) {
        this.width = width;
        this.height = height;
        this.durationMillis = durationMillis;
        this.stored = List.copyOf(stored);
    }

    /** The recording that comes with Oriel. */
    public static Recording bundled() throws IOException {
        try (InputStream in = Recording.class.getResourceAsStream(BUNDLED)) {
            if (in == null) {
                throw new BadRecordingException(BUNDLED + " is missing from the class path");
            }
            return parse(in.readNBytes(Format.MAX_FILE_BYTES + 1));
        }
    }

    /**
     * Reads a file.
     *
     * @throws BadRecordingException if it is damaged or something else
     */
    public static Recording read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return parse(in.readNBytes(Format.MAX_FILE_BYTES + 1));
        }
    }

    static Recording parse(byte[] file) throws BadRecordingException {
        ByteBuffer in = whole(file);
        int width = range("width", in.getShort() & 0xFFFF, 1, Format.MAX_SIDE);
        int height = range("height", in.getShort() & 0xFFFF, 1, Format.MAX_SIDE);
        int frames = range("number of frames", in.getInt(), 1, Format.MAX_FRAMES);
        int duration = range("duration", in.getInt(), 1, Format.MAX_DURATION_MILLIS);
        List<Stored> stored = new ArrayList<>();
        int time = -1;
        for (int i = 0; i < frames; i++) {
            stored.add(frame(in, i, time, duration));
            time = stored.get(i).timeMillis;
        }
        if (in.hasRemaining()) {
            throw new BadRecordingException(in.remaining() + " bytes after the last frame");
        }
        Recording recording = new Recording(width, height, duration, stored);
        recording.checkAll();
        return recording;
    }

    /** Checks size, magic, version and check sum; answers what lies between, from the width on. */
    private static ByteBuffer whole(byte[] file) throws BadRecordingException {
        if (file.length < Format.HEAD_BYTES + Format.CHECK_BYTES || file.length > Format.MAX_FILE_BYTES) {
            throw new BadRecordingException("a size of " + file.length + " bytes");
        }
        ByteBuffer in = ByteBuffer.wrap(file);
        if (in.getLong() != Format.MAGIC) {
            throw new BadRecordingException("it does not begin with ORIELREC");
        }
        int version = in.getShort() & 0xFFFF;
        if (version != Format.VERSION) {
            throw new BadRecordingException("version " + version + " is not " + Format.VERSION);
        }
        int end = file.length - Format.CHECK_BYTES;
        CRC32 crc = new CRC32();
        crc.update(file, 0, end);
        if ((int) crc.getValue() != in.getInt(end)) {
            throw new BadRecordingException("its check sum is wrong: it was cut off or changed");
        }
        return in.limit(end);
    }

    private static Stored frame(ByteBuffer in, int number, int timeBefore, int duration) throws BadRecordingException {
        String where = " of frame " + number;
        range("bytes left at the head" + where, in.remaining(), Format.FRAME_HEAD_BYTES, Format.MAX_FILE_BYTES);
        int time = range("time" + where, in.getInt(), number == 0 ? 0 : timeBefore + 1, number == 0 ? 0 : duration - 1);
        int rects = range("rectangles" + where, in.getShort() & 0xFFFF, 1, 0xFFFF);
        int inflated = range("size" + where, in.getInt(), Format.RECT_HEAD_BYTES, Format.MAX_INFLATED_BYTES);
        byte[] deflated = new byte[range("deflated size" + where, in.getInt(), 1, in.remaining())];
        in.get(deflated);
        return new Stored(time, rects, inflated, deflated);
    }

    static int range(String what, int value, int least, int most) throws BadRecordingException {
        if (value < least || value > most) {
            throw new BadRecordingException(
                    what + ": " + Integer.toUnsignedString(value) + " is not within " + least + " to " + most);
        }
        return value;
    }

    private void checkAll() throws BadRecordingException {
        for (int i = 0; i < frames(); i++) {
            List<Patch> patches = decode(i);
            if (i == 0 && (patches.size() != 1 || !patches.get(0).area().equals(new Rect(0, 0, width, height)))) {
                throw new BadRecordingException("frame 0 does not cover the screen");
            }
        }
    }

    private List<Patch> decode(int frame) throws BadRecordingException {
        Stored data = stored.get(frame);
        return new PatchReader(frame, width, height, data.rects).read(data.deflated, data.inflatedBytes);
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** At least 1. */
    public int frames() {
        return stored.size();
    }

    /** When a frame is due, from the start. */
    public int timeMillis(int frame) {
        return stored.get(frame).timeMillis;
    }

    /** After this time it begins again. */
    public int durationMillis() {
        return durationMillis;
    }

    /** What is different in a frame; decoded anew by each call. */
    public List<Patch> patches(int frame) {
        try {
            return decode(frame);
        } catch (BadRecordingException impossible) {
            throw new IllegalStateException("checked when it was read", impossible);
        }
    }
}
