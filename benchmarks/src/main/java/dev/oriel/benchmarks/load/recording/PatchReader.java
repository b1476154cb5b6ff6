package dev.oriel.benchmarks.load.recording;

import dev.oriel.benchmarks.load.content.Picture;
import dev.oriel.benchmarks.load.recording.Recording.Patch;
import dev.oriel.framebuffer.Rect;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Decodes one frame of a recording; everything in it is doubted. */
record PatchReader(int frame, int screenWidth, int screenHeight, int rects) {

    List<Patch> read(byte[] deflated, int inflatedBytes) throws BadRecordingException {
        ByteBuffer in = ByteBuffer.wrap(inflate(deflated, inflatedBytes));
        List<Patch> patches = new ArrayList<>();
        for (int i = 0; i < rects; i++) {
            patches.add(patch(in));
        }
        if (in.hasRemaining()) {
            throw new BadRecordingException(in.remaining() + " bytes too many" + where());
        }
        return patches;
    }

    private String where() {
        return " in frame " + frame;
    }

    private byte[] inflate(byte[] deflated, int inflatedBytes) throws BadRecordingException {
        byte[] bytes = new byte[inflatedBytes];
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(deflated);
            int at = 0;
            for (int more = 1; more > 0 && at < inflatedBytes; at += more) {
                more = inflater.inflate(bytes, at, inflatedBytes - at);
            }
            boolean ended = at == inflatedBytes && inflater.inflate(new byte[1]) == 0 && inflater.finished();
            if (!ended) {
                throw new BadRecordingException("not " + inflatedBytes + " bytes" + where());
            }
            return bytes;
        } catch (DataFormatException damaged) {
            throw new BadRecordingException(damaged.getMessage() + where());
        } finally {
            inflater.end();
        }
    }

    private Patch patch(ByteBuffer in) throws BadRecordingException {
        need(in, Format.RECT_HEAD_BYTES);
        int x = in.getShort() & 0xFFFF;
        int y = in.getShort() & 0xFFFF;
        int width = Recording.range("width" + where(), in.getShort() & 0xFFFF, 1, screenWidth);
        int height = Recording.range("height" + where(), in.getShort() & 0xFFFF, 1, screenHeight);
        Recording.range("right edge" + where(), x + width, 1, screenWidth);
        Recording.range("lower edge" + where(), y + height, 1, screenHeight);
        int kind = Recording.range("kind" + where(), in.get() & 0xFF, Format.PALETTE, Format.TRUE_COLOUR);
        Picture picture = Picture.blank(width, height);
        if (kind == Format.PALETTE) {
            palette(in, picture);
        } else {
            trueColour(in, picture);
        }
        return new Patch(new Rect(x, y, width, height), picture);
    }

    private void palette(ByteBuffer in, Picture picture) throws BadRecordingException {
        need(in, 1);
        int[] colours = new int[(in.get() & 0xFF) + 1];
        int pixels = picture.width() * picture.height();
        need(in, 3 * colours.length + pixels);
        for (int i = 0; i < colours.length; i++) {
            colours[i] = (in.get() & 0xFF) << 16 | (in.get() & 0xFF) << 8 | (in.get() & 0xFF);
        }
        for (int i = 0; i < pixels; i++) {
            int index = Recording.range("colour" + where(), in.get() & 0xFF, 0, colours.length - 1);
            picture.pixels().put(i, colours[index]);
        }
    }

    private void trueColour(ByteBuffer in, Picture picture) throws BadRecordingException {
        int pixels = picture.width() * picture.height();
        need(in, 3 * pixels);
        for (int shift = 16; shift >= 0; shift -= 8) {
            int left = 0;
            for (int i = 0; i < pixels; i++) {
                left = (i % picture.width() == 0 ? 0 : left) + in.get() & 0xFF;
                picture.pixels().put(i, picture.pixels().get(i) | left << shift);
            }
        }
    }

    private void need(ByteBuffer in, int bytes) throws BadRecordingException {
        if (in.remaining() < bytes) {
            throw new BadRecordingException(in.remaining() + " bytes left, " + bytes + " needed" + where());
        }
    }
}
