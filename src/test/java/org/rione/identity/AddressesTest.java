package org.rione.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rione.TestPeople.as;

import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rione.ServiceTest;
import org.rione.StatementCount;
import org.rione.TestPeople;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;

class AddressesTest extends ServiceTest {

    @Autowired
    Addresses addresses;

    @Autowired
    PersonalTokens tokens;

    @Autowired
    TokenSignIn signIn;

    @Autowired
    TestPeople people;

    @Autowired
    StatementCount statements;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void where_letters_to_the_person_of_a_program_go_was_read_with_the_token() {
        var person = people.resident();
        var other = people.resident();
        var theirs = addresses.of(person.id()).orElseThrow();
        var key = new AtomicReference<String>();
        as(person, () -> key.set(tokens.create("prova", Set.of(TokenScope.REPORT))));
        SecurityContextHolder.getContext()
                .setAuthentication(signIn.authenticate(new PreAuthenticatedAuthenticationToken("token", key.get())));

        assertThat(statements.during(() -> assertThat(addresses.of(person.id())).contains(theirs)))
                .isEmpty();
        assertThat(addresses.of(other.id()))
                .hasValueSatisfying(found -> assertThat(found.address()).isEqualTo(other.email()));
    }
}
