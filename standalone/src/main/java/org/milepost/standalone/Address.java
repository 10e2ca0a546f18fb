package org.milepost.standalone;

import picocli.CommandLine.Option;

/** Where a server listens, as the commands that start one ask for it. */
final class Address {
    @Option(names = "--port", defaultValue = "8080", description = "Port to listen on (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--host",
            defaultValue = "127.0.0.1",
            description = "Address to listen on (default: ${DEFAULT-VALUE}, this machine only).")
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private String host;

    int port() {
        return port;
    }

    String host() {
        return host;
    }
}
