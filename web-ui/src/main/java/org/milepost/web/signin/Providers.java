package org.milepost.web.signin;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.stereotype.Component;

/**
 * The providers of identities that the trust has configured, such as Microsoft Entra ID: each is one issuer, which with
 * Entra is one tenant. What a provider says of itself is asked for when somebody first signs in by it, so that Milepost
 * starts without it.
 */
@Component
public final class Providers implements ClientRegistrationRepository {
    /** Where the providers stand in the configuration, by an id of the trust's choice. */
    static final String PROPERTIES = "milepost.sign-in.providers";

    /** Below which people leave for a provider, by its id. */
    static final String LEAVING = "/oauth2/authorization";

    private final Map<String, Provider> providers;
    private final Map<String, ClientRegistration> known = new ConcurrentHashMap<>();

    Providers(Environment environment) {
        this.providers = new TreeMap<>(Binder.get(environment)
                .bind(PROPERTIES, Bindable.mapOf(String.class, Provider.class))
                .orElse(Map.of()));
    }

    /**
     * One provider.
     *
     * @param name what people call it
     * @param issuer its address, exactly as it signs it; with Entra that of the tenant
     * @param subjectClaim what it calls a person for ever: {@code sub}, or {@code oid} with Entra
     * @param claims what its statements have to say besides, such as {@code hd} of Google Workspace
     */
    public record Provider(
            String name,
            String issuer,
            String clientId,
            String clientSecret,
            Optional<String> subjectClaim,
            Map<String, String> claims) {
        public Provider {
            subjectClaim = Objects.requireNonNullElse(subjectClaim, Optional.empty());
            claims = Map.copyOf(Objects.requireNonNullElse(claims, Map.of()));
        }
    }

    /** A provider on the sign-in page. */
    public record Choice(String name, String path) {}

    boolean isEmpty() {
        return providers.isEmpty();
    }

    Optional<Provider> of(String id) {
        return Optional.ofNullable(providers.get(id));
    }

    List<Choice> choices() {
        return providers.entrySet().stream()
                .map(entry -> new Choice(entry.getValue().name(), LEAVING + "/" + entry.getKey()))
                .toList();
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        Provider provider = providers.get(id);
        return provider == null
                ? null
                : known.computeIfAbsent(
                        id,
                        unknown -> ClientRegistrations.fromIssuerLocation(provider.issuer())
                                .registrationId(id)
                                .clientName(provider.name())
                                .clientId(provider.clientId())
                                .clientSecret(provider.clientSecret())
                                .scope("openid")
                                .build());
    }
}
