package org.rione.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rionedb.Tables.PERSON;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.vaadin.flow.server.auth.NavigationAccessControl;
import java.util.Locale;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rione.ServiceTest;
import org.rione.TestPeople;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

class SignInTest extends ServiceTest {

    private static final String PASSWORD = "pässwörd😊😊😊";

    @Autowired
    WebApplicationContext context;

    @Autowired
    TestPeople people;

    @Autowired
    Passwords passwords;

    @Autowired
    DSLContext sql;

    private MockMvc browser;
    private SignedIn person;

    @BeforeEach
    void makeAccount() {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        person = people.resident();
        sql.update(PERSON)
                .set(PERSON.PASSWORD_HASH, passwords.hash(PASSWORD))
                .where(PERSON.ID.eq(person.id().value()))
                .execute();
    }

    @Test
    void the_right_password_signs_in_however_the_address_is_capitalised() throws Exception {
        var answer = signIn(" " + person.email().toUpperCase(Locale.ROOT), PASSWORD, new MockHttpSession());

        assertThat(answer.getResponse().getRedirectedUrl()).isEqualTo("/");
        assertThat(answer.getRequest()
                        .getSession()
                        .getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY))
                .isNotNull();
    }

    @Test
    void a_session_that_was_planted_before_sign_in_is_worth_nothing_afterwards() throws Exception {
        var planted = new MockHttpSession();
        var before = planted.getId();

        var answer = signIn(person.email(), PASSWORD, planted);

        assertThat(answer.getRequest().getSession().getId()).isNotEqualTo(before);
    }

    @Test
    void the_session_never_holds_the_hash() throws Exception {
        var answer = signIn(person.email(), PASSWORD, new MockHttpSession());
        var context = (org.springframework.security.core.context.SecurityContext) answer.getRequest()
                .getSession()
                .getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);

        assertThat(((SignedIn) context.getAuthentication().getPrincipal()).passwordHash())
                .isNull();
    }

    @Test
    void wrong_password_unknown_address_and_closed_account_get_one_answer() throws Exception {
        var closed = people.resident();
        sql.update(PERSON)
                .set(PERSON.PASSWORD_HASH, passwords.hash(PASSWORD))
                .set(PERSON.ENABLED, false)
                .where(PERSON.ID.eq(closed.id().value()))
                .execute();

        var answers = java.util.List.of(
                signIn(person.email(), "wrong", new MockHttpSession()),
                signIn("nobody@example.org", PASSWORD, new MockHttpSession()),
                signIn("not an address", PASSWORD, new MockHttpSession()),
                signIn(closed.email(), PASSWORD, new MockHttpSession()));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.getResponse().getRedirectedUrl())
                .isEqualTo("/accedi?errore"));
    }

    @Test
    void without_the_token_of_the_form_nobody_signs_in() throws Exception {
        var answer = browser.perform(
                        post("/accedi").param("email", person.email()).param("password", PASSWORD))
                .andReturn();

        assertThat(answer.getResponse().getStatus()).isIn(302, 403);
        assertThat(answer.getResponse().getRedirectedUrl()).isNotEqualTo("/");
    }

    @ParameterizedTest
    @CsvSource({
        "/programmi/valenza-2026?stato=avviata, /programmi/valenza-2026?stato=avviata",
        "segnalazioni/nuova, /segnalazioni/nuova",
        "//evil.example, /",
        "/\\evil.example, /"
    })
    void one_comes_back_to_the_page_one_left_and_only_to_pages_of_this_site(String from, String to) throws Exception {
        var session = new MockHttpSession();
        session.setAttribute(NavigationAccessControl.SESSION_STORED_REDIRECT, from);

        assertThat(signIn(person.email(), PASSWORD, session).getResponse().getRedirectedUrl())
                .isEqualTo(to);
    }

    private MvcResult signIn(String email, String password, MockHttpSession session) throws Exception {
        return browser.perform(post("/accedi")
                        .session(session)
                        .with(csrf())
                        .param("email", email)
                        .param("password", password))
                .andReturn();
    }
}
