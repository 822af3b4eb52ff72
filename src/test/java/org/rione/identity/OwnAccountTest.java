package org.rione.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rionedb.Tables.PERSON;
import static org.rionedb.Tables.PERSONAL_TOKEN;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
