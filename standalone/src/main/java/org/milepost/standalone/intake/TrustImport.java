package org.milepost.standalone.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.milepost.api.ActorId;
import org.milepost.api.Evidence;
import org.milepost.api.ItemId;
import org.milepost.api.RecordedEvent;
import org.milepost.api.TrustId;
import org.milepost.api.access.Office;
import org.milepost.api.inspection.OutcomeKind;
import org.milepost.api.trust.TrustLifeCommand.CreateTrust;
import org.milepost.api.trust.TrustLifeCommand.GrantOffice;
import org.milepost.api.trust.TrustRecord;
import org.milepost.edge.json.EventReader;
import org.milepost.edge.messages.Asker;
import org.milepost.edge.messages.Ids;
import org.milepost.standalone.importing.ImportKind;
import org.milepost.standalone.importing.ImportLine;
import org.milepost.standalone.importing.ImportSource;
import org.milepost.standalone.importing.ImportSummary;
import org.milepost.standalone.importing.ImportTally;
import org.milepost.standalone.importing.ImportTally.Effect;
import org.milepost.standalone.importing.ImportedRow;
import org.milepost.standalone.importing.InspectionRow;
import org.milepost.standalone.importing.MembershipRow;
import org.milepost.standalone.importing.OutcomesRow;
import org.milepost.standalone.importing.Progress;
import org.milepost.standalone.importing.SubmissionRow;
import org.milepost.standalone.importing.UrnChangeRow;
import org.milepost.standalone.importing.UrnMap;
import org.milepost.standalone.store.Appender;
import org.milepost.standalone.store.StoredEvents;

/**
 * Brings what published files tell of a trust's schools into their records: recorded now, effective on the day the file
 * names. Rows are decided and recorded in transactions of bounded size, so that a crash loses the unfinished one and the
 * same import, run again, goes on where that one began.
 */
public final class TrustImport {
    /** How many rows are one durable whole. */
    static final int AT_ONCE = 100;

    private static final String NO_SCHOOL = "no school of the trust";

    private final Appender appender;
    private final StoredEvents stored;
    private final EventReader reader;
    private final EventStore events;
    private final Asker asker;
    private final Clock clock;

    public TrustImport(Appender appender, StoredEvents stored, EventReader reader, EventStore events, Asker asker) {
        this.appender = appender;
        this.stored = stored;
        this.reader = reader;
        this.events = events;
        this.asker = asker;
        this.clock = appender.clock();
    }

    /**
     * Imports files of one kind. All are looked at before any is used.
     *
     * @param successors who is given the administrator's office of a trust that the import creates, so that people can go on
     * @throws ImportRefused where it cannot be done as asked
     * @throws org.milepost.standalone.importing.WrongShape where a file is not of this kind
     */
    public ImportSummary run(Order order, Hand hand, Set<ActorId> successors, Watch watch) {
        for (ImportSource source : order.sources()) {
            order.kind().read(source, Progress.UNWATCHED).close();
        }
        return new Run(order, hand, successors, watch).run();
    }

    private final class Run {
        private final Order order;
        private final Hand hand;
        private final Set<ActorId> successors;
        private final Watch watch;
        private final ImportTally tally = new ImportTally();
        private final KnownRecord known = KnownRecord.of(stored, reader);
        private final Sender sender = new Sender(asker, events, known, tally);

        private Run(Order order, Hand hand, Set<ActorId> successors, Watch watch) {
            this.order = order;
            this.hand = hand;
            this.successors = successors;
            this.watch = watch;
        }

        private ImportSummary run() {
            switch (order.kind()) {
                case GIAS_LINKS -> memberships();
                case GIAS_LOOKUP -> urnChanges();
                case OFSTED -> inspections();
                case KS2 -> outcomes(OutcomeKind.KEY_STAGE_2);
                case ABSENCE -> outcomes(OutcomeKind.ABSENCE);
                case CENSUS -> outcomes(OutcomeKind.CENSUS);
                case METRICS -> keyMetrics();
            }
            return tally.summary();
        }

        /** Records, or does it all and takes it back where it is only to be tried. */
        private void recorded(Runnable all) {
            if (!order.dryRun()) {
                all.run();
                return;
            }
            try {
                batch(() -> {
                    all.run();
                    throw new Rehearsed();
                });
            } catch (Rehearsed done) {
                // As meant: nothing of it is on disk.
            }
        }

        private void inspections() {
            TrustId trust = trust();
            InspectionReports reports = new InspectionReports(known, trust, actor(trust), sender, tally);
            List<Found<InspectionRow>> found = ours(ImportKind::inspections, reports::isOurs, NO_SCHOOL);
            recorded(() -> inBatches(found, reports::take));
        }

        private void outcomes(OutcomeKind kind) {
            TrustId trust = trust();
            PublishedTables tables = new PublishedTables(known, kind, trust, actor(trust), sender);
            List<Found<OutcomesRow>> found = ours(
                    (source, progress) -> ImportKind.outcomes(order.kind(), source, progress),
                    tables::isOurs,
                    NO_SCHOOL);
            recorded(() -> inBatches(found, tables::take));
        }

        private void keyMetrics() {
            TrustId trust = trust();
            ActorId actor = hand.forKeyMetricsIn(known.trust(trust).orElseThrow(), today());
            KeyMetrics metrics = new KeyMetrics(known, trust, actor, sender, tally);
            List<Found<SubmissionRow>> found = ours(ImportKind::submissions, row -> true, NO_SCHOOL);
            recorded(() -> inBatches(found, metrics::take));
        }

        private void memberships() {
            List<Found<MembershipRow>> found = ours(
                    ImportKind::memberships,
                    row -> row.groupUid() == order.groupUid(),
                    "the school belongs to another trust");
            recorded(() -> {
                TrustId trust = trustIfThere().orElseGet(() -> create(found));
                Memberships memberships = new Memberships(known, trust, actor(trust), sender, tally);
                inBatches(found, memberships::take);
            });
        }

        private void urnChanges() {
            TrustId trust = trust();
            List<Found<UrnChangeRow>> all = ours(ImportKind::urnChanges, row -> true, NO_SCHOOL);
            UrnMap.Made made = UrnMap.of(all.stream().map(Found::row).toList());
            UrnChanges changes = new UrnChanges(known, made.map(), trust, actor(trust), sender, tally);
            List<Found<UrnChangeRow>> ours = new ArrayList<>();
            for (Found<UrnChangeRow> each : all) {
                if (changes.isOurs(each.row())) {
                    ours.add(each);
                } else {
                    tally.passedOver(NO_SCHOOL);
                }
            }
            recorded(() -> inBatches(ours, changes::take));
        }

        /** The rows that are the trust's. Of the others a file's warnings are nobody's business here. */
        private <R extends ImportedRow> List<Found<R>> ours(Opened<R> kind, Predicate<R> isOurs, String otherwise) {
            List<Found<R>> ours = new ArrayList<>();
            for (ImportSource source : order.sources()) {
                Evidence evidence = evidence(order.kind(), source);
                List<ImportLine.Warned<R>> warnings = new ArrayList<>();
                Set<Long> ourLines = new HashSet<>();
                try (Stream<ImportLine<R>> lines = kind.open(source, watch.reading(source))) {
                    lines.forEach(line -> {
                        if (line instanceof ImportLine.Warned<R> warning) {
                            warnings.add(warning);
                            return;
                        }
                        Optional<R> row = tally.take(source.name(), line);
                        if (row.filter(isOurs).isPresent()) {
                            ourLines.add(line.line());
                            ours.add(new Found<>(
                                    new Origin(source.name(), line.line(), evidence, source.publishedOn()), row.get()));
                        } else if (row.isPresent()) {
                            tally.passedOver(otherwise);
                        }
                    });
                }
                warnings.stream()
                        .filter(warning -> warning.line() <= 1 || ourLines.contains(warning.line()))
                        .forEach(warning -> tally.take(source.name(), warning));
            }
            return ours;
        }

        /** Decides and records rows, a bounded number of them as one durable whole. */
        private <R> void inBatches(List<Found<R>> rows, BiConsumer<Origin, R> use) {
            Progress recorded = watch.recording(rows.size());
            for (int from = 0; from < rows.size(); from += AT_ONCE) {
                List<Found<R>> some = rows.subList(from, Math.min(rows.size(), from + AT_ONCE));
                batch(() -> some.forEach(each -> use.accept(each.origin(), each.row())));
                recorded.at(from + some.size());
            }
        }

        private void batch(Runnable commands) {
            try {
                appender.batch(() -> {
                    commands.run();
                    return commands;
                });
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }

        private TrustId trust() {
            return trustIfThere()
                    .orElseThrow(() -> new ImportRefused(
                            "No trust here has the group UID %d. Import the file of its schools first: ./milepost import gias-links FILE --trust %d"
                                    .formatted(order.groupUid(), order.groupUid())));
        }

        private Optional<TrustId> trustIfThere() {
            String uid = Integer.toString(order.groupUid());
            List<TrustRecord> trusts = known.trustsWithUid(uid);
            if (order.trustId().isEmpty()) {
                if (trusts.size() > 1) {
                    throw new ImportRefused(
                            "Several trusts here have the group UID %s: name one with --trust-id.".formatted(uid));
                }
                return trusts.stream().findFirst().flatMap(TrustRecord::trust);
            }
            Optional<TrustRecord> chosen = known.trust(order.trustId().get());
            chosen.flatMap(TrustRecord::groupUid)
                    .filter(other -> !other.equals(uid))
                    .ifPresent(other -> {
                        throw new ImportRefused("The trust '%s' has the group UID %s and not %s."
                                .formatted(order.trustId().get().value(), other, uid));
                    });
            return chosen.flatMap(TrustRecord::trust);
        }

        private TrustId create(List<Found<MembershipRow>> found) {
            if (found.isEmpty()) {
                throw new ImportRefused(
                        "No line of these files is about a trust with the group UID %d.".formatted(order.groupUid()));
            }
            String name = found.getLast().row().groupName();
            TrustId trust = order.trustId().orElseGet(() -> new TrustId(Ids.id(name, "trust-" + order.groupUid())));
            if (known.trust(trust).isPresent()) {
                throw new ImportRefused(
                        "There is another trust with the id '%s' here: choose an id for the new one with --trust-id."
                                .formatted(trust.value()));
            }
            batch(() -> {
                sender.send(
                        found.getFirst().origin(),
                        hand.own(),
                        Effect.CREATED,
                        () -> new CreateTrust(
                                trust, name, Optional.of(Integer.toString(order.groupUid())), Optional.empty()));
                for (ActorId successor : successors) {
                    sender.tell(
                            new GrantOffice(
                                    trust,
                                    new ItemId("administrator-of-installation"),
                                    successor,
                                    Office.ADMINISTRATOR,
                                    Set.of(),
                                    today(),
                                    Optional.empty()),
                            hand.own());
                }
            });
            return trust;
        }

        private ActorId actor(TrustId trust) {
            return hand.in(known.trust(trust).orElseThrow(), today());
        }
    }

    /** Thrown to take back what was only tried. */
    private static final class Rehearsed extends RuntimeException {
        Rehearsed() {
            super("tried only", null, false, false);
        }
    }

    /** A row, and where it was read. */
    private record Found<R>(Origin origin, R row) {}

    @FunctionalInterface
    private interface Opened<R extends ImportedRow> {
        Stream<ImportLine<R>> open(ImportSource source, Progress progress);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), RecordedEvent.SCHOOL_ZONE);
    }

    /** The file as a source: whoever has it can tell by its hash that it is the same. */
    private static Evidence evidence(ImportKind kind, ImportSource source) {
        String publisher = switch (kind) {
            case GIAS_LINKS, GIAS_LOOKUP ->
                ", Get Information about Schools, Department for Education, Open Government Licence v3.0";
            case OFSTED -> ", Ofsted, Open Government Licence v3.0";
            case KS2, ABSENCE, CENSUS -> ", Department for Education, Open Government Licence v3.0";
            case METRICS -> "";
        };
        String name = source.name().length() > 180 ? source.name().substring(0, 180) : source.name();
        return new Evidence(
                Optional.empty(),
                Optional.of(name + publisher),
                Optional.empty(),
                Optional.of(sha256(source)),
                source.publishedOn());
    }

    private static String sha256(ImportSource source) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(source.file()), digest)) {
                in.transferTo(java.io.OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new ImportRefused("The file %s cannot be read: %s".formatted(source.file(), e.getMessage()), e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
