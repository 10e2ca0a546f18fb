package org.milepost.edge;

import java.time.Clock;
import java.util.List;
import org.milepost.edge.access.AccessKeep;
import org.milepost.edge.access.Tokens;
import org.milepost.edge.http.AskedArguments;
import org.milepost.edge.http.Compared;
import org.milepost.edge.http.Problems;
import org.milepost.edge.http.TokenCheck;
import org.milepost.edge.http.UrnPaths;
import org.milepost.edge.json.EventJson;
import org.milepost.edge.messages.Asker;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** The beans of the HTTP edge. */
@Configuration(proxyBeanMethods = false)
public class EdgeConfiguration {

    @Bean
    JsonMapperBuilderCustomizer strictJson() {
        return EventJson::strict;
    }

    @Bean
    WebMvcConfigurer urnPaths(Asker asker) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new UrnPaths(asker)).addPathPatterns("/api/schools/**");
            }
        };
    }

    @Bean
    Compared compared(Asker asker, JsonMapper json, Clock clock, org.axonframework.config.Configuration axon) {
        axon.queryBus().registerDispatchInterceptor(questions -> (index, question) -> {
            Compared.note(question.getPayload());
            return question;
        });
        return new Compared(asker, json, clock);
    }

    @Bean
    Problems problems(JsonMapper json) {
        return new Problems(json);
    }

    @Bean
    Tokens tokens(AccessKeep keep, Clock clock) {
        return new Tokens(keep, clock);
    }

    @Bean
    TokenCheck tokenCheck(Tokens tokens, Problems problems) {
        return new TokenCheck(tokens, problems);
    }

    @Bean
    WebMvcConfigurer whatIsAsked(Clock clock) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new AskedArguments(clock));
            }
        };
    }
}
