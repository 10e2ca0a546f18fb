package org.milepost.standalone;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.milepost.api.TrustId;
import org.milepost.api.calendar.SchoolYear;
import org.milepost.standalone.importing.ImportKind;
import org.milepost.standalone.importing.ImportSource;
import org.milepost.standalone.importing.ImportSummary;
import org.milepost.standalone.importing.Progress;
import org.milepost.standalone.importing.ProgressBar;
import org.milepost.standalone.intake.Hand;
import org.milepost.standalone.intake.Order;
import org.milepost.standalone.intake.TrustImport;
import org.milepost.standalone.intake.Watch;
import org.milepost.standalone.reference.Reference;
import org.milepost.standalone.store.DataFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Brings published files into the record of a trust, or, without a trust, into the country's table for comparison. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Bring published files, or schools' own key metrics, into the record of a trust; without --trust, into the"
                    + " table of the country that a trust's figures are compared with.",
            "A file imported twice records nothing the second time. Rejected lines are listed and stop nothing."
        },
        footer = {
            "",
            "Kinds: gias-links (schools of trusts), gias-lookup (old and new URNs), ofsted, ks2, absence, census,"
                    + " metrics.",
            "Import gias-links first: it creates the trust, with an id made from its name, and registers its schools;",
            "then gias-lookup, so that figures of before a conversion find their school."
        })
final class ImportCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "KIND", converter = Kind.class, description = "What the files hold.")
    @SuppressWarnings("NullAway.Init")
    private ImportKind kind;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE", description = "Files of that kind, as published.")
    @SuppressWarnings("NullAway.Init")
    private List<Path> files;

    @Option(
            names = "--trust",
            paramLabel = "UID",
            description = "The trust, by its group UID in the register of schools (GIAS).")
    private @Nullable Integer trust;

    @Option(
            names = "--trust-id",
            paramLabel = "ID",
            converter = TrustIds.class,
            description = "The trust's id in Milepost, where it is not to be made from its name.")
    private @Nullable TrustId trustId;

    @Option(names = "--data", defaultValue = "milepost-data", description = "Data folder (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init")
    private Path data;

    @Option(
            names = "--year",
            paramLabel = "2015/16",
            converter = Year.class,
            description = "The school year of all lines, where the files do not tell it.")
    private @Nullable SchoolYear year;

    @Option(names = "--published-on", paramLabel = "DATE", description = "The day the files were published.")
    private @Nullable LocalDate publishedOn;

    @Option(names = "--dry-run", description = "Tell what would be recorded, and record nothing (with --trust).")
    private boolean dryRun;

    @Override
    public void run() {
        if (trust == null && dryRun) {
            throw new ParameterException(spec.commandLine(), "--dry-run goes with --trust.");
        }
        if (trust == null && trustId != null) {
            throw new ParameterException(spec.commandLine(), "--trust-id goes with --trust.");
        }
        if (kind == ImportKind.METRICS && trust == null) {
            throw new ParameterException(spec.commandLine(), "Key metrics belong to a trust: name it with --trust.");
        }
        List<ImportSource> sources = files.stream().map(this::source).toList();
        ImportSummary summary;
        try (DataFolder folder = DataFolder.openForServing(data);
                Bars bars = new Bars()) {
            summary = trust == null ? intoReference(folder, sources, bars) : intoTrust(folder, trust, sources, bars);
        }
        PrintWriter out = spec.commandLine().getOut();
        if (dryRun) {
            out.println("Tried only, nothing was recorded. It would be:");
        }
        out.print(summary.text());
        out.flush();
    }

    private ImportSummary intoReference(DataFolder folder, List<ImportSource> sources, Bars bars) {
        try (Reference reference = Reference.open(folder.path())) {
            return reference.fill(kind, sources, bars::reading);
        }
    }

    private ImportSummary intoTrust(DataFolder folder, int uid, List<ImportSource> sources, Bars bars) {
        try (Writer writer = Writer.open(folder, Clock.systemUTC(), Hand.IMPORTER::equals)) {
            return new TrustImport(
                            writer.appender(), writer.stored(), writer.reader(), writer.eventStore(), writer.asker())
                    .run(
                            new Order(kind, uid, Optional.ofNullable(trustId), sources, dryRun),
                            new Hand(Hand.IMPORTER, writer.access()::isInstallationAdministrator),
                            Set.of(StartCommand.FIRST_ADMINISTRATOR),
                            bars);
        }
    }

    /** Bars on the terminal, one after another. */
    private static final class Bars implements Watch, AutoCloseable {
        private Optional<ProgressBar> shown = Optional.empty();

        @Override
        public Progress reading(ImportSource source) {
            return next(source.name(), source.file().toFile().length());
        }

        @Override
        public Progress recording(long rows) {
            return next("recording", rows);
        }

        private ProgressBar next(String label, long whole) {
            close();
            ProgressBar bar = ProgressBar.onTerminal(label, whole);
            shown = Optional.of(bar);
            return bar;
        }

        @Override
        public void close() {
            shown.ifPresent(ProgressBar::close);
            shown = Optional.empty();
        }
    }

    private ImportSource source(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new ParameterException(spec.commandLine(), "There is no file " + file + ".");
        }
        ImportSource source = ImportSource.of(file);
        source = year == null ? source : source.inYear(year);
        return publishedOn == null ? source : source.publishedOn(publishedOn);
    }

    /** Reads a kind by its word. */
    static final class Kind implements ITypeConverter<ImportKind> {
        @Override
        public ImportKind convert(String word) {
            return ImportKind.called(word)
                    .orElseThrow(() -> new TypeConversionException("'" + word
                            + "' is no kind of file; one of gias-links, gias-lookup, ofsted, ks2,"
                            + " absence, census, metrics"));
        }
    }

    /** Reads a school year. */
    static final class Year implements ITypeConverter<SchoolYear> {
        @Override
        public SchoolYear convert(String text) {
            try {
                return SchoolYear.parse(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(String.valueOf(e.getMessage()));
            }
        }
    }

    /** Reads a trust's id. */
    static final class TrustIds implements ITypeConverter<TrustId> {
        @Override
        public TrustId convert(String text) {
            try {
                return new TrustId(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(String.valueOf(e.getMessage()));
            }
        }
    }
}
