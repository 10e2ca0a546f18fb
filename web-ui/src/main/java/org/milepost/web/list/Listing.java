package org.milepost.web.list;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.milepost.web.form.Permitted.Button;
import org.milepost.web.words.Say;

/**
 * What a list shows.
 *
 * @param over what stands above the title
 * @param lead the answer in words
 * @param buttons the ways to forms
 * @param choices other ways to look at it
 * @param filter what a reader may choose to see of it
 * @param tables one for each heading
 */
public record Listing(
        String over,
        String title,
        String lead,
        List<Button> buttons,
        List<Choice> choices,
        Optional<Filter> filter,
        List<Table> tables) {

    /** With other ways to look at it. */
    public Listing(
            String over, String title, String lead, List<Button> buttons, List<Choice> choices, List<Table> tables) {
        this(over, title, lead, buttons, choices, Optional.empty(), tables);
    }

    /** One way to look at it only. */
    public Listing(String over, String title, String lead, List<Button> buttons, List<Table> tables) {
        this(over, title, lead, buttons, List.of(), tables);
    }

    /**
     * What a reader may choose to see.
     *
     * @param kept what stays in the address as it is
     */
    public record Filter(String path, List<Pick> picks, Map<String, String> kept) {}

    /** One thing to choose. */
    public record Pick(String name, String label, List<Option> options) {}

    /** What it can be. */
    public record Option(String value, String words, boolean chosen) {}

    /** Another way to look at it. */
    public record Choice(String words, String address, boolean here) {}

    /** One table, or what is said where it has no rows. */
    public record Table(String heading, String empty, Optional<String> legend, List<String> columns, List<Row> rows) {}

    /** One row; the first cell heads it. */
    public record Row(List<Cell> cells) {}

    /**
     * One cell.
     *
     * @param more a quieter line below
     * @param state a state to colour, which the words say too
     */
    public record Cell(String words, Optional<String> address, Optional<String> more, String state, boolean number) {
        /** Words alone. */
        public static Cell of(String words) {
            return new Cell(words, Optional.empty(), Optional.empty(), "", false);
        }

        /** A day, which is not broken. */
        public static Cell day(LocalDate day) {
            return of(Say.day(day).replace(' ', '\u00a0'));
        }

        /** Words that lead somewhere. */
        public static Cell to(String words, String address) {
            return new Cell(words, Optional.of(address), Optional.empty(), "", false);
        }

        /** A number. */
        public static Cell number(String words) {
            return new Cell(words, Optional.empty(), Optional.empty(), "", true);
        }

        /** With a quieter line below. */
        public Cell with(String line) {
            return new Cell(words, address, Optional.of(line).filter(each -> !each.isEmpty()), state, number);
        }

        /** In a state. */
        public Cell in(String other) {
            return new Cell(words, address, more, other, number);
        }
    }
}
