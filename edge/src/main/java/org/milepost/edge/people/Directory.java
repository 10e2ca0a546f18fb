package org.milepost.edge.people;

import java.util.List;
import java.util.Optional;
import org.milepost.api.ActorId;
import org.milepost.api.TrustId;

/** A trust's directory of people. An entry may change and may be erased; the record never holds what is in it. */
public interface Directory {

    /** Somebody. */
    record Person(ActorId person, String name, Optional<String> email) {
        private static final int LONGEST = 200;

        public Person {
            if (name.isBlank() || name.length() > LONGEST || name.chars().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException("A person's name has 1 to 200 characters on one line.");
            }
            if (email.filter(address -> !address.matches("[^\\s@\\p{Cntrl}]{1,120}@[^\\s@\\p{Cntrl}]{1,120}"))
                    .isPresent()) {
                throw new IllegalArgumentException("This is no e-mail address.");
            }
        }
    }

    /** Who somebody is. */
    Optional<Person> find(TrustId trust, ActorId person);

    /** Everybody, by id. */
    List<Person> all(TrustId trust);

    /** Notes who somebody is, instead of what was noted before. */
    void put(TrustId trust, Person person);

    /** Forgets who somebody is, for good. */
    void erase(TrustId trust, ActorId person);
}
