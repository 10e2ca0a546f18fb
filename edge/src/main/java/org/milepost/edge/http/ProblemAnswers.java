package org.milepost.edge.http;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.milepost.api.Rejected;
import org.milepost.api.Rejection;
import org.milepost.api.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Turns whatever goes wrong behind an address for programs into a problem document. */
@RestControllerAdvice(annotations = RestController.class)
public final class ProblemAnswers extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAnswers.class);
    private final Problems problems;

    public ProblemAnswers(Problems problems) {
        this.problems = problems;
    }

    /** A refusal, which is no fault. */
    @ExceptionHandler
    ResponseEntity<Object> refused(Rejected e) {
        LOG.debug("Refused: {}", e.getMessage());
        return problems.of(e.rejection());
    }

    /** What is needed for the answer does not answer itself. */
    @ExceptionHandler
    ResponseEntity<Object> unavailable(StoreUnavailable e) {
        return problems.of(Rejection.unavailable(e.code(), String.valueOf(e.getMessage())));
    }

    /** A value in the address or the question that cannot be what it should be. */
    @ExceptionHandler
    ResponseEntity<Object> unreadable(IllegalArgumentException e) {
        return respond(HttpStatus.BAD_REQUEST, "request.malformed", String.valueOf(e.getMessage()));
    }

    /** A parameter of the wrong type. */
    @ExceptionHandler
    ResponseEntity<Object> wrongType(MethodArgumentTypeMismatchException e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        ProblemDetail problem = problems.of(
                HttpStatus.BAD_REQUEST,
                "request.malformed",
                "'" + e.getName() + "' cannot be read"
                        + (root instanceof IllegalArgumentException ? ": " + root.getMessage() : "."));
        problem.setProperty("pointer", "/" + e.getName());
        return problems.respond(problem, new HttpHeaders());
    }

    /** A fault: the client learns a reference, the log learns the rest. */
    @ExceptionHandler
    ResponseEntity<Object> fault(Exception e) {
        String reference = UUID.randomUUID().toString();
        LOG.error("Fault {}", reference, e);
        ProblemDetail problem = problems.of(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "server.fault",
                "Something went wrong in Milepost. Nothing you sent caused harm; quote the reference if you report it.");
        problem.setProperty("reference", reference);
        return problems.respond(problem, new HttpHeaders());
    }

    @Override
    protected ResponseEntity<Object> handleNoResourceFoundException(
            NoResourceFoundException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return respond(HttpStatus.NOT_FOUND, "path.unknown", "There is nothing at this address.");
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        HttpStatus known = HttpStatus.valueOf(status.value());
        String because = body instanceof ProblemDetail detail && detail.getDetail() != null
                ? detail.getDetail()
                : known.getReasonPhrase();
        return problems.respond(problems.of(known, code(known), because), headers);
    }

    private ResponseEntity<Object> respond(HttpStatus status, String code, String because) {
        return problems.respond(problems.of(status, code, because), new HttpHeaders());
    }

    private static String code(HttpStatus status) {
        return switch (status) {
            case METHOD_NOT_ALLOWED -> "method.not-allowed";
            case UNSUPPORTED_MEDIA_TYPE -> "body.not-json";
            case NOT_ACCEPTABLE -> "answer.not-acceptable";
            case CONTENT_TOO_LARGE -> "body.too-large";
            case NOT_FOUND -> "path.unknown";
            default -> "request.malformed";
        };
    }
}
