package org.milepost.web.signin;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.milepost.edge.access.AccountKeep;
import org.milepost.edge.access.AccountKeep.Account;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Tells by name and password who somebody is: their opaque id, and nothing of what they may do. */
@Component
public final class PasswordCheck implements AuthenticationProvider {
    /** The one thing Spring Security knows of everybody who is signed in. */
    static final String PERSON = "PERSON";

    private final AccountKeep keep;
    private final Passwords passwords;
    private final Attempts attempts;

    PasswordCheck(AccountKeep keep, Passwords passwords, Attempts attempts) {
        this.keep = keep;
        this.passwords = passwords;
        this.attempts = attempts;
    }

    @Override
    public Authentication authenticate(Authentication tried) {
        String name = signInName(tried.getName());
        String address = tried.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "";
        if (attempts.mustWait(name, address)) {
            throw new LockedException("Too many attempts.");
        }
        String password = String.valueOf(tried.getCredentials());
        Optional<Account> account = name.length() > SignInNames.LONGEST ? Optional.empty() : keep.byName(name);
        boolean right = password.length() <= Passwords.LONGEST
                && passwords.isRight(password, account.map(Account::passwordHash));
        if (!right) {
            attempts.failed(name, address);
            throw new BadCredentialsException("Wrong name or password.");
        }
        attempts.succeeded(name);
        return signedIn(account.orElseThrow());
    }

    private static Authentication signedIn(Account account) {
        return UsernamePasswordAuthenticationToken.authenticated(
                account.actor().value(), null, List.of(new SimpleGrantedAuthority(PERSON)));
    }

    static String signInName(@Nullable String typed) {
        return typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
