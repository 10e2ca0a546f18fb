package org.milepost.web.board;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.milepost.api.ActorId;
import org.milepost.api.SchoolId;
import org.milepost.api.TrustId;
import org.milepost.api.obligation.ObligationQuery.YearOfTrust;
import org.milepost.api.obligation.TrustYear;
import org.milepost.api.phase.PhaseBoard;
import org.milepost.api.phase.PhaseBoard.BandColumn;
import org.milepost.api.phase.PhaseBoard.Movement;
import org.milepost.api.phase.PhaseQuery.BoardOf;
import org.milepost.api.support.SchoolSupport;
import org.milepost.api.support.SupportQuery.SupportOfTrust;
import org.milepost.api.support.TrustSupport;
import org.milepost.api.trust.TrustList;
import org.milepost.api.trust.TrustQuery.AllTrusts;
import org.milepost.edge.http.Asked;
import org.milepost.edge.http.Asks;
import org.milepost.edge.http.Caller;
import org.milepost.edge.messages.Asker;
import org.milepost.web.form.Permitted;
import org.milepost.web.form.Permitted.Button;
import org.milepost.web.frame.Dates;
import org.milepost.web.frame.Frame.Way;
import org.milepost.web.frame.Frames;
import org.milepost.web.frame.Frames.SchoolPage;
import org.milepost.web.frame.Frames.TrustPage;
import org.milepost.web.frame.Part;
import org.milepost.web.live.Live;
import org.milepost.web.picture.BandStrip;
import org.milepost.web.words.Say;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The phase board, and the front door that leads to it. */
@Controller
public final class BoardPage {
    /** How many years the strips show. */
    private static final int YEARS = 10;

    private final Asker asker;
    private final Frames frames;
    private final Permitted permitted;

    public BoardPage(Asker asker, Frames frames, Permitted permitted) {
        this.asker = asker;
        this.frames = frames;
        this.permitted = permitted;
    }

    /**
     * What the page shows.
     *
     * @param sentence where the schools are, in words
     * @param legend what the strips mean
     */
    public record Board(
            String trust,
            String sentence,
            String legend,
            Optional<String> comparedWith,
            List<Band> bands,
            List<Row> rows) {}

    /** How many schools are in a band. */
    public record Band(String name, long schools) {}

    /** One school. */
    public record Row(
            String name,
            String address,
            String band,
            String since,
            String moved,
            String direction,
            boolean proposalOpen,
            String offTarget,
            String overdue,
            String due,
            String support,
            String strip,
            Optional<String> then) {}

    /** The trusts a reader may choose from, and the way to begin one. */
    public record Trusts(List<Way> trusts, Optional<Button> begin) {}

    @GetMapping("/")
    ModelAndView home(HttpServletRequest request) {
        ActorId reader = Caller.of(request);
        List<TrustList.Entry> trusts = asker.ask(new AllTrusts(), reader).trusts();
        return trusts.size() == 1
                ? new ModelAndView(
                        new RedirectView(TrustPage.BOARD.of(trusts.getFirst().trust())))
                : frames.plain(
                        "board/trusts",
                        "Trusts",
                        Optional.of(reader),
                        new Trusts(
                                trusts.stream()
                                        .map(trust -> new Way(trust.name(), TrustPage.BOARD.of(trust.trust()), false))
                                        .toList(),
                                permitted.beginning(reader)));
    }

    @GetMapping("/trusts/{trust}/phase-board")
    @Asks("compare")
    ModelAndView show(@PathVariable String trust, Asked asked, HttpServletRequest request) {
        ActorId reader = Caller.of(request);
        TrustId id = new TrustId(trust);
        Dates dates = Dates.of(asked);
        PhaseBoard board = asker.ask(new BoardOf(id, dates.asOf()), reader);
        Optional<PhaseBoard> then = dates.compare().map(day -> asker.ask(new BoardOf(id, dates.asOf(day)), reader));
        Optional<TrustYear> year =
                Part.ifReadable(() -> asker.ask(new YearOfTrust(id, dates.asOfAnywhere(), Optional.empty()), reader));
        Optional<TrustSupport> support = Part.ifReadable(
                () -> asker.ask(new SupportOfTrust(id, Optional.empty(), dates.asOfAnywhere()), reader));
        return frames.ofTrust(
                "board/board",
                TrustPage.BOARD,
                id,
                "Phase board of " + board.name(),
                reader,
                dates,
                frames.control(TrustPage.BOARD.of(id), dates, board.moment(), Map.of()),
                Optional.of(Live.version(board)),
                board(board, then, new Beside(year, support), dates));
    }

    /** What stands beside the band: how the school's duties of the year stand, and its support days. */
    private record Beside(Optional<TrustYear> year, Optional<TrustSupport> support) {
        Optional<TrustYear.Tally> duties(SchoolId school) {
            return year.flatMap(all -> all.rows().stream()
                    .filter(row -> row.school().filter(school::equals).isPresent())
                    .map(TrustYear.Row::year)
                    .findFirst());
        }

        /** Days delivered of those due so far this school year. */
        String days(SchoolId school, LocalDate on) {
            return support.flatMap(all -> all.schools().stream()
                            .filter(row -> row.school().equals(school))
                            .findFirst())
                    .map(row -> {
                        BigDecimal entitled = BigDecimal.ZERO;
                        BigDecimal delivered = BigDecimal.ZERO;
                        for (SchoolSupport.Term term : row.terms()) {
                            if (!term.firstDay().isAfter(on)) {
                                entitled = entitled.add(term.entitled());
                                delivered = delivered.add(term.delivered());
                            }
                        }
                        return Say.number(delivered) + " of " + Say.number(entitled);
                    })
                    .orElse("–");
        }
    }

    private static Board board(PhaseBoard board, Optional<PhaseBoard> then, Beside beside, Dates dates) {
        int strictest = Math.max(board.bands().size(), 1);
        LocalDate to = board.moment().on();
        LocalDate from = board.schools().stream()
                .flatMap(row -> row.history().stream())
                .map(PhaseBoard.Step::from)
                .min(Comparator.naturalOrder())
                .filter(first -> first.isAfter(to.minusYears(YEARS)))
                .orElse(to.minusYears(YEARS));
        List<Row> rows = board.schools().stream()
                .map(row -> row(row, board, then, beside, from, to, strictest, dates))
                .toList();
        return new Board(
                board.name(),
                sentence(board),
                "Each strip runs from " + Say.day(from) + " to " + Say.day(to)
                        + ": the higher the step, the gentler the band. Fine lines mark each 1 September. A dash under key metrics"
                        + " means that none has a target, or none was entered. Duties are those of this school year; support days, those delivered of those promised in the terms"
                        + " that have begun.",
                then.map(other -> Say.day(other.moment().on())),
                board.bands().stream()
                        .map(band -> new Band(Say.band(band.band(), band.phase(), band.stage()), band.schools()))
                        .toList(),
                rows);
    }

    private static Row row(
            PhaseBoard.Row row,
            PhaseBoard board,
            Optional<PhaseBoard> then,
            Beside beside,
            LocalDate from,
            LocalDate to,
            int strictest,
            Dates dates) {
        Optional<String> band = band(row);
        String moved = row.moved()
                .map(way -> (way == Movement.GENTLER ? "To a gentler band" : "To a stricter band")
                        + row.was()
                                .map(was -> ", from " + name(board, was).orElse(was))
                                .orElse(""))
                .orElse("No change on record");
        String strip = BandStrip.draw(
                row.history().stream()
                        .map(step -> new BandStrip.Step(step.rank(), step.from()))
                        .toList(),
                strictest,
                from,
                to,
                row.name() + ": " + inWords(row, board));
        return new Row(
                row.name(),
                dates.link(SchoolPage.SCHOOL.of(row.school())),
                band.orElse("Not placed yet"),
                row.since().map(Say::day).orElse("–"),
                moved,
                row.moved()
                        .map(way -> way == Movement.GENTLER ? "gentler" : "stricter")
                        .orElse("none"),
                row.proposalOpen(),
                row.metricsOffTarget()
                        .map(count -> count == 0 ? "none" : Integer.toString(count))
                        .orElse("–"),
                beside.duties(row.school())
                        .map(tally -> tally.missed() == 0 ? "none" : Integer.toString(tally.missed()))
                        .orElse("–"),
                dates.link(SchoolPage.DUE.of(row.school())),
                beside.days(row.school(), to),
                strip,
                then.map(other -> other.schools().stream()
                        .filter(before -> before.school().equals(row.school()))
                        .findFirst()
                        .flatMap(BoardPage::band)
                        .orElse("Not placed then")));
    }

    private static Optional<String> band(PhaseBoard.Row row) {
        return row.band().flatMap(code -> row.phase().map(phase -> Say.band(code, phase, row.stage())));
    }

    private static Optional<String> name(PhaseBoard board, String code) {
        return board.bands().stream()
                .filter(band -> band.band().equals(code))
                .findFirst()
                .map(band -> Say.band(band.band(), band.phase(), band.stage()));
    }

    private static String inWords(PhaseBoard.Row row, PhaseBoard board) {
        return row.history().isEmpty()
                ? "not placed yet."
                : row.history().stream()
                        .map(step -> name(board, step.band()).orElse(step.phase()) + " from " + Say.day(step.from()))
                        .collect(Collectors.joining("; ", "", "."));
    }

    private static String sentence(PhaseBoard board) {
        if (board.schools().isEmpty()) {
            return "On this day the trust has no schools that you may see.";
        }
        List<String> parts = new ArrayList<>();
        for (BandColumn band : board.bands()) {
            if (band.schools() > 0) {
                parts.add(band.schools() + " in " + Say.band(band.band(), band.phase(), band.stage()));
            }
        }
        long placed = board.bands().stream().mapToLong(BandColumn::schools).sum();
        if (placed < board.schools().size()) {
            parts.add((board.schools().size() - placed) + " not placed yet");
        }
        return Say.count(board.schools().size(), "school", "schools") + ": " + String.join("; ", parts) + ".";
    }
}
