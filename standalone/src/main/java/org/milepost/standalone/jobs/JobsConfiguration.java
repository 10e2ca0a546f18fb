package org.milepost.standalone.jobs;

import java.time.Clock;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.milepost.edge.access.AccessKeep;
import org.milepost.edge.http.Caller;
import org.milepost.edge.json.EventReader;
import org.milepost.edge.messages.Asker;
import org.milepost.standalone.intake.TrustImport;
import org.milepost.standalone.store.Appender;
import org.milepost.standalone.store.StoredEvents;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The beans of jobs beside a running server. */
@Configuration(proxyBeanMethods = false)
public class JobsConfiguration {

    @Bean
    Jobs jobs(Clock clock) {
        return new Jobs(clock);
    }

    @Bean
    MadeExports madeExports(Clock clock) {
        return new MadeExports(clock);
    }

    @Bean
    JobOffices jobOffices(AccessKeep access, StoredEvents stored, EventReader reader, Clock clock) {
        return new JobOffices(access, stored, reader, clock);
    }

    @Bean
    TrustImport trustImport(
            Appender appender, StoredEvents stored, EventReader reader, EventStore events, Asker asker) {
        return new TrustImport(appender, stored, reader, events, asker);
    }

    /** Whoever may send no job is told so before their files are read. */
    @Bean
    WebMvcConfigurer jobsForThoseWhoMay(JobOffices offices) {
        HandlerInterceptor check = new HandlerInterceptor() {
            @Override
            public boolean preHandle(
                    jakarta.servlet.http.HttpServletRequest request,
                    jakarta.servlet.http.HttpServletResponse response,
                    Object handler) {
                if (handler instanceof HandlerMethod) {
                    offices.checkAny(Caller.of(request));
                }
                return true;
            }
        };
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(check)
                        .addPathPatterns("/api/jobs", "/api/jobs/**", "/operations", "/operations/**");
            }
        };
    }
}
