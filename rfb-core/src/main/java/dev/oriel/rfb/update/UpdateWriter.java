package dev.oriel.rfb.update;

import dev.oriel.framebuffer.Moves;
import dev.oriel.framebuffer.desktop.CursorImage;
import dev.oriel.rfb.encode.EncodedRects;
import dev.oriel.rfb.tiles.SlotRuns;
import dev.oriel.rfb.wire.Encodings;
import dev.oriel.rfb.wire.ScreenLayout;
import dev.oriel.rfb.wire.ServerMessages;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.PooledByteBufAllocator;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts one FramebufferUpdate together from its parts: the header and everything small in shared buffers up to about
 * {@value #SMALL} bytes, large results as they are. One use, one viewer; frame thread.
 */
final class UpdateWriter {

    /** Copying this much is cheaper than sending it as a message of its own. */
    static final int SMALL = 16 * 1024;

    private static final int UPDATE_HEADER_BYTES = 4;
    private static final int RECT_COUNT_AT = 2;
    private static final int FENCE_BYTES = 32;

    private final List<ByteBuf> finished = new ArrayList<>();
    private final ByteBuf first = buffer(1024);
    private ByteBuf open = first;
    private int rects;

    UpdateWriter() {
        ServerMessages.framebufferUpdate(first, 0);
    }

    boolean isEmpty() {
        return rects == 0;
    }

    void size(ViewerState viewer, SizeNotice notice, List<ScreenLayout> screens) {
        int width = viewer.screen().width();
        int height = viewer.screen().height();
        if (viewer.features().knows(Encodings.EXTENDED_DESKTOP_SIZE)) {
            ServerMessages.extendedDesktopSize(open, notice.reason(), notice.status(), width, height, screens);
        } else {
            ServerMessages.desktopSize(open, width, height);
        }
        rects++;
    }

    void cursor(ViewerState viewer, CursorImage cursor) {
        ServerMessages.cursor(open, cursor, viewer.format());
        rects++;
    }

    void name(String name) {
        ServerMessages.desktopName(open, name);
        rects++;
    }

    void checksumOffer() {
        ServerMessages.emptyRect(open, Encodings.ORIEL_CHECKSUM);
        rects++;
    }

    /** Copies come before the update's pixels: each reads the picture as the ones before have left it. */
    void moves(Moves moves) {
        for (int i = 0; i < moves.size(); i++) {
            ServerMessages.copyRect(open, moves.source(i), moves.x(i), moves.y(i));
        }
        rects += moves.size();
    }

    /** Names tiles, if there are any. */
    void tiles(int encoding, SlotRuns runs) {
        if (!runs.isEmpty()) {
            ServerMessages.emptyRect(open, encoding);
            runs.write(open);
            rects++;
        }
    }

    void pixels(EncodedRects encoded) {
        rects += encoded.rectCount();
        if (open.readableBytes() + encoded.byteCount() <= SMALL) {
            encoded.copyTo(open);
            return;
        }
        finishOpen();
        finished.add(encoded.share());
    }

    private void finishOpen() {
        if (open.isReadable()) {
            finished.add(open);
            open = buffer(1024);
        }
    }

    /**
     * The update's buffers, which the caller owns, with its number in a fence behind it if the viewer answers fences.
     *
     * @param number of the update
     */
    List<ByteBuf> finish(ViewerState viewer, long number) {
        first.setShort(first.readerIndex() + RECT_COUNT_AT, rects);
        if (viewer.flow.usesFences()) {
            FenceNumbers.write(open, number);
        }
        if (open.isReadable()) {
            finished.add(open);
        } else {
            open.release();
        }
        return finished;
    }

    /** What was written so far. */
    long byteCount() {
        long bytes = open.readableBytes();
        for (ByteBuf buffer : finished) {
            bytes += buffer.readableBytes();
        }
        return bytes;
    }

    /** Nothing is to be sent after all. */
    void discard() {
        finished.forEach(ByteBuf::release);
        open.release();
    }

    private static ByteBuf buffer(int bytes) {
        return PooledByteBufAllocator.DEFAULT.directBuffer(UPDATE_HEADER_BYTES + FENCE_BYTES + bytes);
    }
}
