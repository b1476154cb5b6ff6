package dev.oriel.benchmarks.load;

import dev.oriel.benchmarks.load.stage.Stage;
import dev.oriel.benchmarks.load.workload.Frame;
import dev.oriel.benchmarks.load.workload.Timing;
import dev.oriel.benchmarks.load.workload.Workload;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Draws a workload's frames when they are due. A frame is drawn only when the X server has finished with the one before it,
 * as players do; frames whose successor is due already are left out and counted. The stage's thread.
 */
final class LoadRun {

    private final Workload workload;
    private final Stage stage;
    private final StopWord stop = new StopWord();
    private int frames;
    private int late;
    private int presses;

    LoadRun(Workload workload, Stage stage) {
        this.workload = workload;
        this.stage = stage;
    }

    Summary run(int seconds, String name) throws IOException {
        Workload.Show show = workload.open(stage);
        stage.show(workload.window(stage.screen()));
        Frame frame = Frame.first(System::nanoTime);
        draw(show, frame);
        stage.sync();
        System.out.println("ready");
        stop.listen(System.in, stage::wake);
        Duration cpuBefore = cpu();
        long start = System.nanoTime();
        long end = start + TimeUnit.SECONDS.toNanos(seconds);
        while (!stop.isSaid() && System.nanoTime() < end) {
            long due = due(start, end, frame.number() + 1);
            stage.await(stage.isBusy() ? end : Math.min(due, end));
            int next = next(frame.number(), start);
            if (next > frame.number() && !stage.isBusy()) {
                late += workload.isAnsweringInput() ? 0 : next - frame.number() - 1;
                frame = frame.next(next);
                draw(show, frame);
            }
        }
        stage.sync();
        double took = (System.nanoTime() - start) / 1e9;
        double cpu = cpu().minus(cpuBefore).toNanos() / 1e9;
        return new Summary(name, frames, 0, frame.number(), late, presses, took, cpu);
    }

    /** Keeps the last picture on the screen until standard input ends. */
    void hold() throws InterruptedException {
        stop.awaitInputEnd();
    }

    private void draw(Workload.Show show, Frame frame) {
        show.draw(frame);
        stage.flush();
        frames++;
    }

    private long due(long start, long end, int number) {
        long dueNanos = workload.timing().dueNanos(number);
        return dueNanos > end - start ? end : start + dueNanos;
    }

    /** The newest frame that is due now; the present one if none is. */
    private int next(int present, long start) {
        if (workload.isAnsweringInput()) {
            int pressed = stage.isBusy() ? 0 : stage.takePresses();
            presses += pressed;
            return present + pressed;
        }
        presses += stage.takePresses();
        long now = System.nanoTime() - start;
        Timing timing = workload.timing();
        int next = present;
        while (timing.dueNanos(next + 1) <= now) {
            next++;
        }
        return next;
    }

    private static Duration cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
