package org.milepost.edge.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the published language says of itself, at run time: each package's {@code words.properties} holds the Javadoc of its
 * types, written by a test that fails when it is out of date.
 */
public final class Words {
    private static final Map<String, Properties> BY_PACKAGE = new ConcurrentHashMap<>();

    private Words() {}

    /** What a type is. */
    public static Optional<String> of(Class<?> type) {
        return found(type, name(type));
    }

    /** What a component of a record is. */
    public static Optional<String> of(Class<?> type, String component) {
        return found(type, name(type) + "#" + component);
    }

    /** What the part of the record is about that a type belongs to. */
    public static Optional<String> ofPackage(Class<?> type) {
        return found(type, "package");
    }

    /** How a type is named in the file: with those around it, without the package. */
    public static String name(Class<?> type) {
        return type.getName().substring(type.getPackageName().length() + 1);
    }

    private static Optional<String> found(Class<?> type, String key) {
        return Optional.ofNullable(BY_PACKAGE
                .computeIfAbsent(type.getPackageName(), name -> read(type))
                .getProperty(key));
    }

    private static Properties read(Class<?> type) {
        Properties words = new Properties();
        try (InputStream stream = type.getResourceAsStream("words.properties")) {
            if (stream != null) {
                words.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            }
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
