package dev.oriel.x11.pixels;

import com.sun.jna.LastErrorException;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import dev.oriel.x11.xcb.Shm;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * A System V shared memory segment in our address space (shmop(2)). After {@link #close} its bytes must not be touched:
 * that would end the JVM. Any thread, one at a time.
 */
public final class SharedMemory implements AutoCloseable {

    /** SHM_RDONLY of sys/shm.h. */
    private static final int READ_ONLY = 010000;

    /** IPC_CREAT with read and write for the owner only. */
    private static final int CREATE_PRIVATE = 01000 | 0600;

    private static final int IPC_PRIVATE = 0;
    private static final int IPC_RMID = 0;
    private static final int IPC_STAT = 2;

    /** Room for struct shmid_ds, and where shm_segsz is in it on 64-bit Linux. */
    private static final int SHMID_DS_BYTES = 256;

    private static final int SIZE_OFFSET = 48;

    /** The C functions, bound directly; their names and arguments are C's. */
    private static final class C {

        static {
            Native.register(C.class, "c");
        }

        private C() {}

        static native int shmget(int key, long size, int flags) throws LastErrorException;

        static native long shmat(int id, long address, int flags) throws LastErrorException;

        static native int shmdt(long address) throws LastErrorException;

        static native int shmctl(int id, int command, Pointer buffer) throws LastErrorException;
    }

    private final int id;
    private final long address;
    private final ByteBuffer bytes;
    private boolean attached = true;

    private SharedMemory(int id, long address, long size) {
        this.id = id;
        this.address = address;
        this.bytes = new Pointer(address).getByteBuffer(0, size);
    }

    /** Attaches somebody's segment, read-only. */
    static SharedMemory attach(int id) throws IOException {
        try (Memory status = new Memory(SHMID_DS_BYTES)) {
            C.shmctl(id, IPC_STAT, status);
            long size = status.getLong(SIZE_OFFSET);
            if (size < 1 || size > Integer.MAX_VALUE) {
                throw new IOException("shared memory segment " + id + " has " + size + " bytes");
            }
            return new SharedMemory(id, C.shmat(id, 0, READ_ONLY), size);
        } catch (LastErrorException refused) {
            throw new IOException("cannot attach shared memory segment " + id + ": " + refused.getMessage(), refused);
        }
    }

    /** Makes a segment of our own; {@link #offerTo} follows. */
    public static SharedMemory create(long size) throws IOException {
        try {
            int id = C.shmget(IPC_PRIVATE, size, CREATE_PRIVATE);
            return new SharedMemory(id, C.shmat(id, 0, 0), size);
        } catch (LastErrorException refused) {
            throw new IOException("no shared memory of " + size + " bytes: " + refused.getMessage(), refused);
        }
    }

    public int id() {
        return id;
    }

    public ByteBuffer bytes() {
        return bytes;
    }

    /** Has a server attach it, if it can, and forgets it; answers the server's name for it. */
    public int offerTo(Shm shm) throws IOException {
        try {
            return shm.attach(id);
        } finally {
            forget();
        }
    }

    /** The segment is gone with its last attachment, whoever dies first. */
    public void forget() throws IOException {
        try {
            C.shmctl(id, IPC_RMID, Pointer.NULL);
        } catch (LastErrorException refused) {
            throw new IOException("cannot remove shared memory segment " + id, refused);
        }
    }

    @Override
    public void close() {
        if (attached) {
            attached = false;
            C.shmdt(address);
        }
    }
}
