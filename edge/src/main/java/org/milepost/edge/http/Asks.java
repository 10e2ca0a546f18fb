package org.milepost.edge.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The parameters that a question understands besides {@code on}, {@code knownOn} and {@code atLeast}. Its {@link Asked}
 * refuses all others, and the OpenAPI document names exactly these.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Asks {
    /** Names; one that is not common to several questions says after {@code =} what it means. */
    String[] value() default {};
}
