package dev.oriel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A program may leave JNA out: what it is needed for is done by the JDK, or not offered. */
class WithoutJnaTest {

    private static URL[] classPathWithoutJna() throws Exception {
        List<URL> urls = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            if (!entry.matches(".*/jna-[0-9.]+\\.jar")) {
                urls.add(Path.of(entry).toUri().toURL());
            }
        }
        return urls.toArray(new URL[0]);
    }

    @Test
    void takesTheJdksJpeg() throws Exception {
        try (URLClassLoader loader = new URLClassLoader(classPathWithoutJna(), ClassLoader.getPlatformClassLoader())) {
            Class<?> encoders = loader.loadClass("dev.oriel.encoders.StandardEncoders");
            assertThat(loader.getResource("com/sun/jna/Native.class")).isNull();
            Object standard = encoders.getMethod("standard").invoke(null);
            assertThat(encoders.getMethod("jpegCodecName").invoke(standard)).isEqualTo("javax.imageio");
        }
    }
}
