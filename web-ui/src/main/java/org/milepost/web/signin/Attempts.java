package org.milepost.web.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever tries passwords: after some failures, a name and an address have to wait. A name that nobody has is
 * counted like any other, so that waiting tells nothing.
 */
@Component
public final class Attempts {
    static final int FOR_A_NAME = 5;
    static final int FOR_AN_ADDRESS = 40;
    static final Duration WITHIN = Duration.ofMinutes(15);
    private static final int MOST_REMEMBERED = 20_000;

    private final Clock clock;
    private final Map<String, Deque<Instant>> failures = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    Attempts(Clock clock) {
        this.clock = clock;
    }

    /** Whether nobody may try now: too much went wrong of late, for the name or from the address. */
    synchronized boolean mustWait(String name, String address) {
        return recent("name " + name) >= FOR_A_NAME || recent("address " + address) >= FOR_AN_ADDRESS;
    }

    synchronized void failed(String name, String address) {
        note("name " + name);
        note("address " + address);
    }

    /** Whoever knows the password has a clean sheet; the address has not, or one's own account would buy more tries. */
    synchronized void succeeded(String name) {
        failures.remove("name " + name);
    }

    private int recent(String key) {
        Deque<Instant> times = failures.get(key);
        if (times == null) {
            return 0;
        }
        Instant since = clock.instant().minus(WITHIN);
        while (!times.isEmpty() && times.getFirst().isBefore(since)) {
            times.removeFirst();
        }
        if (times.isEmpty()) {
            failures.remove(key);
        }
        return times.size();
    }

    private void note(String key) {
        Deque<Instant> times = failures.computeIfAbsent(key, unknown -> new ArrayDeque<>());
        times.addLast(clock.instant());
        if (times.size() > FOR_AN_ADDRESS) {
            times.removeFirst();
        }
    }
}
