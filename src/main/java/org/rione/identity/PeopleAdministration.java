package org.rione.identity;

import static org.rionedb.Tables.OFFICER;
import static org.rionedb.Tables.PERSON;
import static org.rionedb.Tables.PERSON_ROLE;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.rione.shared.Cursor;
import org.rione.shared.Letter;
import org.rione.shared.Outbox;
import org.rione.shared.PersonId;
import org.rione.shared.Refusal;
import org.rione.shared.Role;
import org.rione.shared.Slice;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who has an account, which roles, for which offices. What changes here ends the person's sessions. */
@Service
public class PeopleAdministration {

    private static final String ADMINISTRATOR = "hasRole('" + Role.ADMINISTRATOR + "')";
    private static final char LIKE_ESCAPE = '!';

    private final DSLContext sql;
    private final AccountStore accounts;
    private final OneTimeLinks links;
    private final CurrentPerson current;
    private final Outbox outbox;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PeopleAdministration(
            DSLContext sql,
            AccountStore accounts,
            OneTimeLinks links,
            CurrentPerson current,
            Outbox outbox,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sql = sql;
        this.accounts = accounts;
        this.links = links;
        this.current = current;
        this.outbox = outbox;
        this.events = events;
        this.clock = clock;
    }

    /**
     * People by name, those who deleted their account left out.
     *
     * @param words what name or address contain; empty for all
     * @param role empty for all
     */
    @PreAuthorize(ADMINISTRATOR)
    public Slice<AccountDetails> list(String words, Optional<String> role, Optional<Cursor> after, int limit) {
        var which = PERSON.ERASED_AT.isNull();
        if (!words.isBlank()) {
            var like = "%" + DSL.escape(words.strip(), LIKE_ESCAPE) + "%";
            which = which.and(PERSON.NAME
                    .like(like, LIKE_ESCAPE)
                    .or(PERSON.EMAIL.like(like.toLowerCase(Locale.ROOT), LIKE_ESCAPE)));
        }
        if (role.isPresent()) {
            which = which.and(PERSON.ID.in(
                    DSL.select(PERSON_ROLE.PERSON_ID).from(PERSON_ROLE).where(PERSON_ROLE.ROLE.eq(role.get()))));
        }
        var rows = sql.selectFrom(PERSON)
                .where(which)
                .and(after.map(PeopleAdministration::beyond).orElse(DSL.noCondition()))
                .orderBy(PERSON.NAME, PERSON.ID)
                .limit(limit + 1)
                .fetch(accounts::details);
        return Slice.of(
                rows, limit, person -> Cursor.of(person.name(), person.id().value()));
    }

    /** A comparison of rows would make the server read everybody before it. */
    private static Condition beyond(Cursor cursor) {
        var name = cursor.key().get(0);
        return PERSON.NAME
                .gt(name)
                .or(PERSON.NAME
                        .eq(name)
                        .and(PERSON.ID.gt(UUID.fromString(cursor.key().get(1)))));
    }

    @PreAuthorize(ADMINISTRATOR)
    public Optional<AccountDetails> find(PersonId person) {
        return sql.selectFrom(PERSON)
                .where(PERSON.ID.eq(person.value()))
                .and(PERSON.ERASED_AT.isNull())
                .fetchOptional(accounts::details);
    }

    /** Nobody takes the administration from themselves: there would be nobody to give it back. */
    @Transactional
    @PreAuthorize(ADMINISTRATOR)
    public AccountDetails assign(PersonId person, Set<String> roles, List<OfficeId> offices, long seenVersion) {
        if (isMe(person) && !roles.contains(Role.ADMINISTRATOR)) {
            throw new Refusal("identity.people.refused.self");
        }
        if (!Role.ALL.containsAll(roles)) {
            throw new IllegalArgumentException("unknown role");
        }
        touch(person, seenVersion);
        sql.deleteFrom(PERSON_ROLE)
                .where(PERSON_ROLE.PERSON_ID.eq(person.value()))
                .execute();
        roles.forEach(role -> accounts.addRole(person, role));
        sql.deleteFrom(OFFICER).where(OFFICER.PERSON_ID.eq(person.value())).execute();
        for (int i = 0; i < offices.size(); i++) {
            sql.insertInto(OFFICER)
                    .set(OFFICER.PERSON_ID, person.value())
                    .set(OFFICER.OFFICE_ID, offices.get(i).value())
                    .set(OFFICER.MAIN, i == 0)
                    .execute();
        }
        events.publishEvent(new RolesAssigned(person, roles, offices, clock.instant()));
        events.publishEvent(new SessionsEnded(person));
        return accounts.details(person);
    }

    /** Lets nobody in with this account any more; what the person wrote is not touched. */
    @Transactional
    @PreAuthorize(ADMINISTRATOR)
    public AccountDetails block(PersonId person, long seenVersion) {
        if (isMe(person)) {
            throw new Refusal("identity.people.refused.self");
        }
        enable(person, seenVersion, false);
        links.close(person);
        events.publishEvent(new PersonBlocked(person, clock.instant()));
        events.publishEvent(new SessionsEnded(person));
        return accounts.details(person);
    }

    @Transactional
    @PreAuthorize(ADMINISTRATOR)
    public AccountDetails unblock(PersonId person, long seenVersion) {
        enable(person, seenVersion, true);
        events.publishEvent(new PersonUnblocked(person, clock.instant()));
        return accounts.details(person);
    }

    /** Makes an account for somebody, who gets a letter with a link to choose the password. */
    @Transactional
    @PreAuthorize(ADMINISTRATOR)
    public PersonId invite(DisplayName name, EmailAddress email, Set<String> roles) {
        var person = add(name, email, roles);
        var link = links.issue(person, LinkPurpose.WELCOME);
        outbox.send(
                person,
                Letter.of("identity.mail.welcome").withLink(SignInPage.NEW_PASSWORD + "?codice=" + link.text()));
        return person;
    }

    /** Makes an administrator, or an account one; the path of a link to choose the password, that works once. */
    @Transactional
    @PreAuthorize(ADMINISTRATOR)
    public String createAdministrator(EmailAddress email) {
        var person = accounts.signedIn(email)
                .map(SignedIn::id)
                .orElseGet(() -> add(
                        new DisplayName(
                                email.value()
                                                .substring(0, email.value().indexOf('@'))
                                                .replaceAll("[^a-z0-9.-]", " ") + " amm."),
                        email,
                        Set.of()));
        accounts.addRole(person, Role.ADMINISTRATOR);
        events.publishEvent(new RolesAssigned(person, Set.of(Role.ADMINISTRATOR), List.of(), clock.instant()));
        return SignInPage.NEW_PASSWORD + "?codice="
                + links.issue(person, LinkPurpose.WELCOME).text();
    }

    private PersonId add(DisplayName name, EmailAddress email, Set<String> roles) {
        if (accounts.exists(email)) {
            throw new Refusal("identity.people.refused.exists");
        }
        var person = accounts.add(email, name.value(), null, Locale.ITALIAN);
        roles.forEach(role -> accounts.addRole(person, role));
        events.publishEvent(new PersonInvited(person, roles, clock.instant()));
        return person;
    }

    private boolean isMe(PersonId person) {
        return current.get().map(SignedIn::id).filter(person::equals).isPresent();
    }

    private void enable(PersonId person, long seenVersion, boolean enabled) {
        touch(person, seenVersion);
        sql.update(PERSON)
                .set(PERSON.ENABLED, enabled)
                .where(PERSON.ID.eq(person.value()))
                .execute();
    }

    private void touch(PersonId person, long seenVersion) {
        int touched = sql.update(PERSON)
                .set(PERSON.VERSION, PERSON.VERSION.plus(1))
                .where(PERSON.ID.eq(person.value()))
                .and(PERSON.VERSION.eq(seenVersion))
                .and(PERSON.ERASED_AT.isNull())
                .execute();
        if (touched == 0) {
            throw new OptimisticLockingFailureException("somebody changed the account meanwhile");
        }
    }
}
