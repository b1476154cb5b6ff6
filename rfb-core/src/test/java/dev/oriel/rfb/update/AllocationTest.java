package dev.oriel.rfb.update;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.oriel.framebuffer.Framebuffer;
import dev.oriel.framebuffer.Pixels;
import dev.oriel.framebuffer.Rect;
import dev.oriel.framebuffer.Region;
import dev.oriel.rfb.encode.EncodeJob;
import dev.oriel.rfb.encode.EncodeProfile;
import dev.oriel.rfb.encode.EncodedRects;
import dev.oriel.rfb.encode.EncoderPool;
import dev.oriel.rfb.encode.Encoding;
import dev.oriel.rfb.encode.Fidelity;
import dev.oriel.rfb.encode.RectEncoder;
import dev.oriel.rfb.encode.RectList;
import dev.oriel.rfb.encode.WorkerEncoders;
import io.netty.buffer.ByteBuf;
import io.netty.util.ResourceLeakDetector;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Counts the bytes that all threads of a step allocate. A job may cost a few objects; its rectangles and pixels may not: the
 * smallest object for each of them would be far above the bounds.
 */
final class AllocationTest {

    private static final int WARM_UP = 300;
    private static final int MEASURED = 200;

    /** A job, its result, its buffer, the list of jobs. */
    private static final long MAX_BYTES_PER_JOB = 1024;

    /** One bit of fidelity, and the virtual machine's own; an object has 16 at least. */
    private static final double MAX_BYTES_PER_RECT = 1;

    private static final EncodeProfile PROFILE = EncodeProfile.DEFAULT;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final Framebuffer screen = new Framebuffer(1920, 1080);
    private ResourceLeakDetector.Level leakDetection;

    /** Leak records would be counted as ours. */
    @BeforeEach
    void withoutLeakRecords() {
        leakDetection = ResourceLeakDetector.getLevel();
        ResourceLeakDetector.setLevel(ResourceLeakDetector.Level.DISABLED);
    }

    @AfterEach
    void withLeakRecordsAgain() {
        ResourceLeakDetector.setLevel(leakDetection);
    }

    @Test
    void planningAllocatesNothingPerRectangle() {
        UpdatePlanner planner = new UpdatePlanner();
        Region few = scattered(40);
        Region many = scattered(4_000);
        assertThat(many.rectCount()).isGreaterThan(3_000);
        double fewBytes = bytesPerPlan(planner, few);
        double manyBytes = bytesPerPlan(planner, many);
        assertThat((manyBytes - fewBytes) / many.rectCount())
                .as("bytes per rectangle, %s for %s", manyBytes, fewBytes)
                .isLessThan(MAX_BYTES_PER_RECT);
        assertThat(manyBytes / 40).as("bytes per cell").isLessThan(MAX_BYTES_PER_JOB);
    }

    /** Rectangles that do not touch, spread over all cells of the screen. */
    private static Region scattered(int count) {
        Region region = new Region();
        for (int i = 0; i < count; i++) {
            int place = (int) (i * 7_919L % 8_640);
            region.add(place % 120 * 16, place / 120 * 15, 9, 7);
        }
        return region;
    }

    private double bytesPerPlan(UpdatePlanner planner, Region template) {
        Region wanted = new Region();
        return bytesPerCall(() -> {
            wanted.set(template);
            assertThatAll(
                    planner.plan(wanted, new FixedEncoding(), EncodeProfile.DEFAULT, Long.MAX_VALUE, new CellTurns()));
            planner.reuseLists();
        });
    }

    private static void assertThatAll(List<RectList> lists) {
        if (lists.isEmpty()) {
            throw new AssertionError("nothing was planned");
        }
    }

    @Test
    void jobsAllocateNothingPerRectangle() {
        double few = bytesPerRun(1, new Job(1, 4, 16));
        double many = bytesPerRun(1, new Job(1, 1_000, 16));

        assertThat(few).as("bytes of a job").isLessThan(MAX_BYTES_PER_JOB);
        assertThat((many - few) / 1_000)
                .as("bytes per rectangle, %s for %s", many, few)
                .isLessThan(MAX_BYTES_PER_RECT);
    }

    @Test
    void jobsAllocateNothingPerPixel() {
        double small = bytesPerRun(1, new Job(1, 1, 16));
        double large = bytesPerRun(1, new Job(1, 1, 256));

        assertThat(large - small).as("%s for %s", large, small).isLessThan(64);
    }

    /** As {@link #jobsAllocateNothingPerRectangle}, on two threads, both counted. */
    @Test
    void thePoolAllocatesNothingPerRectangle() {
        double few = bytesPerRun(2, new Job(16, 4, 60));
        double many = bytesPerRun(2, new Job(16, 60, 60));

        assertThat(few / 16).as("bytes of a job").isLessThan(MAX_BYTES_PER_JOB);
        assertThat((many - few) / (16 * 60))
                .as("bytes per rectangle, %s for %s", many, few)
                .isLessThan(MAX_BYTES_PER_RECT);
    }

    /** What a step gives the pool: so many jobs of so many rectangles of so many pixels a side. */
    private record Job(int jobs, int rects, int side) {

        List<RectList> lists() {
            List<RectList> lists = new ArrayList<>();
            for (int job = 0; job < jobs; job++) {
                RectList list = new RectList();
                for (int i = 0; i < rects; i++) {
                    list.add(i % 100 * 16, (job * 17 + i / 100) % 50 * 16, side, side);
                }
                lists.add(list);
            }
            return lists;
        }
    }

    private double bytesPerRun(int poolThreads, Job work) {
        Pixels pixels = screen.pixels();
        FixedEncoding encoding = new FixedEncoding();
        List<RectList> lists = work.lists();
        List<EncodeJob> jobs = new ArrayList<>();
        try (EncoderPool pool = new EncoderPool(poolThreads);
                WorkerEncoders own = new WorkerEncoders()) {
            return bytesPerCall(() -> {
                for (RectList list : lists) {
                    jobs.add(EncodeJob.of(pixels, list, List.of(encoding), PROFILE));
                }
                pool.run(jobs, own);
                for (EncodeJob job : jobs) {
                    EncodedRects encoded = job.result().orElseThrow();
                    if (encoded.byteCount() != work.rects() * (12 + FixedEncoding.BYTES)) {
                        throw new AssertionError("not all was encoded");
                    }
                    encoded.release();
                }
                jobs.clear();
            });
        }
    }

    private double bytesPerCall(Runnable call) {
        long[] pool = poolThreads();
        for (int i = 0; i < WARM_UP; i++) {
            call.run();
        }
        long before = allocated(pool);
        for (int i = 0; i < MEASURED; i++) {
            call.run();
        }
        return (allocated(pool) - before) / (double) MEASURED;
    }

    private long[] poolThreads() {
        return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
                .filter(thread -> thread != null && thread.getThreadName().startsWith("encode-"))
                .mapToLong(thread -> thread.getThreadId())
                .toArray();
    }

    /** By this thread and the pool's; one that has ended counts -1, always. */
    private long allocated(long[] pool) {
        return Arrays.stream(threads.getThreadAllocatedBytes(pool)).sum() + threads.getCurrentThreadAllocatedBytes();
    }

    /** Writes a fixed number of bytes per rectangle and allocates nothing. */
    private record FixedEncoding() implements Encoding {

        static final int BYTES = 8;

        @Override
        public int number() {
            return 0;
        }

        @Override
        public String name() {
            return "fixed";
        }

        @Override
        public RectEncoder open() {
            return new RectEncoder() {
                @Override
                public Fidelity encode(Pixels pixels, Rect rect, EncodeProfile profile, ByteBuf out) {
                    out.writeLong(rect.area());
                    return Fidelity.EXACT;
                }

                @Override
                public void close() {
                    // Nothing is held.
                }
            };
        }
    }
}
