package org.milepost.edge.distributed;

import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Where the servers are that the services share, as {@code milepost.axonserver.…} and {@code milepost.mongodb.…}. */
@ConfigurationProperties("milepost")
public record Servers(
        @DefaultValue AxonServer axonserver, @DefaultValue Mongodb mongodb) {

    /**
     * The record.
     *
     * @param servers host:port of one server or several, separated by commas
     * @param token what it asks for where it checks who connects
     * @param context the name under which it keeps Milepost's events
     */
    public record AxonServer(
            @DefaultValue("localhost:8124") String servers,
            Optional<String> token,
            @DefaultValue("default") String context) {}

    /**
     * What is kept beside the record: documents, positions, API tokens.
     *
     * @param uri a connection string that names the database
     */
    public record Mongodb(
            @DefaultValue("mongodb://localhost:27017/milepost")
            String uri) {}
}
