package org.milepost.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The stored name of an event, and its revision. Java names are free to change; these are not: they outlive the code. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EventName {
    /** Slice and fact, such as {@code rap.approved}. */
    String value();

    /** Counts up with each change of shape that needs an upcaster. */
    int revision() default 1;
}
