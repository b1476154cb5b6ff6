package dev.oriel.server;

/** The entry point of the runnable jar. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        System.out.println("oriel " + args.length);
    }
}
