package org.rione.identity;

import java.time.Clock;
import java.util.Locale;
import org.rione.shared.Letter;
import org.rione.shared.Outbox;
import org.rione.shared.Refusal;
import org.rione.shared.Role;
import org.rione.shared.Texts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person does with their own account. */
@Service
public class OwnAccount {

    private final AccountStore accounts;
    private final CurrentPerson current;
    private final NewPassword newPassword;
    private final PasswordProof proof;
    private final Outbox outbox;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OwnAccount(
            AccountStore accounts,
            CurrentPerson current,
            NewPassword newPassword,
            PasswordProof proof,
            Outbox outbox,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.current = current;
        this.newPassword = newPassword;
        this.proof = proof;
        this.outbox = outbox;
        this.events = events;
        this.clock = clock;
    }

    /** The person's own data as the account has them. */
    @PreAuthorize("isAuthenticated()")
    public AccountDetails details() {
        return accounts.details(current.require().id());
    }

    /**
     * Changes the name that others see and the language of letters; what is as it was is no change.
     *
     * @param seenVersion of the account that the person was looking at
     * @return the account as it is now
     * @throws Refusal when the name cannot be shown; one that was accepted once may stay
     * @throws OptimisticLockingFailureException when it was changed elsewhere meanwhile
     */
    @Transactional
    @PreAuthorize("isAuthenticated()")
    public AccountDetails change(String name, Locale language, long seenVersion) {
        var me = current.require();
        var before = accounts.details(me.id());
        var shown = name.equals(before.name()) ? name : new DisplayName(name).value();
        var spoken = Texts.supported(language);
        if (shown.equals(before.name())
                && spoken.getLanguage().equals(before.language().getLanguage())) {
            return before;
        }
        if (!accounts.change(me.id(), shown, spoken, seenVersion)) {
            throw new OptimisticLockingFailureException("the account was changed meanwhile");
        }
        events.publishEvent(new AccountChanged(me.id(), clock.instant()));
        events.publishEvent(new ShownName.Changed(me.called(shown)));
        return accounts.details(me.id());
    }

    /** Ends all sessions, also this one: whoever knew the old password is out. */
    @Transactional
    @PreAuthorize("isAuthenticated()")
    public void changePassword(String present, String wanted, ClientAddress from) {
        var me = current.require();
        proof.require(me, present, from);
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
        proof.require(me, password, from);
        if (me.has(Role.ADMINISTRATOR) && accounts.otherAdministrators(me.id()) == 0) {
            throw new Refusal("identity.erase.last-administrator");
        }
        outbox.send(me.email(), accounts.details(me.id()).language(), Letter.of("identity.mail.erased"));
        accounts.erase(me.id(), Texts.get(Locale.ITALIAN, "identity.erased.name"));
        events.publishEvent(new PersonErased(me.id(), clock.instant()));
        events.publishEvent(new SessionsEnded(me.id()));
    }
}
