package org.milepost.verify;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The notes of an export. In the events they stand sealed, and what is hashed is what is sealed; beside each event its notes
 * stand in plain text, each with the key that opens it. Here each is opened and compared.
 */
final class SealedNotes {
    private static final String PREFIX = "sealed:";
    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;

    private SealedNotes() {}

    static void check(Collection<List<ExportedEvent>> logs, List<String> proved, List<String> notProved) {
        long opened = 0;
        long closed = 0;
        for (List<ExportedEvent> events : logs) {
            for (ExportedEvent event : events) {
                long hidden = event.payload().contains('"' + PREFIX)
                        ? count(Json.object(event.payload()).all())
                        : 0;
                long here = event.notes().all().size();
                for (Object path : event.notes().all().keySet()) {
                    check(event, String.valueOf(path));
                }
                opened += here;
                closed += hidden - here;
            }
        }
        if (opened > 0) {
            proved.add(String.format(
                    Locale.UK, "%,d notes in plain text are the ones that were sealed in the events.", opened));
        }
        if (closed > 0) {
            notProved.add(String.format(
                    Locale.UK,
                    "%,d notes were erased and can be read by nobody; that they were there, and unchanged since, is"
                            + " proved.",
                    closed));
        }
    }

    private static void check(ExportedEvent event, String path) {
        Json.Fields note = event.notes().object(path);
        String hidden = at(Json.object(event.payload()).all(), path)
                .filter(text -> text.startsWith(PREFIX))
                .orElseThrow(() -> wrong(event, path));
        byte[] bytes = Tree.base64(hidden.substring(hidden.lastIndexOf(':') + 1));
        if (bytes.length <= IV_BYTES) {
            throw wrong(event, path);
        }
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    new SecretKeySpec(Tree.base64(note.text("key")), "AES"),
                    new GCMParameterSpec(TAG_BITS, bytes, 0, IV_BYTES));
            cipher.updateAAD(Tree.utf8(event.id() + path));
            byte[] text = cipher.doFinal(bytes, IV_BYTES, bytes.length - IV_BYTES);
            if (!Arrays.equals(text, Tree.utf8(note.text("text")))) {
                throw wrong(event, path);
            }
        } catch (AEADBadTagException e) {
            throw wrong(event, path);
        } catch (GeneralSecurityException e) {
            throw new Wrong("a note cannot be opened: " + e.getMessage());
        }
    }

    private static Wrong wrong(ExportedEvent event, String path) {
        return new Wrong("the note %s of event %s is not the one that was sealed".formatted(path, event.id()));
    }

    /** The text at a JSON pointer. */
    private static Optional<String> at(Object root, String pointer) {
        Object found = root;
        for (String step : pointer.substring(1).split("/", -1)) {
            String name = step.replace("~1", "/").replace("~0", "~");
            Object next = switch (found) {
                case Map<?, ?> map -> map.containsKey(name) ? map.get(name) : Json.Nothing.NULL;
                case List<?> list
                when name.matches("[0-9]{1,6}") && Integer.parseInt(name) < list.size() ->
                    list.get(Integer.parseInt(name));
                default -> Json.Nothing.NULL;
            };
            if (next == null) {
                return Optional.empty();
            }
            found = next;
        }
        return found instanceof String text ? Optional.of(text) : Optional.empty();
    }

    private static long count(Object value) {
        return switch (value) {
            case Map<?, ?> map ->
                map.values().stream().mapToLong(SealedNotes::counted).sum();
            case List<?> list -> list.stream().mapToLong(SealedNotes::counted).sum();
            case String text -> isSealed(text) ? 1 : 0;
            default -> 0;
        };
    }

    private static long counted(@org.jspecify.annotations.Nullable Object value) {
        return value == null ? 0 : count(value);
    }

    private static boolean isSealed(String text) {
        if (!text.matches(PREFIX + "[0-9]{1,18}:[A-Za-z0-9+/]{40,}={0,2}")) {
            return false;
        }
        try {
            return Base64.getDecoder().decode(text.substring(text.lastIndexOf(':') + 1)).length > IV_BYTES;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
