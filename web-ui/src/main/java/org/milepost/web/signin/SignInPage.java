package org.milepost.web.signin;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who are you? A name and a password; in the demo, the people of the trust to choose from. */
@Controller
public final class SignInPage {
    private static final Map<String, String> SENTENCES = Map.of(
            "wrong", "The name or the password is wrong.",
            "wait", "Too many attempts. Wait a quarter of an hour and try again.",
            "out", "You are signed out.",
            "again", "The page had been open for too long. Please sign in now.",
            "unknown", "Nobody here is known by that sign-in. Follow the link of your invitation first.",
            "chosen", "Your name and password are set. Sign in with them now.",
            "used", "This link was used before, or is too old. Ask your administrator for a new one.");

    private static final Set<String> FAILURES = Set.of("wrong", "wait", "used", "unknown");

    private final OfferedPeople offered;
    private final Providers providers;

    SignInPage(OfferedPeople offered, Providers providers) {
        this.offered = offered;
        this.providers = providers;
    }

    @GetMapping("/sign-in")
    String show(@RequestParam Map<String, String> said, Model model) {
        List<String> sentences = said.keySet().stream()
                .filter(SENTENCES::containsKey)
                .map(SENTENCES::get)
                .toList();
        model.addAttribute("failed", said.keySet().stream().anyMatch(FAILURES::contains));
        model.addAttribute("sentences", sentences);
        model.addAttribute("providers", providers.choices());
        model.addAttribute("offered", offered.people());
        return "signin/sign-in";
    }
}
