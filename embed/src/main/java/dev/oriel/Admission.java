package dev.oriel;

import dev.oriel.framebuffer.PixelFormat;
import dev.oriel.framebuffer.Rect;
import dev.oriel.framebuffer.desktop.Clipboard;
import dev.oriel.framebuffer.desktop.InputSink;
import dev.oriel.rfb.security.NoSecurity;
import dev.oriel.rfb.security.SecurityType;
import dev.oriel.rfb.security.VncAuth;
import dev.oriel.rfb.update.Display;
import dev.oriel.rfb.update.Viewer;
import dev.oriel.rfb.update.ViewerPort;
import dev.oriel.rfb.wire.ScreenLayout;
import dev.oriel.serving.ShownDesktop;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * What stands between one connection and a display: who has logged in, and what that account may do. On the connection's
 * event loop.
 */
final class Admission implements Display, InputSink, Clipboard {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final ShownDesktop shown;
    private final Optional<Accounts> accounts;
    private final UnaryOperator<ViewerPort> port;
    private final Consumer<String> onLogin;
    private Set<Right> rights = Set.of();

    /**
     * @param accounts empty lets everybody in, with every right
     * @param port what the frame loop hears of as this viewer, around the connection's own
     * @param onLogin told the account's name
     */
    Admission(
            ShownDesktop shown, Optional<Accounts> accounts, UnaryOperator<ViewerPort> port, Consumer<String> onLogin) {
        this.shown = shown;
        this.accounts = accounts;
        this.port = port;
        this.onLogin = onLogin;
        if (accounts.isEmpty()) {
            rights = EnumSet.allOf(Right.class);
        }
    }

    SecurityType securityType() {
        return accounts.<SecurityType>map(them -> new VncAuth(proves -> logIn(them, proves), RANDOM))
                .orElseGet(NoSecurity::new);
    }

    private boolean logIn(Accounts them, Predicate<String> proves) {
        for (Account candidate : them.accounts()) {
            if (proves.test(candidate.password())) {
                rights = candidate.rights();
                onLogin.accept(candidate.name());
                return true;
            }
        }
        return false;
    }

    @Override
    public Viewer join(ViewerPort connection) {
        Viewer viewer = shown.join(port.apply(connection));
        return rights.contains(Right.RESIZE) ? viewer : new FixedSizeViewer(viewer);
    }

    @Override
    public Rect screen() {
        return shown.screen();
    }

    @Override
    public void key(int keysym, boolean down) {
        if (rights.contains(Right.KEYBOARD)) {
            shown.key(keysym, down);
        }
    }

    @Override
    public void pointer(int x, int y, int buttons) {
        if (rights.contains(Right.POINTER)) {
            shown.pointer(x, y, buttons);
        }
    }

    @Override
    public void offer(String text) {
        if (rights.contains(Right.CLIPBOARD)) {
            shown.offer(text);
        }
    }

    /** A viewer whose requests for another size are refused as an impossible one is: with an answer (rfbproto). */
    private record FixedSizeViewer(Viewer viewer) implements Viewer {

        @Override
        public void requestDesktopSize(int width, int height, List<ScreenLayout> screens) {
            viewer.requestDesktopSize(width, height, List.of());
        }

        @Override
        public void setPixelFormat(PixelFormat format) {
            viewer.setPixelFormat(format);
        }

        @Override
        public void setEncodings(List<Integer> encodings) {
            viewer.setEncodings(encodings);
        }

        @Override
        public void requestUpdate(boolean incremental, Rect area) {
            viewer.requestUpdate(incremental, area);
        }

        @Override
        public void continuousUpdates(boolean on, Rect area) {
            viewer.continuousUpdates(on, area);
        }

        @Override
        public void fence(int flags, byte[] payload) {
            viewer.fence(flags, payload);
        }

        @Override
        public void fenceReply(byte[] payload) {
            viewer.fenceReply(payload);
        }

        @Override
        public void requestChecksum(int id) {
            viewer.requestChecksum(id);
        }

        @Override
        public void pointed(int x, int y) {
            viewer.pointed(x, y);
        }

        @Override
        public void limitVideo(int width, int height) {
            viewer.limitVideo(width, height);
        }

        @Override
        public void written(long updateNumber) {
            viewer.written(updateNumber);
        }

        @Override
        public void leave() {
            viewer.leave();
        }
    }
}
