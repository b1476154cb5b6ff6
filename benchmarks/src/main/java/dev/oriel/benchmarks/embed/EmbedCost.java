package dev.oriel.benchmarks.embed;

import java.util.Locale;

/** Prints what the embedded library costs here and now; the figures are as quiet as the machine. */
public final class EmbedCost {

    private EmbedCost() {}

    public static void main(String[] args) throws Exception {
        System.out.printf(
                Locale.ROOT,
                "Java %s, %d processors%n",
                System.getProperty("java.version"),
                Runtime.getRuntime().availableProcessors());
        IdleCost.print();
        ViewerCost.print();
        CommitCost.print();
        ManyDisplays.print();
    }
}
