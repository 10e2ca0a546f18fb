package org.milepost.edge.json;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/** A stored event made of texts. */
record StoredText(String type, String revisionText, String json) implements EventReader.Row {
    @Override
    public String eventId() {
        return "0e5f6a1c-0000-4000-8000-000000000001";
    }

    @Override
    public String stream() {
        return "school:oakfield";
    }

    @Override
    public long sequence() {
        return 7;
    }

    @Override
    public Instant recordedAt() {
        return Instant.parse("2026-09-07T08:00:00Z");
    }

    @Override
    public Optional<String> revision() {
        return Optional.of(revisionText);
    }

    @Override
    public byte[] payload() {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public byte[] metadata() {
        return "{\"actor\":\"clerk-1\"}".getBytes(StandardCharsets.UTF_8);
    }
}
