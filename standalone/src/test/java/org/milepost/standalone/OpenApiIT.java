package org.milepost.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.openapiparser.OpenApiParser;
import io.openapiparser.OpenApiResult;
import io.openapiparser.OpenApiSchemas;
import io.openapiparser.OpenApiVersion;
import io.openapiparser.ValidationError;
import io.openapiprocessor.jsonschema.ouput.OutputConverter;
import io.openapiprocessor.jsonschema.reader.UriReader;
import io.openapiprocessor.jsonschema.schema.DocumentLoader;
import io.openapiprocessor.jsonschema.schema.DocumentStore;
import io.openapiprocessor.jsonschema.schema.JsonInstance;
import io.openapiprocessor.jsonschema.schema.Output;
import io.openapiprocessor.jsonschema.schema.SchemaStore;
import io.openapiprocessor.jsonschema.validator.Validator;
import io.openapiprocessor.jsonschema.validator.ValidatorSettings;
import io.openapiprocessor.jsonschema.validator.steps.ValidationStep;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.milepost.api.ActorId;
import org.milepost.api.Command;
import org.milepost.api.SchoolCommand;
import org.milepost.api.Vocabulary;
import org.milepost.edge.access.AccessKeep;
import org.milepost.edge.access.Tokens;
import org.milepost.edge.http.Asked;
import org.milepost.edge.openapi.ApiDocument;
import org.milepost.standalone.store.DataFolder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The description of the HTTP interface is valid, complete, and true of what is answered. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiIT {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final URI DOCUMENT = URI.create("https://milepost.test/openapi");

    @TempDir
    private static Path path;

    private DataFolder folder;
    private ConfigurableApplicationContext server;
    private String token;
    private JsonNode document;
    private Object asObjects;

    @BeforeAll
    void start() throws IOException, InterruptedException {
        folder = DataFolder.openForServing(path);
        server = StartCommand.serve(folder, Clock.systemUTC(), "127.0.0.1", 0);
        ActorId administrator = new ActorId("administrator");
        server.getBean(AccessKeep.class).addInstallationAdministrator(administrator);
        token = server.getBean(Tokens.class)
                .issue(administrator, "test", Optional.empty())
                .secret();
        HttpResponse<String> described = get(ApiDocument.ADDRESS);
        String text = described.body();
        assertThat(described.statusCode()).as(text).isEqualTo(200);
        document = JSON.readTree(text);
        asObjects = JSON.readValue(text, Object.class);
    }

    @AfterAll
    void stop() {
        server.close();
        folder.close();
    }

    @Test
    void it_is_a_valid_openapi_3_1_document() {
        DocumentLoader loader = loader();
        SchemaStore schemas = new SchemaStore(loader);
        schemas.register(OpenApiSchemas.OPENAPI_SCHEMA_31_ID, loader.loadDocument(OpenApiSchemas.OPENAPI_SCHEMA_31));
        schemas.registerDraft202012();
        OpenApiResult result = new OpenApiParser(new DocumentStore(), loader).parse(DOCUMENT, asObjects);
        assertThat(result.getVersion()).isEqualTo(OpenApiVersion.V31);
        boolean valid = result.validate(validator(), schemas);
        assertThat(result.getValidationErrors())
                .extracting(ValidationError::getText)
                .isEmpty();
        assertThat(valid).isTrue();
    }

    @Test
    void every_reference_leads_somewhere_and_no_component_is_idle() {
        Set<String> referred = references();
        assertThat(referred)
                .allSatisfy(reference -> assertThat(
                                document.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
        for (String kind : List.of("schemas", "responses", "parameters")) {
            assertThat(names(document.at("/components/" + kind)))
                    .allSatisfy(name -> assertThat(referred).contains("#/components/" + kind + "/" + name));
        }
    }

    @Test
    void every_address_for_programs_stands_in_it_and_nothing_else() {
        Set<String> answered = new TreeSet<>();
        handlers()
                .forEach((info, handler) -> info.getPatternValues().stream()
                        .map(ApiDocument::address)
                        .flatMap(OpenApiIT::commandByCommand)
                        .forEach(address -> info.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> answered.add(
                                        method.name().toLowerCase(java.util.Locale.ROOT) + " " + address))));
        answered.add("get /actuator/health");
        answered.add("get /actuator/prometheus");
        Set<String> described = new TreeSet<>();
        document.path("paths")
                .propertyStream()
                .forEach(address -> address.getValue()
                        .propertyStream()
                        .forEach(operation -> described.add(operation.getKey() + " " + address.getKey())));
        assertThat(described).isEqualTo(answered);
    }

    private static Stream<String> commandByCommand(String address) {
        if (!address.endsWith("/commands/{command}")) {
            return Stream.of(address);
        }
        return Vocabulary.commands().entrySet().stream()
                .filter(command ->
                        SchoolCommand.class.isAssignableFrom(command.getValue()) == address.contains("{school}"))
                .map(command -> address.replace("{command}", command.getKey()));
    }

    @Test
    void every_command_has_an_address_of_its_own_with_a_body_and_what_can_go_wrong() {
        assertThat(Vocabulary.commands()).allSatisfy((name, type) -> {
            String stream =
                    SchoolCommand.class.isAssignableFrom(type) ? "/api/schools/{school}" : "/api/trusts/{trust}";
            JsonNode post =
                    document.path("paths").path(stream + "/commands/" + name).path("post");
            assertThat(post.at("/requestBody/content/application~1json/schema/$ref")
                            .asString())
                    .isEqualTo("#/components/schemas/" + type.getSimpleName());
            assertThat(names(post.path("responses")))
                    .contains("200", "400", "401", "403", "404", "409", "413", "415", "503");
            assertThat(post.path("summary").asString())
                    .as("summary of %s", name)
                    .isNotBlank();
            assertThat(document.at("/components/schemas/" + type.getSimpleName() + "/properties/"
                                    + (stream.contains("school") ? "school" : "trust"))
                            .isMissingNode())
                    .as("the stream of %s stands in the address, not in the body", name)
                    .isTrue();
        });
    }

    @Test
    void every_command_has_an_example_that_can_be_sent() throws IOException, InterruptedException {
        for (Map.Entry<String, Class<? extends Command>> command :
                Vocabulary.commands().entrySet()) {
            String name = command.getKey();
            boolean ofSchool = SchoolCommand.class.isAssignableFrom(command.getValue());
            String address = (ofSchool ? "/api/schools/{school}" : "/api/trusts/{trust}") + "/commands/" + name;
            JsonNode content = document.path("paths").path(address).at("/post/requestBody/content/application~1json");
            JsonNode example = content.path("example");
            assertThat(example.isObject())
                    .as(
                            "example of %s, in the examples.json of %s",
                            name, command.getValue().getPackageName())
                    .isTrue();
            assertThat(faults(content.at("/schema/$ref").asString(), example.toString()))
                    .as(name)
                    .isEmpty();
            HttpResponse<String> answer = post(
                    ofSchool ? "/api/schools/nowhere/commands/" + name : "/api/trusts/nowhere/commands/" + name,
                    example.toString());
            assertThat(answer.statusCode())
                    .as("%s: read, whatever is then decided: %s", name, answer.body())
                    .isIn(200, 403, 404, 409);
        }
    }

    @Test
    void what_may_be_left_out_is_not_required() {
        JsonNode placing = document.at("/components/schemas/PlaceSchool");
        assertThat(texts(placing.path("required")))
                .containsExactlyInAnyOrder("band", "decidedOn", "effectiveOn", "reason");
        assertThat(names(placing.path("properties"))).contains("placement", "minute", "evidence");
        assertThat(placing.path("additionalProperties").asBoolean(true)).isFalse();
    }

    /** A question that reads its parameters by itself would have parameters that nobody learns of. */
    @Test
    void questions_say_what_they_understand() {
        assertThat(handlers().values())
                .filteredOn(handler -> java.util.Arrays.stream(handler.getMethodParameters())
                        .anyMatch(parameter -> parameter.hasParameterAnnotation(RequestParam.class)
                                && Map.class.isAssignableFrom(parameter.getParameterType())))
                .as("take an %s, and name its parameters with @Asks, instead of a map", Asked.class.getSimpleName())
                .isEmpty();
    }

    @Test
    void operations_have_names_of_their_own() {
        List<String> names = document.path("paths")
                .valueStream()
                .flatMap(JsonNode::valueStream)
                .map(operation -> operation.path("operationId").asString())
                .toList();
        assertThat(names).doesNotHaveDuplicates().doesNotContain("");
    }

    @Test
    void answers_are_as_described() throws IOException, InterruptedException {
        check(
                "/api/trusts/{trust}/commands/create-trust",
                "post",
                post("/api/trusts/meadow/commands/create-trust", "{\"name\":\"Meadow Schools\"}"),
                200);
        check(
                "/api/schools/{school}/commands/register-school",
                "post",
                post(
                        "/api/schools/oakfield/commands/register-school",
                        "{\"name\":\"Oakfield\",\"trust\":\"meadow\",\"effectiveOn\":\"2020-09-01\",\"urn\":\"140001\"}"),
                200);
        check("/api/trusts", "get", get("/api/trusts"), 200);
        check("/api/trusts/{trust}", "get", get("/api/trusts/meadow"), 200);
        check("/api/trusts/{trust}/phase-board", "get", get("/api/trusts/meadow/phase-board"), 200);
        check("/api/trusts/{trust}/decisions", "get", get("/api/trusts/meadow/decisions"), 200);
        check("/api/schools", "get", get("/api/schools?q=oak"), 200);
        check("/api/schools/{school}", "get", get("/api/schools/oakfield?atLeast=0"), 200);
        check("/api/schools/{school}/timeline", "get", get("/api/schools/oakfield/timeline"), 200);
        check("/api/schools/{school}/decisions", "get", get("/api/schools/oakfield/decisions"), 200);
        check("/api/tokens", "get", get("/api/tokens"), 200);
        check("/api/schools/{school}", "get", get("/api/schools/nowhere"), 404);
        check("/api/schools/{school}", "get", get("/api/schools/oakfield?bogus=1"), 400);
    }

    @Test
    void how_the_installation_is_can_be_asked_without_a_token() throws IOException, InterruptedException {
        for (String address : List.of("/actuator/health", "/actuator/prometheus", ApiDocument.ADDRESS)) {
            HttpResponse<String> answer =
                    send(HttpRequest.newBuilder(uri(address)).GET());
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            assertThat(document.path("paths").path(address).at("/get/security").toString())
                    .as(address)
                    .isEqualTo("[]");
        }
    }

    private void check(String address, String method, HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as("%s: %s", address, answer.body()).isEqualTo(status);
        JsonNode response = document.path("paths")
                .path(address)
                .path(method)
                .path("responses")
                .path(Integer.toString(status));
        if (response.has("$ref")) {
            response = document.at(response.path("$ref").asString().substring(1));
        }
        String media = status == 200 ? "application/json" : "application/problem+json";
        assertThat(answer.headers().firstValue("Content-Type")).contains(media);
        String schema =
                response.path("content").path(media).path("schema").path("$ref").asString();
        assertThat(schema).as("schema of %s", address).startsWith("#/components/schemas/");
        assertThat(faults(schema, answer.body())).as(address).isEmpty();
    }

    /** What is wrong with a value by one of the document's schemas; empty where nothing is. */
    private String faults(String reference, String value) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$ref", reference);
        schema.put("components", JSON.treeToValue(document.path("components"), Object.class));
        URI address = DOCUMENT.resolve("/schema" + reference.substring(1));
        SchemaStore store = new SchemaStore(loader());
        store.registerDraft202012();
        store.register(address, schema);
        ValidationStep step =
                validator().validate(store.getSchema(address), new JsonInstance(JSON.readValue(value, Object.class)));
        return step.isValid() ? "" : value + "\n" + new OutputConverter(Output.BASIC).convert(step);
    }

    private static Validator validator() {
        ValidatorSettings settings = new ValidatorSettings();
        settings.enableFormat();
        return new Validator(settings);
    }

    private static DocumentLoader loader() {
        return new DocumentLoader(new UriReader(), text -> JSON.readValue(text, Object.class));
    }

    private Map<org.springframework.web.servlet.mvc.method.RequestMappingInfo, HandlerMethod> handlers() {
        return server
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .entrySet()
                .stream()
                .filter(entry -> ApiDocument.isForPrograms(entry.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Set<String> references() {
        Set<String> found = new HashSet<>();
        gather(document, found);
        return found;
    }

    private static void gather(JsonNode node, Set<String> found) {
        if (node.path("$ref").isString()) {
            found.add(node.path("$ref").asString());
        }
        node.forEach(child -> gather(child, found));
    }

    private static Set<String> names(JsonNode node) {
        return new TreeSet<>(node.propertyNames());
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return send(request(address).GET());
    }

    private HttpResponse<String> post(String address, String body) throws IOException, InterruptedException {
        return send(request(address)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(uri(address)).header("Authorization", "Bearer " + token);
    }

    private URI uri(String address) {
        return URI.create("http://127.0.0.1:" + StartCommand.port(server) + address);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
