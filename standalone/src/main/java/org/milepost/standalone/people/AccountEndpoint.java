package org.milepost.standalone.people;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.milepost.api.ActorId;
import org.milepost.api.TrustId;
import org.milepost.edge.access.Invitations;
import org.milepost.edge.http.Caller;
import org.milepost.web.people.Inviting;
import org.milepost.web.people.Notices;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Invitations, their end, and what CEO and Chair hear of them, for programs. */
@RestController
public final class AccountEndpoint {
    private final Inviting inviting;
    private final Notices notices;

    public AccountEndpoint(Inviting inviting, Notices notices) {
        this.inviting = inviting;
        this.notices = notices;
    }

    /**
     * A one-time link, shown this once.
     *
     * @param path where it leads, below the address of the server
     */
    public record Invited(ActorId person, String path, Instant expiresAt) {}

    /** What the reader has to hear of, the latest first. */
    public record NoticeList(List<Notices.Notice> notices) {
        public NoticeList {
            notices = List.copyOf(notices);
        }
    }

    /** Invites a person to choose how they sign in. */
    @PostMapping("/api/trusts/{trust}/people/{person}/invitation")
    Invited invite(@PathVariable String trust, @PathVariable String person, HttpServletRequest request) {
        ActorId invited = new ActorId(person);
        Invitations.Issued issued = inviting.invite(new TrustId(trust), invited, Caller.of(request));
        return new Invited(invited, issued.path(), issued.invitation().expiresAt());
    }

    /** Takes a person's account away: sessions and tokens end with it. */
    @DeleteMapping("/api/trusts/{trust}/people/{person}/account")
    ResponseEntity<Void> forget(@PathVariable String trust, @PathVariable String person, HttpServletRequest request) {
        inviting.takeAway(new TrustId(trust), new ActorId(person), Caller.of(request));
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/api/notices")
    NoticeList notices(HttpServletRequest request) {
        return new NoticeList(notices.of(Caller.of(request)));
    }
}
