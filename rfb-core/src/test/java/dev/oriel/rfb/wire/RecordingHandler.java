package dev.oriel.rfb.wire;

import io.netty.buffer.ByteBuf;
import java.util.ArrayList;
import java.util.List;

/** Keeps the messages it is given, and reads streams the way a session does. */
final class RecordingHandler implements ClientMessageHandler {

    final List<ClientMessage> messages = new ArrayList<>();

    /** Takes the whole messages at the beginning of the buffer and leaves the rest. */
    void readAll(ByteBuf in) {
        int length = ClientMessageReader.length(in);
        while (length != ClientMessageReader.NOT_YET && in.readableBytes() >= length) {
            ByteBuf message = in.readSlice(length);
            ClientMessageReader.read(message, this);
            if (message.isReadable()) {
                throw new AssertionError(message.readableBytes() + " bytes left of " + messages);
            }
            length = ClientMessageReader.length(in);
        }
    }

    @Override
    public void on(ClientMessage.SetPixelFormat message) {
        messages.add(message);
    }

    @Override
    public void on(ClientMessage.SetEncodings message) {
        messages.add(message);
    }

    @Override
    public void on(ClientMessage.FramebufferUpdateRequest message) {
        messages.add(message);
    }

    @Override
    public void on(ClientMessage.KeyEvent message) {
        messages.add(message);
    }

    @Override
    public void on(ClientMessage.PointerEvent message) {
        messages.add(message);
    }

    @Override
    public void on(ClientMessage.ClientCutText message) {
        messages.add(message);
    }

    @Override
    public void on(ClientMessage.ExtendedClipboard message) {
        messages.add(message);
    }

    @Override
    public void on(ClientMessage.EnableContinuousUpdates message) {
        messages.add(message);
    }

    @Override
    public void on(ClientMessage.ClientFence message) {
        messages.add(message);
    }

    @Override
    public void on(ClientMessage.ChecksumRequest message) {
        messages.add(message);
    }

    @Override
    public void on(ClientMessage.SetDesktopSize message) {
        messages.add(message);
    }

    @Override
    public void on(ClientMessage.SetMaxVideoResolution message) {
        messages.add(message);
    }
}
