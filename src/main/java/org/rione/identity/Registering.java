package org.rione.identity;

import java.time.Clock;
import java.util.Locale;
import org.rione.identity.Registrations.Wanted;
import org.rione.shared.Letter;
import org.rione.shared.Outbox;
import org.rione.shared.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How a person gets an account. Nobody learns here whether an address has one already: the answer is the same, and the
 * owner gets a letter that says so.
 */
@Service
public class Registering {

    private final Registrations registrations;
    private final AccountStore accounts;
    private final NewPassword newPassword;
    private final Throttle throttle;
    private final Outbox outbox;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Registering(
            Registrations registrations,
            AccountStore accounts,
            NewPassword newPassword,
            Throttle throttle,
            Outbox outbox,
            ApplicationEventPublisher events,
            Clock clock) {
        this.registrations = registrations;
        this.accounts = accounts;
        this.newPassword = newPassword;
        this.throttle = throttle;
        this.outbox = outbox;
        this.events = events;
        this.clock = clock;
    }

    /** Sends a link that makes the account; both ways through here write one row and one letter. */
    @Transactional
    @PreAuthorize("permitAll()")
    public void register(DisplayName name, EmailAddress email, String password, Locale language, ClientAddress from) {
        throttle.request(from);
        var hash = newPassword.hash(password, name.value(), email.value());
        var link = registrations.add(new Wanted(email, name.value(), hash, language));
        if (!throttle.mayWriteTo(email)) {
            return;
        }
        outbox.send(
                email.value(),
                language,
                accounts.exists(email)
                        ? Letter.of("identity.mail.already", name.value()).withLink(SignInPage.PATH)
                        : Letter.of("identity.mail.confirm", name.value())
                                .withLink(SignInPage.CONFIRM + "?codice=" + link.text()));
    }

    /** Whether the link could be used now; looking does not use it up, so programs that follow links in mails do no harm. */
    @PreAuthorize("permitAll()")
    public boolean isOpen(String code) {
        return registrations.isOpen(new Secret(code));
    }

    /** Makes the account; false when the link is used up, too old or not ours. */
    @Transactional
    @PreAuthorize("permitAll()")
    public boolean confirm(String code) {
        var wanted = registrations.use(new Secret(code));
        wanted.filter(registration -> !accounts.exists(registration.email())).ifPresent(registration -> {
            var person = accounts.add(
                    registration.email(), registration.name(), registration.passwordHash(), registration.language());
            accounts.addRole(person, Role.RESIDENT);
            events.publishEvent(new PersonRegistered(person, clock.instant()));
        });
        return wanted.isPresent();
    }
}
