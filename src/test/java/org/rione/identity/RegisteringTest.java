package org.rione.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rionedb.Tables.REGISTRATION;

import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.rione.Letters;
import org.rione.ServiceTest;
import org.rione.TestPeople;
import org.rione.shared.Ids;
import org.rione.shared.Refusal;
import org.rione.shared.Role;
import org.springframework.beans.factory.annotation.Autowired;

class RegisteringTest extends ServiceTest {

    private static final String PASSWORD = "lampione giallo tardi 😊";

    @Autowired
    Registering registering;

    @Autowired
    WayBack wayBack;

    @Autowired
    AccountStore accounts;

    @Autowired
    Passwords passwords;

    @Autowired
    TestPeople people;

    @Autowired
    Letters letters;

    @Autowired
    DSLContext sql;

    private final EmailAddress email = new EmailAddress(Ids.next() + "@example.org");
    private final ClientAddress home =
            new ClientAddress("203.0.113." + Math.floorMod(email.value().hashCode(), 250));

    @Test
    void an_account_is_made_when_its_address_is_confirmed() {
        register();
        assertThat(accounts.exists(email)).isFalse();

        assertThat(registering.confirm(codeOf(letters.last(email.value())))).isTrue();

        var account = accounts.signedIn(email).orElseThrow();
        assertThat(account.roles()).containsExactly(Role.RESIDENT);
        assertThat(account.verified()).isFalse();
        assertThat(passwords.matches(PASSWORD, java.util.Optional.ofNullable(account.passwordHash())))
                .isTrue();
    }

    @Test
    void a_link_is_used_once_even_by_twenty_at_the_same_time() throws Exception {
        register();
        var code = codeOf(letters.last(email.value()));

        try (var pool = Executors.newFixedThreadPool(20)) {
            var answers = pool.invokeAll(IntStream.range(0, 20)
                    .mapToObj(_ -> (Callable<Boolean>) () -> registering.confirm(code))
                    .toList());
            int successes = 0;
            for (var answer : answers) {
                successes += answer.get() ? 1 : 0;
            }
            assertThat(successes).isOne();
        }
    }

    @Test
    void a_reset_link_is_used_once_even_by_twenty_at_the_same_time() throws Exception {
        var person = people.resident();
        wayBack.askForNewPassword(new EmailAddress(person.email()), home);
        var code = codeOf(letters.last(person.email()));

        try (var pool = Executors.newFixedThreadPool(20)) {
            var answers = pool.invokeAll(IntStream.range(0, 20)
                    .mapToObj(_ -> (Callable<Boolean>) () -> wayBack.setPassword(code, PASSWORD))
                    .toList());
            int successes = 0;
            for (var answer : answers) {
                successes += answer.get() ? 1 : 0;
            }
            assertThat(successes).isOne();
        }
    }

    @Test
    void the_owner_of_an_account_is_told_and_the_one_who_asked_is_not() {
        register();
        registering.confirm(codeOf(letters.last(email.value())));

        register();

        assertThat(letters.last(email.value(), 2).subject()).isEqualTo("Hai già un account");
    }

    @Test
    void whoever_confirms_gets_the_password_that_belongs_to_the_link() {
        register();
        var ours = codeOf(letters.last(email.value()));
        registering.register(new DisplayName("Altro"), email, "quattro parole di altri", Locale.ITALIAN, home);
        letters.last(email.value(), 2);

        registering.confirm(ours);

        var account = accounts.signedIn(email).orElseThrow();
        assertThat(account.name()).isEqualTo("Giulia R.");
        assertThat(passwords.matches(PASSWORD, java.util.Optional.ofNullable(account.passwordHash())))
                .isTrue();
    }

    @Test
    void only_hashes_of_links_are_stored_and_old_ones_open_nothing() {
        register();
        var code = codeOf(letters.last(email.value()));
        var row = sql.fetchSingle(REGISTRATION, REGISTRATION.EMAIL.eq(email.value()));
        assertThat(row.getLinkHash()).isNotEqualTo(code).hasSize(43);

        row.setExpiresAt(row.getExpiresAt().minus(java.time.Duration.ofHours(25)));
        row.update();

        assertThat(registering.isOpen(code)).isFalse();
        assertThat(registering.confirm(code)).isFalse();
        assertThat(accounts.exists(email)).isFalse();
    }

    @Test
    void a_reset_link_of_one_person_opens_no_other_purpose_and_dies_with_the_change() {
        var person = people.resident();
        var address = new EmailAddress(person.email());
        wayBack.askForNewPassword(address, home);
        var first = codeOf(letters.last(person.email()));
        assertThat(wayBack.signIn(new Secret(first))).isEmpty();

        wayBack.askForNewPassword(address, home);
        var second = codeOf(letters.last(person.email(), 2));
        assertThat(wayBack.setPassword(second, PASSWORD)).isTrue();

        assertThat(wayBack.isOpen(first)).isFalse();
        assertThat(letters.last(person.email(), 3).subject()).isEqualTo("La tua password è cambiata");
    }

    @Test
    void a_refused_password_leaves_the_link_as_it_was() {
        var person = people.resident();
        wayBack.askForNewPassword(new EmailAddress(person.email()), home);
        var code = codeOf(letters.last(person.email()));

        assertThatThrownBy(() -> wayBack.setPassword(code, "short")).isInstanceOf(Refusal.class);

        assertThat(wayBack.isOpen(code)).isTrue();
    }

    @Test
    void a_mailbox_is_not_flooded() {
        for (int i = 0; i < Throttle.LETTERS_TO_ONE + 3; i++) {
            register();
        }
        letters.last(email.value(), Throttle.LETTERS_TO_ONE);

        assertThat(letters.to(email.value())).hasSize(Throttle.LETTERS_TO_ONE);
    }

    private void register() {
        registering.register(new DisplayName("Giulia R."), email, PASSWORD, Locale.ITALIAN, home);
    }

    private static String codeOf(Letters.Received letter) {
        return letter.path().replaceFirst(".*codice=", "");
    }
}
