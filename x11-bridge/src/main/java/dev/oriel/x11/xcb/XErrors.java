package dev.oriel.x11.xcb;

import java.util.List;

/** Words for X errors (X Window System Protocol, appendix B, "Errors"). */
final class XErrors {

    private static final List<String> CORE = List.of(
            "Success",
            "Request",
            "Value",
            "Window",
            "Pixmap",
            "Atom",
            "Cursor",
            "Font",
            "Match",
            "Drawable",
            "Access",
            "Alloc",
            "Colormap",
            "GContext",
            "IDChoice",
            "Name",
            "Length",
            "Implementation");

    /** What {@code xcb_connection_has_error} answers, by number (xcb.h, XCB_CONN_*). */
    private static final List<String> CONNECTION = List.of(
            "no error",
            "connection closed",
            "extension not supported",
            "out of memory",
            "request too long",
            "display name not understood",
            "no such screen",
            "file descriptor lost");

    private XErrors() {}

    /** {@code layout: error, code, sequence u16, bad value u32, minor opcode u16, major opcode u8}. */
    static String describe(XMessage error) {
        int code = error.u8(1);
        String name = code < CORE.size() ? "Bad" + CORE.get(code) : "extension error " + code;
        return name + " for request " + error.u8(10) + "." + error.u16(8) + ", value 0x"
                + Integer.toHexString(error.i32(4)) + ", sequence " + error.u16(2);
    }

    static String connection(int code) {
        return code >= 0 && code < CONNECTION.size() ? CONNECTION.get(code) : "connection error " + code;
    }
}
