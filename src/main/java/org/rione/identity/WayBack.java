package org.rione.identity;

import java.time.Clock;
import java.util.Optional;
import org.rione.shared.Letter;
import org.rione.shared.Outbox;
import org.rione.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.task.TaskExecutor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Into an account without its password, by a link in a mail. The answer never depends on whether the address has an
 * account: what there is to do is done after it.
 */
@Service
public class WayBack {

    private final AccountStore accounts;
    private final OneTimeLinks links;
    private final NewPassword newPassword;
    private final Throttle throttle;
    private final Outbox outbox;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final TaskExecutor afterwards;
    private final TransactionTemplate transaction;

    WayBack(
            AccountStore accounts,
            OneTimeLinks links,
            NewPassword newPassword,
            Throttle throttle,
            Outbox outbox,
            ApplicationEventPublisher events,
            Clock clock,
            TaskExecutor applicationTaskExecutor,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.links = links;
        this.newPassword = newPassword;
        this.throttle = throttle;
        this.outbox = outbox;
        this.events = events;
        this.clock = clock;
        this.afterwards = applicationTaskExecutor;
        this.transaction = transaction;
    }

    @PreAuthorize("permitAll()")
    public void askForNewPassword(EmailAddress email, ClientAddress from) {
        send(email, from, LinkPurpose.RESET, "identity.mail.reset", SignInPage.NEW_PASSWORD);
    }

    @PreAuthorize("permitAll()")
    public void askForSignInLink(EmailAddress email, ClientAddress from) {
        send(email, from, LinkPurpose.SIGN_IN, "identity.mail.sign-in", SignInPage.LINK);
    }

    private void send(EmailAddress email, ClientAddress from, LinkPurpose purpose, String texts, String path) {
        throttle.request(from);
        if (!throttle.mayWriteTo(email)) {
            return;
        }
        afterwards.execute(() -> transaction.executeWithoutResult(
                _ -> accounts.signedIn(email).filter(SignedIn::isEnabled).ifPresent(account -> {
                    var link = links.issue(account.id(), purpose);
                    outbox.send(
                            account.id(),
                            Letter.of(texts, purpose.life().toMinutes()).withLink(path + "?codice=" + link.text()));
                })));
    }

    /** Whether the link could be used now; looking does not use it up. */
    @PreAuthorize("permitAll()")
    public boolean isOpen(String code) {
        return links.isOpen(new Secret(code), LinkPurpose.RESET, LinkPurpose.WELCOME);
    }

    /**
     * Sets the password of the account that the link belongs to; a password that is refused leaves the link as it was.
     *
     * @return false when the link is used up, too old or not ours
     */
    @PreAuthorize("permitAll()")
    public boolean setPassword(String code, String password) {
        var hash = newPassword.hash(password); // takes its time: no connection to the database is held meanwhile
        return Boolean.TRUE.equals(transaction.execute(_ -> change(new Secret(code), hash)));
    }

    private boolean change(Secret link, String hash) {
        var person = links.use(link, LinkPurpose.RESET, LinkPurpose.WELCOME);
        person.ifPresent(id -> {
            accounts.changePassword(id, hash);
            links.close(id);
            outbox.send(id, Letter.of("identity.mail.password-changed"));
            events.publishEvent(new PasswordChanged(id, clock.instant()));
            events.publishEvent(new SessionsEnded(id));
        });
        return person.isPresent();
    }

    /** Uses a sign-in link up. */
    @Transactional
    Optional<SignedIn> signIn(Secret link) {
        return links.use(link, LinkPurpose.SIGN_IN).flatMap(this::enabled);
    }

    private Optional<SignedIn> enabled(PersonId person) {
        return accounts.signedIn(person).filter(SignedIn::isEnabled);
    }
}
