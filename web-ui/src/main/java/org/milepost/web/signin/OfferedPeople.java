package org.milepost.web.signin;

import java.util.List;
import org.springframework.stereotype.Component;

/** The people that the sign-in page offers to sign in as, with their passwords: nobody, except in the demo. */
@Component
public final class OfferedPeople {
    private volatile List<Offered> people = List.of();

    /**
     * Somebody to sign in as.
     *
     * @param office what they are in the trust
     */
    public record Offered(String office, String signInName, String password) {}

    /** Offers these people from now on; the demo does it, before it says where it is. */
    public void offer(List<Offered> offered) {
        people = List.copyOf(offered);
    }

    List<Offered> people() {
        return people;
    }
}
