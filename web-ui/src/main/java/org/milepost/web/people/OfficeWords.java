package org.milepost.web.people;

import java.util.Set;
import java.util.stream.Collectors;
import org.milepost.api.ItemId;
import org.milepost.api.SchoolId;
import org.milepost.api.access.Holding;
import org.milepost.api.review.Subject;
import org.milepost.api.trust.TrustOffices.Given;

/** Says in words what office somebody holds, and of what. */
final class OfficeWords {
    private OfficeWords() {}

    static String of(Given given) {
        Holding office = given.office();
        return office.office().title()
                + office.seat().map(seat -> " (" + seat.title() + ")").orElse("")
                + (office.delegatedFrom().isPresent() ? ", standing in" : "")
                + (office.schools().isEmpty() ? "" : ", " + schools(office.schools()))
                + (office.subjects().isEmpty() ? "" : ", for " + subjects(office.subjects()))
                + (office.reviews().isEmpty() ? "" : ", only for " + reviews(office.reviews()));
    }

    private static String schools(Set<SchoolId> schools) {
        return schools.stream().map(SchoolId::value).sorted().collect(Collectors.joining(", "));
    }

    private static String subjects(Set<Subject> subjects) {
        return subjects.stream().map(Subject::name).sorted().collect(Collectors.joining(", "));
    }

    private static String reviews(Set<ItemId> reviews) {
        return (reviews.size() == 1 ? "the review " : "the reviews ")
                + reviews.stream().map(ItemId::value).sorted().collect(Collectors.joining(", "));
    }
}
