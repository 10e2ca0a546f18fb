package org.milepost.query;

import org.springframework.boot.Banner;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Profile;

/** The query side as a service of its own, with Axon Server and MongoDB. */
@Profile("axonserver")
@SpringBootApplication(scanBasePackages = {"org.milepost.edge", "org.milepost.query"})
public class QueryService {

    public static void main(String[] args) {
        application().run(args);
    }

    static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(QueryService.class)
                .bannerMode(Banner.Mode.OFF)
                .profiles("axonserver")
                .properties("spring.application.name=milepost-query-side", "server.port=8082");
    }
}
