package dev.oriel.rfb.update;

import io.netty.buffer.ByteBuf;
import java.util.List;

/**
 * Where the frame loop's words to one viewer go: implemented by its session. Called on the frame thread, in order; never
 * blocks.
 */
public interface ViewerPort {

    /** The viewer is in: ServerInit can be sent. The first call. */
    void joined(int width, int height, String name);

    /**
     * Whole server messages, in order: the session owns the buffers, writes each as it is, and calls
     * {@link Viewer#written} with the number when the transport has taken the last byte.
     */
    void send(long updateNumber, List<ByteBuf> buffers);

    /** The loop is done with this viewer: tell it if the protocol allows it, log the reason once, close. The last call. */
    void close(String reason);

    /** Who measures what this viewer is sent. Asked once, when it joins. */
    default UpdateMeter meter() {
        return UpdateMeter.NONE;
    }
}
