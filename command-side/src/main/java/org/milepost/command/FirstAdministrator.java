package org.milepost.command;

import java.time.Duration;
import java.util.Optional;
import org.milepost.api.ActorId;
import org.milepost.api.StoreUnavailable;
import org.milepost.edge.access.AccessKeep;
import org.milepost.edge.access.Tokens;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Prints an administrator's token, once, where there is no token yet: without one nobody could ever ask for anything. Waits
 * in the background for the server that keeps them.
 */
@Component
@Profile("axonserver")
final class FirstAdministrator implements ApplicationRunner {
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(5);

    private final AccessKeep keep;
    private final Tokens tokens;

    FirstAdministrator(AccessKeep keep, Tokens tokens) {
        this.keep = keep;
        this.tokens = tokens;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Thread.ofVirtual().name("first-administrator").start(this::makeSure);
    }

    private void makeSure() {
        try {
            while (!isMadeSure()) {
                Thread.sleep(BETWEEN_ATTEMPTS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @SuppressWarnings("SystemOut") // for whoever starts the service to read, and for no log
    private boolean isMadeSure() {
        try {
            if (keep.all().isEmpty()) {
                ActorId administrator = new ActorId("administrator");
                keep.addInstallationAdministrator(administrator);
                String secret = tokens.issue(administrator, "first administrator", Optional.empty())
                        .secret();
                System.out.println("There was no API token yet. The administrator's, shown this once:\n  " + secret);
            }
            return true;
        } catch (StoreUnavailable e) {
            return false;
        }
    }
}
