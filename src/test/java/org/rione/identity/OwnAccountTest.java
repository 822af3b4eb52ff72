package org.rione.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rionedb.Tables.AUDIT_ENTRY;
import static org.rionedb.Tables.PERSON;
import static org.rionedb.Tables.PERSONAL_TOKEN;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rione.Letters;
import org.rione.ServiceTest;
import org.rione.TestPeople;
import org.rione.shared.Refusal;
import org.rione.shared.Role;
import org.rione.shared.StartRefused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.transaction.support.TransactionTemplate;

/** What people and administrators do with accounts, tokens and sessions. */
class OwnAccountTest extends ServiceTest {

    private static final String PASSWORD = "lampione giallo tardi";
    private static final ClientAddress HOME = new ClientAddress("192.0.2.77");

    @Autowired
    OwnAccount account;

    @Autowired
    EmailChanges emails;

    @Autowired
    People published;

    @Autowired
    CurrentPerson current;

    @Autowired
    Letters letters;

    @Autowired
    PersonalTokens tokens;

    @Autowired
    TokenSignIn tokenSignIn;

    @Autowired
    PeopleAdministration administration;

    @Autowired
    NoDemoInProduction production;

    @Autowired
    OwnDataFile file;

    @Autowired
    AccountStore accounts;

    @Autowired
    Passwords passwords;

    @Autowired
    SessionRegistry sessions;

    @Autowired
    TestPeople people;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    DSLContext sql;

    private SignedIn me;

    @BeforeEach
    void makeAccount() {
        me = people.resident();
        accounts.changePassword(me.id(), passwords.hash(PASSWORD));
        sessions.registerNewSession("session-" + me.id().value(), me);
    }

    @Test
    void a_changed_password_ends_every_session() {
        TestPeople.as(me, () -> account.changePassword(PASSWORD, "quattro parole messe insieme", HOME));

        assertThat(sessions.getSessionInformation("session-" + me.id().value()).isExpired())
                .isTrue();
        assertThat(passwords.matches(
                        "quattro parole messe insieme",
                        accounts.signedIn(me.id()).map(SignedIn::passwordHash)))
                .isTrue();
    }

    @Test
    void the_present_password_is_asked_for_and_guessing_is_slowed_down() {
        TestPeople.as(me, () -> {
            for (int i = 0; i < Throttle.FREE_FAILURES; i++) {
                assertThatThrownBy(() -> account.changePassword("wrong", "quattro parole messe insieme", HOME))
                        .hasMessageContaining("identity.password.wrong");
            }
            assertThatThrownBy(() -> account.changePassword(PASSWORD, "quattro parole messe insieme", HOME))
                    .hasMessageContaining("identity.throttle.password");
        });
    }

    @Test
    void a_changed_name_is_the_one_that_everybody_sees_and_the_session_goes_on_under_it() {
        TestPeople.as(me, () -> {
            var now = account.change(
                    "  Giulia   R. ", Locale.ENGLISH, account.details().version());
            assertThat(now.name()).isEqualTo("Giulia R.");
            assertThat(now.language()).isEqualTo(Locale.ENGLISH);
            assertThat(current.require().name()).isEqualTo("Giulia R.");
            assertThat(current.require().id()).isEqualTo(me.id());
            assertThat(published.names(List.of(me.id())).values())
                    .extracting(PersonName::name)
                    .containsExactly("Giulia R.");
            assertThat(noted("AccountChanged")).isEqualTo(1);
            assertThat(account.change("Giulia R.", Locale.ENGLISH, now.version()))
                    .isEqualTo(now);
            assertThat(noted("AccountChanged")).isEqualTo(1);
        });
        assertThat(sessions.getSessionInformation("session-" + me.id().value()).isExpired())
                .isFalse();
    }

    private int noted(String event) {
        return sql.fetchCount(
                AUDIT_ENTRY,
                AUDIT_ENTRY
                        .EVENT
                        .eq(event)
                        .and(AUDIT_ENTRY.FACTS.contains(me.id().value().toString())));
    }

    @Test
    void names_that_mislead_are_refused_and_change_nothing() {
        TestPeople.as(me, () -> {
            var before = account.details();
            for (var bad : List.of("", "G", "x".repeat(61), "Comune di Valenza", "Giu\u200Blia", "<b>Giulia</b>")) {
                assertThatThrownBy(() -> account.change(bad, Locale.ENGLISH, before.version()))
                        .as(bad)
                        .isInstanceOf(Refusal.class)
                        .hasMessageContaining("identity.name.");
            }
            assertThat(account.details()).isEqualTo(before);
        });
    }

    @Test
    void who_changes_the_account_in_two_windows_is_told_in_the_second() {
        TestPeople.as(me, () -> {
            var seen = account.details().version();
            account.change("Giulia Prima", Locale.ITALIAN, seen);
            assertThatThrownBy(() -> account.change("Giulia Dopo", Locale.ITALIAN, seen))
                    .isInstanceOf(OptimisticLockingFailureException.class);
            assertThat(account.details().name()).isEqualTo("Giulia Prima");
            assertThat(noted("AccountChanged")).isEqualTo(1);
        });
    }

    @Test
    void another_address_counts_when_the_link_that_was_sent_there_is_used_and_the_old_one_is_told() {
        var wanted = new EmailAddress(UUID.randomUUID() + "@example.org");
        TestPeople.as(me, () -> emails.ask(wanted, PASSWORD, HOME));
        assertThat(account().email()).isEqualTo(me.email());
        var code = letters.last(wanted.value()).path().replaceFirst(".*codice=", "");
        TestPeople.asVisitor(() -> {
            assertThat(emails.isOpen(code)).isTrue();
            assertThat(emails.confirm(code)).isTrue();
            assertThat(emails.isOpen(code)).isFalse();
            assertThat(emails.confirm(code)).isFalse();
        });
        assertThat(account().email()).isEqualTo(wanted.value());
        assertThat(letters.last(me.email()).plain()).contains("usa da adesso un altro indirizzo");
        assertThat(letters.last(me.email()).plain()).doesNotContain(wanted.value());
        assertThat(sessions.getSessionInformation("session-" + me.id().value()).isExpired())
                .isTrue();
        assertThat(noted("EmailChanged")).isEqualTo(1);
    }

    private AccountDetails account() {
        return accounts.details(me.id());
    }

    @Test
    void nobody_learns_whether_an_address_has_an_account_and_nobody_takes_it() {
        var other = people.resident();
        TestPeople.as(me, () -> emails.ask(new EmailAddress(other.email()), PASSWORD, HOME));
        assertThat(letters.last(other.email()).subject()).isEqualTo("Hai già un account");
        var free = new EmailAddress(UUID.randomUUID() + "@example.org");
        TestPeople.as(me, () -> emails.ask(free, PASSWORD, HOME));
        var code = letters.last(free.value()).path().replaceFirst(".*codice=", "");
        accounts.changeEmail(other.id(), free); // somebody was faster
        assertThat(emails.confirm(code)).isFalse();
        assertThat(account().email()).isEqualTo(me.email());
    }

    @Test
    void an_address_is_not_changed_without_the_password_nor_to_itself_and_a_new_password_closes_the_link() {
        var wanted = new EmailAddress(UUID.randomUUID() + "@example.org");
        TestPeople.as(me, () -> {
            assertThatThrownBy(() -> emails.ask(wanted, "wrong", HOME)).hasMessageContaining("identity.password.wrong");
            assertThatThrownBy(() -> emails.ask(new EmailAddress(me.email()), PASSWORD, HOME))
                    .hasMessageContaining("identity.email-change.refused.same");
            assertThat(letters.to(wanted.value())).isEmpty();
            emails.ask(wanted, PASSWORD, HOME);
            account.changePassword(PASSWORD, "quattro parole messe insieme", HOME);
        });
        var code = letters.last(wanted.value()).path().replaceFirst(".*codice=", "");
        assertThat(emails.confirm(code)).isFalse();
        assertThat(emails.isOpen("anything")).isFalse();
    }

    @Test
    void too_many_letters_to_one_address_are_refused() {
        var wanted = new EmailAddress(UUID.randomUUID() + "@example.org");
        TestPeople.as(me, () -> {
            for (int i = 0; i < Throttle.LETTERS_TO_ONE; i++) {
                emails.ask(wanted, PASSWORD, HOME);
            }
            assertThatThrownBy(() -> emails.ask(wanted, PASSWORD, HOME))
                    .hasMessageContaining("identity.throttle.letters");
        });
    }

    @Test
    void an_erased_account_tells_nothing_and_opens_nothing() {
        TestPeople.as(me, () -> {
            tokens.create("prova", Set.of(TokenScope.VOTE));
            account.erase(PASSWORD, HOME);
        });

        var row = sql.fetchSingle(PERSON, PERSON.ID.eq(me.id().value()));
        assertThat(row.getEmail()).endsWith("@erased.invalid");
        assertThat(row.getName()).isEqualTo("Persona che ha lasciato Rione");
        assertThat(row.getPasswordHash()).isNull();
        assertThat(row.getEnabled()).isFalse();
        assertThat(sql.fetchExists(
                        PERSONAL_TOKEN, PERSONAL_TOKEN.PERSON_ID.eq(me.id().value())))
                .isFalse();
        assertThat(sessions.getSessionInformation("session-" + me.id().value()).isExpired())
                .isTrue();
    }

    @Test
    void the_file_holds_my_data_and_no_hash() {
        TestPeople.as(me, () -> {
            var text = new String(file.write(), java.nio.charset.StandardCharsets.UTF_8);
            assertThat(text).contains(me.email()).doesNotContain("argon2", "passwordHash");
        });
    }

    @Test
    void a_token_acts_as_its_person_with_its_scopes_and_as_a_resident_at_most() {
        accounts.addRole(me.id(), Role.MODERATOR);
        var key = create(Set.of(TokenScope.VOTE));

        var who = tokenSignIn.authenticate(new PreAuthenticatedAuthenticationToken("token", key));

        assertThat(((SignedIn) who.getPrincipal()).id()).isEqualTo(me.id());
        assertThat(who.getAuthorities().stream().map(GrantedAuthority::getAuthority))
                .containsExactlyInAnyOrder("ROLE_RESIDENT", "SCOPE_vote");
    }

    @Test
    void only_the_hash_of_a_token_is_kept_and_a_revoked_one_opens_nothing() {
        var key = create(Set.of(TokenScope.COMMENT));
        var row = sql.fetchSingle(
                PERSONAL_TOKEN, PERSONAL_TOKEN.PERSON_ID.eq(me.id().value()));
        assertThat(key).startsWith("rione_").hasSize(6 + 43);
        assertThat(row.getTokenHash()).isNotEqualTo(key).hasSize(43);

        var stranger = people.resident();
        TestPeople.as(stranger, () -> tokens.revoke(row.getId()));
        assertThat(opens(tokenSignIn, key)).isTrue();

        TestPeople.as(me, () -> tokens.revoke(row.getId()));
        assertThat(opens(tokenSignIn, key)).isFalse();
        assertThat(opens(tokenSignIn, "rione_" + "x".repeat(43))).isFalse();
    }

    @Test
    void the_token_of_a_blocked_person_opens_nothing_and_their_sessions_end() {
        var key = create(Set.of(TokenScope.VOTE));
        TestPeople.as(people.person(false, Role.ADMINISTRATOR), () -> {
            var seen = administration.find(me.id()).orElseThrow();
            assertThat(administration.block(me.id(), seen.version()).enabled()).isFalse();
        });

        assertThat(opens(tokenSignIn, key)).isFalse();
        assertThat(sessions.getSessionInformation("session-" + me.id().value()).isExpired())
                .isTrue();
    }

    @Test
    void a_token_loses_what_its_person_loses_with_the_next_request() {
        var key = create(Set.of(TokenScope.VOTE));
        TestPeople.as(people.person(false, Role.ADMINISTRATOR), () -> {
            var seen = administration.find(me.id()).orElseThrow();
            administration.assign(me.id(), Set.of(), List.of(), seen.version());
        });

        var who = tokenSignIn.authenticate(new PreAuthenticatedAuthenticationToken("token", key));

        assertThat(who.getAuthorities().stream().map(GrantedAuthority::getAuthority))
                .containsExactly("SCOPE_vote");
    }

    @Test
    void the_use_of_a_token_is_written_later_and_shown_at_once_to_the_minute() {
        var key = create(Set.of(TokenScope.VOTE));
        TestPeople.as(me, () -> assertThat(tokens.mine().getFirst().lastUsed()).isEmpty());

        assertThat(opens(tokenSignIn, key)).isTrue();

        TestPeople.as(me, () -> {
            var token = tokens.mine().getFirst();
            assertThat(token.lastUsed()).hasValueSatisfying(at -> assertThat(at)
                    .isEqualTo(at.truncatedTo(ChronoUnit.MINUTES))
                    .isBetween(
                            token.created().minus(1, ChronoUnit.MINUTES),
                            token.created().plus(1, ChronoUnit.HOURS)));
        });
    }

    @Test
    void of_two_administrators_the_second_sees_that_the_first_was_faster() {
        TestPeople.as(people.person(false, Role.ADMINISTRATOR), () -> {
            var seen = administration.find(me.id()).orElseThrow();
            administration.assign(me.id(), Set.of(Role.RESIDENT, Role.MODERATOR), List.of(), seen.version());

            assertThatThrownBy(() -> administration.assign(me.id(), Set.of(Role.DESK), List.of(), seen.version()))
                    .isInstanceOf(OptimisticLockingFailureException.class);
            assertThat(administration.find(me.id()).orElseThrow().roles())
                    .containsExactlyInAnyOrder(Role.RESIDENT, Role.MODERATOR);
        });
    }

    @Test
    void nobody_takes_the_administration_from_themselves() {
        var boss = people.person(false, Role.ADMINISTRATOR);
        TestPeople.as(boss, () -> {
            var seen = administration.find(boss.id()).orElseThrow();
            assertThatThrownBy(() -> administration.assign(boss.id(), Set.of(), List.of(), seen.version()))
                    .isInstanceOf(Refusal.class);
            assertThatThrownBy(() -> administration.block(boss.id(), seen.version()))
                    .isInstanceOf(Refusal.class);
        });
    }

    @Test
    void people_are_found_by_any_part_of_the_address_and_signs_of_the_pattern_are_only_signs() {
        TestPeople.as(people.person(false, Role.ADMINISTRATOR), () -> {
            var part = me.id().value().toString().substring(10);
            assertThat(administration
                            .list(part, Optional.empty(), Optional.empty(), 20)
                            .items())
                    .extracting(AccountDetails::id)
                    .containsExactly(me.id());
            assertThat(administration
                            .list("%" + part, Optional.empty(), Optional.empty(), 20)
                            .items())
                    .isEmpty();
            assertThat(administration
                            .list("') or sleep(5)-- ", Optional.of(Role.RESIDENT), Optional.empty(), 20)
                            .items())
                    .isEmpty();
        });
    }

    @Test
    void pages_of_people_follow_each_other_without_gap_or_repetition() {
        for (int i = 0; i < 5; i++) {
            people.person(false, Role.AUDITOR);
        }
        TestPeople.as(people.person(false, Role.ADMINISTRATOR), () -> {
            var first = administration.list("", Optional.of(Role.AUDITOR), Optional.empty(), 3);
            var second = administration.list("", Optional.of(Role.AUDITOR), first.next(), 3);

            assertThat(first.items()).hasSize(3);
            assertThat(second.items()).isNotEmpty().doesNotContainAnyElementsOf(first.items());
        });
    }

    @Test
    void production_refuses_to_run_with_a_demonstration_account() {
        transaction.executeWithoutResult(rolledBack -> {
            rolledBack.setRollbackOnly();
            accounts.add(new EmailAddress("revisore@demo.it"), "Andrea Sacchi", "{argon2}x", java.util.Locale.ITALIAN);

            assertThatThrownBy(production::check)
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("revisore@demo.it");
        });
    }

    private String create(Set<TokenScope> scopes) {
        var key = new String[1];
        TestPeople.as(me, () -> key[0] = tokens.create("prova", scopes));
        return key[0];
    }

    private static boolean opens(AuthenticationProvider door, String key) {
        try {
            door.authenticate(new PreAuthenticatedAuthenticationToken("token", key));
            return true;
        } catch (BadCredentialsException closed) {
            return false;
        }
    }
}
