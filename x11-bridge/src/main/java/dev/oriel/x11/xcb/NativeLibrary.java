package dev.oriel.x11.xcb;

import java.util.Optional;
import org.lwjgl.system.linux.DynamicLinkLoader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A C library of the system, found by the dynamic linker alone. One that cannot be loaded is a state, not an exception: its
 * functions do not exist, and the X extension behind it is treated as absent. It stays loaded. Any thread.
 */
final class NativeLibrary {

    private static final Logger LOG = LoggerFactory.getLogger(NativeLibrary.class);

    private final String name;
    private final long handle;

    private NativeLibrary(String name, long handle) {
        this.name = name;
        this.handle = handle;
    }

    static NativeLibrary load(String name) {
        long handle = DynamicLinkLoader.dlopen(name, DynamicLinkLoader.RTLD_LAZY | DynamicLinkLoader.RTLD_LOCAL);
        if (handle == 0) {
            LOG.warn(
                    "{} cannot be loaded: {}",
                    name,
                    Optional.ofNullable(DynamicLinkLoader.dlerror()).orElse("?"));
        }
        return new NativeLibrary(name, handle);
    }

    boolean isLoaded() {
        return handle != 0;
    }

    /** A function; calling one that does not exist throws {@link UnsatisfiedLinkError}. */
    NativeFunction function(String function) {
        return new NativeFunction(name + ":" + function, address(function));
    }

    /** Where a symbol lies, or 0 if there is none. */
    long address(String symbol) {
        return handle == 0 ? 0 : DynamicLinkLoader.dlsym(handle, symbol);
    }
}
