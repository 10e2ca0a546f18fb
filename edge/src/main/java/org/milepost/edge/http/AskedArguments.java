package org.milepost.edge.http;

import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands a handler method the {@link Asked} of the request, which knows the parameters that the method {@link Asks} for. */
public final class AskedArguments implements HandlerMethodArgumentResolver {
    private final Clock clock;

    public AskedArguments(Clock clock) {
        this.clock = clock;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Asked.class;
    }

    @Override
    public Asked resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Map<String, String> sent = new LinkedHashMap<>();
        parameters(request).forEach((name, values) -> sent.put(name, values.length == 0 ? "" : values[0]));
        Asks asks = parameter.getMethodAnnotation(Asks.class);
        return new Asked(sent, clock, asks == null ? new String[0] : names(asks));
    }

    /** What stands behind the question mark; the server refuses to read what is not made of names and values. */
    private static Map<String, String[]> parameters(NativeWebRequest request) {
        try {
            return request.getParameterMap();
        } catch (IllegalStateException e) {
            throw Asked.malformed("", "What stands behind the question mark of the address cannot be read.");
        }
    }

    /** The names alone, without what is said about them. */
    public static String[] names(Asks asks) {
        return Arrays.stream(asks.value())
                .map(name -> name.replaceFirst("=.*$", ""))
                .toArray(String[]::new);
    }
}
