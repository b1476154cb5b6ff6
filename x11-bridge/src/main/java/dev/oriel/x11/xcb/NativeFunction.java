package dev.oriel.x11.xcb;

import org.lwjgl.system.JNI;

/**
 * A C function whose arguments are integers and pointers. All travel as {@code long}: on Linux x86-64 and AArch64 an
 * integer argument lies in a 64-bit slot of which the callee reads the low bits. Of a result narrower than 64 bits the high
 * bits mean nothing, so callers narrow it. Where LWJGL has no signature of a length, a superfluous 0 is passed: in C's
 * calling convention nobody looks at it. Any thread.
 */
final class NativeFunction {

    private final String name;
    private final long address;

    NativeFunction(String name, long address) {
        this.name = name;
        this.address = address;
    }

    private long address() {
        if (address == 0) {
            throw new UnsatisfiedLinkError(name);
        }
        return address;
    }

    long call(long a) {
        return JNI.invokePP(a, address());
    }

    long call(long a, long b) {
        return JNI.invokePPP(a, b, address());
    }

    long call(long a, long b, long c) {
        return JNI.invokePPPP(a, b, c, address());
    }

    long call(long a, long b, long c, long d) {
        return JNI.invokePPPPP(a, b, c, d, address());
    }

    long call(long a, long b, long c, long d, long e) {
        return JNI.invokePPPPPP(a, b, c, d, e, address());
    }

    /** Six to ten arguments. */
    long call(long a, long b, long c, long d, long e, long f, long... rest) {
        return switch (rest.length) {
            case 0 -> JNI.invokePPPPPPP(a, b, c, d, e, f, address());
            case 1 -> JNI.invokePPPPPPPPP(a, b, c, d, e, f, rest[0], 0, address());
            case 2 -> JNI.invokePPPPPPPPP(a, b, c, d, e, f, rest[0], rest[1], address());
            case 3 -> JNI.invokePPPPPPPPPPP(a, b, c, d, e, f, rest[0], rest[1], rest[2], 0, address());
            case 4 -> JNI.invokePPPPPPPPPPP(a, b, c, d, e, f, rest[0], rest[1], rest[2], rest[3], address());
            default -> throw new IllegalArgumentException(name + " with " + (6 + rest.length) + " arguments");
        };
    }
}
