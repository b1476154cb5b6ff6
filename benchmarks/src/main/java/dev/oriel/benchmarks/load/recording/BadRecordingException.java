package dev.oriel.benchmarks.load.recording;

import java.io.IOException;

/** A file is not a recording, or a damaged one; the message says what is wrong where. */
public final class BadRecordingException extends IOException {

    BadRecordingException(String what) {
        super("not a usable recording: " + what);
    }
}
