package dev.oriel.viewer;

import dev.oriel.viewer.picture.RgbImage;

/**
 * The server's answer to a request for the checksum of its screen, and what the viewer showed when it came.
 *
 * @param id of the request
 * @param value as {@link RgbImage#checksum}
 * @param exact whether the viewer's picture had the same size and checksum at this place in the stream
 */
public record ChecksumSeen(int id, int width, int height, long value, boolean exact) {

    static ChecksumSeen of(int id, int width, int height, long value, RgbImage shown) {
        boolean exact = width == shown.width() && height == shown.height() && value == shown.checksum();
        return new ChecksumSeen(id, width, height, value, exact);
    }
}
