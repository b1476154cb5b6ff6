package dev.oriel.server.display;

import dev.oriel.framebuffer.desktop.Desktop;
import dev.oriel.framebuffer.desktop.ScreenSize;
import dev.oriel.server.demo.DemoDesktop;
import dev.oriel.server.options.Geometry;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The demo screen inside this process: no X display, never lost. */
record DemoDisplay(DemoDesktop demo) implements Screen {

    static Screen open(Geometry size) {
        return new DemoDisplay(new DemoDesktop(new ScreenSize(size.width(), size.height())));
    }

    @Override
    public Desktop desktop() {
        return demo;
    }

    @Override
    public OptionalInt displayNumber() {
        return OptionalInt.empty();
    }

    @Override
    public CompletionStage<String> lost() {
        return new CompletableFuture<>();
    }

    @Override
    public void close() {
        demo.close();
    }
}
