package org.milepost.web.signin;

import java.util.Optional;
import java.util.regex.Pattern;

/** Names to sign in with: chosen by the person, known to nobody else, and often an e-mail address. */
final class SignInNames {
    static final int LONGEST = 100;
    private static final Pattern GOOD = Pattern.compile("[a-z0-9][a-z0-9._@+-]{2,99}");

    private SignInNames() {}

    /** What is wrong with a name, in a sentence. */
    static Optional<String> fault(String name) {
        return GOOD.matcher(name).matches()
                ? Optional.empty()
                : Optional.of("Choose a sign-in name of 3 to 100 letters, digits and . _ @ + - without spaces.");
    }
}
