package dev.oriel.benchmarks.compare.rival;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What shows that a process has started. */
public enum ReadyCheck {
    /** X clients can connect to the display. */
    @JsonProperty("display")
    DISPLAY,
    /** The display is there and the port greets with RFB's version. */
    @JsonProperty("rfb")
    RFB,
    /** The display is there and the HTTP port accepts. */
    @JsonProperty("http")
    HTTP
}
