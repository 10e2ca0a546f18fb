package org.milepost.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.milepost.api.ActorId;
import org.milepost.api.SchoolId;
import org.milepost.api.access.Authority;
import org.milepost.edge.access.AccessKeep;
import org.milepost.edge.access.AccessKeep.Kind;
import org.milepost.edge.access.AccessKeep.Token;
import org.milepost.edge.access.TokenScope;
import org.milepost.edge.access.Tokens;
import org.milepost.edge.http.Caller;
import org.milepost.web.words.Say;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** With which tokens do Excel, Power BI and scripts come in my name, and how do I make one or take it away? */
@Controller
public final class TokenPages {
    private static final String VIEW = "signin/tokens";
    private static final List<Integer> MONTHS = List.of(1, 3, 6, 12);
    private static final int USUAL_MONTHS = 3;

    private final AccessKeep keep;
    private final Tokens tokens;
    private final Clock clock;

    TokenPages(AccessKeep keep, Tokens tokens, Clock clock) {
        this.keep = keep;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** A token as the page shows it. */
    public record Shown(String id, String label, String goodFor, String ends, String lastUsed, boolean open) {}

    /** What was typed, to be shown again where something is wrong with it. */
    public record Typed(String label, String kind, String may, String schools, List<String> parts, int months) {
        public Typed {
            parts = List.copyOf(parts);
        }
    }

    @GetMapping("/account/tokens")
    String show(HttpServletRequest request, Model model) {
        return page(request, model, new Typed("", Kind.PERSONAL.name(), "read", "", List.of(), USUAL_MONTHS), "", "");
    }

    @PostMapping("/account/tokens")
    String make(
            @RequestParam(defaultValue = "") String label,
            @RequestParam(defaultValue = "PERSONAL") String kind,
            @RequestParam(defaultValue = "read") String may,
            @RequestParam(defaultValue = "") String schools,
            @RequestParam(defaultValue = "") List<String> parts,
            @RequestParam(defaultValue = "3") int months,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Typed typed = new Typed(label.strip(), kind, may, schools.strip(), parts, months);
        try {
            Tokens.Issued issued = tokens.issue(Caller.of(request), wish(typed));
            return page(
                    request,
                    model,
                    new Typed("", Kind.PERSONAL.name(), "read", "", List.of(), USUAL_MONTHS),
                    "",
                    issued.secret());
        } catch (IllegalArgumentException e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(request, model, typed, String.valueOf(e.getMessage()), "");
        }
    }

    @PostMapping("/account/tokens/revoke")
    String revoke(@RequestParam(defaultValue = "") String token, HttpServletRequest request) {
        ActorId person = Caller.of(request);
        ofPerson(person).stream()
                .filter(own -> own.id().equals(token))
                .forEach(own -> keep.revoke(own.id(), clock.instant()));
        return "redirect:/account/tokens";
    }

    private Tokens.Wish wish(Typed typed) {
        if (!MONTHS.contains(typed.months())) {
            throw new IllegalArgumentException("Choose how long the token is good for.");
        }
        Set<SchoolId> schools = Arrays.stream(typed.schools().split("[\\s,]+"))
                .filter(school -> !school.isEmpty())
                .map(SchoolId::new)
                .collect(Collectors.toSet());
        return new Tokens.Wish(
                typed.label(),
                typed.kind().equals(Kind.SERVICE.name()) ? Kind.SERVICE : Kind.PERSONAL,
                new TokenScope(typed.may().equals("record"), schools, Set.copyOf(typed.parts())),
                Optional.of(clock.instant().plus(Duration.ofDays(typed.months() == 12 ? 365 : 30L * typed.months()))));
    }

    private List<Token> ofPerson(ActorId person) {
        return keep.all().stream().filter(token -> token.actor().equals(person)).toList();
    }

    private String page(HttpServletRequest request, Model model, Typed typed, String fault, String secret) {
        Instant now = clock.instant();
        model.addAttribute(
                "tokens",
                ofPerson(Caller.of(request)).stream()
                        .map(token -> shown(token, now))
                        .toList());
        model.addAttribute("typed", typed);
        model.addAttribute("fault", fault);
        model.addAttribute("secret", secret);
        model.addAttribute("months", MONTHS);
        model.addAttribute("allParts", Authority.table().rows());
        return VIEW;
    }

    private static Shown shown(Token token, Instant now) {
        return new Shown(
                token.id(),
                token.label(),
                goodFor(token),
                token.revokedAt()
                        .map(at -> "revoked on " + day(at))
                        .orElseGet(() -> token.expiresAt()
                                .map(end -> (end.isAfter(now) ? "ends on " : "ended on ") + day(end))
                                .orElse("does not end")),
                token.lastUsedAt().map(at -> "last used on " + day(at)).orElse("never used"),
                token.validAt(now));
    }

    private static String goodFor(Token token) {
        TokenScope scope = token.scope();
        return (token.kind() == Kind.SERVICE ? "a programme: " : "")
                + (scope.records() ? "reading and recording" : "reading")
                + (scope.parts().isEmpty() ? "" : " " + sorted(scope.parts()))
                + (scope.schools().isEmpty()
                        ? ""
                        : " at "
                                + sorted(scope.schools().stream()
                                        .map(SchoolId::value)
                                        .collect(Collectors.toSet())));
    }

    private static String sorted(Set<String> words) {
        return words.stream().sorted().collect(Collectors.joining(", "));
    }

    private static String day(Instant at) {
        return Say.day(Say.dayOf(at));
    }
}
