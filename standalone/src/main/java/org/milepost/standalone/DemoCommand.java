package org.milepost.standalone;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.milepost.api.ActorId;
import org.milepost.api.RecordedEvent;
import org.milepost.edge.access.AccountKeep;
import org.milepost.edge.access.Tokens;
import org.milepost.standalone.demo.DemoPeople;
import org.milepost.standalone.demo.Generator;
import org.milepost.standalone.demo.SimulatedClock;
import org.milepost.standalone.store.DataFolder;
import org.milepost.web.signin.OfferedPeople;
import org.milepost.web.signin.Passwords;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts Milepost with a fictional trust's ten years, in a folder that is thrown away when it stops. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Start with a fictional trust of eight schools and ten years of history.")
final class DemoCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Address address;

    @Option(
            names = "--until",
            description = "The last day of the history, which is today for the demo (default: today).")
    private Optional<LocalDate> until = Optional.empty();

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        LocalDate today = LocalDate.ofInstant(Clock.systemUTC().instant(), RecordedEvent.SCHOOL_ZONE);
        LocalDate last = until.orElse(today);
        if (last.isAfter(today) || last.isBefore(LocalDate.of(2016, 9, 1))) {
            out.println("The demo's history ends between 1 September 2016 and today.");
            return Milepost.REFUSED;
        }
        Path path = Files.createTempDirectory("milepost-demo-");
        AtomicReference<@Nullable ConfigurableApplicationContext> served = new AtomicReference<>();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            // The server is asked to stop at the same time; its folder goes when it has.
            ConfigurableApplicationContext running = served.get();
            if (running != null) {
                running.close();
            }
            delete(path);
        }));
        try (DataFolder folder = DataFolder.openSynthetic(path.resolve("data"))) {
            SimulatedClock clock = new SimulatedClock(Generator.beginning());
            out.println("Making the demo's history up to " + last + " …");
            out.flush();
            try (Writer writer = Writer.open(folder, clock, Generator.administrator()::equals)) {
                out.println("%,d steps of it recorded. Starting …".formatted(Generator.generate(writer, clock, last)));
                out.flush();
            }
            clock.letGo();
            ConfigurableApplicationContext context = StartCommand.serve(folder, clock, address.host(), address.port());
            served.set(context);
            Tokens tokens = context.getBean(Tokens.class);
            for (String person : Generator.people()) {
                tokens.issueKnown(new ActorId(person), "demo", person);
            }
            DemoPeople.moveIn(
                    context.getBean(AccountKeep.class),
                    context.getBean(OfferedPeople.class),
                    context.getBean(Passwords.class).hash(DemoPeople.password()),
                    clock.instant());
            tell(out, "http://" + address.host() + ":" + StartCommand.port(context));
            StartCommand.waitUntilStopped(context);
        }
        return 0;
    }

    private static void tell(PrintWriter out, String address) {
        out.println();
        out.println("Milepost is ready: " + address + "/");
        out.println("Tokens, in this demo only: " + String.join(", ", Generator.people()));
        out.println("Try:");
        for (String path : new String[] {
            "/api/trusts/" + Generator.trust() + "/phase-board",
            "/api/schools/" + Generator.school(),
            "/api/schools/" + Generator.school() + "/timeline",
            "/api/schools/" + Generator.school() + "?knownOn=2020-01-20"
        }) {
            out.println("  curl -H 'Authorization: Bearer demo-ceo' '" + address + path + "'");
        }
        out.flush();
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
