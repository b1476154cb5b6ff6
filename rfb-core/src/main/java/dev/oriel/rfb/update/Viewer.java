package dev.oriel.rfb.update;

import dev.oriel.framebuffer.PixelFormat;
import dev.oriel.framebuffer.Rect;
import dev.oriel.rfb.wire.ScreenLayout;
import java.util.List;

/**
 * A viewer's session as the frame loop hears it. Any thread, never blocks; calls of one thread keep their order, so what is
 * sent after {@link #setPixelFormat} is in the new format, and the answer to {@link #fence} follows everything before it.
 */
public interface Viewer {

    void setPixelFormat(PixelFormat format);

    /** SetEncodings, in the client's order, numbers nobody knows and duplicates included. */
    void setEncodings(List<Integer> encodings);

    /** FramebufferUpdateRequest; parts outside the screen are cropped. */
    void requestUpdate(boolean incremental, Rect area);

    /** EnableContinuousUpdates. */
    void continuousUpdates(boolean on, Rect area);

    /** ClientFence with the Request bit: to be answered in order. {@code payload} is at most 64 bytes. */
    void fence(int flags, byte[] payload);

    /** ClientFence without the Request bit: the answer to one of ours. */
    void fenceReply(byte[] payload);

    /** Where the viewer points, in pixels: what it looks at. */
    void pointed(int x, int y);

    /** ChecksumRequest (docs/protocol.md). */
    void requestChecksum(int id);

    /** SetDesktopSize. */
    void requestDesktopSize(int width, int height, List<ScreenLayout> screens);

    /** SetMaxVideoResolution (KasmVNC), in pixels; a size that cannot be takes an earlier one back. */
    void limitVideo(int width, int height);

    /** The transport has taken all bytes of the update with this number: there is room for the next one. */
    void written(long updateNumber);

    /** The connection is gone. The last call. */
    void leave();
}
