package dev.oriel;

import dev.oriel.framebuffer.PixelFormat;
import dev.oriel.framebuffer.Rect;
import dev.oriel.rfb.update.Display;
import dev.oriel.rfb.update.Viewer;
import dev.oriel.rfb.update.ViewerPort;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.util.ReferenceCountUtil;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * One look at a display, as a viewer has it that joins, takes the whole screen in Raw, and leaves. Joined by any thread; the rest
 * is called on the frame thread.
 */
final class Picture implements ViewerPort {

    private static final int FRAMEBUFFER_UPDATE = 0;
    private static final int RAW = 0;

    private final CompletableFuture<BufferedImage> taken = new CompletableFuture<>();
    private final CompletableFuture<Viewer> viewer = new CompletableFuture<>();
    private BufferedImage image = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
    private long missing;

    private Picture() {}

    /** Completed with the picture, in {@link BufferedImage#TYPE_INT_RGB}, or with why there is none. */
    static CompletableFuture<BufferedImage> of(Display display) {
        Picture picture = new Picture();
        picture.viewer.complete(display.join(picture));
        return picture.taken;
    }

    @Override
    public void joined(int width, int height, String name) {
        image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        missing = (long) width * height;
        tell(it -> {
            it.setPixelFormat(PixelFormat.BGRX);
            it.setEncodings(List.of(RAW));
            it.requestUpdate(false, new Rect(0, 0, width, height));
        });
    }

    @Override
    public void send(long updateNumber, List<ByteBuf> buffers) {
        ByteBuf all = Unpooled.wrappedBuffer(buffers.toArray(new ByteBuf[0]));
        try {
            if (!taken.isDone() && all.getUnsignedByte(all.readerIndex()) == FRAMEBUFFER_UPDATE) {
                readUpdate(all);
            }
        } finally {
            ReferenceCountUtil.release(all);
        }
        tell(it -> it.written(updateNumber));
        if (missing <= 0 && taken.complete(image)) {
            tell(Viewer::leave);
        }
    }

    /** At once, or when it is known: a frame thread may be faster than the one that joins. */
    @SuppressWarnings("FutureReturnValueIgnored") // the viewer is never missing
    private void tell(Consumer<Viewer> message) {
        viewer.thenAccept(message);
    }

    /** {@code U8 type | U8 padding | U16 count | count x (U16 x, y, width, height | S32 encoding | pixels)}. */
    private void readUpdate(ByteBuf in) {
        in.skipBytes(2);
        int count = in.readUnsignedShort();
        for (int i = 0; i < count; i++) {
            int x = in.readUnsignedShort();
            int y = in.readUnsignedShort();
            int width = in.readUnsignedShort();
            int height = in.readUnsignedShort();
            if (in.readInt() != RAW) {
                return; // nothing else has pixels, and what has none comes in an update of its own
            }
            for (int row = y; row < y + height; row++) {
                for (int column = x; column < x + width; column++) {
                    image.setRGB(column, row, in.readIntLE());
                }
            }
            missing -= (long) width * height;
        }
    }

    @Override
    public void close(String reason) {
        taken.completeExceptionally(new IllegalStateException("no picture could be taken: " + reason));
    }
}
