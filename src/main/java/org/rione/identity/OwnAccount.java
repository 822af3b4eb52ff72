package org.rione.identity;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.rione.shared.Letter;
import org.rione.shared.Outbox;
import org.rione.shared.Refusal;
import org.rione.shared.Role;
import org.rione.shared.Texts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person does with their own account. */
@Service
public class OwnAccount {

    private final AccountStore accounts;
    private final CurrentPerson current;
    private final NewPassword newPassword;
    private final Passwords passwords;
    private final Throttle throttle;
    private final Outbox outbox;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OwnAccount(
            AccountStore accounts,
            CurrentPerson current,
            NewPassword newPassword,
            Passwords passwords,
            Throttle throttle,
            Outbox outbox,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.current = current;
        this.newPassword = newPassword;
        this.passwords = passwords;
        this.throttle = throttle;
        this.outbox = outbox;
        this.events = events;
        this.clock = clock;
    }

    /** The person's own data as the account has them. */
    @PreAuthorize("isAuthenticated()")
    public AccountDetails details() {
        return accounts.details(current.require().id());
    }

    /** Ends all sessions, also this one: whoever knew the old password is out. */
    @Transactional
    @PreAuthorize("isAuthenticated()")
    public void changePassword(String present, String wanted, ClientAddress from) {
        var me = current.require();
        prove(me, present, from);
        accounts.changePassword(me.id(), newPassword.hash(wanted, me.name(), me.email()));
        accounts.closeLinks(me.id());
        outbox.send(me.id(), Letter.of("identity.mail.password-changed"));
        events.publishEvent(new PasswordChanged(me.id(), clock.instant()));
        events.publishEvent(new SessionsEnded(me.id()));
    }

    /** Removes what tells who the person was. What they wrote in public stays, under a neutral name. */
    @Transactional
    @PreAuthorize("isAuthenticated()")
    public void erase(String password, ClientAddress from) {
        var me = current.require();
        prove(me, password, from);
        if (me.has(Role.ADMINISTRATOR) && accounts.otherAdministrators(me.id()) == 0) {
            throw new Refusal("identity.erase.last-administrator");
        }
        outbox.send(me.email(), accounts.details(me.id()).language(), Letter.of("identity.mail.erased"));
        accounts.erase(me.id(), Texts.get(Locale.ITALIAN, "identity.erased.name"));
        events.publishEvent(new PersonErased(me.id(), clock.instant()));
        events.publishEvent(new SessionsEnded(me.id()));
    }

    private void prove(SignedIn me, String password, ClientAddress from) {
        var wait = throttle.signInWait(me.email(), from);
        if (wait.isPositive()) {
            throw new Refusal("identity.throttle.password", wait.toSeconds() + 1);
        }
        var hash = accounts.signedIn(me.id()).flatMap(account -> Optional.ofNullable(account.passwordHash()));
        if (!passwords.matches(password, hash)) {
            throttle.signInFailed(me.email(), from);
            throw new Refusal("identity.password.wrong");
        }
    }
}
