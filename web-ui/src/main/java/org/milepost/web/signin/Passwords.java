package org.milepost.web.signin;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Keeps passwords as bcrypt hashes and says which passwords are good enough. A password is condensed before bcrypt sees it,
 * because bcrypt reads 72 bytes at most and passes over the rest in silence.
 */
@Component
public final class Passwords {
    static final int SHORTEST = 12;
    static final int LONGEST = 200;

    /** Hashing is slow on purpose: more of it at once than this would take the machine from everybody else. */
    private static final int AT_ONCE = 2;

    private static final int FEWEST_LETTERS = 5;
    private static final Set<String> WELL_KNOWN = Set.of(
            "milepost",
            "password",
            "passw0rd",
            "letmein",
            "welcome",
            "qwerty",
            "123456",
            "abc123",
            "iloveyou",
            "school");

    private final BCryptPasswordEncoder bcrypt;
    private final Semaphore turns = new Semaphore(AT_ONCE);
    private final String nobodys;

    /**
     * Hashes at the usual cost.
     *
     * @param cost bcrypt's cost, a power of two of rounds
     */
    Passwords(@Value("${milepost.sign-in.bcrypt-cost:12}") int cost) {
        this.bcrypt = new BCryptPasswordEncoder(cost);
        this.nobodys = hash("nobody's");
    }

    /** The hash to keep. */
    public String hash(String password) {
        return inTurn(() -> String.valueOf(bcrypt.encode(condensed(password))));
    }

    /** Whether it is the password; without a hash the same work is done for nothing, so that no time tells who has an account. */
    boolean isRight(String password, Optional<String> hash) {
        boolean matches = inTurn(() -> bcrypt.matches(condensed(password), hash.orElse(nobodys)));
        return matches && hash.isPresent();
    }

    /** What is wrong with a new password, in a sentence. */
    static Optional<String> fault(String password, String signInName) {
        String small = password.toLowerCase(Locale.ROOT);
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of(
                    "Choose a password of at least " + SHORTEST + " characters. Three or four words do well.");
        }
        if (password.length() > LONGEST) {
            return Optional.of("Choose a password of at most " + LONGEST + " characters.");
        }
        if (small.chars().distinct().count() < FEWEST_LETTERS) {
            return Optional.of("Choose a password with more different characters.");
        }
        if (!signInName.isEmpty() && small.contains(signInName)) {
            return Optional.of("Choose a password that does not contain your sign-in name.");
        }
        String rest = small;
        for (String known : WELL_KNOWN) {
            rest = rest.replace(known, "");
        }
        if (rest.length() < SHORTEST / 2) {
            return Optional.of("Choose a password that is not among those everybody tries first.");
        }
        return Optional.empty();
    }

    /** A keyed digest: a plain one might stand in somebody else's stolen list. */
    private static String condensed(String password) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec("milepost password".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("Every Java has HMAC with SHA-256.", e);
        }
    }

    private <T> T inTurn(java.util.function.Supplier<T> work) {
        turns.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }
}
