package org.milepost.query.http;

import jakarta.servlet.http.HttpServletRequest;
import org.milepost.api.SchoolId;
import org.milepost.api.TrustId;
import org.milepost.api.review.ReviewQuery.ReviewsOfSchool;
import org.milepost.api.review.ReviewQuery.ReviewsOfTrust;
import org.milepost.api.review.SchoolReviews;
import org.milepost.api.review.TrustReviews;
import org.milepost.edge.http.Asked;
import org.milepost.edge.http.Caller;
import org.milepost.edge.messages.Asker;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Reviews over HTTP. */
@RestController
public final class ReviewEndpoint {
    private final Asker asker;

    public ReviewEndpoint(Asker asker) {
        this.asker = asker;
    }

    @GetMapping("/api/schools/{school}/reviews")
    SchoolReviews reviews(@PathVariable String school, Asked asked, HttpServletRequest request) {
        return asker.ask(new ReviewsOfSchool(new SchoolId(school), asked.asOf()), Caller.of(request));
    }

    @GetMapping("/api/trusts/{trust}/reviews")
    TrustReviews reviewsOfTrust(@PathVariable String trust, Asked asked, HttpServletRequest request) {
        return asker.ask(new ReviewsOfTrust(new TrustId(trust), asked.asOf()), Caller.of(request));
    }
}
