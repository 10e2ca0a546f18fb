package org.milepost.standalone.importing;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of file that can be imported, by the word the command line has for each. */
public enum ImportKind {
    GIAS_LINKS("gias-links", "which school belongs to which trust, and since when"),
    GIAS_LOOKUP("gias-lookup", "which URN became which"),
    OFSTED("ofsted", "inspections with an overall grade"),
    KS2("ks2", "key stage 2 results of a summer"),
    ABSENCE("absence", "absence of a school year"),
    CENSUS("census", "the January census of a school year"),
    METRICS("metrics", "schools' own weekly key metrics");

    private final String word;
    private final String tells;

    ImportKind(String word, String tells) {
        this.word = word;
        this.tells = tells;
    }

    public String word() {
        return word;
    }

    public String tells() {
        return tells;
    }

    public static Optional<ImportKind> called(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }

    /**
     * The file's lines, understood one at a time; close the stream.
     *
     * @throws WrongShape before any line, where the file is not of this kind
     */
    public Stream<? extends ImportLine<? extends ImportedRow>> read(ImportSource source, Progress progress) {
        return switch (this) {
            case GIAS_LINKS -> memberships(source, progress);
            case GIAS_LOOKUP -> urnChanges(source, progress);
            case OFSTED -> inspections(source, progress);
            case KS2, ABSENCE, CENSUS -> outcomes(this, source, progress);
            case METRICS -> submissions(source, progress);
        };
    }

    public static Stream<ImportLine<MembershipRow>> memberships(ImportSource source, Progress progress) {
        return MembershipReader.read(source, progress);
    }

    public static Stream<ImportLine<UrnChangeRow>> urnChanges(ImportSource source, Progress progress) {
        return UrnChangeReader.read(source, progress);
    }

    public static Stream<ImportLine<InspectionRow>> inspections(ImportSource source, Progress progress) {
        return InspectionReader.read(source, progress);
    }

    /** The three kinds of table that give outcomes: ks2, absence, census. */
    public static Stream<ImportLine<OutcomesRow>> outcomes(ImportKind kind, ImportSource source, Progress progress) {
        return switch (kind) {
            case KS2 -> Ks2Reader.read(source, progress);
            case ABSENCE -> AbsenceReader.read(source, progress);
            case CENSUS -> CensusReader.read(source, progress);
            case GIAS_LINKS, GIAS_LOOKUP, OFSTED, METRICS ->
                throw new IllegalArgumentException(kind.word + " gives no outcomes");
        };
    }

    public static Stream<ImportLine<SubmissionRow>> submissions(ImportSource source, Progress progress) {
        return KeyMetricReader.read(source, progress);
    }
}
