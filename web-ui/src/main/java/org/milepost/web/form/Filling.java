package org.milepost.web.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.milepost.web.form.Shape.AnyOf;
import org.milepost.web.form.Shape.Count;
import org.milepost.web.form.Shape.Day;
import org.milepost.web.form.Shape.Given;
import org.milepost.web.form.Shape.Group;
import org.milepost.web.form.Shape.Hour;
import org.milepost.web.form.Shape.Lines;
import org.milepost.web.form.Shape.OneOf;
import org.milepost.web.form.Shape.Part;
import org.milepost.web.form.Shape.Rows;
import org.milepost.web.form.Shape.Words;
import org.milepost.web.form.Shape.YesOrNo;
import org.milepost.web.words.Say;

/** A form with what was filled in: its fields for the page, its faults, what it would send, what it says in words. */
final class Filling {
    private final Group shape;
    private final Sent sent;
    private final Map<String, String> faults = new LinkedHashMap<>();

    Filling(Group shape, Sent sent) {
        this.shape = shape;
        this.sent = sent;
        settle(shape, "");
    }

    /** What is wrong, by path. */
    Map<String, String> faults() {
        return faults;
    }

    /** Says that a field is wrong. */
    void fault(String path, String words) {
        faults.putIfAbsent(path, words);
    }

    /** A line of what would be recorded. */
    record Line(String label, List<String> said) {}

    /** The fields for the page. */
    List<Field> fields() {
        return shape.parts().stream().map(part -> field(part, part.name())).toList();
    }

    /** What is sent: empty fields are left out. */
    Map<String, Object> body() {
        return group(shape, "", true);
    }

    /** What would be recorded, in words. */
    List<Line> inWords() {
        List<Line> lines = new ArrayList<>();
        for (Part part : shape.parts()) {
            List<String> said = said(part.shape(), part.name());
            if (!said.isEmpty()) {
                lines.add(new Line(part.label(), said));
            }
        }
        return lines;
    }

    /** Everything that was sent, for a page that asks whether it is right. */
    List<Choice> carried() {
        List<Choice> carried = new ArrayList<>();
        sent.everything().forEach((path, all) -> {
            if (!path.startsWith("_")) {
                all.forEach(value -> carried.add(new Choice(path, value)));
            }
        });
        return carried;
    }

    /** Leaves empty rows out, and gives new things their ids. */
    private void settle(Group group, String prefix) {
        for (Part part : group.parts()) {
            String path = prefix + part.name();
            switch (part.shape()) {
                case Rows rows -> {
                    boolean wanted = sent.has("_more") && sent.text("_more").equals(path);
                    sent.closeUp(path, row -> isBlank(rows.item(), row + "."));
                    for (int i = 0; i < sent.rows(path); i++) {
                        settle(rows.item(), path + "." + i + ".");
                    }
                    if (wanted) {
                        sent.put(path + "." + sent.rows(path) + "._new", "");
                    }
                }
                case Group inner -> settle(inner, path + ".");
                case Given given
                when given.made() && !sent.has(path) ->
                    sent.put(
                            path,
                            part.name().charAt(0) + "-"
                                    + UUID.randomUUID().toString().substring(0, 13));
                default -> {}
            }
        }
    }

    private boolean isBlank(Group group, String prefix) {
        for (Part part : group.parts()) {
            String path = prefix + part.name();
            boolean blank = switch (part.shape()) {
                case Given given -> true;
                case Rows rows -> {
                    boolean all = true;
                    for (int i = 0; i < sent.rows(path); i++) {
                        all &= isBlank(rows.item(), path + "." + i + ".");
                    }
                    yield all;
                }
                case Group inner -> isBlank(inner, path + ".");
                default -> sent.all(path).isEmpty();
            };
            if (!blank) {
                return false;
            }
        }
        return true;
    }

    private Field field(Part part, String path) {
        Shape of = part.shape();
        String value = sent.text(path);
        List<Field.Option> options = switch (of) {
            case OneOf one -> options(one.choices(), List.of(value));
            case AnyOf any -> options(any.choices(), sent.all(path));
            default -> List.of();
        };
        List<Field> parts = of instanceof Group group ? fields(group, path) : List.of();
        List<Field.Row> rows = new ArrayList<>();
        String one = "";
        if (of instanceof Rows some) {
            one = some.one();
            int count = Math.max(sent.rows(path), isNeeded(part) || part.name().equals("nextSteps") ? 1 : 0);
            for (int i = 0; i < count; i++) {
                rows.add(new Field.Row(Say.capital(one) + " " + (i + 1), fields(some.item(), path + "." + i)));
            }
        }
        boolean folded = part.optional()
                && (of instanceof Group || of instanceof Rows)
                && rows.isEmpty()
                && (!(of instanceof Group group) || isBlank(group, path + "."))
                && faults.keySet().stream().noneMatch(key -> key.equals(path) || key.startsWith(path + "."));
        return new Field(
                kind(of),
                path,
                part.label(),
                part.hint(),
                part.optional() && !isNeeded(part),
                of instanceof Lines ? String.join("\n", sent.all(path)) : value,
                of instanceof Given given ? given.label() : Optional.empty(),
                Optional.ofNullable(faults.get(path)),
                options,
                parts,
                rows,
                one,
                folded,
                sent.text("_more").equals(path));
    }

    /** Lists may be empty in a message; those that a plan is made of are shown with a first row. */
    private static boolean isNeeded(Part part) {
        return switch (part.name()) {
            case "objectives",
                    "goals",
                    "mileposts",
                    "judgements",
                    "profile",
                    "successCriteria",
                    "measures",
                    "terms",
                    "strengths",
                    "areas" -> true;
            default -> false;
        };
    }

    private List<Field> fields(Group group, String path) {
        return group.parts().stream()
                .map(part -> field(part, path + "." + part.name()))
                .toList();
    }

    private static List<Field.Option> options(List<Choice> choices, List<String> chosen) {
        return choices.stream()
                .map(choice -> new Field.Option(choice.value(), choice.label(), chosen.contains(choice.value())))
                .toList();
    }

    private static String kind(Shape of) {
        return switch (of) {
            case Words words -> words.several() ? "note" : "words";
            case Lines lines -> "lines";
            case Day day -> "day";
            case Hour hour -> "hour";
            case Count count -> "number";
            case YesOrNo yes -> "flag";
            case OneOf one -> "one";
            case AnyOf any -> "any";
            case Rows rows -> "rows";
            case Group group -> "group";
            case Given given -> "given";
        };
    }

    private Map<String, Object> group(Group group, String prefix, boolean needed) {
        Map<String, Object> body = new LinkedHashMap<>();
        for (Part part : group.parts()) {
            String path = prefix + part.name();
            Object value = value(part, path, needed);
            if (value != null) {
                body.put(part.name(), value);
            }
        }
        return body;
    }

    private @Nullable Object value(Part part, String path, boolean needed) {
        boolean must = needed && (!part.optional() || isNeeded(part));
        return switch (part.shape()) {
            case Group inner -> {
                boolean blank = isBlank(inner, path + ".");
                yield blank && !must ? null : group(inner, path + ".", true);
            }
            case Rows rows -> {
                List<Object> all = new ArrayList<>();
                for (int i = 0; i < sent.rows(path); i++) {
                    if (!isBlank(rows.item(), path + "." + i + ".")) {
                        all.add(group(rows.item(), path + "." + i + ".", true));
                    }
                }
                if (all.isEmpty() && must) {
                    fault(path, "Enter at least one " + rows.one() + ".");
                }
                yield all.isEmpty() ? null : all;
            }
            case Lines lines -> {
                List<String> all = sent.all(path).stream()
                        .flatMap(String::lines)
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
                if (all.isEmpty() && must) {
                    fault(path, asks(part));
                }
                yield all.isEmpty() ? null : all;
            }
            case AnyOf any -> sent.all(path).isEmpty() ? null : sent.all(path);
            case YesOrNo yes -> sent.has(path) ? (Object) sent.text(path).equals("yes") : must ? (Object) false : null;
            case Count count -> number(part, path, count.whole(), must);
            case Day day -> day(part, path, must);
            case Words words -> text(part, path, must);
            case OneOf one -> text(part, path, must);
            case Hour hour -> text(part, path, must);
            case Given given ->
                part.name().equals("revision") ? number(part, path, true, must) : text(part, path, must);
        };
    }

    private @Nullable Object text(Part part, String path, boolean must) {
        if (sent.has(path)) {
            return sent.text(path).replace("\r\n", "\n");
        }
        if (must) {
            fault(path, asks(part));
        }
        return null;
    }

    private @Nullable Object number(Part part, String path, boolean whole, boolean must) {
        Object text = text(part, path, must);
        if (text == null) {
            return null;
        }
        try {
            BigDecimal number = new BigDecimal(text.toString().replaceAll("[ ,%\\u00a0]", ""));
            return whole ? (Object) number.intValueExact() : number;
        } catch (ArithmeticException | NumberFormatException e) {
            fault(path, part.label() + ": “" + text + "” is not a " + (whole ? "whole number." : "number."));
            return null;
        }
    }

    private @Nullable Object day(Part part, String path, boolean must) {
        Object text = text(part, path, must);
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text.toString()).toString();
        } catch (DateTimeParseException e) {
            fault(path, part.label() + ": “" + text + "” is not a date such as 2026-09-07.");
            return null;
        }
    }

    private static String asks(Part part) {
        return switch (part.shape()) {
            case OneOf one -> "Choose: " + lower(part.label()) + ".";
            case Day day -> "Enter the date: " + lower(part.label()) + ".";
            default -> part.name().equals("reason") ? "Say why." : "Enter: " + lower(part.label()) + ".";
        };
    }

    private static String lower(String label) {
        return label.length() > 1 && Character.isUpperCase(label.charAt(1))
                ? label
                : Character.toLowerCase(label.charAt(0)) + label.substring(1);
    }

    private List<String> said(Shape of, String path) {
        return switch (of) {
            case Group group -> {
                List<String> parts = new ArrayList<>();
                for (Part part : group.parts()) {
                    List<String> said = said(part.shape(), path + "." + part.name());
                    if (!said.isEmpty()) {
                        boolean plain = part.name().equals("text")
                                || part.name().equals("title")
                                || part.name().equals("step");
                        parts.add((plain ? "" : part.label() + ": ") + String.join("; ", said));
                    }
                }
                yield parts.isEmpty() ? List.of() : List.of(String.join("\n", parts));
            }
            case Rows rows -> {
                List<String> all = new ArrayList<>();
                for (int i = 0; i < sent.rows(path); i++) {
                    all.addAll(said(rows.item(), path + "." + i));
                }
                yield all;
            }
            case Lines lines ->
                sent.all(path).stream()
                        .flatMap(String::lines)
                        .filter(line -> !line.isBlank())
                        .toList();
            case AnyOf any ->
                sent.all(path).stream()
                        .map(value -> label(any.choices(), value))
                        .toList();
            case OneOf one -> sent.has(path) ? List.of(label(one.choices(), sent.text(path))) : List.of();
            case Day day -> sent.has(path) ? List.of(day(sent.text(path))) : List.of();
            case YesOrNo yes -> sent.has(path) ? List.of(sent.text(path)) : List.of();
            case Given given -> given.label().stream().toList();
            case Words words -> sent.has(path) ? List.of(sent.text(path)) : List.of();
            case Count count -> sent.has(path) ? List.of(sent.text(path)) : List.of();
            case Hour hour -> sent.has(path) ? List.of(sent.text(path)) : List.of();
        };
    }

    private static String label(List<Choice> choices, String value) {
        return choices.stream()
                .filter(choice -> choice.value().equals(value))
                .map(Choice::label)
                .findFirst()
                .orElse(value);
    }

    private static String day(String text) {
        try {
            return Say.day(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return text;
        }
    }
}
