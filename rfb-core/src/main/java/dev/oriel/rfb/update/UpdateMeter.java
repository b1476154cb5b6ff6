package dev.oriel.rfb.update;

import dev.oriel.rfb.encode.EncodedRects;

/**
 * Is told what one viewer is sent, for whoever measures: for each update first its pixels, part by part, then the whole. On the
 * frame thread; never blocks.
 */
public interface UpdateMeter {

    /** Measures nothing. */
    UpdateMeter NONE = new UpdateMeter() {
        @Override
        public void encoded(String encoding, EncodedRects rects) {
            // nobody asks
        }

        @Override
        public void sent(long bytes, long roundTripNanos, double bytesPerSecond) {
            // nobody asks
        }
    };

    /** Not yet known. */
    long UNKNOWN = LinkEstimate.UNKNOWN;

    /**
     * Rectangles of the update that is being put together. Viewers that see the same pixels share them: they were encoded once.
     *
     * @param encoding its name
     * @param rects only valid during the call
     */
    void encoded(String encoding, EncodedRects rects);

    /**
     * The update has been handed to the transport.
     *
     * @param bytes of the update with all it holds
     * @param roundTripNanos of the viewer's link while it is empty; {@link #UNKNOWN} until an answer has shown it
     * @param bytesPerSecond that the link carries; 0 until answers have shown it
     */
    void sent(long bytes, long roundTripNanos, double bytesPerSecond);
}
