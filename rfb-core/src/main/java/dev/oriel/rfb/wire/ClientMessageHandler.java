package dev.oriel.rfb.wire;

/** Takes client messages, one method each, so that the compiler sees that none is forgotten. */
public interface ClientMessageHandler {

    void on(ClientMessage.SetPixelFormat message);

    void on(ClientMessage.SetEncodings message);

    void on(ClientMessage.FramebufferUpdateRequest message);

    void on(ClientMessage.KeyEvent message);

    void on(ClientMessage.PointerEvent message);

    void on(ClientMessage.ClientCutText message);

    void on(ClientMessage.ExtendedClipboard message);

    void on(ClientMessage.EnableContinuousUpdates message);

    void on(ClientMessage.ClientFence message);

    void on(ClientMessage.ChecksumRequest message);

    void on(ClientMessage.SetDesktopSize message);

    void on(ClientMessage.SetMaxVideoResolution message);
}
