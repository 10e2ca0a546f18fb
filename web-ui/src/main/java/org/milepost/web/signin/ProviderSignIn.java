package org.milepost.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.milepost.api.ActorId;
import org.milepost.edge.access.AccountKeep;
import org.milepost.edge.access.AccountKeep.Binding;
import org.milepost.edge.access.AccountKeep.Invitation;
import org.milepost.edge.access.Invitations;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Tells by a provider's word who somebody is. The provider's name for a person is bound to them once, when they come with
 * an invitation; after that it signs them in. What else the provider says, an e-mail address above all, identifies nobody.
 */
@Component
final class ProviderSignIn {
    private final Providers providers;
    private final AccountKeep keep;
    private final Invitations invitations;
    private final Clock clock;

    ProviderSignIn(Providers providers, AccountKeep keep, Invitations invitations, Clock clock) {
        this.providers = providers;
        this.keep = keep;
        this.invitations = invitations;
        this.clock = clock;
    }

    /** Who it is, if the provider is one of the trust's and its word is bound to a person, or is bound now. */
    Optional<ActorId> recognise(HttpServletRequest request, Authentication said) {
        if (!(said instanceof OAuth2AuthenticationToken token) || !(token.getPrincipal() instanceof OidcUser user)) {
            return Optional.empty();
        }
        return providers
                .of(token.getAuthorizedClientRegistrationId())
                .filter(provider -> provider.issuer().equals(String.valueOf(user.getIssuer())))
                .filter(provider -> says(user, provider.claims()))
                .flatMap(provider -> Optional.ofNullable(
                                user.getClaimAsString(provider.subjectClaim().orElse("sub")))
                        .filter(subject -> !subject.isBlank())
                        .flatMap(subject -> keep.boundTo(provider.issuer(), subject)
                                .or(() -> bind(request, provider.issuer(), subject))));
    }

    /** Puts the person into the session instead of what the provider said of them. */
    static void putInstead(ActorId person, HttpServletRequest request, HttpServletResponse response) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                person.value(), null, List.of(new SimpleGrantedAuthority(PasswordCheck.PERSON))));
        SecurityContextHolder.setContext(context);
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
    }

    /** Leaves nothing of somebody whom nobody knows. */
    static void turnAway(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    private static boolean says(OidcUser user, Map<String, String> claims) {
        return claims.entrySet().stream()
                .allMatch(claim -> claim.getValue().equals(user.getClaimAsString(claim.getKey())));
    }

    private Optional<ActorId> bind(HttpServletRequest request, String issuer, String subject) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(InvitationPage.FOLLOWED) instanceof String hash)) {
            return Optional.empty();
        }
        session.removeAttribute(InvitationPage.FOLLOWED);
        return invitations
                .byHash(hash)
                .filter(invitation -> keep.redeem(hash, clock.instant()))
                .map(Invitation::actor)
                .filter(person -> keep.bind(new Binding(issuer, subject, person, clock.instant())));
    }
}
