package org.milepost.web.signin;

import jakarta.servlet.DispatcherType;
import java.util.Optional;
import org.milepost.api.ActorId;
import org.milepost.edge.access.AccountKeep;
import org.milepost.edge.http.Problems;
import org.milepost.edge.http.TokenCheck;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/** Who gets how far: programs show a token at each request, people sign in once and have a session. */
@Configuration(proxyBeanMethods = false)
public class SignInConfiguration {
    /** Scripts and styles come from files of this server only; a chart sets the style of single elements. */
    static final String CONTENT_OF_PAGES = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " style-src-attr 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self';"
            + " manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    static final String CONTENT_FOR_PROGRAMS = "default-src 'none'; frame-ancestors 'none'";

    private static final String SIGN_IN = "/sign-in";
    private static final String[] FOR_PROGRAMS = {"/api/**", "/reports/**", "/v3/**", "/actuator/**"};
    private static final String[] FOR_EVERYBODY = {
        "/assets/**", "/favicon.ico", SIGN_IN, "/invitation", "/invitation/*", "/error"
    };

    /** Nothing is remembered of a program between its requests; {@link TokenCheck} asks each for its token. */
    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http) throws Exception {
        return http.securityMatcher(FOR_PROGRAMS)
                .authorizeHttpRequests(paths -> paths.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(headers -> strict(headers, CONTENT_FOR_PROGRAMS))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(
            HttpSecurity http, Sessions sessions, AccountKeep keep, Providers providers, ProviderSignIn byProvider)
            throws Exception {
        HttpSessionRequestCache wanted = wanted();
        SavedRequestAwareAuthenticationSuccessHandler goOn = new SavedRequestAwareAuthenticationSuccessHandler();
        goOn.setRequestCache(wanted);
        if (!providers.isEmpty()) {
            http.oauth2Login(login -> login.loginPage(SIGN_IN)
                    .clientRegistrationRepository(providers)
                    .authorizationEndpoint(
                            leaving -> leaving.authorizationRequestResolver(new LeavingForProvider(providers)))
                    .failureHandler((request, response, failure) -> response.sendRedirect("/sign-in?unknown"))
                    .successHandler((request, response, said) -> {
                        Optional<ActorId> person = byProvider.recognise(request, said);
                        if (person.isEmpty()) {
                            ProviderSignIn.turnAway(request);
                            response.sendRedirect("/sign-in?unknown");
                            return;
                        }
                        ProviderSignIn.putInstead(person.get(), request, response);
                        sessions.begin(request, person.get());
                        goOn.onAuthenticationSuccess(request, response, said);
                    }));
        }
        return http.authorizeHttpRequests(paths -> paths.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(FOR_EVERYBODY)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .requestCache(cache -> cache.requestCache(wanted))
                .formLogin(form -> form.loginPage(SIGN_IN)
                        .loginProcessingUrl(SIGN_IN)
                        .usernameParameter("name")
                        .passwordParameter("password")
                        .successHandler((request, response, person) -> {
                            sessions.begin(request, SessionCheck.person(person));
                            goOn.onAuthenticationSuccess(request, response, person);
                        })
                        .failureHandler((request, response, failure) -> response.sendRedirect(
                                failure instanceof LockedException ? "/sign-in?wait" : "/sign-in?wrong")))
                .logout(out -> out.logoutUrl("/sign-out")
                        .addLogoutHandler((request, response, person) -> sessions.end(request))
                        .logoutSuccessUrl("/sign-in?out"))
                .exceptionHandling(problems -> problems.accessDeniedHandler((request, response, denied) -> {
                    // The page was left open until its session had gone: there is nothing to be afraid of.
                    if (request.getServletPath().equals(SIGN_IN)) {
                        response.sendRedirect("/sign-in?again");
                    } else {
                        response.sendError(HttpStatus.FORBIDDEN.value());
                    }
                }))
                .addFilterBefore(new SessionCheck(sessions, keep), AnonymousAuthenticationFilter.class)
                .headers(headers -> strict(headers, CONTENT_OF_PAGES))
                .build();
    }

    /**
     * Remembers where somebody wanted to go, and not what a page that stands open asked for; without a mark in the address:
     * pages refuse parameters they do not know.
     */
    @SuppressWarnings("NullAway") // null is how Spring Security is told to set no mark
    private static HttpSessionRequestCache wanted() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        cache.setRequestMatcher(request -> request.getMethod().equals("GET") && !Sessions.isUnattended(request));
        return cache;
    }

    private static void strict(HeadersConfigurer<HttpSecurity> headers, String content) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(content))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy(
                        "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()"))
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
    }

    /**
     * Refuses addresses written in a way that one part of a server may read differently from another. What stands in other
     * headers and parameters is for whoever reads it to judge.
     */
    @Bean
    HttpFirewall addressesThatMeanOneThing() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderNames(name -> true);
        firewall.setAllowedHeaderValues(value -> true);
        firewall.setAllowedParameterNames(name -> true);
        firewall.setAllowedParameterValues(value -> true);
        return firewall;
    }

    @Bean
    RequestRejectedHandler ambiguousAddresses(Problems problems) {
        return (request, response, refused) -> {
            if (TokenCheck.isForPrograms(request)) {
                problems.write(
                        response,
                        problems.of(
                                HttpStatus.BAD_REQUEST,
                                "request.malformed",
                                "The address or the method of this request cannot be read in one way only."));
            } else {
                response.sendError(HttpStatus.BAD_REQUEST.value());
            }
        };
    }
}
