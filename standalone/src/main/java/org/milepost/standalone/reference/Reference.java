package org.milepost.standalone.reference;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.milepost.api.Urn;
import org.milepost.api.calendar.SchoolYear;
import org.milepost.api.inspection.NationalGroup;
import org.milepost.api.inspection.PublishedMeasure;
import org.milepost.standalone.importing.ImportKind;
import org.milepost.standalone.importing.ImportLine;
import org.milepost.standalone.importing.ImportSource;
import org.milepost.standalone.importing.ImportSummary;
import org.milepost.standalone.importing.ImportTally;
import org.milepost.standalone.importing.ImportedRow;
import org.milepost.standalone.importing.Progress;
import org.milepost.standalone.importing.SchoolSort;
import org.milepost.standalone.importing.UrnChangeRow;

/**
 * The published figures of all schools of the country, for comparison: where a school's figure stands, what the country
 * has, what similar schools have. Answers are only ever of one measure and one school year, so that nothing is compared
 * across definitions, and a gap is never a figure. Figures stay under the URN of their day; a school's predecessors are
 * found by its URN of any day, and their figures stand side by side.
 */
public final class Reference implements AutoCloseable {
    /** How many schools are called similar; fewer than {@link #FEWEST_SIMILAR} say nothing. */
    static final int SIMILAR = 30;

    static final int FEWEST_SIMILAR = 10;

    private final Connection connection;
    private Families families = Families.NONE;

    private Reference(Connection connection) {
        this.connection = connection;
    }

    /** Opens the table in a data folder; an empty one where there is none, or none of today's form. */
    public static Reference open(Path dataFolder) {
        try {
            Reference reference = new Reference(ReferenceFile.open(dataFolder));
            reference.families = reference.readFamilies();
            return reference;
        } catch (SQLException e) {
            throw new ReferenceFailed(e);
        }
    }

    /**
     * Reads files of one kind into the table. All files are looked at before any is used, so that one of another shape
     * refuses the import as a whole.
     *
     * @return how many entries (figures, inspections, memberships, changes of URN) were new, known, or replaced
     * @throws org.milepost.standalone.importing.WrongShape where a file is not of this kind
     */
    public synchronized ImportSummary fill(
            ImportKind kind, List<ImportSource> sources, Function<ImportSource, Progress> progress) {
        for (ImportSource source : sources) {
            kind.read(source, Progress.UNWATCHED).close();
        }
        ImportTally tally = new ImportTally();
        try (ReferenceWriter writer = new ReferenceWriter(connection)) {
            for (ImportSource source : sources) {
                try (Stream<? extends ImportLine<? extends ImportedRow>> lines =
                        kind.read(source, progress.apply(source))) {
                    for (ImportLine<? extends ImportedRow> line : (Iterable<ImportLine<? extends ImportedRow>>)
                            lines.<ImportLine<? extends ImportedRow>>map(each -> each)::iterator) {
                        Optional<ImportedRow> row = tally.take(source.name(), line);
                        if (row.isPresent()) {
                            writer.write(row.get());
                        }
                    }
                }
            }
            writer.finish(tally);
        } catch (SQLException e) {
            throw new ReferenceFailed(e);
        }
        families = readFamilies();
        return tally.summary();
    }

    /** Where a value stands among all schools with a figure; empty where there are none. */
    public Optional<Percentile> percentile(PublishedMeasure measure, SchoolYear year, BigDecimal value) {
        return percentileAmong(
                "SELECT count(*), sum(millionths < ?3), sum(millionths = ?3) FROM figure"
                        + " WHERE measure = ?1 AND year = ?2 AND millionths IS NOT NULL",
                measure,
                year,
                value,
                Optional.empty());
    }

    /**
     * Where a value stands among schools of one sort, as the January census of that year has them, or the nearest census
     * there is: a primary school's absence is not compared with secondary schools'.
     */
    public Optional<Percentile> percentile(
            PublishedMeasure measure, SchoolYear year, BigDecimal value, SchoolSort sort) {
        Optional<SchoolYear> census = nearestCensus(year);
        if (census.isEmpty()) {
            return Optional.empty();
        }
        return percentileAmong(
                "SELECT count(*), sum(millionths < ?3), sum(millionths = ?3) FROM figure"
                        + " JOIN sort ON sort.year = ?4 AND sort.urn = figure.urn AND sort.sort = ?5"
                        + " WHERE measure = ?1 AND figure.year = ?2 AND millionths IS NOT NULL",
                measure,
                year,
                value,
                Optional.of(new Sorted(census.get(), sort)));
    }

    private record Sorted(SchoolYear census, SchoolSort sort) {}

    private synchronized Optional<Percentile> percentileAmong(
            String sql, PublishedMeasure measure, SchoolYear year, BigDecimal value, Optional<Sorted> sorted) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, measure.code());
            statement.setInt(2, year.startsIn());
            statement.setLong(3, ReferenceWriter.millionths(value));
            if (sorted.isPresent()) {
                statement.setInt(4, sorted.get().census().startsIn());
                statement.setString(5, sorted.get().sort().name());
            }
            try (ResultSet found = statement.executeQuery()) {
                if (!found.next() || found.getLong(1) == 0) {
                    return Optional.empty();
                }
                BigDecimal below = BigDecimal.valueOf(found.getLong(2))
                        .add(BigDecimal.valueOf(found.getLong(3)).divide(BigDecimal.TWO));
                BigDecimal percent = below.multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(found.getLong(1)), 1, RoundingMode.HALF_UP);
                return Optional.of(new Percentile(percent, found.getLong(1)));
            }
        } catch (SQLException e) {
            throw new ReferenceFailed(e);
        }
    }

    /** What sort of school it is, by the January census of that year or the nearest there is. */
    public synchronized Optional<SchoolSort> sort(Urn urn, SchoolYear year) {
        try {
            Optional<SchoolYear> census = nearestCensus(year);
            return census.isEmpty()
                    ? Optional.empty()
                    : entryOf(urn, census.get()).map(CensusEntry::sort);
        } catch (SQLException e) {
            throw new ReferenceFailed(e);
        }
    }

    /** The published national figures by the schools they cover; never worked out from schools' figures. */
    public synchronized Map<NationalGroup, BigDecimal> national(PublishedMeasure measure, SchoolYear year) {
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT covers, millionths FROM national WHERE measure = ? AND year = ? AND millionths IS NOT NULL")) {
            statement.setString(1, measure.code());
            statement.setInt(2, year.startsIn());
            Map<NationalGroup, BigDecimal> figures = new EnumMap<>(NationalGroup.class);
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    figures.put(NationalGroup.valueOf(found.getString(1)), ReferenceWriter.value(found.getLong(2)));
                }
            }
            return figures;
        } catch (SQLException e) {
            throw new ReferenceFailed(e);
        }
    }

    /** A school's figures of a measure and year, each under the URN of its day: two predecessors give two. */
    public synchronized Map<Urn, BigDecimal> figures(Urn urn, PublishedMeasure measure, SchoolYear year) {
        try {
            return figuresOf(families.of(urn), measure, year);
        } catch (SQLException e) {
            throw new ReferenceFailed(e);
        }
    }

    /**
     * What similar schools published. Similar are schools of the same sort and of about the same size (the same
     * {@linkplain RollBand band} of the roll), and of these the thirty nearest by the share of pupils eligible for free
     * school meals in the last six years; where two are as near, the lower URN. Sort, roll and share are of the January
     * census of the year asked for, or of the nearest census there is, the earlier of two. A school counts where it, or
     * the one establishment it comes from, published a figure; one with results of two predecessors does not, for they
     * are never summed. Empty where the school's own census entry is missing or fewer than ten are found.
     */
    public synchronized Optional<SimilarSchools> similar(Urn urn, PublishedMeasure measure, SchoolYear year) {
        try {
            Optional<SchoolYear> census = nearestCensus(year);
            if (census.isEmpty()) {
                return Optional.empty();
            }
            Optional<CensusEntry> own = entryOf(urn, census.get());
            return own.isEmpty()
                    ? Optional.empty()
                    : nearest(own.get(), candidates(own.get(), census.get()), measure, year, census.get());
        } catch (SQLException e) {
            throw new ReferenceFailed(e);
        }
    }

    private Optional<SimilarSchools> nearest(
            CensusEntry own, List<CensusEntry> candidates, PublishedMeasure measure, SchoolYear year, SchoolYear census)
            throws SQLException {
        Urn school = families.latest(own.urn());
        List<Urn> schools = new ArrayList<>();
        List<BigDecimal> figures = new ArrayList<>();
        candidates.sort(Comparator.comparingLong((CensusEntry other) -> Math.abs(other.freeMeals() - own.freeMeals()))
                .thenComparing(CensusEntry::urn));
        for (CensusEntry other : candidates) {
            if (schools.size() == SIMILAR) {
                break;
            }
            Map<Urn, BigDecimal> published = families.latest(other.urn()).equals(school)
                    ? Map.of()
                    : figuresOf(families.of(other.urn()), measure, year);
            if (published.size() == 1) {
                schools.add(other.urn());
                figures.addAll(published.values());
            }
        }
        return schools.size() < FEWEST_SIMILAR
                ? Optional.empty()
                : Optional.of(SimilarSchools.of(census, schools, figures));
    }

    /** What the census tells that makes schools similar; the share of free meals in millionths of a per cent. */
    private record CensusEntry(Urn urn, SchoolSort sort, long roll, long freeMeals) {}

    private static final String ENTRIES = """
            SELECT sort.urn, sort.sort, roll.millionths / 1000000, meals.millionths
            FROM sort
            JOIN figure roll ON roll.measure = ?1 AND roll.year = sort.year AND roll.urn = sort.urn
            JOIN figure meals ON meals.measure = ?2 AND meals.year = sort.year AND meals.urn = sort.urn
            WHERE sort.year = ?3 AND roll.millionths IS NOT NULL AND meals.millionths IS NOT NULL""";

    /** The school's own entry; that of a predecessor where the school did not yet exist and had only one. */
    private Optional<CensusEntry> entryOf(Urn urn, SchoolYear census) throws SQLException {
        Map<Urn, CensusEntry> entries = new HashMap<>();
        for (Urn each : families.of(urn)) {
            for (CensusEntry entry : entries(" AND sort.urn = ?4", census, ReferenceWriter.number(each))) {
                entries.put(each, entry);
            }
        }
        CensusEntry latest = entries.get(families.latest(urn));
        if (latest != null) {
            return Optional.of(latest);
        }
        return entries.size() == 1 ? entries.values().stream().findFirst() : Optional.empty();
    }

    private List<CensusEntry> candidates(CensusEntry own, SchoolYear census) throws SQLException {
        RollBand band = RollBand.of(own.sort(), own.roll());
        List<CensusEntry> all =
                entries(" AND sort.sort = ?4", census, own.sort().name());
        all.removeIf(entry -> !band.holds(entry.roll()));
        return all;
    }

    private List<CensusEntry> entries(String which, SchoolYear census, Object value) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ENTRIES + which)) {
            statement.setString(1, PublishedMeasure.CENSUS_ROLL.code());
            statement.setString(2, PublishedMeasure.CENSUS_FSM6_PERCENT.code());
            statement.setInt(3, census.startsIn());
            statement.setObject(4, value);
            List<CensusEntry> entries = new ArrayList<>();
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    entries.add(new CensusEntry(
                            new Urn(found.getString(1)),
                            SchoolSort.valueOf(found.getString(2)),
                            found.getLong(3),
                            found.getLong(4)));
                }
            }
            return entries;
        }
    }

    private Map<Urn, BigDecimal> figuresOf(Set<Urn> urns, PublishedMeasure measure, SchoolYear year)
            throws SQLException {
        Map<Urn, BigDecimal> figures = new TreeMap<>();
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT millionths FROM figure WHERE measure = ? AND year = ? AND urn = ? AND millionths IS NOT NULL")) {
            for (Urn urn : urns) {
                statement.setString(1, measure.code());
                statement.setInt(2, year.startsIn());
                statement.setInt(3, ReferenceWriter.number(urn));
                try (ResultSet found = statement.executeQuery()) {
                    if (found.next()) {
                        figures.put(urn, ReferenceWriter.value(found.getLong(1)));
                    }
                }
            }
        }
        return figures;
    }

    private synchronized Optional<SchoolYear> nearestCensus(SchoolYear year) {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT DISTINCT year FROM sort ORDER BY abs(year - ?), year LIMIT 1")) {
            statement.setInt(1, year.startsIn());
            try (ResultSet found = statement.executeQuery()) {
                return found.next() ? Optional.of(new SchoolYear(found.getInt(1))) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new ReferenceFailed(e);
        }
    }

    private Families readFamilies() {
        try (PreparedStatement statement = connection.prepareStatement("SELECT old, latest FROM urn_change");
                ResultSet found = statement.executeQuery()) {
            List<UrnChangeRow> changes = new ArrayList<>();
            while (found.next()) {
                changes.add(new UrnChangeRow(new Urn(found.getString(1)), new Urn(found.getString(2))));
            }
            return new Families(changes);
        } catch (SQLException e) {
            throw new ReferenceFailed(e);
        }
    }

    @Override
    public synchronized void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new ReferenceFailed(e);
        }
    }
}
