package org.milepost.api;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a decision rests on: an event already in the record, or a document kept elsewhere. Milepost stores no files, so a
 * document is its title, its https address and, where known, its date and SHA-256.
 */
public record Evidence(
        Optional<String> event,
        Optional<String> title,
        Optional<URI> url,
        Optional<String> sha256,
        Optional<LocalDate> date) {
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    public Evidence {
        if (event.isPresent() == title.isPresent()) {
            throw new IllegalArgumentException(
                    "Evidence is either an event of the record ('event') or a document ('title', and 'url' where it has one).");
        }
        if (event.isPresent() && (url.isPresent() || sha256.isPresent() || date.isPresent())) {
            throw new IllegalArgumentException("Evidence that is an event has no 'url', 'sha256' or 'date'.");
        }
        if (title.isPresent() && (title.get().isBlank() || title.get().length() > 300)) {
            throw new IllegalArgumentException("A document's title has 1 to 300 characters.");
        }
        if (event.isPresent() && (event.get().isBlank() || event.get().length() > 64)) {
            throw new IllegalArgumentException("An event's id has 1 to 64 characters.");
        }
        if (url.isPresent()
                && (!"https".equals(url.get().getScheme()) || url.get().getHost() == null)) {
            throw new IllegalArgumentException("A document's address starts with https://.");
        }
        if (sha256.isPresent() && !SHA256.matcher(sha256.get()).matches()) {
            throw new IllegalArgumentException("A SHA-256 is 64 lower-case hexadecimal digits.");
        }
    }

    /** An event of the record, by its id. */
    public static Evidence ofEvent(String id) {
        return new Evidence(Optional.of(id), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** A document by its title alone, such as a minute book on paper. */
    public static Evidence ofDocument(String title) {
        return new Evidence(Optional.empty(), Optional.of(title), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** A document with its address. */
    public static Evidence ofDocument(String title, URI url) {
        return new Evidence(Optional.empty(), Optional.of(title), Optional.of(url), Optional.empty(), Optional.empty());
    }
}
