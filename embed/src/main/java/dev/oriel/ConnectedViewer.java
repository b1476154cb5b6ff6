package dev.oriel;

/** A viewer that is logged in and looks. Any thread. */
public interface ConnectedViewer {

    /** A number of its own, counted from 1 by its server. */
    long id();

    /** The path of the display it looks at, such as {@code "/"}. */
    String display();

    /** The account it logged in with; empty where no login is asked for. */
    String account();

    /** Where it connects from, as far as the network tells: an address without its port. */
    String address();

    /** Ends its connection; viewers that have words for it show the reason. Returns at once. */
    void disconnect(String reason);
}
