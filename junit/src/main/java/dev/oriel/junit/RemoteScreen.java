package dev.oriel.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Each test of this class, or this test, gets a screen of its own, as a parameter of type {@link ScreenUnderTest} (or
 * {@code VirtualFramebuffer}). While it runs, its picture can be watched in a browser: the address is a report entry and a log line,
 * on the loopback address, without a password. The system property {@code oriel.screen.port} fixes its port.
 *
 * <p>When a test fails, its last picture (PNG) and what was to be seen in the last seconds (an animated GIF) are written to
 * {@code target/remote-screens}, or where the system property {@code oriel.screens} says; the report entries name the files.
 *
 * <pre>{@code
 * @RemoteScreen(width = 640, height = 480)
 * class FormTest {
 *     @Test
 *     void greets(ScreenUnderTest screen) {
 *         ComponentScreen.on(screen.framebuffer(), FormPanel::new);
 *         ...
 *     }
 * }
 * }</pre>
 */
@Documented
@Inherited
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(RemoteScreenExtension.class)
public @interface RemoteScreen {

    /** In pixels. */
    int width() default 1024;

    /** In pixels. */
    int height() default 768;

    Kind kind() default Kind.FRAMEBUFFER;

    /** How many of the last seconds a recording holds, 1 to 60. */
    int seconds() default 10;

    /** What a test has before it. */
    enum Kind {
        /** A framebuffer that the test draws, or shows a Swing component on; needs nothing but the JVM. */
        FRAMEBUFFER,
        /** An X server in memory, for programs of their own; needs Xvfb and the X libraries. */
        XVFB
    }
}
