package org.milepost.standalone;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.milepost.verify.Verify;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks an export; the module that does it knows nothing of the rest of Milepost. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Check an export: print what it proves and what it does not.",
            "Exit status 0 where nothing is wrong, 1 where something is."
        })
final class VerifyCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The export.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(names = "--key", paramLabel = "KEY", description = "The trust's key, as printed in its minutes.")
    private @Nullable String key;

    @Option(
            names = "--checkpoint",
            paramLabel = "NOTE",
            description = "A file with a checkpoint that was handed out at the time; several may be named.")
    private List<Path> checkpoints = new ArrayList<>();

    @Override
    public Integer call() {
        return Verify.check(spec.commandLine().getOut(), file, Optional.ofNullable(key), checkpoints);
    }
}
