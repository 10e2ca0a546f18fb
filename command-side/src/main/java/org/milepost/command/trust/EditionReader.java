package org.milepost.command.trust;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.milepost.api.strategy.Aspect;
import org.milepost.api.strategy.Band;
import org.milepost.api.strategy.Basis;
import org.milepost.api.strategy.Cadence;
import org.milepost.api.strategy.DecidingOffice;
import org.milepost.api.strategy.Monitoring;
import org.milepost.api.strategy.Obligation;
import org.milepost.api.strategy.Party;
import org.milepost.api.strategy.Policy;
import org.milepost.api.strategy.RapNeed;
import org.milepost.api.strategy.StrategyEdition;

/**
 * Reads a strategy edition from the YAML file a trust writes it in. Every value says where the strategy states it
 * ({@code section}) or why the trust assumes it ({@code assumed}); inside an obligation a bare value shares the basis of its
 * row.
 */
public final class EditionReader {
    private final Map<String, Integer> lineOfBand = new HashMap<>();
    private final Map<String, Integer> lineOfAspect = new HashMap<>();
    private final Map<String, Integer> lineOfObligation = new HashMap<>();

    private EditionReader() {}

    public static Reading<StrategyEdition> read(String yaml) {
        return Place.read(yaml, new EditionReader()::edition);
    }

    private Supplier<StrategyEdition> edition(Place place) {
        var fields = place.fields("edition", "title", "placedBy", "bands", "aspects", "obligations");
        var code = fields.required("edition", Place::text);
        var title = fields.required("title", Place::text);
        var placedBy = fields.required("placedBy", policy(value -> value.oneOf(DecidingOffice.class)));
        // Bands first, wherever they stand in the file: obligations name them.
        var bands = fields.required("bands", value -> value.list(this::band));
        var aspects = fields.required("aspects", value -> value.list(this::aspect));
        var obligations = fields.required("obligations", value -> value.list(this::obligation));
        return fields.build(() -> new StrategyEdition(
                code.get(), title.get(), placedBy.get(), bands.get(), aspects.get(), obligations.get()));
    }

    private Supplier<Band> band(Place place) {
        var fields = place.fields(
                "code",
                "phase",
                "stage",
                "whoIsInIt",
                "expected",
                "supportDaysATerm",
                "supportVisits",
                "otherSupport",
                "rap",
                "rapApprover",
                "rapDeadline",
                "rapMonitoring",
                "actionPlanMonitoring",
                "termlyUpdateTo");
        var code = fields.required("code", value -> once(value, lineOfBand));
        int rank = lineOfBand.size();
        var phase = fields.required("phase", policy(Place::text));
        var stage = fields.optional("stage", policy(Place::text));
        var whoIsInIt = fields.required("whoIsInIt", policy(Place::text));
        var expected = fields.required("expected", policy(Place::text));
        var supportDays = fields.optional("supportDaysATerm", policy(Place::number));
        var supportVisits = fields.optional("supportVisits", policy(EditionReader::cadence));
        var otherSupport = fields.listIfAny("otherSupport", policy(Place::text));
        var rap = fields.required("rap", policy(value -> value.oneOf(RapNeed.class)));
        var rapApprover = fields.optional("rapApprover", policy(value -> value.oneOf(DecidingOffice.class)));
        var rapDeadline = fields.optional("rapDeadline", policy(EditionReader::cadence));
        var rapMonitoring = fields.optional("rapMonitoring", policy(EditionReader::monitoring));
        var actionPlan = fields.optional("actionPlanMonitoring", policy(EditionReader::monitoring));
        var termlyUpdateTo = fields.required("termlyUpdateTo", policy(EditionReader::parties));
        return fields.build(() -> new Band(
                code.get(),
                rank,
                phase.get(),
                stage.get(),
                whoIsInIt.get(),
                expected.get(),
                supportDays.get(),
                supportVisits.get(),
                otherSupport.get(),
                rap.get(),
                rapApprover.get(),
                rapDeadline.get(),
                rapMonitoring.get(),
                actionPlan.get(),
                termlyUpdateTo.get()));
    }

    private Supplier<Aspect> aspect(Place place) {
        var fields = place.fields("code", "name", "section", "assumed");
        var code = fields.required("code", value -> once(value, lineOfAspect));
        var name = fields.required("name", Place::text);
        var basis = basis(place, fields);
        return fields.build(() -> new Aspect(code.get(), name.get(), basis.get()));
    }

    private Supplier<Obligation> obligation(Place place) {
        var fields = place.fields(
                "id",
                "title",
                "owedBy",
                "owedTo",
                "cadence",
                "scope",
                "bands",
                "onlyWhere",
                "metBy",
                "standsUntil",
                "during",
                "amount",
                "section",
                "assumed");
        var id = fields.required("id", value -> once(value, lineOfObligation));
        var title = fields.required("title", Place::text);
        var owedBy = fields.required("owedBy", EditionReader::parties);
        var owedTo = fields.required("owedTo", EditionReader::parties);
        var basis = basis(place, fields);
        var cadence = fields.required("cadence", policyOr(basis, EditionReader::cadence));
        var scope = fields.required("scope", value -> value.oneOf(Obligation.Scope.class));
        var bands = fields.listIfAny("bands", policyOr(basis, this::knownBand));
        var onlyWhere = fields.optional("onlyWhere", Place::text);
        var metBy = fields.listIfAny("metBy", Place::text);
        var standsUntil = fields.listIfAny("standsUntil", Place::text);
        var during = fields.optional("during", EditionReader::during);
        var amount = fields.optional("amount", value -> value.oneOf(Obligation.Amount.class));
        return fields.build(() -> new Obligation(
                id.get(),
                title.get(),
                owedBy.get(),
                owedTo.get(),
                cadence.get(),
                scope.get(),
                bands.get(),
                onlyWhere.get(),
                metBy.get(),
                standsUntil.get(),
                during.get(),
                amount.get(),
                basis.get()));
    }

    private static Supplier<Obligation.During> during(Place place) {
        var fields = place.fields("from", "until");
        var from = fields.required("from", value -> value.list(Place::text));
        var until = fields.listIfAny("until", Place::text);
        return fields.build(() -> new Obligation.During(from.get(), until.get()));
    }

    private static Supplier<Cadence> cadence(Place place) {
        return place.scalar("a cadence", Cadence::parse);
    }

    private static Supplier<Monitoring> monitoring(Place place) {
        var fields = place.fields("cadence", "by");
        var cadence = fields.required("cadence", EditionReader::cadence);
        var by = fields.required("by", EditionReader::parties);
        return fields.build(() -> new Monitoring(cadence.get(), by.get()));
    }

    private static Supplier<List<Party>> parties(Place place) {
        return place.list(value -> value.oneOf(Party.class));
    }

    private Supplier<String> knownBand(Place place) {
        return place.scalar("a band's code", code -> {
            if (!lineOfBand.containsKey(code)) {
                throw new IllegalArgumentException("'" + code + "' is not a band of this edition");
            }
            return code;
        });
    }

    /** A code that nothing else of its kind has. */
    private static Supplier<String> once(Place place, Map<String, Integer> lines) {
        return place.scalar("a code", code -> {
            Integer before = lines.putIfAbsent(code, place.line());
            if (before != null) {
                throw new IllegalArgumentException("'" + code + "' stands on line " + before + " already");
            }
            return code;
        });
    }

    private static <T> Function<Place, Supplier<Policy<T>>> policy(Function<Place, Supplier<T>> shape) {
        return place -> {
            var fields = place.fields("value", "section", "assumed");
            var value = fields.required("value", shape);
            var basis = basis(place, fields);
            return fields.build(() -> new Policy<>(value.get(), basis.get()));
        };
    }

    /** A bare value takes the basis of the row it stands in. */
    private static <T> Function<Place, Supplier<Policy<T>>> policyOr(
            Supplier<Basis> ofTheRow, Function<Place, Supplier<T>> shape) {
        return place -> {
            if (place.isScalar()) {
                var value = shape.apply(place);
                return () -> new Policy<>(value.get(), ofTheRow.get());
            }
            return policy(shape).apply(place);
        };
    }

    private static Supplier<Basis> basis(Place place, Place.Fields fields) {
        Supplier<Optional<String>> section = fields.optional("section", Place::text);
        Supplier<Optional<String>> assumed = fields.optional("assumed", Place::text);
        if (fields.has("section") && fields.has("assumed")) {
            return place.fault("is either stated (section) or assumed, not both");
        }
        if (!fields.has("section") && !fields.has("assumed") && fields.readable()) {
            return place.fault("has no basis: name the section that states it, or say why it is assumed");
        }
        return () -> section.get()
                .map(Basis::stated)
                .or(() -> assumed.get().map(Basis::assumed))
                .orElseThrow(Place.Unread::new);
    }
}
