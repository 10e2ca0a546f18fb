package org.milepost.query;

import java.net.http.HttpRequest;
import org.milepost.edge.distributed.StartsWithoutServers;
import org.springframework.boot.builder.SpringApplicationBuilder;

class QueryServiceIT extends StartsWithoutServers {
    @Override
    protected SpringApplicationBuilder application() {
        return QueryService.application();
    }

    @Override
    protected String path() {
        return "/api/trusts/meadow";
    }

    @Override
    protected HttpRequest.Builder asks(HttpRequest.Builder request) {
        return request.GET();
    }
}
