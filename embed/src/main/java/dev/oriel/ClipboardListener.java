package dev.oriel;

/** Hears what viewers copy, on the same thread and with the same promises as {@link InputListener}. */
@FunctionalInterface
public interface ClipboardListener {

    /** A viewer copied this text. */
    void copied(String text);
}
