package dev.oriel.benchmarks.compare.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ProcessTableTest {

    @TempDir
    Path proc;

    private ProcessTable table;

    @BeforeEach
    void fillTable() throws IOException {
        table = new ProcessTable(proc);
        add(10, "guard", 1, 10, "5 5 0 0");
        add(11, "server) (odd \u00FF", 10, 11, "100 50 20 30");
        add(12, "its X server", 11, 12, "7 3 0 0");
        add(13, "watcher", 10, 10, "1 1 0 0");
        add(20, "stranger", 1, 20, "900 900 0 0");
    }

    private void add(int pid, String name, int parent, int session, String times) throws IOException {
        Path folder = Files.createDirectories(proc.resolve(Integer.toString(pid)));
        Files.writeString(
                folder.resolve("stat"),
                pid + " (" + name + ") S " + parent + " 0 " + session + " 0 -1 0 1 2 3 4 " + times + " 20 0 1 0\n",
                StandardCharsets.ISO_8859_1); // no valid UTF-8
        Files.writeString(folder.resolve("status"), "Name:\tx\nVmHWM:\t    2048 kB\nVmRSS:\t    1024 kB\n");
    }

    @Test
    void findsAllDescendants() {
        assertThat(table.tree(11)).containsExactly(11L, 12L);
        assertThat(table.tree(10)).containsExactlyInAnyOrder(10L, 11L, 12L, 13L);
        assertThat(table.tree(99)).isEmpty();
    }

    @Test
    void findsTheProgramBelowItsGuard() {
        assertThat(table.sessionLeadersBelow(10)).containsExactly(11L);
    }

    @Test
    void countsTheTimeOfChildrenThatHaveEnded() {
        assertThat(table.cpuSeconds(List.of(11L, 12L))).isEqualTo(2.1, offset(1e-9));
    }

    @Test
    void countsLivingThreadsExactly() throws IOException {
        thread(12, 12, 70_000_000);
        thread(12, 14, 33_000_000);

        assertThat(table.cpuSeconds(List.of(12L))).isEqualTo(0.103, offset(1e-9));
    }

    @Test
    void knowsOfThreadsThatHaveEnded() throws IOException {
        thread(12, 12, 40_000_000);

        assertThat(table.cpuSeconds(List.of(12L))).isEqualTo(0.1, offset(1e-9));
    }

    private void thread(int pid, int id, long nanos) throws IOException {
        Path folder = Files.createDirectories(proc.resolve(pid + "/task/" + id));
        Files.writeString(folder.resolve("schedstat"), nanos + " 1234 56\n");
    }

    @Test
    void leavesOutWhoIsGone() throws IOException {
        Files.delete(proc.resolve("12/stat"));

        assertThat(table.cpuSeconds(List.of(11L, 12L))).isEqualTo(2.0, offset(1e-9));
        assertThat(table.tree(11)).containsExactly(11L);
        assertThat(table.peakMebibytes(List.of(11L, 99L))).isEqualTo(2);
        assertThat(table.resetPeak(List.of(99L))).isFalse();
    }

    @Test
    void addsUpMemory() {
        assertThat(table.peakMebibytes(List.of(11L, 12L))).isEqualTo(4);
        assertThat(table.resetPeak(List.of(11L))).isTrue();
        assertThat(proc.resolve("11/clear_refs")).hasContent("5");
    }

    @Test
    void countsAllButIdleTimeOfTheMachine() throws IOException {
        Files.writeString(proc.resolve("stat"), "cpu  100 10 40 5000 300 2 8 60 0 0\ncpu0 1 1 1 1 1 1 1 1 1 1\n");

        assertThat(table.machine().busySeconds()).isEqualTo(1.6, offset(1e-9));
        assertThat(table.machine().stolenSeconds()).isEqualTo(0.6, offset(1e-9));
    }

    @Test
    void readsThisProcess() throws IOException {
        ProcessTable real = ProcessTable.ofThisMachine();
        long self = ProcessHandle.current().pid();

        assertThat(real.tree(self)).contains(self);
        assertThat(real.cpuSeconds(List.of(self))).isPositive();
        assertThat(real.peakMebibytes(List.of(self))).isPositive();
        assertThat(real.machine().busySeconds()).isPositive();
    }
}
