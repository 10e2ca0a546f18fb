package org.milepost.verify;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The files inside an export, each as the signed table of contents says. */
public final class Export {
    static final String CONTENTS = "contents.note";
    static final String ABOUT = "export.json";
    static final String EVENTS = "events.jsonl";
    static final String CHECKPOINTS = "checkpoints.jsonl";
    static final String PROOFS = "proofs.jsonl";

    private static final List<String> FILES = List.of(ABOUT, EVENTS, CHECKPOINTS, PROOFS);
    private static final long MOST_BYTES = 4L << 30;

    private final Map<String, byte[]> files;

    private Export(Map<String, byte[]> files) {
        this.files = files;
    }

    /** An export whose files have been read already. */
    public static Export of(Map<String, byte[]> files) {
        if (files.size() != FILES.size() + 1
                || !files.containsKey(CONTENTS)
                || !files.keySet().containsAll(FILES)) {
            throw new Wrong("the files in it are not those of an export, but " + String.join(", ", files.keySet()));
        }
        return new Export(files);
    }

    /** Reads the zip file. */
    public static Export read(Path file) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        long left = MOST_BYTES;
        try (InputStream in = Files.newInputStream(file);
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] bytes = bytes(zip, left);
                left -= bytes.length;
                if (files.put(entry.getName(), bytes) != null || files.size() > FILES.size() + 1) {
                    throw new Wrong("a file is in it that does not belong there: " + entry.getName());
                }
            }
        }
        return of(files);
    }

    private static byte[] bytes(InputStream in, long most) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 16];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            out.write(buffer, 0, read);
            if (out.size() > most) {
                throw new Wrong("it is larger than any export");
            }
        }
        return out.toByteArray();
    }

    /** What the export says of itself, before anything of it is believed. */
    Json.Fields about() {
        return Json.object(text(ABOUT));
    }

    /** Compares every file with the table of contents, which the key has signed. */
    void checkContents(String origin, PublicKey key) {
        List<String> lines = key.open(text(CONTENTS)).lines().toList();
        if (lines.size() != FILES.size() + 1 || !lines.getFirst().equals(origin + "/export")) {
            throw new Wrong("the table of contents is none of an export of " + origin);
        }
        for (int i = 0; i < FILES.size(); i++) {
            String name = FILES.get(i);
            String wanted = HexFormat.of().formatHex(Tree.sha256(files.getOrDefault(name, new byte[0]))) + "  " + name;
            if (!lines.get(i + 1).equals(wanted)) {
                throw new Wrong("the file " + name + " is not the one that was exported");
            }
        }
    }

    List<String> lines(String name) {
        String text = text(name);
        if (text.isEmpty()) {
            return List.of();
        }
        if (!text.endsWith("\n")) {
            throw new Wrong("the file " + name + " is cut off");
        }
        return Arrays.asList(text.substring(0, text.length() - 1).split("\n", -1));
    }

    private String text(String name) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(files.getOrDefault(name, new byte[0])))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Wrong("the file " + name + " is no text");
        }
    }
}
