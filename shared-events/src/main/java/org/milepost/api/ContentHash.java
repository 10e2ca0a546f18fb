package org.milepost.api;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.function.BiConsumer;

/**
 * Makes the hash that an approval names, so that it binds the words that were read and no others. Anybody can compute it
 * again: it is the SHA-256, as 64 lower-case hexadecimal digits, of the parts in the order in which the content's own
 * description names them, with nothing between them. A text is the number of its UTF-8 bytes and then these bytes, as they
 * are, without any normalisation. A number is four bytes, the highest first. A list is the number of its items and then each
 * item. Because every part says how long it is, two different contents never give the same bytes.
 */
public final class ContentHash {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
    private final DataOutputStream out = new DataOutputStream(bytes);

    /**
     * Begins with the name of the form.
     *
     * @param form such as {@code milepost.rap.1}; it changes when the form does, so that no hash of one form is one of another
     */
    public ContentHash(String form) {
        text(form);
    }

    /** Refuses what cannot be a content hash. */
    public static String checked(String hash) {
        if (!hash.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("A content hash is 64 lower-case hexadecimal digits.");
        }
        return hash;
    }

    /** Half a surrogate pair has no UTF-8; replaced by a question mark it would let two texts share their bytes. */
    public ContentHash text(String text) {
        try {
            ByteBuffer utf8 = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            number(utf8.remaining());
            out.write(utf8.array(), utf8.arrayOffset() + utf8.position(), utf8.remaining());
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("A text has a character that is only half there.", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    public ContentHash text(Note note) {
        return text(note.text());
    }

    public ContentHash number(int number) {
        try {
            out.writeInt(number);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    public <T> ContentHash each(Collection<T> items, BiConsumer<ContentHash, T> item) {
        number(items.size());
        items.forEach(one -> item.accept(this, one));
        return this;
    }

    /** The hash of all parts so far. */
    public String hex() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
