package dev.oriel.encoders.webp;

import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import dev.oriel.viewer.picture.RgbImage;
import java.io.IOException;
import java.util.Objects;

/** The decoder in the same library: what browsers have. Shares nothing with the encoder but the file. */
final class LibwebpDecoder {

    private final NativeLibrary library;

    LibwebpDecoder() throws IOException {
        String resource = "/native/Linux/" + Platform.ARCH.replace('-', '_') + "/libwebp-imageio.so";
        library = NativeLibrary.getInstance(
                Native.extractFromResourcePath(resource, LibwebpDecoder.class.getClassLoader())
                        .getPath());
    }

    RgbImage decode(byte[] file) {
        IntByReference width = new IntByReference();
        IntByReference height = new IntByReference();
        Object[] arguments = {file, (long) file.length, width, height};
        Pointer bgra = (Pointer) library.getFunction("WebPDecodeBGRA").invoke(Pointer.class, arguments);
        Objects.requireNonNull(bgra, "libwebp cannot decode the file");
        RgbImage image = new RgbImage(width.getValue(), height.getValue());
        int[] pixels = bgra.getIntArray(0, image.width() * image.height());
        library.getFunction("WebPFree").invoke(new Object[] {bgra});
        for (int i = 0; i < pixels.length; i++) {
            image.set(i % image.width(), i / image.width(), pixels[i]);
        }
        return image;
    }
}
