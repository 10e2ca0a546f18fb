package org.milepost.command;

import org.springframework.boot.Banner;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Profile;

/** The command side as a service of its own, with Axon Server and MongoDB. */
@Profile("axonserver")
@SpringBootApplication(scanBasePackages = {"org.milepost.edge", "org.milepost.command"})
public class CommandService {

    public static void main(String[] args) {
        application().run(args);
    }

    static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(CommandService.class)
                .bannerMode(Banner.Mode.OFF)
                .profiles("axonserver")
                .properties("spring.application.name=milepost-command-side", "server.port=8081");
    }
}
