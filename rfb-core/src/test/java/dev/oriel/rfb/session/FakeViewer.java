package dev.oriel.rfb.session;

import dev.oriel.framebuffer.PixelFormat;
import dev.oriel.framebuffer.Rect;
import dev.oriel.rfb.update.Viewer;
import dev.oriel.rfb.wire.ScreenLayout;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** The frame loop's side of one session: one line for each call, such as "request incremental 0,0 640x480". */
final class FakeViewer implements Viewer {

    /** An encoding number whose arrival makes this viewer fail, as a bug would. */
    static final int POISON = 666;

    final List<String> calls = new ArrayList<>();

    private static String text(Rect area) {
        return area.x() + "," + area.y() + " " + area.width() + "x" + area.height();
    }

    @Override
    public void setPixelFormat(PixelFormat format) {
        calls.add("format " + format.bitsPerPixel() + "/" + format.depth());
    }

    @Override
    public void setEncodings(List<Integer> encodings) {
        if (encodings.contains(POISON)) {
            throw new IllegalStateException("poisoned");
        }
        calls.add("encodings " + encodings);
    }

    @Override
    public void requestUpdate(boolean incremental, Rect area) {
        calls.add("request " + (incremental ? "incremental " : "whole ") + text(area));
    }

    @Override
    public void continuousUpdates(boolean on, Rect area) {
        calls.add("continuous " + on + " " + text(area));
    }

    @Override
    public void fence(int flags, byte[] payload) {
        calls.add("fence " + Integer.toHexString(flags) + " " + HexFormat.of().formatHex(payload));
    }

    @Override
    public void fenceReply(byte[] payload) {
        calls.add("fence reply " + HexFormat.of().formatHex(payload));
    }

    @Override
    public void requestDesktopSize(int width, int height, List<ScreenLayout> screens) {
        calls.add("size " + width + "x" + height + " of " + screens.size());
    }

    @Override
    public void pointed(int x, int y) {
        calls.add("pointed " + x + "," + y);
    }

    @Override
    public void requestChecksum(int id) {
        calls.add("checksum " + id);
    }

    @Override
    public void written(long updateNumber) {
        calls.add("written " + updateNumber);
    }

    @Override
    public void leave() {
        calls.add("leave");
    }

    @Override
    public void limitVideo(int width, int height) {
        calls.add("video " + width + "x" + height);
    }
}
