package org.milepost.command;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.milepost.api.Rejected;
import org.milepost.api.Rejection;

/**
 * Something that must hold before a decision is made.
 *
 * @param code stable and slice first, such as {@code phase.unknown-band}
 * @param because why it is refused where it does not hold, in one plain sentence
 * @param holds the test, a named method of the facts
 * @param <F> the facts a decision rests on
 */
public record Rule<F>(String code, String because, Predicate<F> holds) {

    /** The same rule with another test, for a decision where it means something else. */
    public Rule<F> testing(Predicate<F> test) {
        return new Rule<F>(code, because, test);
    }

    /** The same rules, asked of facts that have what they are about as a part. */
    public static <P, F> List<Rule<F>> about(Function<F, P> part, List<Rule<P>> rules) {
        return rules.stream()
                .map(rule -> new Rule<F>(
                        rule.code(), rule.because(), facts -> rule.holds().test(part.apply(facts))))
                .toList();
    }

    /** One list of several, in order. */
    @SafeVarargs
    public static <F> List<Rule<F>> join(List<Rule<F>>... lists) {
        List<Rule<F>> all = new ArrayList<>();
        for (List<Rule<F>> list : lists) {
            all.addAll(list);
        }
        return List.copyOf(all);
    }

    /**
     * Checks the rules in order.
     *
     * @throws Rejected for the first that does not hold
     */
    public static <F> void check(List<Rule<F>> rules, F facts) {
        for (Rule<F> rule : rules) {
            if (!rule.holds().test(facts)) {
                throw new Rejected(Rejection.rule(rule.code(), rule.because()));
            }
        }
    }

    /**
     * Checks rules that refuse an office and not an act: their refusal is answered as the authority table's own.
     *
     * @throws Rejected for the first that does not hold
     */
    public static <F> void checkOffice(List<Rule<F>> rules, F facts) {
        for (Rule<F> rule : rules) {
            if (!rule.holds().test(facts)) {
                throw new Rejected(Rejection.office(rule.code(), rule.because()));
            }
        }
    }
}
