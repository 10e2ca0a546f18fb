package org.milepost.standalone.importing;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Optional;

/**
 * A file's lines as an editor numbers them, one at a time. Lines end in CRLF, LF or CR; a byte-order mark is no text.
 * A line that is not UTF-8 is read as Windows-1252, in which the register of schools is downloaded. A line longer than
 * any table has is skipped unread, so that a file without line ends costs no memory.
 */
final class RawLines implements Closeable {
    static final int LONGEST = 256 * 1024;

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** A line's number and its text; no text where it was too long to read. */
    record RawLine(long number, Optional<String> text) {}

    private final InputStream in;
    private final Progress progress;
    private byte[] buffer = new byte[8192];
    private long bytes;
    private long number;
    private boolean otherEncoding;
    private boolean ended;

    private RawLines(InputStream in, Progress progress) {
        this.in = in;
        this.progress = progress;
    }

    static RawLines open(ImportSource source, Progress progress) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(source.file()), 1 << 16);
        try {
            RawLines lines = new RawLines(in, progress);
            lines.lookAtFirstBytes(source);
            return lines;
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    /** The next line; empty at the end of the file. */
    Optional<RawLine> next() throws IOException {
        if (ended) {
            return Optional.empty();
        }
        int length = 0;
        boolean tooLong = false;
        boolean any = false;
        while (true) {
            int b = in.read();
            if (b < 0) {
                ended = true;
                break;
            }
            bytes++;
            any = true;
            if (b == '\n') {
                break;
            }
            if (b == '\r') {
                skipLineFeed();
                break;
            }
            if (length == LONGEST) {
                tooLong = true;
            } else {
                if (length == buffer.length) {
                    buffer = Arrays.copyOf(buffer, Math.min(LONGEST, length * 2));
                }
                buffer[length++] = (byte) b;
            }
        }
        progress.at(bytes);
        if (!any) {
            return Optional.empty();
        }
        number++;
        return Optional.of(new RawLine(number, tooLong ? Optional.empty() : Optional.of(decode(length))));
    }

    /** Whether any line so far was not UTF-8. */
    boolean otherEncoding() {
        return otherEncoding;
    }

    private void skipLineFeed() throws IOException {
        in.mark(1);
        if (in.read() == '\n') {
            bytes++;
        } else {
            in.reset();
        }
    }

    private String decode(int length) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(buffer, 0, length))
                    .toString();
        } catch (CharacterCodingException e) {
            otherEncoding = true;
            return new String(buffer, 0, length, WINDOWS);
        }
    }

    private void lookAtFirstBytes(ImportSource source) throws IOException {
        in.mark(4);
        byte[] first = in.readNBytes(4);
        in.reset();
        if (startsWith(first, 0xEF, 0xBB, 0xBF)) {
            bytes += in.skip(3);
        } else if (startsWith(first, 0xFF, 0xFE) || startsWith(first, 0xFE, 0xFF)) {
            throw new WrongShape(source.name(), "comma-separated text in UTF-8", "text in UTF-16");
        } else if (startsWith(first, 'P', 'K', 3, 4)) {
            throw new WrongShape(source.name(), "comma-separated text", "a workbook or a zip archive");
        } else if (startsWith(first, 0x1F, 0x8B)) {
            throw new WrongShape(source.name(), "comma-separated text", "a gzip archive");
        }
    }

    private static boolean startsWith(byte[] bytes, int... expected) {
        if (bytes.length < expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if ((bytes[i] & 0xFF) != expected[i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
