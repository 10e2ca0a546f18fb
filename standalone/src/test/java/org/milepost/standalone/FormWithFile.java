package org.milepost.standalone;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A form with files, as browsers and curl send it. */
final class FormWithFile {
    private static final String BOUNDARY = "milepost-boundary";

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    /** Fields, each name before its value, and a file of one line. */
    FormWithFile(String... fields) {
        this(Map.of("lines.csv", "nothing\n".getBytes(StandardCharsets.UTF_8)), fields);
    }

    FormWithFile(Map<String, byte[]> files, String... fields) {
        for (int i = 0; i < fields.length; i += 2) {
            put("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                    .formatted(BOUNDARY, fields[i], fields[i + 1]));
        }
        files.forEach((name, bytes) -> {
            put(
                    "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: text/csv\r\n\r\n"
                            .formatted(BOUNDARY, name));
            body.writeBytes(bytes);
            put("\r\n");
        });
        put("--" + BOUNDARY + "--\r\n");
    }

    /** The request with this form as its body. */
    HttpRequest.Builder into(HttpRequest.Builder request) {
        return request.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toByteArray()));
    }

    private void put(String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
