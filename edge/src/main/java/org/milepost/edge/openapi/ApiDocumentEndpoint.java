package org.milepost.edge.openapi;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.actuate.endpoint.web.PathMappedEndpoints;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** Shows the description of this process's HTTP interface; made when it is first asked for. */
@RestController
public final class ApiDocumentEndpoint {
    private final ObjectProvider<RequestMappingHandlerMapping> mappings;
    private final ObjectProvider<PathMappedEndpoints> operational;
    private final JsonMapper json;
    private volatile byte @Nullable [] document;

    public ApiDocumentEndpoint(
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mappings,
            ObjectProvider<PathMappedEndpoints> operational,
            JsonMapper json) {
        this.mappings = mappings;
        this.operational = operational;
        this.json = json;
    }

    @GetMapping(path = ApiDocument.ADDRESS, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> document() {
        byte[] known = document;
        if (known == null) {
            Map<String, Object> made = ApiDocument.of(
                    mappings.getObject().getHandlerMethods(),
                    operational.stream()
                            .flatMap(endpoints -> endpoints.getAllPaths().stream())
                            .sorted()
                            .toList(),
                    version());
            known = json.writeValueAsBytes(made);
            document = known;
        }
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(known);
    }

    private static String version() {
        return Optional.ofNullable(ApiDocument.class.getPackage().getImplementationVersion())
                .orElse("unpackaged");
    }
}
