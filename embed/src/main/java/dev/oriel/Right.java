package dev.oriel;

/** What a viewer may do besides looking. */
public enum Right {
    /** Its keys reach the program. */
    KEYBOARD,
    /** Its pointer and buttons reach the program. */
    POINTER,
    /** What it copies reaches the program; what the program copies reaches every viewer. */
    CLIPBOARD,
    /** It may change the size of a screen that lets viewers do so. */
    RESIZE
}
