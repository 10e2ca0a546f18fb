package org.milepost.edge.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.milepost.api.Rejection;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/** Problem documents (RFC 9457): every error says a stable code and, in a plain sentence, why. */
public final class Problems {
    private final JsonMapper json;

    public Problems(JsonMapper json) {
        this.json = json;
    }

    /** A problem with a code and a sentence. */
    public ProblemDetail of(HttpStatus status, String code, String because) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, because);
        problem.setType(URI.create("urn:milepost:problem:" + code));
        problem.setTitle(status.getReasonPhrase());
        problem.setProperty("code", code);
        problem.setProperty("because", because);
        return problem;
    }

    /** A refusal as a problem. */
    public ResponseEntity<Object> of(Rejection rejection) {
        HttpStatus status = switch (rejection.kind()) {
            case MALFORMED -> HttpStatus.BAD_REQUEST;
            case OFFICE -> HttpStatus.FORBIDDEN;
            case SCOPE -> HttpStatus.NOT_FOUND;
            case RULE -> HttpStatus.CONFLICT;
            case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
        };
        ProblemDetail problem = of(status, rejection.code(), rejection.because());
        rejection.pointer().ifPresent(pointer -> problem.setProperty("pointer", pointer));
        if (!rejection.facts().isEmpty()) {
            problem.setProperty("facts", rejection.facts());
        }
        HttpHeaders headers = new HttpHeaders();
        if (rejection.kind() == Rejection.Kind.UNAVAILABLE) {
            headers.set(HttpHeaders.RETRY_AFTER, "2");
        }
        return respond(problem, headers);
    }

    /** A problem as an answer, with what belongs in its head. */
    public ResponseEntity<Object> respond(ProblemDetail problem, HttpHeaders headers) {
        return ResponseEntity.status(problem.getStatus())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /** Writes a problem where no handler of Spring MVC is at work, as in a filter. */
    public void write(HttpServletResponse response, ProblemDetail problem) throws IOException {
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        Map<String, Object> document = new java.util.LinkedHashMap<>();
        document.put("type", String.valueOf(problem.getType()));
        document.put("title", problem.getTitle());
        document.put("status", problem.getStatus());
        document.put("detail", problem.getDetail());
        if (problem.getProperties() != null) {
            document.putAll(problem.getProperties());
        }
        response.getOutputStream().write(json.writeValueAsBytes(document));
    }
}
