package org.milepost.command.trust;

import java.util.function.Supplier;
import org.milepost.api.catalogue.KeyMetric;
import org.milepost.api.catalogue.KeyMetric.Aggregate;
import org.milepost.api.catalogue.KeyMetric.Direction;
import org.milepost.api.catalogue.KeyMetric.Kind;
import org.milepost.api.catalogue.KeyMetric.Parts;
import org.milepost.api.catalogue.KeyMetric.Range;
import org.milepost.api.catalogue.KeyMetric.Unit;
import org.milepost.api.catalogue.MetricCatalogue;

/** Reads the catalogue of key metrics from the YAML file a trust keeps it in. */
public final class CatalogueReader {
    private CatalogueReader() {}

    public static Reading<MetricCatalogue> read(String yaml) {
        return Place.read(yaml, place -> {
            var fields = place.fields("title", "metrics");
            var title = fields.required("title", Place::text);
            var metrics = fields.required("metrics", value -> value.list(CatalogueReader::metric));
            return fields.build(() -> new MetricCatalogue(title.get(), metrics.get()));
        });
    }

    private static Supplier<KeyMetric> metric(Place place) {
        var fields = place.fields(
                "code",
                "name",
                "unit",
                "direction",
                "target",
                "plausible",
                "parts",
                "acrossSchools",
                "overWeeks",
                "cumulative",
                "hint");
        var code = fields.required("code", Place::text);
        var name = fields.required("name", Place::text);
        var unit = fields.required("unit", value -> value.oneOf(Unit.class));
        var direction = fields.required("direction", value -> value.oneOf(Direction.class));
        var target = fields.optional("target", Place::decimal);
        var plausible = fields.required("plausible", CatalogueReader::range);
        var parts = fields.optional("parts", CatalogueReader::parts);
        var acrossSchools = fields.required("acrossSchools", value -> value.oneOf(Aggregate.class));
        var overWeeks = fields.required("overWeeks", value -> value.oneOf(Aggregate.class));
        var cumulative = fields.optional("cumulative", Place::trueOrFalse);
        var hint = fields.required("hint", Place::text);
        return fields.build(() -> new KeyMetric(
                code.get(),
                name.get(),
                unit.get(),
                direction.get(),
                target.get(),
                plausible.get(),
                parts.get().isPresent() ? Kind.RATIO : Kind.VALUE,
                parts.get(),
                acrossSchools.get(),
                overWeeks.get(),
                cumulative.get().orElse(false),
                hint.get()));
    }

    private static Supplier<Range> range(Place place) {
        var fields = place.fields("min", "max");
        var min = fields.required("min", Place::decimal);
        var max = fields.required("max", Place::decimal);
        return fields.build(() -> new Range(min.get(), max.get()));
    }

    private static Supplier<Parts> parts(Place place) {
        var fields = place.fields("numerator", "denominator");
        var numerator = fields.required("numerator", Place::text);
        var denominator = fields.required("denominator", Place::text);
        return fields.build(() -> new Parts(numerator.get(), denominator.get()));
    }
}
