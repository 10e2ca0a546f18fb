package org.milepost.command.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.milepost.api.Command;
import org.milepost.api.Receipt;
import org.milepost.api.Rejected;
import org.milepost.api.Rejection;
import org.milepost.api.SchoolId;
import org.milepost.api.StreamId;
import org.milepost.api.TrustId;
import org.milepost.edge.access.Tokens;
import org.milepost.edge.http.Caller;
import org.milepost.edge.http.Problems;
import org.milepost.edge.json.CommandReader;
import org.milepost.edge.messages.Asker;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Every command over HTTP, at the school or trust it is about. */
@RestController
public final class CommandEndpoint {
    /** The longest body, in bytes: a strategy edition is some 40 kB, nothing else comes near. */
    static final int LONGEST_BODY = 1_000_000;

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._:-]{1,100}");

    private final Asker asker;
    private final Problems problems;
    private final CommandReader reader;

    public CommandEndpoint(Asker asker, Problems problems, JsonMapper json) {
        this.asker = asker;
        this.problems = problems;
        this.reader = new CommandReader(json);
    }

    /** Sends a command to a school. */
    @PostMapping(
            path = "/api/schools/{school}/commands/{command}",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE) // so that nothing is recorded whose answer would be refused
    ResponseEntity<Object> toSchool(
            @PathVariable String school,
            @PathVariable String command,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            HttpServletRequest request)
            throws IOException {
        return send(new SchoolId(school), command, key, request);
    }

    /** Sends a command to a trust. */
    @PostMapping(
            path = "/api/trusts/{trust}/commands/{command}",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> toTrust(
            @PathVariable String trust,
            @PathVariable String command,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            HttpServletRequest request)
            throws IOException {
        return send(new TrustId(trust), command, key, request);
    }

    private ResponseEntity<Object> send(StreamId stream, String name, @Nullable String key, HttpServletRequest request)
            throws IOException {
        if (key != null && !KEY.matcher(key).matches()) {
            throw new Rejected(Rejection.malformed(
                    "command.malformed",
                    "An idempotency key has 1 to 100 letters, digits, dots, colons, hyphens or underscores.",
                    "/Idempotency-Key"));
        }
        byte[] body = request.getInputStream().readNBytes(LONGEST_BODY + 1);
        if (body.length > LONGEST_BODY) {
            return problems.respond(
                    problems.of(
                            HttpStatus.CONTENT_TOO_LARGE,
                            "body.too-large",
                            "A command's body has at most " + LONGEST_BODY + " bytes."),
                    new HttpHeaders());
        }
        String commandId = key != null ? key : UUID.randomUUID().toString();
        Command command = reader.read(name, stream, body, commandId);
        Receipt receipt = asker.tell(command, Caller.of(request), commandId, fingerprint(name, body));
        return ResponseEntity.ok(receipt);
    }

    /** The command's name counts too: the same body under another name is another request. */
    private static String fingerprint(String name, byte[] body) {
        return Tokens.sha256(name + "\n" + Tokens.sha256(body));
    }
}
