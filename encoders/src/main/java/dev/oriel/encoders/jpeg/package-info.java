/**
 * JPEG files from pieces of our picture: by libjpeg-turbo where it is installed, by the JDK elsewhere.
 * Encodings that can carry JPEG use it, through the border JpegCodec; which codec it is, the list of encoders decides once.
 * A codec is for any thread, an encoder belongs to one worker.
 */
package dev.oriel.encoders.jpeg;
