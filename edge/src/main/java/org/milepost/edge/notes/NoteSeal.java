package org.milepost.edge.notes;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.io.JsonStringEncoder;

/**
 * Seals notes as their event is written and opens them as it is read. A sealed note names its key; event and place are bound to
 * it (AES-256-GCM), so that it opens nowhere else. What has lost its key reads {@value #ERASED}.
 */
public final class NoteSeal {
    /** What a note says whose key was destroyed. */
    public static final String ERASED = "[erased]";

    private static final String PREFIX = "sealed:";
    private static final byte[] MARK = ('"' + PREFIX).getBytes(StandardCharsets.US_ASCII);
    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final ScopedValue<Sealing> SEALING = ScopedValue.newInstance();
    private static final ThreadLocal<Cipher> CIPHER = ThreadLocal.withInitial(NoteSeal::cipher);

    private final NoteKeys keys;
    private final SecureRandom random = new SecureRandom();

    public NoteSeal(NoteKeys keys) {
        this.keys = keys;
    }

    /** An event being written, whose notes are to be sealed. */
    private record Sealing(NoteSeal seal, String event) {}

    /** Something that writes an event's JSON. */
    @FunctionalInterface
    public interface Written<T> {
        T write();
    }

    /** Writes an event: each note in it is sealed with a key of its own. */
    public <T> T sealing(String event, Written<T> writing) {
        return ScopedValue.where(SEALING, new Sealing(this, event)).call(writing::write);
    }

    /** What is to be written for a note at that place: as it is, where nobody seals. */
    public static String written(String text, Supplier<String> place) {
        return SEALING.isBound() ? SEALING.get().seal().seal(SEALING.get().event(), place.get(), text) : text;
    }

    private String seal(String event, String place, String text) {
        NoteKeys.Numbered key = keys.next();
        byte[] iv = new byte[IV_BYTES];
        random.nextBytes(iv);
        try {
            byte[] closed = with(Cipher.ENCRYPT_MODE, key.key(), iv, event, place)
                    .doFinal(text.getBytes(StandardCharsets.UTF_8));
            byte[] all = Arrays.copyOf(iv, IV_BYTES + closed.length);
            System.arraycopy(closed, 0, all, IV_BYTES, closed.length);
            return PREFIX + key.number() + ":" + Base64.getEncoder().encodeToString(all);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A note could not be sealed", e);
        }
    }

    /** The payload of an event with its notes opened; the same bytes, where none is in it. */
    public byte[] opened(String event, byte[] payload) {
        if (!JsonTexts.holds(payload, MARK)) {
            return payload;
        }
        return JsonTexts.replaced(payload, MARK, (place, text) -> {
            Optional<Sealed> closed = Sealed.read(text);
            if (closed.isEmpty()) {
                return null;
            }
            Optional<SecretKey> key = keys.find(closed.get().number());
            if (key.isEmpty()) {
                return JsonStringEncoder.getInstance().quoteAsUTF8(ERASED);
            }
            byte[] open = open(closed.get(), key.get(), event, place);
            return open == null
                    ? null
                    : JsonStringEncoder.getInstance().quoteAsUTF8(new String(open, StandardCharsets.UTF_8));
        });
    }

    /** A note of an event, opened. */
    public record Opened(String text, SecretKey key) {}

    /** The notes of an event whose keys are there, by their place in it. */
    public Map<String, Opened> notes(String event, byte[] payload) {
        Map<String, Opened> notes = new LinkedHashMap<>();
        if (JsonTexts.holds(payload, MARK)) {
            JsonTexts.replaced(payload, MARK, (place, text) -> {
                Sealed.read(text)
                        .ifPresent(closed -> keys.find(closed.number()).ifPresent(key -> {
                            byte[] open = open(closed, key, event, place);
                            if (open != null) {
                                notes.put(place, new Opened(new String(open, StandardCharsets.UTF_8), key));
                            }
                        }));
                return null;
            });
        }
        return notes;
    }

    /** The numbers of the keys of an event's notes, by the notes' places. */
    public static Map<String, Long> keyNumbers(byte[] payload) {
        Map<String, Long> numbers = new LinkedHashMap<>();
        if (JsonTexts.holds(payload, MARK)) {
            JsonTexts.replaced(payload, MARK, (place, text) -> {
                Sealed.read(text).ifPresent(closed -> numbers.put(place, closed.number()));
                return null;
            });
        }
        return numbers;
    }

    /** The note's bytes; none where it is no note that was sealed with that key for that event and place. */
    private static byte @Nullable [] open(Sealed closed, SecretKey key, String event, String place) {
        try {
            byte[] iv = Arrays.copyOf(closed.bytes(), IV_BYTES);
            return with(Cipher.DECRYPT_MODE, key, iv, event, place)
                    .doFinal(closed.bytes(), IV_BYTES, closed.bytes().length - IV_BYTES);
        } catch (AEADBadTagException e) {
            // Somebody wrote a text that looks like a sealed note: it stays the text it is.
            return null;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A note could not be opened", e);
        }
    }

    private static Cipher with(int mode, SecretKey key, byte[] iv, String event, String place)
            throws GeneralSecurityException {
        Cipher cipher = CIPHER.get();
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, iv));
        cipher.updateAAD((event + place).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static Cipher cipher() {
        try {
            return Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has AES in this mode", e);
        }
    }

    /** A sealed note, taken apart. Not a record: arrays have no equality worth the name. */
    private static final class Sealed {
        private final long number;
        private final byte[] bytes;

        private Sealed(long number, byte[] bytes) {
            this.number = number;
            this.bytes = bytes;
        }

        static Optional<Sealed> read(String text) {
            int colon = text.indexOf(':', PREFIX.length());
            if (colon <= PREFIX.length() || colon > PREFIX.length() + 18) {
                return Optional.empty();
            }
            try {
                long number = Long.parseLong(text, PREFIX.length(), colon, 10);
                byte[] bytes = Base64.getDecoder().decode(text.substring(colon + 1));
                return bytes.length < IV_BYTES + TAG_BITS / 8 || number < 1
                        ? Optional.empty()
                        : Optional.of(new Sealed(number, bytes));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }

        long number() {
            return number;
        }

        byte[] bytes() {
            return bytes;
        }
    }
}
