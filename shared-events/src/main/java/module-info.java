/** The published language. */
module org.milepost.api {
    requires transitive com.fasterxml.jackson.annotation;
    requires transitive static org.jspecify;
}
