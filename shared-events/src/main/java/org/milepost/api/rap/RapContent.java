package org.milepost.api.rap;

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
import java.util.HexFormat;
import java.util.List;
import org.milepost.api.ActorId;
import org.milepost.api.Note;

/**
 * What a RAP says. An approval binds exactly this, by its {@link #hash()}: whoever approves says which words they read.
 *
 * @param coAuthors who wrote it together with whoever sends it; like them, they never approve it
 */
public record RapContent(Note title, List<Objective> objectives, List<ActorId> coAuthors) {
    static final int LONGEST_TITLE = 200;
    static final int MOST_OBJECTIVES = 30;
    static final int MOST_CO_AUTHORS = 20;

    /** What the bytes begin with; it changes when the form below does, so that no hash of one form is one of another. */
    private static final String FORM = "milepost.rap.1";

    public RapContent {
        objectives = List.copyOf(objectives);
        coAuthors = List.copyOf(coAuthors);
        if (title.text().length() > LONGEST_TITLE) {
            throw new IllegalArgumentException("A RAP's title has at most " + LONGEST_TITLE + " characters.");
        }
        if (objectives.isEmpty() || objectives.size() > MOST_OBJECTIVES) {
            throw new IllegalArgumentException("A RAP has 1 to " + MOST_OBJECTIVES + " objectives.");
        }
        if (objectives.stream().map(Objective::objective).distinct().count() < objectives.size()) {
            throw new IllegalArgumentException("Each objective of a RAP has an id of its own.");
        }
        if (coAuthors.size() > MOST_CO_AUTHORS) {
            throw new IllegalArgumentException("A RAP has at most " + MOST_CO_AUTHORS + " co-authors.");
        }
        hash(title, objectives, coAuthors);
    }

    /**
     * The SHA-256 of the content, as 64 lower-case hexadecimal digits. Anybody can compute it again; it is taken over these
     * bytes, one after the other, with nothing between them:
     *
     * <ol>
     *   <li>the text {@code milepost.rap.1}
     *   <li>the title
     *   <li>the number of objectives, and for each of them, in their order: its id, its text, the number of its success
     *       criteria and each of these, the name of the owner's office such as {@code HEADTEACHER}, and the due date such as
     *       {@code 2026-12-18}
     *   <li>the number of co-authors, and the id of each, in their order
     * </ol>
     *
     * A text is the number of its UTF-8 bytes and then these bytes, as they are, without any normalisation. A number is four
     * bytes, the highest first. Because every part says how long it is, two different contents never give the same bytes.
     */
    public String hash() {
        return hash(title, objectives, coAuthors);
    }

    private static String hash(Note title, List<Objective> objectives, List<ActorId> coAuthors) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            write(out, FORM);
            write(out, title.text());
            out.writeInt(objectives.size());
            for (Objective objective : objectives) {
                write(out, objective.objective().value());
                write(out, objective.text().text());
                out.writeInt(objective.successCriteria().size());
                for (Note criterion : objective.successCriteria()) {
                    write(out, criterion.text());
                }
                write(out, objective.owner().name());
                write(out, objective.dueOn().toString());
            }
            out.writeInt(coAuthors.size());
            for (ActorId author : coAuthors) {
                write(out, author.value());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    /** Half a surrogate pair has no UTF-8; replaced by a question mark it would let two texts share their bytes. */
    private static void write(DataOutputStream out, String text) throws IOException {
        try {
            ByteBuffer utf8 = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            out.writeInt(utf8.remaining());
            out.write(utf8.array(), utf8.arrayOffset() + utf8.position(), utf8.remaining());
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("A RAP's text has a character that is only half there.", e);
        }
    }
}
