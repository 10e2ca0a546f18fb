package org.milepost.edge.http;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * Problem documents for what reaches no endpoint under an address for programs: an unknown path, a wrong method or type of
 * body. Which side would have answered is not known then; pages say it in their own way.
 */
@RestControllerAdvice
public final class UnhandledAnswers {
    private final ProblemAnswers answers;

    public UnhandledAnswers(ProblemAnswers answers) {
        this.answers = answers;
    }

    @ExceptionHandler({
        NoResourceFoundException.class,
        HttpRequestMethodNotSupportedException.class,
        HttpMediaTypeNotSupportedException.class,
        HttpMediaTypeNotAcceptableException.class
    })
    @Nullable
    ResponseEntity<Object> unhandled(Exception e, HttpServletRequest request) throws Exception {
        if (!TokenCheck.isForPrograms(request)) {
            throw e;
        }
        return answers.handleException(e, new ServletWebRequest(request));
    }
}
