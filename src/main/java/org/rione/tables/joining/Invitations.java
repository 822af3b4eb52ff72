package org.rione.tables.joining;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rione.identity.CurrentPerson;
import org.rione.identity.EmailAddress;
import org.rione.identity.Secret;
import org.rione.shared.Ids;
import org.rione.shared.Letter;
import org.rione.shared.Outbox;
import org.rione.shared.Refusal;
import org.rione.tables.JoinedBy;
import org.rione.tables.NeighbourhoodTable;
import org.rione.tables.Seating;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Links that give a seat at a table: by mail to one person, or on paper and on the wall as a QR code. */
@Service
public class Invitations {

    private static final int MOST_OPEN = 50;
    private static final int LONGEST_LABEL = 120;

    private final InvitationStore store;
    private final Seating seating;
    private final JoiningRules rules;
    private final CurrentPerson current;
    private final Outbox outbox;
    private final Clock clock;

    Invitations(
            InvitationStore store,
            Seating seating,
            JoiningRules rules,
            CurrentPerson current,
            Outbox outbox,
            Clock clock) {
        this.store = store;
        this.seating = seating;
        this.rules = rules;
        this.current = current;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Makes a link for up to so many people. It is given out once, here, and cannot be read again.
     *
     * @param uses how many seats, 1 to {@value Invitation#MOST_USES}
     * @param days for how long, 1 to {@value Invitation#LONGEST_DAYS}
     * @param until the last day of the terms that it gives, today at the earliest
     */
    @Transactional
    @PreAuthorize("isAuthenticated()")
    public Secret invite(NeighbourhoodTable table, String label, int uses, int days, Optional<LocalDate> until) {
        return issue(table, label, uses, days, until, Optional.empty());
    }

    /** Sends somebody a link of their own, in this language; whether the address has an account is not told. */
    @Transactional
    @PreAuthorize("isAuthenticated()")
    public void mail(
            NeighbourhoodTable table, EmailAddress address, Locale language, int days, Optional<LocalDate> until) {
        var secret = issue(table, address.value(), 1, days, until, Optional.of(address.value()));
        outbox.send(
                address.value(),
                language,
                Letter.of("tables.joining.mail.INVITED", table.name(), table.mandate(), days)
                        .withLink(JoiningLinks.invitation(table.slug(), secret)));
    }

    private Secret issue(
            NeighbourhoodTable table,
            String label,
            int uses,
            int days,
            Optional<LocalDate> until,
            Optional<String> sentTo) {
        rules.requireRunner(table.id());
        rules.requireTerm(until);
        if (uses < 1 || uses > Invitation.MOST_USES) {
            throw new Refusal("tables.joining.refused.uses", Invitation.MOST_USES);
        }
        if (days < 1 || days > Invitation.LONGEST_DAYS) {
            throw new Refusal("tables.joining.refused.days", Invitation.LONGEST_DAYS);
        }
        var named = label.strip();
        if (sentTo.isEmpty() && (named.isEmpty() || named.length() > LONGEST_LABEL)) {
            throw new Refusal("tables.joining.refused.label", LONGEST_LABEL);
        }
        if (store.open(table.id(), clock.instant()).size() >= MOST_OPEN) {
            throw new Refusal("tables.joining.refused.many", MOST_OPEN);
        }
        var secret = Secret.make();
        store.insert(
                new Invitation(
                        new InvitationId(Ids.next()),
                        table.id(),
                        sentTo.isPresent() ? "" : named,
                        sentTo,
                        uses,
                        0,
                        until,
                        clock.instant().plus(Duration.ofDays(days))),
                secret,
                clock.instant());
        rules.tell(table.id(), JoiningChanged.What.INVITED);
        return secret;
    }

    /** Those that still give a seat, the newest first; for those who run the table. */
    @PreAuthorize("isAuthenticated()")
    public List<Invitation> open(NeighbourhoodTable table) {
        rules.requireRunner(table.id());
        return store.open(table.id(), clock.instant());
    }

    /** Makes a link worthless; seats that it gave stay. */
    @Transactional
    @PreAuthorize("isAuthenticated()")
    public void revoke(InvitationId id) {
        var invitation = store.find(id).orElseThrow(() -> new Refusal("tables.joining.refused.invitation"));
        rules.requireRunner(invitation.table());
        store.revoke(id, clock.instant());
        rules.tell(invitation.table(), JoiningChanged.What.INVITATION_REVOKED);
    }

    /** Whether the link still gives a seat at this table. */
    @PreAuthorize("permitAll()")
    public Optional<Invitation> find(NeighbourhoodTable table, Secret secret) {
        return store.good(secret, clock.instant()).filter(found -> found.table().equals(table.id()));
    }

    /**
     * Takes the seat.
     *
     * @return false when the person sat there already; nothing of the link is used up then
     * @throws Refusal when the link gives no seat any more
     */
    @Transactional
    @PreAuthorize("isAuthenticated()")
    public boolean accept(NeighbourhoodTable table, Secret secret) {
        var invitation = find(table, secret).orElseThrow(() -> new Refusal("tables.joining.refused.invitation"));
        if (!seating.give(table.id(), current.require().id(), JoinedBy.INVITATION, invitation.until())) {
            return false;
        }
        if (!store.use(invitation.id(), clock.instant())) {
            throw new Refusal("tables.joining.refused.invitation");
        }
        rules.tell(table.id(), JoiningChanged.What.INVITATION_USED);
        return true;
    }
}
