/**
 * The published language of Milepost: what can be commanded, recorded and asked.
 *
 * <p>It is a named module because a sealed interface may permit types of other packages only inside one; everything runs
 * on the class path all the same.
 */
module org.milepost.api {
    requires transitive com.fasterxml.jackson.annotation;
    requires static transitive org.jspecify;

    exports org.milepost.api;
    exports org.milepost.api.access;
    exports org.milepost.api.action;
    exports org.milepost.api.calendar;
    exports org.milepost.api.catalogue;
    exports org.milepost.api.strategy;
    exports org.milepost.api.comparison;
    exports org.milepost.api.decision;
    exports org.milepost.api.meeting;
    exports org.milepost.api.erasure;
    exports org.milepost.api.metrics;
    exports org.milepost.api.obligation;
    exports org.milepost.api.ect;
    exports org.milepost.api.grant;
    exports org.milepost.api.growth;
    exports org.milepost.api.inspection;
    exports org.milepost.api.ledger;
    exports org.milepost.api.phase;
    exports org.milepost.api.summary;
    exports org.milepost.api.healthcheck;
    exports org.milepost.api.cycle;
    exports org.milepost.api.plan;
    exports org.milepost.api.practice;
    exports org.milepost.api.rap;
    exports org.milepost.api.review;
    exports org.milepost.api.risk;
    exports org.milepost.api.school;
    exports org.milepost.api.support;
    exports org.milepost.api.timeline;
    exports org.milepost.api.trajectory;
    exports org.milepost.api.trust;
}
