package org.milepost.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/** Sends people to a provider that the trust has configured. At the address of any other there is nothing, and no fault. */
final class LeavingForProvider implements OAuth2AuthorizationRequestResolver {
    private final Providers providers;
    private final OAuth2AuthorizationRequestResolver usual;

    LeavingForProvider(Providers providers) {
        this.providers = providers;
        this.usual = new DefaultOAuth2AuthorizationRequestResolver(providers, Providers.LEAVING);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        String path = request.getServletPath();
        return path.startsWith(Providers.LEAVING + "/") && isKnown(path.substring(Providers.LEAVING.length() + 1))
                ? usual.resolve(request)
                : null;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String provider) {
        return isKnown(provider) ? usual.resolve(request, provider) : null;
    }

    private boolean isKnown(String provider) {
        return providers.of(provider).isPresent();
    }
}
