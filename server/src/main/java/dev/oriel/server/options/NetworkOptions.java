package dev.oriel.server.options;

import java.net.InetAddress;

/** Where is listened: one port for browsers, one for native viewers. */
public record NetworkOptions(InetAddress bind, PortChoice http, PortChoice rfb) {}
