package org.milepost.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.milepost.api.ActorId;
import org.milepost.api.RecordedEvent;
import org.milepost.edge.access.AccountKeep;
import org.milepost.edge.access.AccountKeep.Account;
import org.milepost.edge.http.Caller;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where am I signed in, and how do I sign out everywhere or change my password? */
@Controller
public final class AccountPage {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);

    private final Sessions sessions;
    private final AccountKeep keep;
    private final Passwords passwords;
    private final Attempts attempts;
    private final Clock clock;

    AccountPage(Sessions sessions, AccountKeep keep, Passwords passwords, Attempts attempts, Clock clock) {
        this.sessions = sessions;
        this.keep = keep;
        this.passwords = passwords;
        this.attempts = attempts;
        this.clock = clock;
    }

    /** A session as the page shows it. */
    public record Shown(String address, String agent, String startedAt, String lastUsedAt, boolean own) {}

    @GetMapping("/account")
    String show(HttpServletRequest request, Model model) {
        return page(request, model, "", "");
    }

    @PostMapping("/account/sign-out-everywhere")
    String signOutEverywhere(HttpServletRequest request) {
        sessions.endAll(Caller.of(request));
        return "redirect:/sign-in?out";
    }

    @PostMapping("/account/password")
    String changePassword(
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String repeated,
            HttpServletRequest request,
            Model model) {
        ActorId person = Caller.of(request);
        Optional<Account> account = keep.of(person);
        if (account.isEmpty()) {
            return page(request, model, "You sign in without a password here.", "");
        }
        Optional<String> fault = wrong(account.get(), current, request)
                .or(() -> Passwords.fault(password, account.get().signInName()))
                .or(() -> password.equals(repeated)
                        ? Optional.empty()
                        : Optional.of("The two new passwords are not the same."));
        if (fault.isPresent()) {
            return page(request, model, fault.get(), "");
        }
        keep.keep(new Account(person, account.get().signInName(), passwords.hash(password), clock.instant()));
        sessions.endOthers(request, person);
        return page(request, model, "", "Your password is changed, and your other sessions are ended.");
    }

    /** Whoever found a screen unlocked must not try passwords here either. */
    private Optional<String> wrong(Account account, String current, HttpServletRequest request) {
        String address = String.valueOf(request.getRemoteAddr());
        if (attempts.mustWait(account.signInName(), address)) {
            return Optional.of("Too many attempts. Wait a quarter of an hour and try again.");
        }
        if (current.length() <= Passwords.LONGEST && passwords.isRight(current, Optional.of(account.passwordHash()))) {
            return Optional.empty();
        }
        attempts.failed(account.signInName(), address);
        return Optional.of("The current password is wrong.");
    }

    private String page(HttpServletRequest request, Model model, String fault, String done) {
        ActorId person = Caller.of(request);
        Optional<String> own = sessions.idOf(request);
        List<Shown> shown = sessions.of(person).stream()
                .map(session -> new Shown(
                        session.address(),
                        session.agent(),
                        said(session.startedAt()),
                        said(session.lastUsedAt()),
                        own.equals(Optional.of(session.id()))))
                .toList();
        model.addAttribute("name", keep.of(person).map(Account::signInName).orElse(person.value()));
        model.addAttribute("hasPassword", keep.of(person).isPresent());
        model.addAttribute("sessions", shown);
        model.addAttribute("fault", fault);
        model.addAttribute("done", done);
        return "signin/account";
    }

    private static String said(Instant instant) {
        return MOMENT.format(instant.atZone(RecordedEvent.SCHOOL_ZONE));
    }
}
