package org.milepost.command;

import java.net.http.HttpRequest;
import org.milepost.edge.distributed.StartsWithoutServers;
import org.springframework.boot.builder.SpringApplicationBuilder;

class CommandServiceIT extends StartsWithoutServers {
    @Override
    protected SpringApplicationBuilder application() {
        return CommandService.application();
    }

    @Override
    protected String path() {
        return "/api/schools/oakfield/commands/rename-school";
    }

    @Override
    protected HttpRequest.Builder asks(HttpRequest.Builder request) {
        return request.header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"name\":\"Oakfield\",\"effectiveOn\":\"2026-09-01\"}"));
    }
}
