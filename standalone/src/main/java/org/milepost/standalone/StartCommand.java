package org.milepost.standalone;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.milepost.api.ActorId;
import org.milepost.edge.access.AccessKeep;
import org.milepost.edge.access.Invitations;
import org.milepost.edge.access.Tokens;
import org.milepost.standalone.store.DataFolder;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts Milepost on a data folder and serves until it is stopped. */
@Command(
        name = "start",
        mixinStandardHelpOptions = true,
        description = "Start Milepost on a data folder; on an empty one it prints an administrator's token.")
final class StartCommand implements Runnable {
    /** Who administers an installation from its first start on. */
    static final ActorId FIRST_ADMINISTRATOR = new ActorId("administrator");

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Address address;

    @Option(names = "--data", defaultValue = "milepost-data", description = "Data folder (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init")
    private Path data;

    @Option(
            names = "--backup-dir",
            paramLabel = "DIR",
            description = "Make a backup in DIR every night, check it, and keep fourteen.")
    private @Nullable Path backups;

    @Override
    public void run() {
        DataFolder folder = DataFolder.openForServing(data);
        ConfigurableApplicationContext context = serve(
                new Server.Start(folder, Clock.systemUTC(), Optional.ofNullable(backups)),
                address.host(),
                address.port());
        PrintWriter out = spec.commandLine().getOut();
        String server = "http://" + address.host() + ":" + port(context);
        firstToken(context).ifPresent(secret -> {
            out.println("This data folder is new. The administrator's token, shown this once:");
            out.println("  " + secret);
            out.println("To sign in as administrator, choose a password here; the link works once, within a day:");
            out.println("  " + server
                    + context.getBean(Invitations.class)
                            .inviteFirst(FIRST_ADMINISTRATOR, secret)
                            .path());
        });
        out.println("Milepost is ready: " + server + "/");
        out.flush();
        waitUntilStopped(context);
    }

    /** Starts the server on a folder; the context is closed when the process is asked to end. */
    static ConfigurableApplicationContext serve(DataFolder folder, Clock underlying, String host, int port) {
        return serve(new Server.Start(folder, underlying), host, port);
    }

    private static ConfigurableApplicationContext serve(Server.Start start, String host, int port) {
        return new SpringApplicationBuilder(Server.class)
                .bannerMode(Banner.Mode.OFF)
                .properties(Map.of("server.port", Integer.toString(port), "server.address", host))
                .initializers(
                        (GenericApplicationContext context) -> context.registerBean(Server.Start.class, () -> start))
                .run();
    }

    static int port(ConfigurableApplicationContext context) {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    static void waitUntilStopped(ConfigurableApplicationContext context) {
        Thread keepAlive = Thread.currentThread();
        context.addApplicationListener(event -> {
            if (event instanceof org.springframework.context.event.ContextClosedEvent) {
                keepAlive.interrupt();
            }
        });
        try {
            Thread.sleep(Long.MAX_VALUE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Optional<String> firstToken(ConfigurableApplicationContext context) {
        AccessKeep keep = context.getBean(AccessKeep.class);
        if (!keep.all().isEmpty()) {
            return Optional.empty();
        }
        ActorId administrator = FIRST_ADMINISTRATOR;
        keep.addInstallationAdministrator(administrator);
        return Optional.of(context.getBean(Tokens.class)
                .issue(administrator, "first administrator", Optional.empty())
                .secret());
    }
}
