package dev.oriel.benchmarks.kernel;

import dev.oriel.rfb.wire.ClientMessage;
import dev.oriel.rfb.wire.ClientMessageHandler;

/** Uses a number of each message, so that reading it cannot be left out. One thread. */
final class CountingHandler implements ClientMessageHandler {

    private long sum;

    long sum() {
        return sum;
    }

    @Override
    public void on(ClientMessage.SetPixelFormat message) {
        sum += message.format().depth();
    }

    @Override
    public void on(ClientMessage.SetEncodings message) {
        sum += message.encodings().size();
    }

    @Override
    public void on(ClientMessage.FramebufferUpdateRequest message) {
        sum += message.area().width();
    }

    @Override
    public void on(ClientMessage.KeyEvent message) {
        sum += message.keysym();
    }

    @Override
    public void on(ClientMessage.PointerEvent message) {
        sum += message.x() + message.y();
    }

    @Override
    public void on(ClientMessage.ClientCutText message) {
        sum += message.text().length();
    }

    @Override
    public void on(ClientMessage.ExtendedClipboard message) {
        sum++;
    }

    @Override
    public void on(ClientMessage.EnableContinuousUpdates message) {
        sum += message.area().width();
    }

    @Override
    public void on(ClientMessage.ClientFence message) {
        sum += message.payload().size();
    }

    @Override
    public void on(ClientMessage.ChecksumRequest message) {
        sum += message.id();
    }

    @Override
    public void on(ClientMessage.SetDesktopSize message) {
        sum += message.width();
    }

    @Override
    public void on(ClientMessage.SetMaxVideoResolution message) {
        sum += message.width();
    }
}
