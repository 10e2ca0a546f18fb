package org.milepost.web.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.milepost.api.risk.SchoolRisks.Risk;
import org.milepost.api.risk.SchoolRisks.Status;
import org.milepost.web.form.Labels;
import org.milepost.web.list.Listing.Cell;
import org.milepost.web.list.Listing.Row;
import org.milepost.web.list.Listing.Table;
import org.milepost.web.words.Say;

/** Risks as a list, the largest first. */
final class Risks {
    private Risks() {}

    static String lead(List<Risk> risks) {
        long open = risks.stream().filter(risk -> risk.status() == Status.OPEN).count();
        return open == 0 ? "No risk is open." : Say.count(open, "risk is", "risks are") + " open.";
    }

    static List<Table> tables(List<Risk> risks) {
        List<Table> tables = new ArrayList<>();
        for (Status status : Status.values()) {
            List<Row> rows = risks.stream()
                    .filter(risk -> risk.status() == status)
                    .map(Risks::row)
                    .toList();
            if (!rows.isEmpty() || status == Status.OPEN) {
                tables.add(new Table(
                        Labels.constant(status),
                        "No risk is open. Whoever sees one says what may go wrong, how large it is and what is done about it.",
                        status == Status.OPEN
                                ? Optional.of("Size is likelihood times impact, each from 1 to 5.")
                                : Optional.empty(),
                        List.of("Risk", "Size", "What is done about it", "Looked at last"),
                        rows));
            }
        }
        return tables;
    }

    private static Row row(Risk risk) {
        return new Row(List.of(
                Cell.of(risk.text().text()),
                Cell.of(risk.size() + "")
                        .with(risk.score().likelihood() + " × " + risk.score().impact()
                                + (risk.first().product() == risk.size()
                                        ? ""
                                        : ", was " + risk.first().product())),
                Cell.of(risk.mitigation().text()),
                Cell.day(risk.lastReviewedOn().orElse(risk.identifiedOn()))));
    }
}
