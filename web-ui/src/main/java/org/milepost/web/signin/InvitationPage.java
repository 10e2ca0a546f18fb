package org.milepost.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.milepost.edge.access.AccountKeep;
import org.milepost.edge.access.AccountKeep.Account;
import org.milepost.edge.access.AccountKeep.Invitation;
import org.milepost.edge.access.Invitations;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where a one-time link leads: the person chooses a name and a password. The secret leaves the address at once, so that it
 * stands in no history; a look at the link does not use it up.
 */
@Controller
public final class InvitationPage {
    /** The hash of the secret, in the session of whoever followed the link. */
    static final String FOLLOWED = InvitationPage.class.getName();

    private final Invitations invitations;
    private final AccountKeep keep;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Providers providers;
    private final Clock clock;

    InvitationPage(
            Invitations invitations,
            AccountKeep keep,
            Passwords passwords,
            Sessions sessions,
            Providers providers,
            Clock clock) {
        this.invitations = invitations;
        this.keep = keep;
        this.passwords = passwords;
        this.sessions = sessions;
        this.providers = providers;
        this.clock = clock;
    }

    @GetMapping(Invitations.PATH + "{secret}")
    String follow(@PathVariable String secret, HttpServletRequest request) {
        Optional<Invitation> invitation = invitations.open(secret);
        if (invitation.isEmpty()) {
            return "redirect:/sign-in?used";
        }
        request.getSession().setAttribute(FOLLOWED, invitation.get().secretSha256());
        return "redirect:/invitation";
    }

    @GetMapping("/invitation")
    String show(HttpServletRequest request, Model model) {
        return followed(request)
                .map(invitation -> form(
                        model,
                        keep.of(invitation.actor()).map(Account::signInName).orElse(""),
                        Optional.empty()))
                .orElse("redirect:/sign-in?used");
    }

    @PostMapping("/invitation")
    String redeem(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String repeated,
            HttpServletRequest request,
            Model model) {
        Optional<Invitation> followed = followed(request);
        if (followed.isEmpty()) {
            return "redirect:/sign-in?used";
        }
        Invitation invitation = followed.get();
        String chosen = PasswordCheck.signInName(name);
        Optional<String> fault = SignInNames.fault(chosen)
                .or(() -> Passwords.fault(password, chosen))
                .or(() -> password.equals(repeated)
                        ? Optional.empty()
                        : Optional.of("The two passwords are not the same."))
                .or(() -> keep.byName(chosen)
                                .filter(other -> !other.actor().equals(invitation.actor()))
                                .isPresent()
                        ? Optional.of("Somebody else has this sign-in name. Choose another.")
                        : Optional.empty());
        if (fault.isPresent()) {
            return form(model, chosen, fault);
        }
        String hash = passwords.hash(password);
        if (!keep.redeem(invitation.secretSha256(), clock.instant())) {
            return "redirect:/sign-in?used";
        }
        keep.keep(new Account(invitation.actor(), chosen, hash, clock.instant()));
        sessions.endAll(invitation.actor());
        request.getSession().removeAttribute(FOLLOWED);
        return "redirect:/sign-in?chosen";
    }

    private Optional<Invitation> followed(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        @Nullable Object hash = session == null ? null : session.getAttribute(FOLLOWED);
        return hash instanceof String text ? invitations.byHash(text) : Optional.empty();
    }

    private String form(Model model, String name, Optional<String> fault) {
        model.addAttribute("providers", providers.choices());
        model.addAttribute("name", name);
        model.addAttribute("fault", fault.orElse(""));
        return "signin/invitation";
    }
}
