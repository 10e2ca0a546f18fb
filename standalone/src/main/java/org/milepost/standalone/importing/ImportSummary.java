package org.milepost.standalone.importing;

import java.util.List;
import java.util.Map;

/**
 * What came of an import, for people: how much is new, how much was known already, which lines were rejected and why.
 * Of a file with thousands of bad lines the first are listed and all are counted.
 */
public record ImportSummary(
        long created,
        long unchanged,
        long changed,
        long rejected,
        List<At> rejections,
        long warned,
        List<At> warnings,
        Map<String, Long> passedOver) {

    /** Where in which file, and what is to be said about it. */
    public record At(String file, long line, String text) {
        @Override
        public String toString() {
            return "%s line %d: %s".formatted(file, line, text);
        }
    }

    public ImportSummary {
        rejections = List.copyOf(rejections);
        warnings = List.copyOf(warnings);
        passedOver = Map.copyOf(passedOver);
    }

    /** The summary as the command line prints it. */
    public String text() {
        StringBuilder text = new StringBuilder();
        line(text, "created", created);
        line(text, "unchanged", unchanged);
        if (changed > 0) {
            line(text, "changed", changed);
        }
        line(text, "rejected", rejected);
        list(text, rejections, rejected);
        if (warned > 0) {
            line(text, "warnings", warned);
            list(text, warnings, warned);
        }
        passedOver.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(reason -> line(text, "passed over: " + reason.getKey(), reason.getValue()));
        return text.toString();
    }

    private static void line(StringBuilder text, String what, long count) {
        text.append("%,10d  %s%n".formatted(count, what));
    }

    private static void list(StringBuilder text, List<At> listed, long counted) {
        listed.forEach(at -> text.append("            %s%n".formatted(at)));
        if (counted > listed.size()) {
            text.append("            … and %,d more%n".formatted(counted - listed.size()));
        }
    }
}
