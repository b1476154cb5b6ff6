package dev.oriel.benchmarks.report;

/** A part of a section. */
public sealed interface Block permits Table, BarChart, LineChart {

    /** What it shows, as a caption; may be "" for a table that its section's heading describes. */
    String title();

    /** Calls the case that fits. */
    <R> R accept(Visitor<R> visitor);

    /** One case per kind of block, which the compiler keeps complete. */
    interface Visitor<R> {

        R table(Table table);

        R bars(BarChart chart);

        R lines(LineChart chart);
    }
}
