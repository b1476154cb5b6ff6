package dev.oriel.benchmarks.kernel;

import dev.oriel.rfb.wire.ClientMessageReader;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Reads what a busy viewer sends: pointer moves, keys, requests, answers to fences. Time and bytes are per message. */
@State(Scope.Thread)
@Question("What does it cost to read a client message? The limit looks at the same bytes once, one by one.")
public class MessageBenchmark {

    private static final int MESSAGES = 1000;

    private final ByteBuf bytes = messages();
    private final CountingHandler handler = new CountingHandler();

    /** Of ten messages seven are pointer moves, the others a key, a request and a fence of eight bytes. */
    private static ByteBuf messages() {
        ByteBuf out = Unpooled.directBuffer();
        for (int i = 0; i < MESSAGES; i++) {
            switch (i % 10) {
                case 3 -> out.writeByte(4).writeBoolean(true).writeShort(0).writeInt('a' + i % 26);
                case 6 ->
                    out.writeByte(3)
                            .writeBoolean(true)
                            .writeInt(0)
                            .writeShort(1920)
                            .writeShort(1080);
                case 9 ->
                    out.writeByte(248).writeZero(3).writeInt(0).writeByte(8).writeLong(i);
                default -> out.writeByte(5).writeByte(0).writeShort(i).writeShort(i / 2);
            }
        }
        return out;
    }

    @TearDown
    public void close() {
        bytes.release();
    }

    @Benchmark
    @OperationsPerInvocation(MESSAGES)
    @Limit("bytes")
    public long read() {
        bytes.readerIndex(0);
        while (bytes.isReadable()) {
            int end = bytes.readerIndex() + ClientMessageReader.length(bytes);
            ClientMessageReader.read(bytes, handler);
            if (bytes.readerIndex() != end) {
                throw new IllegalStateException("a message was not read to its end");
            }
        }
        return handler.sum();
    }

    @Benchmark
    @OperationsPerInvocation(MESSAGES)
    public long bytes() {
        bytes.readerIndex(0);
        long sum = 0;
        while (bytes.isReadable()) {
            sum += bytes.readByte();
        }
        return sum;
    }
}
