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
import org.milepost.api.ActorId;
import org.milepost.api.AsOf;
import org.milepost.api.Command;
import org.milepost.api.ItemId;
import org.milepost.api.New;
import org.milepost.api.OfKind;
import org.milepost.api.Page;
import org.milepost.api.Receipt;
import org.milepost.api.Rejected;
import org.milepost.api.Rejection;
import org.milepost.api.SchoolId;
import org.milepost.api.StreamId;
import org.milepost.api.TrustId;
import org.milepost.api.Vocabulary;
import org.milepost.api.access.Authority;
import org.milepost.api.school.SchoolDashboard;
import org.milepost.api.school.SchoolQuery.DashboardOf;
import org.milepost.api.timeline.Timeline;
import org.milepost.api.timeline.TimelineQuery.TimelineOf;
import org.milepost.api.timeline.TimelineQuery.TimelineOfTrust;
import org.milepost.api.timeline.TrustTimeline;
import org.milepost.api.trust.TrustOverview;
import org.milepost.api.trust.TrustQuery.TrustOf;
import org.milepost.edge.access.Tokens;
import org.milepost.edge.http.Caller;
import org.milepost.edge.json.CommandReader;
import org.milepost.edge.messages.Asker;
import org.milepost.edge.messages.Ids;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.view.RedirectView;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every command as a form: chosen from a list, filled in, checked in words by the same rules that decide, recorded, and then
 * shown as it stands in the record.
 */
@Controller
public final class RecordPages {
    /** They have pages of their own: a week of key metrics, and files. */
    private static final Set<String> ELSEWHERE = Set.of("submit-metrics", "correct-metrics", "import-metrics");

    /** More schools of one name than there are. */
    private static final int MOST_OF_A_NAME = 50;

    /** Commands that begin with the words of something, as the record says them. */
    private static final Set<String> REVISING = Set.of("edit", "amend", "correct");

    /** Days that lie ahead: the form does not fill in today. */
    private static final Set<String> AHEAD = Set.of("dueOn", "plannedOn", "scheduledFor", "until");

    /** Things that are tried before the page is shown; of more, the form says it. */
    private static final int MOST_TRIED = 80;

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
    public record Offer(String title, String about, String address, Optional<String> refused) {}

    /** Which thing a command is about. */
    public record Which(String title, String about, String what, List<Candidate> things, String back) {
        /** One of them. */
        public record Candidate(String label, String address, Optional<String> refused) {}
    }

    /** A form. */
    public record Sheet(
            String title,
            String about,
            String path,
            String back,
            String commandId,
            long seen,
            Optional<String> blocked,
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

    /** The commands that have no form here. */
    public static Set<String> elsewhere() {
        return ELSEWHERE;
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

    @GetMapping("/record/{command}")
    ModelAndView openForInstallation(@PathVariable String command, HttpServletRequest request) {
        return open(Subject.INSTALLATION, command, Caller.of(request), request);
    }

    @PostMapping("/record/{command}")
    ModelAndView sendForInstallation(@PathVariable String command, HttpServletRequest request) {
        return send(Subject.INSTALLATION, command, Caller.of(request), request);
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

    /** The page that shows what a command changed, once it is in. */
    private static String shownOn(Subject subject, Class<? extends Command> type, long sequence) {
        String slice = slice(type);
        String page = subject.school()
                .map(school -> (switch (slice) {
                            case "phase" -> SchoolPage.SCHOOL;
                            case "rap" -> SchoolPage.RAPS;
                            case "plan" -> SchoolPage.PLANS;
                            case "meeting" -> SchoolPage.MEETING;
                            case "review" -> SchoolPage.REVIEWS;
                            case "action" -> SchoolPage.ACTIONS;
                            case "support" -> SchoolPage.SUPPORT;
                            case "practice" -> SchoolPage.PRACTICES;
                            case "healthcheck" -> SchoolPage.HEALTH_CHECKS;
                            case "summary" -> SchoolPage.SUMMARIES;
                            case "cycle" -> SchoolPage.CYCLES;
                            case "risk" -> SchoolPage.RISKS;
                            case "inspection" -> SchoolPage.INSPECTIONS;
                            case "growth" -> SchoolPage.GROWTH;
                            case "grant" -> SchoolPage.GRANTS;
                            case "ect" -> SchoolPage.ECT;
                            default -> SchoolPage.TIMELINE;
                        })
                        .of(school))
                .orElseGet(() -> (switch (slice) {
                            case "meeting" -> TrustPage.MEETINGS;
                            case "risk" -> TrustPage.RISKS;
                            case "growth" -> TrustPage.GROWTH;
                            default -> TrustPage.SETUP;
                        })
                        .of(subject.trust().orElseThrow()));
        return page + "?atLeast=" + sequence;
    }

    /** What the page says that is shown next: the record's own words, as far as the reader reads them. */
    private String told(Subject subject, String name, long sequence, ActorId person) {
        List<String> sentences = latest(subject.stream(), sequence - 1, Optional.of(sequence), person).stream()
                .map(Timeline.Entry::sentence)
                .toList();
        return "Recorded: " + (sentences.isEmpty() ? Labels.command(name) + "." : String.join(" ", sentences));
    }

    private ModelAndView offers(Subject subject, ActorId person) {
        Map<String, List<Offer>> sections = new LinkedHashMap<>();
        Vocabulary.commands().forEach((name, type) -> {
            if (subject.takes(name, type)
                    && !ELSEWHERE.contains(name)
                    && permitted.office(subject.stream(), name, person)) {
                Optional<String> refused = thing(type).isPresent()
                        ? Optional.empty()
                        : permitted
                                .standing(subject.stream(), name, Map.of(), person)
                                .filter(rejection -> !Permitted.isOfTheTable(rejection))
                                .map(Rejection::because);
                sections.computeIfAbsent(slice(type), key -> new ArrayList<>())
                        .add(new Offer(Labels.command(name), about(type), address(subject, name), refused));
            }
        });
        subject.school().ifPresent(school -> {
            if (permitted.office(school, "submit-metrics", person)) {
                sections.put(
                        "metrics",
                        List.of(new Offer(
                                "Enter or correct a week",
                                "The key metrics of a week, beside the week before.",
                                SchoolPage.METRICS.of(school) + "/enter",
                                Optional.empty())));
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
        Class<? extends Command> type = type(subject, name, person);
        Sent sent = Sent.of(request.getParameterMap());
        Lookup lookup = new Lookup(asker, person, subject, frames.today(), type);
        Optional<String> about = thing(type);
        if (about.isPresent() && !sent.has(about.get())) {
            return which(subject, name, type, about.get(), lookup, person);
        }
        Optional<Thing> thing = about.flatMap(kind -> lookup.things().of(kind, sent.text(kind)));
        begin(sent, type, name, thing.map(lookup::inFull));
        if (name.equals("register-school")) {
            subject.trust().ifPresent(trust -> sent.put("trust", trust.value()));
        }
        sent.put("_id", UUID.randomUUID().toString());
        sent.put("_seen", Long.toString(subject.sequence()));
        Map<String, String> said = new LinkedHashMap<>();
        about.ifPresent(kind ->
                said.putAll(thing.map(each -> saidOf(each, kind, lookup)).orElse(Map.of())));
        Optional<Rejection> refused = permitted.standing(subject.stream(), name, said, person);
        if (about.isPresent() && refused.filter(Permitted::isOfTheTable).isPresent()) {
            throw new Rejected(refused.get());
        }
        refused.filter(rejection -> !Permitted.isOfTheTable(rejection))
                .ifPresentOrElse(rejection -> sent.put("_blocked", rejection.because()), () -> sent.drop("_blocked"));
        Shape.Group shape = shape(subject, name, type, about, thing, lookup, person);
        beginRows(sent, name, shape);
        Filling filling = new Filling(shape, sent);
        return sheet(subject, name, type, filling, sent, List.of(), Optional.empty(), person);
    }

    private ModelAndView send(Subject subject, String name, ActorId person, HttpServletRequest request) {
        Class<? extends Command> type = type(subject, name, person);
        Sent sent = Sent.of(request.getParameterMap());
        sent.drop("_blocked");
        Lookup lookup = new Lookup(asker, person, subject, frames.today(), type);
        Optional<String> about = thing(type);
        Optional<Thing> thing = about.flatMap(kind -> lookup.things().of(kind, sent.text(kind)));
        Filling filling = new Filling(shape(subject, name, type, about, thing, lookup, person), sent);
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
            Command command = addressed(subject, name, sent.text("name"), bytes, id, person);
            if (sent.text("_step").equals("record")) {
                Receipt receipt = asker.tell(command, person, id, Tokens.sha256(name + "\n" + Tokens.sha256(bytes)));
                boolean begun = !command.stream().equals(subject.stream());
                RequestContextUtils.getOutputFlashMap(request)
                        .put(
                                Frames.TOLD,
                                begun
                                        ? "Recorded: " + sent.text("name") + " begins."
                                        : told(subject, name, receipt.sequence(), person));
                return new ModelAndView(new RedirectView(
                        begun
                                ? begins(command.stream()) + "?atLeast=" + receipt.sequence()
                                : shownOn(subject, type, receipt.sequence())));
            }
            Optional<Rejection> refused = asker.rehearse(command, person);
            if (refused.isPresent()) {
                throw new Rejected(refused.get());
            }
            return check(subject, name, type, filling, id, since, sent, person);
        } catch (Rejected e) {
            Rejection rejection = e.rejection();
            if (Permitted.isOfTheTable(rejection) && about.isPresent()) {
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

    /** The command, to the record it is about: one that begins is named after what begins, apart from others of the name. */
    private Command addressed(Subject subject, String command, String name, byte[] body, String id, ActorId person) {
        boolean school = command.equals("register-school");
        if (!school && !subject.equals(Subject.INSTALLATION)) {
            return reader.read(command, subject.stream(), body, id);
        }
        String plain = Ids.id(name, school ? "school" : "trust");
        for (int i = 1; ; i++) {
            String of = i == 1 ? plain : Ids.apart(plain, Integer.toString(i));
            Command to = reader.read(command, school ? new SchoolId(of) : new TrustId(of), body, id);
            // One of another trust is none of the person's business: it says that it does not know them.
            boolean taken = asker.rehearse(to, person)
                    .filter(refused -> Set.of("school.id-taken", "trust.id-taken", "school.unknown")
                            .contains(refused.code()))
                    .isPresent();
            if (!taken || i == MOST_OF_A_NAME) {
                return to;
            }
        }
    }

    /** The page that a new record begins with. */
    private static String begins(StreamId stream) {
        return switch (stream) {
            case SchoolId school -> SchoolPage.SCHOOL.of(school);
            case TrustId trust -> TrustPage.SETUP.of(trust);
        };
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
                        subject.path().isEmpty() ? "/" : subject.path() + "/record",
                        sent.has("_id") ? sent.text("_id") : UUID.randomUUID().toString(),
                        sent.has("_seen") ? Long.parseLong(sent.text("_seen")) : subject.sequence(),
                        Optional.of(sent.text("_blocked")).filter(words -> !words.isEmpty()),
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

    /** What a command takes from the thing it is about. */
    private static Map<String, String> saidOf(Thing thing, String kind, Lookup lookup) {
        Map<String, String> said = new LinkedHashMap<>();
        said.put(kind, thing.id());
        for (String taken : new String[] {"contentHash", "revision"}) {
            Prefill.said(lookup.inFull(thing), taken).ifPresent(value -> said.put(taken, value.toString()));
        }
        return said;
    }

    private ModelAndView which(
            Subject subject, String name, Class<? extends Command> type, String kind, Lookup lookup, ActorId person) {
        List<Which.Candidate> things = new ArrayList<>();
        for (Thing thing : lookup.things().of(kind)) {
            Optional<Rejection> refused = things.size() < MOST_TRIED
                    ? permitted.standing(subject.stream(), name, saidOf(thing, kind, lookup), person)
                    : Optional.empty();
            if (refused.filter(Permitted::isOfTheTable).isEmpty()) {
                things.add(new Which.Candidate(
                        thing.label(),
                        Dates.address(address(subject, name), Map.of(kind, thing.id())),
                        refused.map(Rejection::because)));
            }
        }
        things.sort(java.util.Comparator.comparing(
                (Which.Candidate each) -> each.refused().isPresent()));
        return page(
                "form/which",
                subject,
                Labels.command(name),
                person,
                new Which(Labels.command(name), about(type), Labels.field(kind), things, subject.path() + "/record"));
    }

    private Shape.Group shape(
            Subject subject,
            String name,
            Class<? extends Command> type,
            Optional<String> about,
            Optional<Thing> thing,
            Lookup lookup,
            ActorId person) {
        Map<String, String> given = new LinkedHashMap<>();
        about.ifPresent(kind -> thing.ifPresent(found -> given.put(kind, found.label())));
        if (name.equals("register-school")) {
            given.put("trust", subject.name());
        }
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
        Shape.Group shape = new Shapes((component, of) -> lookup.choices(component, of, thing)).of(type, given);
        if (!OfKind.class.isAssignableFrom(type)
                || Authority.table().kindsOf(Authority.table().need(name).row()).isEmpty()) {
            return shape;
        }
        return new Shape.Group(shape.parts().stream()
                .map(part -> part.name().equals("kind") && part.shape() instanceof Shape.OneOf one
                        ? part.with(new Shape.OneOf(ofOffice(subject, name, type, one.choices(), person)))
                        : part)
                .toList());
    }

    /** Of the kinds of a thing, those that the person's office records. */
    private List<Choice> ofOffice(
            Subject subject, String name, Class<? extends Command> type, List<Choice> all, ActorId person) {
        List<String> kinds = permitted.kinds(subject.stream(), name, type, person);
        return all.stream().filter(choice -> kinds.contains(choice.value())).toList();
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

    /** What is filled in on the form, for those whose office may send it. */
    private Class<? extends Command> type(Subject subject, String name, ActorId person) {
        Class<? extends Command> type = Optional.ofNullable(
                        Vocabulary.commands().get(name))
                .filter(any -> subject.takes(name, any) && !ELSEWHERE.contains(name))
                .orElseThrow(
                        () -> new Rejected(Rejection.scope("command.unknown", "There is no form of this name here.")));
        permitted.demand(subject.stream(), name, person);
        return type;
    }

    /** What was recorded since a form was opened, in words. */
    private List<String> sinceSeen(Subject subject, Sent sent, ActorId person) {
        if (!sent.text("_seen").matches("-?\\d{1,18}")) {
            return List.of();
        }
        long seen = Long.parseLong(sent.text("_seen"));
        return subject.sequence() <= seen
                ? List.of()
                : latest(subject.stream(), seen, Optional.empty(), person).stream()
                        .map(entry -> entry.sentence()
                                + entry.actor()
                                        .map(actor -> " (" + Say.moment(entry.recordedAt()) + ", " + actor + ")")
                                        .orElse(""))
                        .toList();
    }

    /** What was recorded after a sequence. */
    private List<Timeline.Entry> latest(StreamId stream, long sequence, Optional<Long> atLeast, ActorId person) {
        List<Timeline.Entry> entries = new ArrayList<>();
        AsOf asOf = new AsOf(Optional.empty(), Optional.empty(), atLeast);
        Optional<String> after = Optional.empty();
        do {
            Page page = new Page(after, Page.MOST);
            List<Timeline.Entry> told;
            switch (stream) {
                case SchoolId school -> {
                    Timeline timeline = asker.ask(
                            new TimelineOf(
                                    school, asOf, Optional.empty(), Optional.empty(), Set.of(), Optional.empty(), page),
                            person);
                    told = timeline.entries();
                    after = timeline.next();
                }
                case TrustId trust -> {
                    TrustTimeline timeline = asker.ask(
                            new TimelineOfTrust(
                                    trust, asOf, Optional.empty(), Optional.empty(), Set.of(), Optional.empty(), page),
                            person);
                    told = timeline.entries();
                    after = timeline.next();
                }
            }
            told.stream().filter(entry -> entry.sequence() > sequence).forEach(entries::add);
        } while (after.isPresent());
        return entries;
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
        if (subject.equals(Subject.INSTALLATION)) {
            return frames.plain(view, title, Optional.of(person), page);
        }
        return subject.school()
                .map(school -> frames.ofSchool(
                        view,
                        SchoolPage.RECORD,
                        new SchoolHead(school, subject.name(), subject.trust(), subject.sequence()),
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
