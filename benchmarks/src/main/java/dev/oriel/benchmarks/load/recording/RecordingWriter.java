package dev.oriel.benchmarks.load.recording;

import dev.oriel.benchmarks.load.content.Picture;
import dev.oriel.framebuffer.Rect;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Collects frames in memory and lays them out as {@link Format} says. One thread. */
final class RecordingWriter {

    private final int width;
    private final int height;
    private final ByteArrayOutputStream frames = new ByteArrayOutputStream();
    private final DataOutputStream framesOut = new DataOutputStream(frames);
    private int count;

    RecordingWriter(int width, int height) {
        this.width = width;
        this.height = height;
    }

    int frames() {
        return count;
    }

    /**
     * Adds a frame; the first one has time 0 and one area, the whole screen.
     *
     * @param screen the screen at that time
     * @param areas what is different from the frame before, at least one
     */
    void add(int timeMillis, Picture screen, List<Rect> areas) throws IOException {
        byte[] inflated = inflated(screen, areas);
        byte[] deflated = deflate(inflated);
        framesOut.writeInt(timeMillis);
        framesOut.writeShort(areas.size());
        framesOut.writeInt(inflated.length);
        framesOut.writeInt(deflated.length);
        framesOut.write(deflated);
        count++;
    }

    /** The whole file. */
    byte[] file(int durationMillis) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeLong(Format.MAGIC);
        out.writeShort(Format.VERSION);
        out.writeShort(width);
        out.writeShort(height);
        out.writeInt(count);
        out.writeInt(durationMillis);
        frames.writeTo(out);
        CRC32 crc = new CRC32();
        crc.update(bytes.toByteArray());
        out.writeInt((int) crc.getValue());
        return bytes.toByteArray();
    }

    private static byte[] inflated(Picture screen, List<Rect> areas) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        for (Rect area : areas) {
            out.writeShort(area.x());
            out.writeShort(area.y());
            out.writeShort(area.width());
            out.writeShort(area.height());
            Picture part = screen.part(area);
            Map<Integer, Integer> colours = colours(part);
            if (colours.size() <= Format.MAX_COLOURS) {
                out.writeByte(Format.PALETTE);
                writePalette(out, part, colours);
            } else {
                out.writeByte(Format.TRUE_COLOUR);
                writeTrueColour(out, part);
            }
        }
        return bytes.toByteArray();
    }

    /** Colours with their indexes; one more than a palette holds if there are too many. */
    private static Map<Integer, Integer> colours(Picture part) {
        Map<Integer, Integer> colours = new LinkedHashMap<>();
        for (int i = 0; i < part.width() * part.height() && colours.size() <= Format.MAX_COLOURS; i++) {
            colours.putIfAbsent(part.pixels().get(i) & 0xFFFFFF, colours.size());
        }
        return colours;
    }

    private static void writePalette(DataOutputStream out, Picture part, Map<Integer, Integer> colours)
            throws IOException {
        out.writeByte(colours.size() - 1);
        for (int rgb : colours.keySet()) {
            out.writeByte(rgb >> 16);
            out.writeShort(rgb);
        }
        for (int i = 0; i < part.width() * part.height(); i++) {
            out.writeByte(colours.get(part.pixels().get(i) & 0xFFFFFF));
        }
    }

    private static void writeTrueColour(DataOutputStream out, Picture part) throws IOException {
        for (int shift = 16; shift >= 0; shift -= 8) {
            for (int i = 0; i < part.width() * part.height(); i++) {
                int left = i % part.width() == 0 ? 0 : part.pixels().get(i - 1) >> shift;
                out.writeByte((part.pixels().get(i) >> shift) - left);
            }
        }
    }

    private static byte[] deflate(byte[] bytes) throws IOException {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        ByteArrayOutputStream deflated = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(deflated, deflater)) {
            out.write(bytes);
        } finally {
            deflater.end();
        }
        return deflated.toByteArray();
    }
}
