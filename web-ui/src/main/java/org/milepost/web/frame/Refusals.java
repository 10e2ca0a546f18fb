package org.milepost.web.frame;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.milepost.api.Rejected;
import org.milepost.api.Rejection;
import org.milepost.api.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.ModelAndView;

/** Says in plain words why a page cannot be shown, and what to do. */
@ControllerAdvice(basePackages = "org.milepost.web", annotations = ServedAsPage.class)
public final class Refusals {
    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    private final Frames frames;

    public Refusals(Frames frames) {
        this.frames = frames;
    }

    /** What the page says. */
    public record Refusal(String heading, String because, String todo, Optional<String> reference) {}

    @ExceptionHandler
    ModelAndView refused(Rejected e) {
        Rejection rejection = e.rejection();
        return switch (rejection.kind()) {
            case MALFORMED ->
                page(
                        HttpStatus.BAD_REQUEST,
                        "This address cannot be read",
                        rejection.because(),
                        "Mend it, or go back.");
            case OFFICE ->
                page(
                        HttpStatus.FORBIDDEN,
                        "Your office does not do this",
                        rejection.because(),
                        "Ask somebody whose office does.");
            case SCOPE ->
                page(
                        HttpStatus.NOT_FOUND,
                        "There is nothing here",
                        rejection.because(),
                        "Check the address, or begin at the phase board.");
            case RULE ->
                page(HttpStatus.CONFLICT, "This cannot be recorded", rejection.because(), "Go back and look again.");
            case UNAVAILABLE ->
                page(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "This takes a moment",
                        rejection.because(),
                        "Nothing is lost. Load the page again in a few seconds.");
        };
    }

    @ExceptionHandler
    ModelAndView unavailable(StoreUnavailable e) {
        return refused(new Rejected(Rejection.unavailable(e.code(), String.valueOf(e.getMessage()))));
    }

    @ExceptionHandler
    ModelAndView unreadable(IllegalArgumentException e) {
        return refused(new Rejected(Rejection.malformed("request.malformed", String.valueOf(e.getMessage()), "/")));
    }

    /** Whoever listened to a stream has closed their window: there is nobody to say anything to. */
    @ExceptionHandler
    public @Nullable ModelAndView gone(AsyncRequestNotUsableException e) {
        return null;
    }

    /** What Spring itself has an answer for stays its own: a parameter that is missing, a method that is not known here. */
    @ExceptionHandler
    ModelAndView fault(Exception e) throws Exception {
        if (e instanceof ErrorResponse || e instanceof TypeMismatchException) {
            throw e;
        }
        String reference = UUID.randomUUID().toString();
        LOG.error("Fault {}", reference, e);
        ModelAndView page = frames.plain(
                "frame/refusal",
                "Something went wrong",
                Optional.empty(),
                new Refusal(
                        "Something went wrong in Milepost",
                        "Nothing you did caused harm, and nothing is lost.",
                        "Try again; if it happens again, report it with the reference below.",
                        Optional.of(reference)));
        page.setStatus(HttpStatus.INTERNAL_SERVER_ERROR);
        return page;
    }

    private ModelAndView page(HttpStatus status, String heading, String because, String todo) {
        ModelAndView page = frames.plain(
                "frame/refusal", heading, Optional.empty(), new Refusal(heading, because, todo, Optional.empty()));
        page.setStatus(status);
        return page;
    }
}
