package org.milepost.edge.openapi;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.milepost.api.Command;
import org.milepost.api.Page;
import org.milepost.api.Receipt;
import org.milepost.api.SchoolCommand;
import org.milepost.api.SchoolId;
import org.milepost.api.TrustId;
import org.milepost.api.Urn;
import org.milepost.api.Vocabulary;
import org.milepost.api.access.Office;
import org.milepost.edge.http.Asked;
import org.milepost.edge.http.Asks;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

/**
 * The OpenAPI 3.1 document of whatever this process answers: every address for programs, and each command as an address of
 * its own with the body it takes. Pages for people are not in it.
 */
public final class ApiDocument {
    /** Where it stands. */
    public static final String ADDRESS = "/v3/api-docs";

    private static final Pattern VARIABLE = Pattern.compile("\\{([^}:]+)(?::[^}]*)?}");
    private static final String COMMAND = "/commands/{command}";

    private final Schemas schemas = new Schemas();
    private final Map<String, Map<String, Object>> paths = new TreeMap<>();
    private final Map<String, String> tags = new TreeMap<>();

    private ApiDocument() {}

    /**
     * Describes these mappings.
     *
     * @param operational the addresses for whoever looks after the installation
     */
    public static Map<String, Object> of(
            Map<RequestMappingInfo, HandlerMethod> mappings, Collection<String> operational, String version) {
        ApiDocument document = new ApiDocument();
        List<Mapping> sorted = new ArrayList<>();
        mappings.forEach((info, handler) -> {
            if (isForPrograms(handler)) {
                info.getPatternValues().forEach(pattern -> sorted.add(new Mapping(pattern, info, handler)));
            }
        });
        // What clients send is described first: it decides which parts of a record may be left out.
        sorted.sort(
                Comparator.comparingInt((Mapping mapping) -> mapping.pattern().endsWith(COMMAND) ? 0 : 1)
                        .thenComparing(Mapping::takesBody, Comparator.reverseOrder())
                        .thenComparing(Mapping::pattern));
        sorted.forEach(document::add);
        operational.forEach(document::addOperational);
        return document.whole(version);
    }

    /** Whether a handler answers programs and not people. */
    public static boolean isForPrograms(HandlerMethod handler) {
        return AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), RestController.class);
    }

    /** The address as the document writes it: variables without what they must match. */
    public static String address(String pattern) {
        return VARIABLE.matcher(pattern).replaceAll("{$1}");
    }

    private record Mapping(String pattern, RequestMappingInfo info, HandlerMethod handler) {
        Method method() {
            return handler.getMethod();
        }

        boolean takesForm() {
            return info.getConsumesCondition().getConsumableMediaTypes().contains(MediaType.MULTIPART_FORM_DATA);
        }

        boolean takesBody() {
            return Arrays.stream(method().getParameters())
                    .anyMatch(parameter -> parameter.isAnnotationPresent(RequestBody.class));
        }
    }

    private void add(Mapping mapping) {
        String address = address(mapping.pattern());
        if (address.endsWith(COMMAND)) {
            boolean ofSchool = address.contains("{school}");
            Vocabulary.commands().forEach((name, type) -> {
                if (SchoolCommand.class.isAssignableFrom(type) == ofSchool) {
                    path(address.replace("{command}", name)).put("post", command(name, type, ofSchool));
                }
            });
            return;
        }
        for (RequestMethod method : mapping.info().getMethodsCondition().getMethods()) {
            path(address).put(method.name().toLowerCase(Locale.ROOT), operation(address, method, mapping));
        }
    }

    /** How the installation is: told to everybody who reaches it, by status code as well. */
    private void addOperational(String address) {
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("operationId", name(RequestMethod.GET, address));
        operation.put("tags", List.of(installation()));
        operation.put("security", List.of());
        if (address.endsWith("/health")) {
            describe(operation, "Whether everything that Milepost needs is there. What is missing is named.");
            Map<String, Object> health = Map.of(
                    MediaType.APPLICATION_JSON_VALUE,
                    Map.of(
                            "schema",
                            Map.of(
                                    "type",
                                    "object",
                                    "required",
                                    List.of("status"),
                                    "properties",
                                    Map.of("status", Map.of("type", "string", "examples", List.of("UP", "DOWN"))))));
            operation.put(
                    "responses",
                    Map.of(
                            "200", Map.of("description", "All is well.", "content", health),
                            "503", Map.of("description", "Something is missing.", "content", health)));
        } else {
            describe(operation, "Figures of the running process, for whoever looks after it.");
            operation.put(
                    "responses",
                    Map.of("200", answer("The figures.", MediaType.TEXT_PLAIN_VALUE, Map.of("type", "string"))));
        }
        path(address).put("get", operation);
    }

    private Map<String, Object> path(String address) {
        return paths.computeIfAbsent(address, key -> new LinkedHashMap<>());
    }

    private Map<String, Object> command(String name, Class<? extends Command> type, boolean ofSchool) {
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("operationId", name);
        operation.put("tags", List.of(tag(type)));
        Words.of(type).ifPresent(said -> describe(operation, said));
        operation.put(
                "parameters",
                List.of(
                        ofSchool ? inPath("school") : inPath("trust"),
                        Map.of("$ref", "#/components/parameters/IdempotencyKey")));
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("schema", schemas.command(type));
        Samples.of(name, type).ifPresent(sample -> body.put("example", sample));
        operation.put(
                "requestBody", Map.of("required", true, "content", Map.of(MediaType.APPLICATION_JSON_VALUE, body)));
        operation.put(
                "responses",
                responses(
                        "200",
                        answer(
                                "Recorded, and on disk.",
                                MediaType.APPLICATION_JSON_VALUE,
                                schemas.answer(Receipt.class)),
                        400,
                        401,
                        403,
                        404,
                        409,
                        413,
                        415,
                        500,
                        503));
        return operation;
    }

    private Map<String, Object> operation(String address, RequestMethod method, Mapping mapping) {
        Method handler = mapping.method();
        Type answer = answer(handler.getGenericReturnType());
        Class<?> subject =
                raw(answer).filter(Class::isRecord).orElse(mapping.handler().getBeanType());
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("operationId", name(method, address));
        operation.put("tags", List.of(tag(subject)));
        Words.of(subject).ifPresent(said -> describe(operation, said));
        List<Map<String, Object>> parameters = parameters(address, handler, mapping.takesForm());
        if (!parameters.isEmpty()) {
            operation.put("parameters", parameters);
        }
        if (mapping.takesForm()) {
            operation.put("requestBody", form(handler));
        }
        body(handler)
                .ifPresent(body -> operation.put(
                        "requestBody",
                        Map.of(
                                "required",
                                true,
                                "content",
                                Map.of(MediaType.APPLICATION_JSON_VALUE, Map.of("schema", schemas.request(body))))));
        boolean isOpen = !(address.startsWith("/api") || address.startsWith("/reports"));
        if (isOpen) {
            operation.put("security", List.of());
        }
        boolean sends = method != RequestMethod.GET;
        operation.put(
                "responses",
                responses(
                        answer == Void.class ? "204" : status(handler),
                        answer == Void.class ? Map.of("description", "Done.") : answer(mapping, answer),
                        isOpen
                                ? new int[] {500}
                                : sends
                                        ? new int[] {400, 401, 403, 404, 409, 413, 415, 500, 503}
                                        : new int[] {400, 401, 403, 404, 500, 503}));
        if (!sends && address.startsWith("/api/schools/{school}")) {
            @SuppressWarnings("unchecked") // made three lines above
            Map<String, Object> responses = (Map<String, Object>) operation.get("responses");
            responses.put("308", Map.of("$ref", "#/components/responses/KnownOtherwise"));
        }
        return operation;
    }

    private Map<String, Object> answer(Mapping mapping, Type answer) {
        var produced = mapping.info().getProducesCondition().getProducibleMediaTypes();
        Map<String, Object> content = new LinkedHashMap<>();
        if (produced.isEmpty()) {
            boolean isData = raw(answer)
                    .filter(type -> type.isRecord() || Map.class.isAssignableFrom(type))
                    .isPresent();
            content.put(isData ? MediaType.APPLICATION_JSON_VALUE : "*/*", Map.of("schema", schemas.answer(answer)));
        }
        produced.forEach(media -> content.put(
                media.toString(),
                Map.of("schema", media.includes(MediaType.APPLICATION_JSON) ? schemas.answer(answer) : Map.of())));
        return Map.of("description", "The answer.", "content", content);
    }

    private static Map<String, Object> answer(String description, String media, Map<String, Object> schema) {
        return Map.of("description", description, "content", Map.of(media, Map.of("schema", schema)));
    }

    private static Map<String, Object> responses(String status, Map<String, Object> good, int... problems) {
        Map<String, Object> responses = new TreeMap<>();
        responses.put(status, good);
        for (int problem : problems) {
            responses.put(Integer.toString(problem), Map.of("$ref", "#/components/responses/Problem" + problem));
        }
        return responses;
    }

    private List<Map<String, Object>> parameters(String address, Method handler, boolean isForm) {
        List<Map<String, Object>> parameters = new ArrayList<>();
        Matcher variables = VARIABLE.matcher(address);
        while (variables.find()) {
            parameters.add(inPath(variables.group(1)));
        }
        for (Parameter parameter : handler.getParameters()) {
            RequestParam asked = parameter.getAnnotation(RequestParam.class);
            RequestHeader header = parameter.getAnnotation(RequestHeader.class);
            if (parameter.getType() == Asked.class) {
                for (String every : List.of("on", "knownOn", "atLeast", "compare")) {
                    parameters.add(inQuestion(every, Optional.empty()));
                }
                Asks asks = handler.getAnnotation(Asks.class);
                for (String one : asks == null ? new String[0] : asks.value()) {
                    String[] sides = one.split("=", 2);
                    parameters.add(
                            inQuestion(sides[0], sides.length == 2 ? Optional.of(sides[1].strip()) : Optional.empty()));
                }
            } else if (asked != null && !isForm && !Map.class.isAssignableFrom(parameter.getType())) {
                parameters.add(Map.of(
                        "name",
                        nameOf(asked, parameter),
                        "in",
                        "query",
                        "required",
                        isNeeded(asked, parameter),
                        "schema",
                        schemas.answer(parameter.getParameterizedType())));
            } else if (header != null) {
                parameters.add(Map.of(
                        "name", header.name(),
                        "in", "header",
                        "required", header.required(),
                        "schema", Map.of("type", "string")));
            }
        }
        return parameters;
    }

    private static Map<String, Object> inPath(String name) {
        Map<String, Object> schema = switch (name) {
            case "school" -> Schemas.text(SchoolId.class);
            case "trust" -> Schemas.text(TrustId.class);
            default -> Map.of("type", "string");
        };
        Map<String, Object> parameter = new LinkedHashMap<>();
        parameter.put("name", name);
        parameter.put("in", "path");
        parameter.put("required", true);
        parameter.put("schema", schema);
        switch (name) {
            case "school" ->
                parameter.put(
                        "description", "The school's id, which never changes. A URN it ever had leads there too.");
            case "trust" -> parameter.put("description", "The trust's id.");
            default -> {}
        }
        return parameter;
    }

    private Map<String, Object> inQuestion(String name, Optional<String> said) {
        Usual usual = USUAL.getOrDefault(name, new Usual(Map.of("type", "string"), ""));
        Map<String, Object> parameter = new LinkedHashMap<>();
        parameter.put("name", name);
        parameter.put("in", "query");
        parameter.put("schema", name.equals("office") ? schemas.answer(Office.class) : usual.schema());
        Optional.of(said.orElse(usual.description()))
                .filter(text -> !text.isEmpty())
                .ifPresent(text -> parameter.put("description", text));
        return parameter;
    }

    private record Usual(Map<String, Object> schema, String description) {}

    private static final Map<String, Object> DATE = Map.of("type", "string", "format", "date");
    private static final Map<String, Usual> USUAL = Map.ofEntries(
            Map.entry("on", new Usual(DATE, "True on this day; today if absent.")),
            Map.entry(
                    "compare",
                    new Usual(
                            Map.of("type", "string"),
                            "Another moment to compare with: a day ('2025-03-01'), a day as known on another"
                                    + " ('2025-03-01@2025-03-12'), or today as known then ('@2025-03-12'). The answer then has a"
                                    + " 'comparison'.")),
            Map.entry(
                    "knownOn",
                    new Usual(
                            Map.of("anyOf", List.of(DATE, Map.of("type", "string", "format", "date-time"))),
                            "As recorded by the end of this day, or by this instant; now if absent.")),
            Map.entry(
                    "atLeast",
                    new Usual(
                            Map.of("type", "integer", "format", "int64"),
                            "Wait, two seconds at most, until this sequence of the stream has been read.")),
            Map.entry("from", new Usual(DATE, "First day wanted.")),
            Map.entry("to", new Usual(DATE, "Last day wanted.")),
            Map.entry(
                    "after", new Usual(Map.of("type", "string"), "The cursor that the answer before named as 'next'.")),
            Map.entry(
                    "limit",
                    new Usual(
                            Map.of("type", "integer", "minimum", 1, "maximum", Page.MOST, "default", Page.USUAL),
                            "How many entries.")),
            Map.entry("urn", new Usual(Schemas.text(Urn.class), "A URN that the school has or ever had.")),
            Map.entry("q", new Usual(Map.of("type", "string"), "Part of a name.")),
            Map.entry(
                    "slice",
                    new Usual(Map.of("type", "string"), "Parts of the record, such as 'phase', separated by commas.")),
            Map.entry("office", new Usual(Map.of("type", "string"), "The office in which it was recorded.")));

    /** A form with files, as browsers and curl send them. */
    private Map<String, Object> form(Method handler) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (Parameter parameter : handler.getParameters()) {
            RequestParam asked = parameter.getAnnotation(RequestParam.class);
            if (asked != null) {
                properties.put(nameOf(asked, parameter), schemas.request(parameter.getParameterizedType()));
                if (isNeeded(asked, parameter)) {
                    required.add(nameOf(asked, parameter));
                }
            }
        }
        return Map.of(
                "required",
                true,
                "content",
                Map.of(
                        MediaType.MULTIPART_FORM_DATA_VALUE,
                        Map.of("schema", Map.of("type", "object", "properties", properties, "required", required))));
    }

    private static String nameOf(RequestParam asked, Parameter parameter) {
        return asked.name().isEmpty() ? parameter.getName() : asked.name();
    }

    private static boolean isNeeded(RequestParam asked, Parameter parameter) {
        return asked.required()
                && asked.defaultValue().equals(ValueConstants.DEFAULT_NONE)
                && parameter.getType() != Optional.class;
    }

    /** 200, unless the handler says otherwise. */
    private static String status(Method handler) {
        ResponseStatus said = handler.getAnnotation(ResponseStatus.class);
        return said == null ? "200" : Integer.toString(said.value().value());
    }

    private static Optional<Type> body(Method handler) {
        return Arrays.stream(handler.getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(RequestBody.class))
                .map(Parameter::getParameterizedType)
                .findFirst();
    }

    private static Type answer(Type returned) {
        if (returned instanceof ParameterizedType type && type.getRawType() == ResponseEntity.class) {
            return type.getActualTypeArguments()[0];
        }
        return returned == void.class ? Void.class : returned;
    }

    private static Optional<Class<?>> raw(Type type) {
        return switch (type) {
            case Class<?> raw -> Optional.of(raw);
            case ParameterizedType parameterized -> Optional.of((Class<?>) parameterized.getRawType());
            default -> Optional.empty();
        };
    }

    private static void describe(Map<String, Object> operation, String said) {
        operation.put("summary", said.replaceFirst("(?<=\\.) .*$", ""));
        operation.put("description", said);
    }

    /** Method and address in words: {@code get-school-timeline}. */
    static String name(RequestMethod method, String address) {
        StringBuilder name = new StringBuilder(method.name().toLowerCase(Locale.ROOT));
        List<String> steps = List.of(address.replaceFirst("^/(api/)?", "").split("/", -1));
        for (int i = 0; i < steps.size(); i++) {
            String step = steps.get(i);
            String next = i + 1 < steps.size() ? steps.get(i + 1) : "";
            // 'schools/{school}' is one school.
            if (!(next.startsWith("{") && step.startsWith(next.substring(1, next.length() - 1)))) {
                name.append('-').append(step.replaceAll("[{}]", ""));
            }
        }
        return name.toString();
    }

    /** The part of the record that a type belongs to; what is not about the record is about access. */
    private String tag(Class<?> type) {
        String slice = type.getPackageName().substring(type.getPackageName().lastIndexOf('.') + 1);
        boolean isOfTheRecord = type.getPackageName().startsWith("org.milepost.api.");
        if (!isOfTheRecord) {
            return installation();
        }
        tags.putIfAbsent(slice, Words.ofPackage(type).orElse(""));
        return slice;
    }

    private String installation() {
        tags.putIfAbsent("installation", "What belongs to this installation, not to the record.");
        return "installation";
    }

    private Map<String, Object> whole(String version) {
        Map<String, Object> components = new LinkedHashMap<>();
        components.put(
                "securitySchemes",
                Map.of(
                        "token",
                        Map.of("type", "http", "scheme", "bearer", "description", "An API token."),
                        "tokenAsPassword",
                        Map.of(
                                "type",
                                "http",
                                "scheme",
                                "basic",
                                "description",
                                "The same, as the password of any user name, for spreadsheets.")));
        components.put(
                "parameters",
                Map.of(
                        "IdempotencyKey",
                        Map.of(
                                "name", "Idempotency-Key",
                                "in", "header",
                                "description",
                                        "Your own id for this command. Sent again with the same body it answers what it answered first.",
                                "schema", Map.of("type", "string", "pattern", "^[A-Za-z0-9._:-]{1,100}$"))));
        components.put("responses", problems());
        Map<String, Object> all = new TreeMap<>(schemas.components());
        all.put("Problem", problem());
        components.put("schemas", all);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", "3.1.1");
        document.put(
                "info",
                Map.of(
                        "title", "Milepost",
                        "version", version,
                        "summary", "A school trust's improvement cycle, recorded as events and readable as history.",
                        "description",
                                "Commands record, and are refused with the rule's code and reason. Questions answer for two dates: 'on', the day it was true, and 'knownOn', the day it was known by. Errors are problem documents (RFC 9457)."));
        document.put("servers", List.of(Map.of("url", "/")));
        document.put("security", List.of(Map.of("token", List.of()), Map.of("tokenAsPassword", List.of())));
        document.put(
                "tags",
                tags.entrySet().stream()
                        .map(tag -> Map.of("name", tag.getKey(), "description", tag.getValue()))
                        .toList());
        document.put("paths", paths);
        document.put("components", components);
        return document;
    }

    private static Map<String, Object> problem() {
        Map<String, Object> text = Map.of("type", "string");
        return Map.of(
                "type",
                "object",
                "description",
                "Why something was not done (RFC 9457).",
                "required",
                List.of("type", "title", "status", "detail", "code", "because"),
                "properties",
                Map.of(
                        "type", Map.of("type", "string", "format", "uri"),
                        "title", text,
                        "status", Map.of("type", "integer"),
                        "detail", text,
                        "instance", Map.of("type", "string", "format", "uri-reference"),
                        "code", Map.of("type", "string", "description", "For programs; it never changes."),
                        "because", Map.of("type", "string", "description", "For people: one plain sentence."),
                        "pointer", Map.of("type", "string", "description", "The malformed field, as a JSON pointer."),
                        "facts", Map.of("type", "object", "additionalProperties", text),
                        "reference", Map.of("type", "string", "description", "Of a fault, to find it in the log.")));
    }

    private static Map<String, Object> problems() {
        Map<String, Object> responses = new TreeMap<>();
        Map.of(
                        400, "What was sent cannot be read; 'pointer' names the field.",
                        401, "There is no valid token.",
                        403, "The reader may see it, and holds no office that may do it.",
                        404, "There is no such thing, or not for this reader.",
                        409, "A rule refuses it.",
                        413, "The body is too long.",
                        415, "The body is not JSON.",
                        500, "A fault, with a reference.",
                        503, "Not now: the store or a view cannot serve it. 'Retry-After' says when to try again.")
                .forEach((status, description) -> {
                    Map<String, Object> response = new LinkedHashMap<>(answer(
                            description,
                            MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            Map.of("$ref", "#/components/schemas/Problem")));
                    if (status == HttpStatus.SERVICE_UNAVAILABLE.value()) {
                        response.put("headers", Map.of("Retry-After", Map.of("schema", Map.of("type", "integer"))));
                    }
                    responses.put("Problem" + status, response);
                });
        responses.put(
                "KnownOtherwise",
                Map.of(
                        "description",
                        "The school is known by its id, at the address named in 'Location'; this was a URN of it.",
                        "headers",
                        Map.of("Location", Map.of("schema", Map.of("type", "string", "format", "uri-reference")))));
        return responses;
    }
}
