package dev.oriel.benchmarks.kernel;

import dev.oriel.benchmarks.kernel.picture.Picture;
import dev.oriel.encoders.StandardEncoders;
import dev.oriel.framebuffer.PixelFormat;
import dev.oriel.framebuffer.Rect;
import dev.oriel.rfb.encode.EncodeJob;
import dev.oriel.rfb.encode.EncodeProfile;
import dev.oriel.rfb.encode.EncodedRects;
import dev.oriel.rfb.encode.EncoderPool;
import dev.oriel.rfb.encode.Encoding;
import dev.oriel.rfb.encode.EncodingExtension;
import dev.oriel.rfb.encode.RectList;
import dev.oriel.rfb.encode.Subsampling;
import dev.oriel.rfb.encode.WorkerEncoders;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;

/**
 * Runs the jobs of an update on two cores, however small it is, and on one. What is one cell is two jobs, its halves. The size
 * at which two cores begin to win is the one from which the pool should wake a worker.
 */
@State(Scope.Thread)
@Question("What does a second core win? The \"limit\" is the same update on one core: the ratio is the gain, at best 2."
        + " How much of 2 this machine has to give, twoApart says: two threads that share nothing, each with updates of its own,"
        + " counted as two at a time. Caches, memory and clock are still theirs in common, so twoCores cannot win more than"
        + " twoApart does: compare these two.")
public class CoresBenchmark {

    private static final int JPEG_QUALITY = 80;

    /** A form of an encoding of the standard list: JPEG (in Tight), QOI (in Tight), Tight (zlib), ZRLE. */
    public enum Form {
        JPEG("Tight", JPEG_QUALITY),
        QOI("Tight", EncodeProfile.LOSSLESS),
        TIGHT("Tight", EncodeProfile.LOSSLESS),
        ZRLE("ZRLE", EncodeProfile.LOSSLESS);

        private final String encoding;
        private final int quality;

        Form(String encoding, int quality) {
            this.encoding = encoding;
            this.quality = quality;
        }

        private EncodeProfile profile() {
            Set<EncodingExtension> extensions = this == QOI ? Set.of(EncodingExtension.TIGHT_QOI) : Set.of();
            return new EncodeProfile(PixelFormat.BGRX, 1, quality, Subsampling.BOTH, extensions);
        }
    }

    @Param
    public Form form;

    private final EncoderPool two = new EncoderPool(2, 0);
    private final EncoderPool one = new EncoderPool(1);
    private final WorkerEncoders own = new WorkerEncoders();
    private final List<RectList> lists = new ArrayList<>();
    private final List<EncodeJob> jobs = new ArrayList<>();
    private Encoding encoding;
    private EncodeProfile profile;

    @Setup
    public void plan(Picture picture) {
        encoding = StandardEncoders.standard().list().stream()
                .filter(candidate -> candidate.name().equals(form.encoding))
                .findFirst()
                .orElseThrow();
        profile = form.profile();
        for (Rect cell : picture.cells()) {
            int upper = picture.cells().size() == 1 ? cell.height() / 2 : cell.height();
            lists.add(list(cell.x(), cell.y(), cell.width(), upper));
            if (upper < cell.height()) {
                lists.add(list(cell.x(), cell.y() + upper, cell.width(), cell.height() - upper));
            }
        }
    }

    private static RectList list(int x, int y, int width, int height) {
        RectList list = new RectList();
        list.add(x, y, width, height);
        return list;
    }

    @TearDown
    public void close() {
        own.close();
        two.close();
        one.close();
    }

    @Benchmark
    @Limit("oneCore")
    public long twoCores(Picture picture) {
        return run(two, picture);
    }

    /** Each thread has a state of its own; what two threads do at a time takes each update half of it. */
    @Benchmark
    @Threads(2)
    @OperationsPerInvocation(2)
    @Limit("oneCore")
    public long twoApart(Picture picture) {
        return run(one, picture);
    }

    @Benchmark
    public long oneCore(Picture picture) {
        return run(one, picture);
    }

    private long run(EncoderPool pool, Picture picture) {
        for (RectList list : lists) {
            jobs.add(EncodeJob.of(picture.pixels(), list, List.of(encoding), profile));
        }
        pool.run(jobs, own);
        long bytes = 0;
        for (EncodeJob job : jobs) {
            EncodedRects encoded = job.result().orElseThrow();
            bytes += encoded.byteCount();
            encoded.release();
        }
        jobs.clear();
        return bytes;
    }
}
