package org.milepost.standalone.store;

import java.security.SecureRandom;
import java.util.Random;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.axonframework.common.IdentifierFactory;
import org.axonframework.eventhandling.GenericEventMessage;

/**
 * Makes the ids of messages: UUIDs of version 7 (RFC 9562), which begin with the time. So the ids of events recorded one
 * after another lie side by side in the store's index, which random ones scatter all over it. Axon finds this class by
 * itself.
 */
public final class EventIds extends IdentifierFactory {
    private static final RandomGenerator UNFORESEEN = new SecureRandom();
    private static final ScopedValue<RandomGenerator> REPEATABLE = ScopedValue.newInstance();

    /** For Axon, which makes one for the process. */
    public EventIds() {}

    /** Lets a synthetic record have the same ids each time it is made, whatever other threads make meanwhile. */
    public static <T> T repeatable(long seed, ScopedValue.CallableOp<T, Exception> making) throws Exception {
        return ScopedValue.where(REPEATABLE, new Random(seed)).call(making);
    }

    @Override
    public String generateIdentifier() {
        long time = GenericEventMessage.clock.millis();
        RandomGenerator source = REPEATABLE.orElse(UNFORESEEN);
        long high = (time << 16) | 0x7000L | source.nextInt(0x1000);
        long low = 0x8000_0000_0000_0000L | (source.nextLong() >>> 2);
        return new UUID(high, low).toString();
    }
}
