package dev.oriel.server.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oriel.framebuffer.PixelFormat;
import dev.oriel.viewer.RfbViewer;
import dev.oriel.viewer.UpdateSeen;
import dev.oriel.viewer.ViewerOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The viewer that measures us, over the transport that browsers use, with all it can. */
final class ViewerOverWebSocketIT {

    @TempDir
    private Path directory;

    @Test
    void showsTheRootWindowExactlyWithContinuousUpdates() throws Exception {
        ScrollingTerminal terminal = new ScrollingTerminal(directory);
        List<String> arguments = new ArrayList<>(List.of("--geometry", "640x400", "--"));
        arguments.addAll(terminal.command());
        try (ServerProcess server = ServerProcess.ready(arguments.toArray(String[]::new))) {
            terminal.awaitStart(server);
            XDisplay display = new XDisplay(server.display());
            Pictures.awaitDrawn(display, 3);
            List<UpdateSeen> seen = new ArrayList<>();
            ViewerOptions options = ViewerOptions.to("ws://127.0.0.1:" + server.httpPort() + "/websockify")
                    .withPassword(server.password());
            try (RfbViewer viewer = RfbViewer.connect(options, (from, update) -> seen.add(update))) {
                terminal.scroll(List.of(viewer), 300);
                Pictures.awaitExact(viewer, PixelFormat.BGRX, display);
                assertThat(viewer.hasContinuousUpdates()).isTrue();
                assertThat(seen).hasSize(viewer.updates()).allSatisfy(update -> {
                    assertThat(update.bytes()).isPositive();
                    assertThat(update.receivedNanos() - update.startedNanos()).isNotNegative();
                    assertThat(update.decodedNanos() - update.receivedNanos()).isNotNegative();
                });
            }
        }
    }
}
