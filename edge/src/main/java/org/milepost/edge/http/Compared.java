package org.milepost.edge.http;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.RecordComponent;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.milepost.api.ActorId;
import org.milepost.api.AsOf;
import org.milepost.api.Query;
import org.milepost.api.SchoolId;
import org.milepost.api.TrustId;
import org.milepost.api.comparison.Comparison;
import org.milepost.api.comparison.ComparisonQuery;
import org.milepost.api.comparison.ComparisonQuery.ComparisonOfSchool;
import org.milepost.api.comparison.ComparisonQuery.ComparisonOfTrust;
import org.milepost.edge.messages.Asker;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts another moment beside an answer. Where the address says {@code compare=}, the same question is asked for that moment too,
 * and the answer carries a {@code comparison}: sentences, the events that make the difference, and every value that is not
 * the same.
 */
@RestControllerAdvice
public final class Compared implements ResponseBodyAdvice<Object> {
    static final String PARAMETER = "compare";

    private static final String ASKED = Compared.class.getName();
    private static final String AS_OF = "asOf";

    /** What tells the members of a list apart: the first of these that every member has, and no two alike. */
    private static final List<String> NAMES = List.of(
            "id",
            "event",
            "school",
            "rap",
            "plan",
            "review",
            "action",
            "risk",
            "meeting",
            "placement",
            "inspection",
            "finding",
            "request",
            "metric",
            "week",
            "code");

    private final Asker asker;
    private final JsonMapper json;
    private final Clock clock;

    public Compared(Asker asker, JsonMapper json, Clock clock) {
        this.asker = asker;
        this.json = json;
        this.clock = clock;
    }

    /** Two moments of one answer. */
    private record Comparing(
            Comparison.Moments moments,
            List<String> sentences,
            List<Comparison.BandChange> bands,
            List<Comparison.Change> events,
            long total,
            List<Difference> data) {}

    /**
     * One value that is not the same.
     *
     * @param path where it stands, the members of lists by their names
     * @param then the value at the moment compared with
     * @param now the value at the moment looked at
     */
    private record Difference(String path, Optional<JsonNode> then, Optional<JsonNode> now) {}

    /** Notes a question that is being asked on behalf of a request, so that it can be asked again. */
    public static void note(Object question) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null && moment(question).isPresent() && !(question instanceof ComparisonQuery)) {
            request.setAttribute(ASKED, question, RequestAttributes.SCOPE_REQUEST);
        }
    }

    @Override
    public boolean supports(MethodParameter handler, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter handler,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (!(request instanceof ServletServerHttpRequest servlet) || body == null || body instanceof ProblemDetail) {
            return body;
        }
        HttpServletRequest sent = servlet.getServletRequest();
        Object asked = sent.getAttribute(ASKED);
        sent.removeAttribute(ASKED); // a refusal of the comparison is an answer too, and is not compared
        if (!(asked instanceof Record question) || !(question instanceof Query<?>)) {
            return body;
        }
        String with = sent.getParameter(PARAMETER);
        return with == null ? body : compared(body, question, other(with), Caller.of(sent));
    }

    private Object compared(Object body, Record question, AsOf with, ActorId reader) {
        if (!(json.valueToTree(body) instanceof ObjectNode answer)) {
            return body;
        }
        AsOf asOf = moment(question).orElseThrow();
        JsonNode then = json.valueToTree(asker.ask((Query<?>) asked(question, with), reader));
        Comparison found = component(question, SchoolId.class)
                .map(school -> asker.ask(new ComparisonOfSchool(school, asOf, with, Set.of()), reader))
                .orElseGet(() -> asker.ask(
                        new ComparisonOfTrust(component(question, TrustId.class).orElseThrow(), asOf, with, Set.of()),
                        reader));
        List<String> sentences = new ArrayList<>();
        found.bands().forEach(band -> sentences.add(band.sentence()));
        found.changes().forEach(change -> sentences.add(change.sentence()));
        List<Difference> data = new ArrayList<>();
        differ("", then, answer, data);
        answer.set(
                "comparison",
                json.valueToTree(new Comparing(
                        new Comparison.Moments(found.moment(), found.with()),
                        sentences,
                        found.bands(),
                        found.changes(),
                        found.total(),
                        data)));
        return answer;
    }

    /** The moment named as {@code DAY}, {@code DAY@KNOWN} or {@code @KNOWN}. */
    private AsOf other(String written) {
        int at = written.indexOf('@');
        Map<String, String> dates = new LinkedHashMap<>();
        dates.put("on", at < 0 ? written : written.substring(0, at));
        dates.put("knownOn", at < 0 ? "" : written.substring(at + 1));
        if (written.replace("@", "").isBlank()) {
            throw Asked.malformed(
                    PARAMETER, "'compare' names another day, another day of knowledge after an @, or both.");
        }
        return new Asked(dates, clock).asOf();
    }

    private static Optional<AsOf> moment(Object question) {
        return question instanceof Record record ? component(record, AsOf.class) : Optional.empty();
    }

    private static <T> Optional<T> component(Record record, Class<T> type) {
        return Arrays.stream(record.getClass().getRecordComponents())
                .filter(component -> component.getType() == type)
                .findFirst()
                .map(component -> type.cast(value(record, component)));
    }

    /** The same question about another moment; it is a record, whose moment is called the same everywhere. */
    private static Record asked(Record question, AsOf asOf) {
        RecordComponent[] components = question.getClass().getRecordComponents();
        Object[] values = Arrays.stream(components)
                .map(component -> component.getName().equals(AS_OF) ? asOf : value(question, component))
                .toArray();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return question.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A question is a record that anybody can make.", e);
        }
    }

    private static Object value(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A record's component can be read.", e);
        }
    }

    private static void differ(String path, JsonNode then, JsonNode now, List<Difference> found) {
        if (then.equals(now) || path.equals("/moment")) {
            return;
        }
        Map<String, JsonNode> before = members(then);
        Map<String, JsonNode> after = members(now);
        if (before.isEmpty() || after.isEmpty()) {
            found.add(new Difference(path, present(then), present(now)));
            return;
        }
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        for (String name : names) {
            JsonNode was = before.get(name);
            JsonNode is = after.get(name);
            if (was == null || is == null) {
                found.add(new Difference(path + "/" + name, present(was), present(is)));
            } else {
                differ(path + "/" + name, was, is, found);
            }
        }
    }

    private static Optional<JsonNode> present(@Nullable JsonNode node) {
        return Optional.ofNullable(node).filter(value -> !value.isNull());
    }

    /** What a value is made of, by name; nothing for one that is compared as a whole. */
    private static Map<String, JsonNode> members(JsonNode node) {
        Map<String, JsonNode> members = new LinkedHashMap<>();
        if (node.isObject()) {
            node.forEachEntry(members::put);
        } else if (node.isArray() && !node.isEmpty()) {
            for (String name : NAMES) {
                members.clear();
                node.forEach(member -> {
                    if (member.path(name).isString()) {
                        members.put(member.path(name).asString(), member);
                    }
                });
                if (members.size() == node.size()) {
                    return members;
                }
            }
            members.clear();
        }
        return members;
    }
}
