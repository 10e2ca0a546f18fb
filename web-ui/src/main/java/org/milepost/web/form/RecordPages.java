package org.milepost.web.form;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.milepost.api.ActorId;
import org.milepost.api.AsOf;
import org.milepost.api.Command;
import org.milepost.api.ItemId;
import org.milepost.api.New;
import org.milepost.api.Page;
import org.milepost.api.Receipt;
import org.milepost.api.Rejected;
import org.milepost.api.Rejection;
import org.milepost.api.SchoolCommand;
import org.milepost.api.SchoolId;
import org.milepost.api.TrustId;
import org.milepost.api.Vocabulary;
import org.milepost.api.school.SchoolDashboard;
import org.milepost.api.school.SchoolQuery.DashboardOf;
import org.milepost.api.timeline.Timeline;
import org.milepost.api.timeline.TimelineQuery.TimelineOf;
import org.milepost.api.trust.TrustOverview;
import org.milepost.api.trust.TrustQuery.TrustOf;
import org.milepost.edge.access.Tokens;
import org.milepost.edge.http.Caller;
import org.milepost.edge.json.CommandReader;
import org.milepost.edge.messages.Asker;
import org.milepost.edge.openapi.Words;
import org.milepost.web.form.Things.Thing;
import org.milepost.web.frame.Dates;
import org.milepost.web.frame.Frames;
import org.milepost.web.frame.Frames.SchoolPage;
import org.milepost.web.frame.Frames.TrustPage;
import org.milepost.web.frame.SchoolHead;
import org.milepost.web.words.Say;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every command as a form: chosen from a list, filled in, checked in words by the same rules that decide, recorded, and then
 * shown as it stands in the record.
 */
@Controller
public final class RecordPages {
    /** They make a trust or a school that is not there yet, or belong to programs. */
    private static final Set<String> ELSEWHERE =
            Set.of("create-trust", "register-school", "submit-metrics", "correct-metrics", "import-metrics");

    /** Commands that begin with the words of something, as the record says them. */
    private static final Set<String> REVISING = Set.of("edit", "amend", "correct");

    /** Days that lie ahead: the form does not fill in today. */
    private static final Set<String> AHEAD = Set.of("dueOn", "plannedOn", "scheduledFor", "until");

    private final Asker asker;
    private final Frames frames;
    private final CommandReader reader;
    private final Permitted permitted;
    private final JsonMapper json;

    public RecordPages(Asker asker, Frames frames, Permitted permitted, JsonMapper json) {
        this.asker = asker;
        this.permitted = permitted;
        this.frames = frames;
        this.json = json;
        this.reader = new CommandReader(json);
    }

    /** What somebody may record here, by part of the record. */
    public record Offers(List<Section> sections) {}

    /** The commands of one part of the record. */
    public record Section(String title, List<Offer> offers) {}

    /** One command. */
    public record Offer(String title, String about, String address) {}

    /** Which thing a command is about. */
    public record Which(String title, String about, String what, List<Candidate> things, String back) {
        /** One of them. */
        public record Candidate(String label, String address) {}
    }

    /** A form. */
    public record Sheet(
            String title,
            String about,
            String path,
            String back,
            String commandId,
            long seen,
            List<Fault> faults,
            List<Field> fields,
            List<String> since) {}

    /** What is wrong, and where. */
    public record Fault(String field, String words) {}

    /** What would be recorded. */
    public record Check(
            String title,
            String sentence,
            String path,
            String commandId,
            List<Filling.Line> lines,
            List<Choice> carried,
            List<String> since) {}

    /** What was recorded. */
    public record Recorded(List<String> sentences, List<Way> ways) {
        /** Where to go from here. */
        public record Way(String words, String address) {}
    }

    @GetMapping("/schools/{school}/record")
    ModelAndView ofSchool(@PathVariable String school, HttpServletRequest request) {
        ActorId person = Caller.of(request);
        return offers(subject(new SchoolId(school), person), person);
    }

    @GetMapping("/trusts/{trust}/record")
    ModelAndView ofTrust(@PathVariable String trust, HttpServletRequest request) {
        ActorId person = Caller.of(request);
        return offers(subject(new TrustId(trust), person), person);
    }

    @GetMapping("/schools/{school}/record/{command}")
    ModelAndView openForSchool(@PathVariable String school, @PathVariable String command, HttpServletRequest request) {
        ActorId person = Caller.of(request);
        return open(subject(new SchoolId(school), person), command, person, request);
    }

    @GetMapping("/trusts/{trust}/record/{command}")
    ModelAndView openForTrust(@PathVariable String trust, @PathVariable String command, HttpServletRequest request) {
        ActorId person = Caller.of(request);
        return open(subject(new TrustId(trust), person), command, person, request);
    }

    @PostMapping("/schools/{school}/record/{command}")
    ModelAndView sendForSchool(@PathVariable String school, @PathVariable String command, HttpServletRequest request) {
        ActorId person = Caller.of(request);
        return send(subject(new SchoolId(school), person), command, person, request);
    }

    @PostMapping("/trusts/{trust}/record/{command}")
    ModelAndView sendForTrust(@PathVariable String trust, @PathVariable String command, HttpServletRequest request) {
        ActorId person = Caller.of(request);
        return send(subject(new TrustId(trust), person), command, person, request);
    }

    @GetMapping("/schools/{school}/recorded")
    ModelAndView recordedAtSchool(
            @PathVariable String school,
            @RequestParam(defaultValue = "0") long sequence,
            @RequestParam(defaultValue = "") String command,
            HttpServletRequest request) {
        ActorId person = Caller.of(request);
        SchoolId id = new SchoolId(school);
        AsOf after = new AsOf(Optional.empty(), Optional.empty(), Optional.of(sequence));
        SchoolDashboard dashboard = asker.ask(new DashboardOf(id, after), person);
        Subject subject = subject(dashboard);
        List<String> sentences = sequence == 0 ? List.of() : since(subject, sequence - 1, person);
        return page("form/recorded", subject, "Recorded", person, new Recorded(sentences, ways(subject, command)));
    }

    @GetMapping("/trusts/{trust}/recorded")
    ModelAndView recordedAtTrust(
            @PathVariable String trust,
            @RequestParam(defaultValue = "0") long sequence,
            @RequestParam(defaultValue = "") String command,
            HttpServletRequest request) {
        ActorId person = Caller.of(request);
        Subject subject = subject(new TrustId(trust), person);
        return page("form/recorded", subject, "Recorded", person, new Recorded(List.of(), ways(subject, command)));
    }

    private static List<Recorded.Way> ways(Subject subject, String command) {
        List<Recorded.Way> ways = new ArrayList<>();
        subject.school().ifPresent(school -> {
            String slice = Optional.ofNullable(Vocabulary.commands().get(command))
                    .map(RecordPages::slice)
                    .orElse("");
            switch (slice) {
                case "rap" -> ways.add(new Recorded.Way("The school's RAPs", SchoolPage.RAPS.of(school)));
                case "meeting" -> ways.add(new Recorded.Way("The weekly meeting", SchoolPage.MEETING.of(school)));
                default -> {}
            }
            ways.add(new Recorded.Way("The school", SchoolPage.SCHOOL.of(school)));
            ways.add(new Recorded.Way("The timeline", SchoolPage.TIMELINE.of(school)));
        });
        subject.trust()
                .filter(trust -> subject.school().isEmpty())
                .ifPresent(trust -> ways.add(new Recorded.Way("The phase board", TrustPage.BOARD.of(trust))));
        ways.add(new Recorded.Way("Record something else", subject.path() + "/record"));
        return ways;
    }

    private ModelAndView offers(Subject subject, ActorId person) {
        Map<String, List<Offer>> sections = new LinkedHashMap<>();
        Class<?> family = subject.school().isPresent() ? SchoolCommand.class : org.milepost.api.TrustCommand.class;
        Vocabulary.commands().forEach((name, type) -> {
            if (family.isAssignableFrom(type)
                    && !ELSEWHERE.contains(name)
                    && permitted.office(subject.stream(), name, person)) {
                sections.computeIfAbsent(slice(type), key -> new ArrayList<>())
                        .add(new Offer(Labels.command(name), about(type), address(subject, name)));
            }
        });
        subject.school().ifPresent(school -> {
            if (permitted.office(school, "submit-metrics", person)) {
                sections.put(
                        "metrics",
                        List.of(new Offer(
                                "Enter or correct a week",
                                "The key metrics of a week, beside the week before.",
                                SchoolPage.METRICS.of(school) + "/enter")));
            }
        });
        return page(
                "form/offers",
                subject,
                "Record",
                person,
                new Offers(sections.entrySet().stream()
                        .map(each -> new Section(Labels.slice(each.getKey()), each.getValue()))
                        .toList()));
    }

    private ModelAndView open(Subject subject, String name, ActorId person, HttpServletRequest request) {
        Class<? extends Command> type = type(subject, name);
        Sent sent = Sent.of(request.getParameterMap());
        Lookup lookup = new Lookup(asker, person, subject, frames.today(), type);
        Optional<String> about = thing(type);
        if (about.isPresent() && !sent.has(about.get())) {
            return which(subject, name, type, about.get(), lookup, person);
        }
        Optional<Thing> thing = about.flatMap(kind -> lookup.things().of(kind, sent.text(kind)));
        begin(sent, type, name, thing.map(lookup::inFull));
        sent.put("_id", UUID.randomUUID().toString());
        sent.put("_seen", Long.toString(subject.sequence()));
        Shape.Group shape = shape(type, about, thing, lookup);
        beginRows(sent, name, shape);
        Filling filling = new Filling(shape, sent);
        return sheet(subject, name, type, filling, sent, List.of(), Optional.empty(), person);
    }

    private ModelAndView send(Subject subject, String name, ActorId person, HttpServletRequest request) {
        Class<? extends Command> type = type(subject, name);
        Sent sent = Sent.of(request.getParameterMap());
        Lookup lookup = new Lookup(asker, person, subject, frames.today(), type);
        Optional<String> about = thing(type);
        Optional<Thing> thing = about.flatMap(kind -> lookup.things().of(kind, sent.text(kind)));
        Filling filling = new Filling(shape(type, about, thing, lookup), sent);
        List<String> since = sinceSeen(subject, sent, person);
        if (sent.has("_more") || sent.text("_step").equals("change")) {
            return sheet(subject, name, type, filling, sent, since, Optional.empty(), person);
        }
        Map<String, Object> body = filling.body();
        if (!filling.faults().isEmpty()) {
            return sheet(subject, name, type, filling, sent, since, Optional.empty(), person);
        }
        String id = sent.has("_id") ? sent.text("_id") : UUID.randomUUID().toString();
        byte[] bytes = json.writeValueAsBytes(body);
        try {
            Command command = reader.read(name, subject.stream(), bytes, id);
            if (sent.text("_step").equals("record")) {
                Receipt receipt = asker.tell(command, person, id, Tokens.sha256(name + "\n" + Tokens.sha256(bytes)));
                return new ModelAndView(new RedirectView(
                        subject.path() + "/recorded?sequence=" + receipt.sequence() + "&command=" + name));
            }
            Optional<Rejection> refused = asker.rehearse(command, person);
            if (refused.isPresent()) {
                throw new Rejected(refused.get());
            }
            return check(subject, name, type, filling, id, since, sent, person);
        } catch (Rejected e) {
            Rejection rejection = e.rejection();
            if (Permitted.isAboutOffices(rejection)) {
                throw e;
            }
            String path = rejection.pointer().map(RecordPages::path).orElse("");
            if (!path.isEmpty()) {
                filling.fault(path, rejection.because());
                return sheet(subject, name, type, filling, sent, since, Optional.empty(), person);
            }
            return sheet(subject, name, type, filling, sent, since, Optional.of(rejection.because()), person);
        }
    }

    private ModelAndView check(
            Subject subject,
            String name,
            Class<? extends Command> type,
            Filling filling,
            String id,
            List<String> since,
            Sent sent,
            ActorId person) {
        return page(
                "form/check",
                subject,
                "Check: " + Labels.command(name),
                person,
                new Check(
                        Labels.command(name),
                        about(type),
                        address(subject, name),
                        id,
                        filling.inWords(),
                        withSeen(filling.carried(), sent),
                        since));
    }

    private static List<Choice> withSeen(List<Choice> carried, Sent sent) {
        List<Choice> all = new ArrayList<>(carried);
        all.add(new Choice("_seen", sent.text("_seen")));
        return all;
    }

    private ModelAndView sheet(
            Subject subject,
            String name,
            Class<? extends Command> type,
            Filling filling,
            Sent sent,
            List<String> since,
            Optional<String> refused,
            ActorId person) {
        List<Field> fields = filling.fields();
        List<Fault> faults = new ArrayList<>();
        refused.ifPresent(because -> faults.add(new Fault("form", because)));
        filling.faults().forEach((path, words) -> faults.add(new Fault(anchor(path, fields), words)));
        String title = Labels.command(name);
        return page(
                "form/form",
                subject,
                (faults.isEmpty() ? "" : "Error: ") + title,
                person,
                new Sheet(
                        title,
                        about(type),
                        address(subject, name),
                        subject.path() + "/record",
                        sent.has("_id") ? sent.text("_id") : UUID.randomUUID().toString(),
                        sent.has("_seen") ? Long.parseLong(sent.text("_seen")) : subject.sequence(),
                        faults,
                        fields,
                        since));
    }

    /** The control that a fault belongs to: the first of a group, or the form where there is none. */
    private static String anchor(String path, List<Field> fields) {
        for (Field field : fields) {
            if (field.path().equals(path)) {
                return switch (field.kind()) {
                    case "group", "rows", "any" -> path + ".box";
                    case "given" -> "form";
                    default -> path;
                };
            }
            List<Field> inner = new ArrayList<>(field.parts());
            field.rows().forEach(row -> inner.addAll(row.parts()));
            if (path.startsWith(field.path() + ".")) {
                return anchor(path, inner);
            }
        }
        return "form";
    }

    private ModelAndView which(
            Subject subject, String name, Class<? extends Command> type, String kind, Lookup lookup, ActorId person) {
        List<Which.Candidate> things = lookup.things().of(kind).stream()
                .map(thing -> new Which.Candidate(
                        thing.label(), Dates.address(address(subject, name), Map.of(kind, thing.id()))))
                .toList();
        return page(
                "form/which",
                subject,
                Labels.command(name),
                person,
                new Which(Labels.command(name), about(type), Labels.field(kind), things, subject.path() + "/record"));
    }

    private Shape.Group shape(
            Class<? extends Command> type, Optional<String> about, Optional<Thing> thing, Lookup lookup) {
        Map<String, String> given = new LinkedHashMap<>();
        about.ifPresent(kind -> thing.ifPresent(found -> given.put(kind, found.label())));
        for (String hidden : new String[] {"contentHash", "revision"}) {
            boolean has = java.util.Arrays.stream(type.getRecordComponents())
                    .anyMatch(component -> component.getName().equals(hidden));
            if (has) {
                thing.map(lookup::inFull)
                        .flatMap(found -> Prefill.said(found, "revision"))
                        .ifPresent(revision -> given.put(
                                hidden,
                                hidden.equals("revision") ? "" : "Revision " + revision + ", exactly as it reads now"));
            }
        }
        return new Shapes((component, of) -> lookup.choices(component, of, thing)).of(type, given);
    }

    /** What a form begins with. */
    private void begin(Sent sent, Class<? extends Command> type, String name, Optional<Record> thing) {
        boolean revises = REVISING.contains(name.substring(0, name.indexOf('-')));
        for (var component : type.getRecordComponents()) {
            String field = component.getName();
            if (sent.mentions(field)) {
                continue;
            }
            if (thing.isPresent() && (revises || field.equals("contentHash") || field.equals("revision"))) {
                Prefill.said(thing.get(), field).ifPresent(value -> Prefill.fill(sent, field, value));
            }
            if (component.getType() == LocalDate.class && !AHEAD.contains(field)) {
                sent.put(field, frames.today().toString());
            }
        }
    }

    /** A monitor says something of each objective, a health check of each aspect: they stand there already. */
    private static void beginRows(Sent sent, String name, Shape.Group shape) {
        if (!Set.of("monitor-rap", "carry-out-health-check").contains(name)) {
            return;
        }
        for (Shape.Part part : shape.parts()) {
            if (part.shape() instanceof Shape.Rows rows && !sent.mentions(part.name())) {
                for (Shape.Part inner : rows.item().parts()) {
                    if (inner.shape() instanceof Shape.OneOf one
                            && Set.of("objective", "aspect").contains(inner.name())) {
                        for (int i = 0; i < one.choices().size(); i++) {
                            sent.put(
                                    part.name() + "." + i + "." + inner.name(),
                                    one.choices().get(i).value());
                        }
                    }
                }
            }
        }
    }

    /** The thing that a command is about: the first id that it does not make itself. */
    private static Optional<String> thing(Class<? extends Command> type) {
        for (var component : type.getRecordComponents()) {
            if (component.getType() == ItemId.class && !component.isAnnotationPresent(New.class)) {
                return Optional.of(component.getName());
            }
            if (component.getType() == ItemId.class) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static String slice(Class<?> type) {
        String name = type.getPackageName();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static String about(Class<?> type) {
        return Words.of(type).orElse("");
    }

    private static String address(Subject subject, String name) {
        return subject.path() + "/record/" + name;
    }

    /** A JSON pointer as a field's path. */
    private static String path(String pointer) {
        return pointer.isEmpty() ? "" : pointer.substring(1).replace('/', '.');
    }

    private static Class<? extends Command> type(Subject subject, String name) {
        Class<?> family = subject.school().isPresent() ? SchoolCommand.class : org.milepost.api.TrustCommand.class;
        return Optional.ofNullable(Vocabulary.commands().get(name))
                .filter(family::isAssignableFrom)
                .orElseThrow(
                        () -> new Rejected(Rejection.scope("command.unknown", "There is no form of this name here.")));
    }

    private List<String> sinceSeen(Subject subject, Sent sent, ActorId person) {
        if (!sent.text("_seen").matches("-?\\d{1,18}")) {
            return List.of();
        }
        long seen = Long.parseLong(sent.text("_seen"));
        return subject.sequence() > seen ? since(subject, seen, person) : List.of();
    }

    /** What was recorded after a sequence, in words. */
    private List<String> since(Subject subject, long sequence, ActorId person) {
        return subject.school().map(school -> latest(school, sequence, person)).orElse(List.of());
    }

    private List<String> latest(SchoolId school, long sequence, ActorId person) {
        List<Timeline.Entry> entries = new ArrayList<>();
        Optional<String> after = Optional.empty();
        LocalDate from = frames.today().minusYears(1);
        do {
            Timeline timeline = asker.ask(
                    new TimelineOf(
                            school,
                            AsOf.NOW,
                            Optional.of(from),
                            Optional.empty(),
                            Set.of(),
                            Optional.empty(),
                            new Page(after, Page.MOST)),
                    person);
            timeline.entries().stream()
                    .filter(entry -> entry.sequence() > sequence)
                    .forEach(entries::add);
            after = timeline.next();
        } while (after.isPresent());
        return entries.stream()
                .map(entry -> entry.sentence()
                        + entry.actor()
                                .map(actor -> " (" + Say.moment(entry.recordedAt()) + ", " + actor + ")")
                                .orElse(""))
                .collect(Collectors.toList());
    }

    private Subject subject(SchoolId school, ActorId person) {
        return subject(asker.ask(new DashboardOf(school, AsOf.NOW), person));
    }

    private static Subject subject(SchoolDashboard dashboard) {
        return new Subject(
                dashboard.school(),
                dashboard.name(),
                dashboard.trust(),
                dashboard.moment().sequence());
    }

    private Subject subject(TrustId trust, ActorId person) {
        TrustOverview overview = asker.ask(new TrustOf(trust, AsOf.NOW), person);
        return new Subject(
                trust, overview.name(), Optional.of(trust), overview.moment().sequence());
    }

    private ModelAndView page(String view, Subject subject, String title, ActorId person, Object page) {
        return subject.school()
                .map(school -> frames.ofSchool(
                        view,
                        SchoolPage.RECORD,
                        new SchoolHead(school, subject.name(), subject.trust()),
                        title,
                        person,
                        Dates.now(Optional.empty()),
                        Optional.empty(),
                        Optional.empty(),
                        page))
                .orElseGet(() -> frames.ofTrust(
                        view, TrustPage.RECORD, subject.trust().orElseThrow(), title, person, Optional.empty(), page));
    }
}
