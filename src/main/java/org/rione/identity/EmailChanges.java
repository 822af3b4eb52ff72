package org.rione.identity;

import java.time.Clock;
import org.rione.shared.Letter;
import org.rione.shared.Outbox;
import org.rione.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How a person gets their letters at another address: whoever asks proves to be them by the password, and proves by a
 * link that the new address is theirs; the old one is told. Nobody learns here whether an address has an account.
 */
@Service
public class EmailChanges {

    private final EmailChangeStore wishes;
    private final AccountStore accounts;
    private final PasswordProof proof;
    private final LetterGate gate;
    private final CurrentPerson current;
    private final Outbox outbox;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EmailChanges(
            EmailChangeStore wishes,
            AccountStore accounts,
            PasswordProof proof,
            LetterGate gate,
            CurrentPerson current,
            Outbox outbox,
            ApplicationEventPublisher events,
            Clock clock) {
        this.wishes = wishes;
        this.accounts = accounts;
        this.proof = proof;
        this.gate = gate;
        this.current = current;
        this.outbox = outbox;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Sends a link to the new address; nothing changes before it is used.
     *
     * @throws Refusal when it is the address of the account already, the password is wrong, or too many letters were asked for
     */
    @Transactional
    @PreAuthorize("isAuthenticated()")
    public void ask(EmailAddress wanted, String password, ClientAddress from) {
        var me = current.require();
        proof.require(me, password, from);
        var account = accounts.details(me.id());
        if (account.email().equals(wanted.value())) {
            throw new Refusal("identity.email-change.refused.same");
        }
        gate.pass(from, wanted);
        var link = wishes.add(new EmailChangeStore.Wanted(me.id(), wanted));
        outbox.send(
                wanted.value(),
                account.language(),
                accounts.exists(wanted)
                        ? Letter.of("identity.mail.already").withLink(SignInPage.PATH)
                        : Letter.of("identity.mail.email-change", account.name())
                                .withLink(SignInPage.CONFIRM_EMAIL + "?codice=" + link.text()));
    }

    /** Whether the link could be used now; looking does not use it up, so programs that follow links in mails do no harm. */
    @PreAuthorize("permitAll()")
    public boolean isOpen(String code) {
        return wishes.isOpen(new Secret(code));
    }

    /**
     * Letters go to the new address from now on; the sessions end, and the old address is told.
     *
     * @return false when the link is used up, too old or not ours, or the address has become somebody else's meanwhile
     */
    @Transactional
    @PreAuthorize("permitAll()")
    public boolean confirm(String code) {
        var wanted = wishes.use(new Secret(code))
                .filter(wish -> !accounts.exists(wish.email())
                        && accounts.signedIn(wish.person())
                                .filter(SignedIn::isEnabled)
                                .isPresent());
        wanted.ifPresent(wish -> {
            var before = accounts.details(wish.person());
            accounts.changeEmail(wish.person(), wish.email());
            accounts.closeLinks(wish.person());
            outbox.send(before.email(), before.language(), Letter.of("identity.mail.email-changed", before.name()));
            events.publishEvent(new EmailChanged(wish.person(), clock.instant()));
            events.publishEvent(new SessionsEnded(wish.person()));
        });
        return wanted.isPresent();
    }
}
