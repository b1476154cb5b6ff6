package dev.oriel.benchmarks.compare.measure;

/**
 * What a run measures. Times are on {@link System#nanoTime()}'s clock, which all processes of a Linux machine share; CPU is
 * in percent of one core.
 */
public enum Figure {
    DRAWN("drawn", "frames/s", Better.NEITHER, "frames the X client could draw"),
    SEEN("seen", "frames/s", Better.MORE, "distinct frames that appeared in the viewer, by the first marker"),
    WHOLE("whole", "frames/s", Better.MORE, "frames that stood in the first and the last marker at once"),
    TORN("torn", "%", Better.LESS, "updates after which the two markers were not of one frame"),
    SLOWEST_VIEWER(
            "slowest viewer", "1/s", Better.NEITHER, "updates of that viewer beside the measuring one that got fewest"),
    LATENCY_P50("latency p50", "ms", Better.LESS, "from before the drawing to the end of decoding"),
    LATENCY_P90("latency p90", "ms", Better.LESS, ""),
    LATENCY_P99("latency p99", "ms", Better.LESS, ""),
    LATENCY_GROWTH(
            "latency growth",
            "",
            Better.LESS,
            "median of the last third of the run beside that of the first; 1 is none"),
    ECHO_P50("echo p50", "ms", Better.LESS, "from sending a key to the end of decoding what it changed"),
    ECHO_P90("echo p90", "ms", Better.LESS, ""),
    ECHO_P99("echo p99", "ms", Better.LESS, ""),
    ECHO_GROWTH("echo growth", "", Better.LESS, "the same"),
    ECHO_LOST("echo lost", "", Better.LESS, "keys that changed nothing within two seconds"),
    TRAFFIC(
            "traffic",
            "MB/s",
            Better.LESS,
            "RFB bytes of the viewer that measures; inside WebSocket frames their payload"),
    FRAME_BYTES("per frame", "kB", Better.LESS, "RFB bytes for each frame seen"),
    UPDATES("updates", "1/s", Better.NEITHER, "framebuffer updates"),
    UPDATE_P50("update p50", "kB", Better.NEITHER, "size of an update"),
    UPDATE_P99("update p99", "kB", Better.NEITHER, ""),
    SERVER_CPU("server CPU", "%", Better.LESS, "all processes of the server, its X server among them"),
    FRAME_CPU("CPU per frame", "ms", Better.LESS, "server CPU for each frame seen"),
    MEGAPIXEL_CPU("CPU per megapixel", "ms", Better.LESS, "server CPU for each million pixels that came"),
    MEGAPIXEL_BYTES("per megapixel", "kB", Better.LESS, "RFB bytes for each million pixels that came"),
    PEAK_MEMORY("peak memory", "MiB", Better.LESS, "sum of the greatest resident sizes of its processes in this run"),
    MOVING_PSNR(
            "PSNR moving", "dB", Better.MORE, "the shown frame against the same frame drawn anew, mean; 99 is exact"),
    MOVING_SSIM("SSIM moving", "", Better.MORE, "the same by structure; 1 is exact"),
    MOVING_ERROR("max error moving", "", Better.LESS, "largest difference of a channel, of 255"),
    END_PSNR(
            "PSNR end",
            "dB",
            Better.MORE,
            "the picture against the root window when all has come to rest; 99 is exact"),
    END_SSIM("SSIM end", "", Better.MORE, ""),
    END_ERROR("max error end", "", Better.LESS, "0 is exact"),
    EXACT_AFTER("exact after", "s", Better.LESS, "from the last drawing until the picture equalled the root window"),
    CLIENT_CPU("client CPU", "%", Better.NEITHER, "all viewers, the relay and this program"),
    LOAD_CPU("workload CPU", "%", Better.NEITHER, "the X client that draws"),
    OTHERS_CPU("others' CPU", "%", Better.NEITHER, "everything else on the machine meanwhile"),
    STOLEN_CPU("stolen CPU", "%", Better.NEITHER, "what the machine below took away meanwhile");

    /** Which of two values one would rather have. */
    public enum Better {
        MORE,
        LESS,
        NEITHER
    }

    private final String title;
    private final String unit;
    private final Better better;
    private final String meaning;

    Figure(String title, String unit, Better better, String meaning) {
        this.title = title;
        this.unit = unit;
        this.better = better;
        this.meaning = meaning;
    }

    /** Short, for the head of a column. */
    public String title() {
        return title;
    }

    /** Empty for plain numbers. */
    public String unit() {
        return unit;
    }

    public Better better() {
        return better;
    }

    /** A line for the reader; empty where the figure before says it. */
    public String meaning() {
        return meaning;
    }
}
