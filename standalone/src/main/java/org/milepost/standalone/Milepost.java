package org.milepost.standalone;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * What a person types: {@code ./milepost start}, {@code ./milepost demo} and so on, one class a subcommand.
 *
 * <p>Exit status: 0 done, 1 refused or found wrong, 2 wrongly asked.
 */
@Command(
        name = "milepost",
        description = "A school trust's improvement cycle, recorded as events and readable as history.",
        mixinStandardHelpOptions = true,
        versionProvider = Milepost.Version.class,
        footer = {"", "./milepost bench measures this machine; ./milepost bench --help says what."},
        subcommands = {
            CommandLine.HelpCommand.class,
            StartCommand.class,
            DemoCommand.class,
            ImportCommand.class,
            RebuildCommand.class,
            ExportCommand.class,
            VerifyCommand.class,
            CheckpointCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            Rehearse.class
        })
public final class Milepost implements Runnable {
    static final int REFUSED = 1;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    public static void main(String[] args) {
        onlyWarnings();
        System.exit(run(args));
    }

    /** Libraries have nothing to tell a person at a terminal; a server sets its own levels when it starts. */
    public static void onlyWarnings() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logging) {
            logging.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.WARN);
        }
    }

    /** All of the command line except the exit, so that tests can look at the status. */
    static int run(String... args) {
        return commandLine().execute(args);
    }

    static CommandLine commandLine() {
        return new CommandLine(new Milepost())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, commandLine, parsed) -> {
                    commandLine.getErr().println(sentence(failure));
                    return REFUSED;
                });
    }

    /** People at a terminal get the reason; whoever needs the stack asks for it. */
    private static String sentence(Exception failure) {
        if (Boolean.getBoolean("milepost.stack")) {
            failure.printStackTrace();
        }
        return Optional.ofNullable(failure.getMessage())
                .orElseGet(() -> failure.getClass().getSimpleName());
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: one of the commands below.");
    }

    /** The version that the jar was built as. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {
                "milepost "
                        + Optional.ofNullable(Milepost.class.getPackage().getImplementationVersion())
                                .orElse("(not packaged)")
            };
        }
    }
}
