package dev.oriel.rfb.session;

import dev.oriel.framebuffer.desktop.Clipboard;
import dev.oriel.rfb.update.Display;
import dev.oriel.rfb.update.Viewer;
import dev.oriel.rfb.wire.ClientMessage;
import dev.oriel.rfb.wire.ClientMessageHandler;
import dev.oriel.rfb.wire.ClientMessageReader;
import io.netty.buffer.ByteBuf;

/** Normal operation: every message goes to the frame loop, the desktop's input or its clipboard. On the event loop. */
final class NormalPhase implements Phase, ClientMessageHandler {

    private final Viewer viewer;
    private final Display display;
    private final HeldInput input;
    private final Clipboard clipboard;

    NormalPhase(Viewer viewer, Display display, HeldInput input, Clipboard clipboard) {
        this.viewer = viewer;
        this.display = display;
        this.input = input;
        this.clipboard = clipboard;
    }

    @Override
    public int length(ByteBuf in) {
        return ClientMessageReader.length(in);
    }

    @Override
    public Phase on(ByteBuf message) {
        ClientMessageReader.read(message, this);
        return this;
    }

    @Override
    public void on(ClientMessage.SetPixelFormat message) {
        viewer.setPixelFormat(message.format());
    }

    @Override
    public void on(ClientMessage.SetEncodings message) {
        viewer.setEncodings(message.encodings());
    }

    @Override
    public void on(ClientMessage.FramebufferUpdateRequest message) {
        viewer.requestUpdate(message.incremental(), message.area());
    }

    @Override
    public void on(ClientMessage.KeyEvent message) {
        input.key(message.keysym(), message.down());
    }

    @Override
    public void on(ClientMessage.PointerEvent message) {
        viewer.pointed(message.x(), message.y());
        input.pointer(message.x(), message.y(), message.buttons(), display.screen());
    }

    @Override
    public void on(ClientMessage.ClientCutText message) {
        clipboard.offer(message.text());
    }

    @Override
    public void on(ClientMessage.ExtendedClipboard message) {
        // not offered by this server: read over
    }

    @Override
    public void on(ClientMessage.EnableContinuousUpdates message) {
        viewer.continuousUpdates(message.on(), message.area());
    }

    @Override
    public void on(ClientMessage.ClientFence message) {
        if (message.isRequest()) {
            viewer.fence(message.flags(), message.payloadBytes());
        } else {
            viewer.fenceReply(message.payloadBytes());
        }
    }

    @Override
    public void on(ClientMessage.ChecksumRequest message) {
        viewer.requestChecksum(message.id());
    }

    @Override
    public void on(ClientMessage.SetDesktopSize message) {
        viewer.requestDesktopSize(message.width(), message.height(), message.screens());
    }

    @Override
    public void on(ClientMessage.SetMaxVideoResolution message) {
        viewer.limitVideo(message.width(), message.height());
    }
}
