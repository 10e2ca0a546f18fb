package org.milepost.web.people;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.milepost.api.ActorId;
import org.milepost.api.AsOf;
import org.milepost.api.TrustId;
import org.milepost.api.trust.TrustOffices;
import org.milepost.api.trust.TrustOffices.Given;
import org.milepost.api.trust.TrustQuery.OfficesOf;
import org.milepost.edge.access.AccountKeep;
import org.milepost.edge.access.Invitations;
import org.milepost.edge.http.Asked;
import org.milepost.edge.http.Caller;
import org.milepost.edge.messages.Asker;
import org.milepost.edge.people.Directory;
import org.milepost.web.frame.Frames;
import org.milepost.web.words.Say;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Who is who in the trust, in which office, and who can sign in? And for CEO and Chair: who was invited into an office? */
@Controller
public final class PeoplePages {
    private final Asker asker;
    private final Inviting inviting;
    private final Notices notices;
    private final AccountKeep accounts;
    private final Optional<Directory> directory;
    private final Frames frames;
    private final Clock clock;

    PeoplePages(
            Asker asker,
            Inviting inviting,
            Notices notices,
            AccountKeep accounts,
            Optional<Directory> directory,
            Frames frames,
            Clock clock) {
        this.asker = asker;
        this.inviting = inviting;
        this.notices = notices;
        this.accounts = accounts;
        this.directory = directory;
        this.frames = frames;
        this.clock = clock;
    }

    /**
     * What the page shows.
     *
     * @param mayInvite whether the reader invites people and takes accounts away
     * @param link a one-time link just made, which is shown this once
     */
    public record Page(String path, boolean mayInvite, Optional<Link> link, List<Row> people) {
        public Page {
            people = List.copyOf(people);
        }
    }

    /** A one-time link. */
    public record Link(String person, String path, String until) {}

    /** Somebody. */
    public record Row(String person, String name, List<Line> offices, String account, boolean own, boolean hasAccount) {
        public Row {
            offices = List.copyOf(offices);
        }
    }

    /** An office of somebody. */
    public record Line(String office, String when, boolean held) {}

    /** What CEO and Chair hear. */
    public record Heard(List<Told> notices) {
        public Heard {
            notices = List.copyOf(notices);
        }
    }

    /** One notice. */
    public record Told(String person, String words, String offices, boolean seen) {}

    @GetMapping("/trusts/{trust}/people")
    ModelAndView show(@PathVariable String trust, Asked asked, HttpServletRequest request) {
        return page(new TrustId(trust), Caller.of(request), Optional.empty());
    }

    @PostMapping("/trusts/{trust}/people/{person}/invitation")
    ModelAndView invite(@PathVariable String trust, @PathVariable String person, HttpServletRequest request) {
        TrustId id = new TrustId(trust);
        ActorId reader = Caller.of(request);
        Invitations.Issued issued = inviting.invite(id, new ActorId(person), reader);
        return page(
                id,
                reader,
                Optional.of(new Link(
                        person, issued.path(), Say.moment(issued.invitation().expiresAt()))));
    }

    @PostMapping("/trusts/{trust}/people/{person}/account-end")
    ModelAndView takeAway(@PathVariable String trust, @PathVariable String person, HttpServletRequest request) {
        TrustId id = new TrustId(trust);
        inviting.takeAway(id, new ActorId(person), Caller.of(request));
        return new ModelAndView(new RedirectView(path(id)));
    }

    @GetMapping("/account/notices")
    ModelAndView notices(HttpServletRequest request) {
        ActorId reader = Caller.of(request);
        return frames.plain(
                "people/notices",
                "Invited into an office",
                Optional.of(reader),
                new Heard(notices.of(reader).stream()
                        .map(notice -> new Told(
                                named(notice.trust(), notice.person()),
                                "Invited by " + named(notice.trust(), notice.invitedBy()) + " on "
                                        + Say.moment(notice.invitedAt())
                                        + (notice.redeemed() ? "; the invitation was used." : "; not used yet."),
                                String.join("; ", notice.offices()),
                                notice.seen()))
                        .toList()));
    }

    @PostMapping("/account/notices/seen")
    ModelAndView seen(HttpServletRequest request) {
        notices.seen(Caller.of(request));
        return new ModelAndView(new RedirectView("/account/notices"));
    }

    private ModelAndView page(TrustId trust, ActorId reader, Optional<Link> link) {
        TrustOffices offices = asker.ask(new OfficesOf(trust, AsOf.NOW), reader);
        Map<ActorId, List<Given>> byPerson = offices.offices().stream()
                .collect(Collectors.groupingBy(given -> given.office().person(), TreeMap::new, Collectors.toList()));
        directory.ifPresent(known ->
                known.all(trust).forEach(person -> byPerson.computeIfAbsent(person.person(), id -> List.of())));
        Instant now = clock.instant();
        return frames.plain(
                "people/people",
                "People and offices",
                Optional.of(reader),
                new Page(
                        path(trust),
                        Inviting.mayInvite(reader, offices),
                        link,
                        byPerson.entrySet().stream()
                                .map(entry -> new Row(
                                        entry.getKey().value(),
                                        name(trust, entry.getKey()).orElse(""),
                                        entry.getValue().stream()
                                                .map(PeoplePages::line)
                                                .toList(),
                                        account(entry.getKey(), now),
                                        entry.getKey().equals(reader),
                                        inviting.hasAccount(entry.getKey())))
                                .toList()));
    }

    private static Line line(Given given) {
        return new Line(
                OfficeWords.of(given),
                "from " + Say.day(given.office().from())
                        + given.office()
                                .until()
                                .map(last -> " until " + Say.day(last))
                                .orElse("")
                        + (given.founding() ? ", founding grant" : "")
                        + given.minute()
                                .map(minute ->
                                        ", Board of " + Say.day(minute.meetingOn()) + ", minute " + minute.reference())
                                .orElse(""),
                given.held());
    }

    private String account(ActorId person, Instant now) {
        if (accounts.of(person).isPresent()) {
            return "signs in with a password";
        }
        if (!accounts.bindingsOf(person).isEmpty()) {
            return "signs in elsewhere";
        }
        return accounts.invitationsOf(person).stream()
                .filter(invitation -> invitation.opensAt(now))
                .findFirst()
                .map(invitation -> "invited until " + Say.moment(invitation.expiresAt()))
                .orElse("cannot sign in");
    }

    private String named(TrustId trust, ActorId person) {
        return name(trust, person)
                .map(name -> name + " (" + person.value() + ")")
                .orElse(person.value());
    }

    private Optional<String> name(TrustId trust, ActorId person) {
        return directory.flatMap(known -> known.find(trust, person)).map(Directory.Person::name);
    }

    private static String path(TrustId trust) {
        return "/trusts/" + trust.value() + "/people";
    }
}
