package org.rione.participation.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rionedb.Tables.SUBJECT_COMMENT;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rione.ServiceTest;
import org.rione.TestPeople;
import org.rione.identity.SignedIn;
import org.rione.participation.Importance;
import org.rione.participation.Subject;
import org.rione.participation.TestSubjects;
import org.rione.participation.Votes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

class ActionParticipationApiTest extends ServiceTest {

    @Autowired
    WebApplicationContext web;

    @Autowired
    TestSubjects subjects;

    @Autowired
    TestPeople people;

    @Autowired
    Votes votes;

    @Autowired
    DSLContext sql;

    private MockMvc http;
    private Subject subject;
    private String base;

    @BeforeEach
    void openSubject() {
        http = MockMvcBuilders.webAppContextSetup(web).apply(springSecurity()).build();
        subject = subjects.open();
        base = "/api/v1/actions/prova/" + subject.id();
    }

    private static MockHttpServletRequestBuilder by(
            SignedIn person, String scope, MockHttpServletRequestBuilder request) {
        var authorities = new ArrayList<GrantedAuthority>(person.getAuthorities());
        authorities.add(new SimpleGrantedAuthority("SCOPE_" + scope));
        return request.with(
                authentication(UsernamePasswordAuthenticationToken.authenticated(person, null, authorities)));
    }

    private MockHttpServletRequestBuilder vote(String body) {
        return put(base + "/vote").contentType(MediaType.APPLICATION_JSON).content(body);
    }

    private MockHttpServletRequestBuilder comment(String body) {
        return post(base + "/comments").contentType(MediaType.APPLICATION_JSON).content(body);
    }

    @Test
    void a_program_votes_and_withdraws_with_a_token_that_may_vote() throws Exception {
        var person = people.resident();
        http.perform(by(person, "vote", vote("{\"priority\": true}"))).andExpect(status().isNoContent());
        assertThat(votes.importance(subject)).isEqualTo(new Importance(1, 0, 0, 0));
        http.perform(by(person, "vote", delete(base + "/vote"))).andExpect(status().isNoContent());
        assertThat(votes.importance(subject)).isEqualTo(Importance.NONE);
    }

    @Test
    void without_a_token_or_with_another_scope_nothing_happens() throws Exception {
        http.perform(vote("{\"priority\": true}")).andExpect(status().isUnauthorized());
        http.perform(comment("{\"text\": \"Ciao\"}")).andExpect(status().isUnauthorized());
        http.perform(by(people.resident(), "comment", vote("{\"priority\": true}")))
                .andExpect(status().isForbidden());
        http.perform(by(people.resident(), "vote", comment("{\"text\": \"Ciao\"}")))
                .andExpect(status().isForbidden());
        assertThat(votes.importance(subject)).isEqualTo(Importance.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "null",
                "[]",
                "{}",
                "{\"priority\": null}",
                "{\"priority\": \"true\"}",
                "{\"priority\": 1}",
                "{\"priority\": true, \"person\": \"somebody else\"}",
                "{\"priority\": true} {\"priority\": false}"
            })
    void what_is_not_a_vote_is_refused_and_changes_nothing(String body) throws Exception {
        http.perform(by(people.resident(), "vote", vote(body)))
                .andExpect(status().isBadRequest())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON));
        assertThat(votes.importance(subject)).isEqualTo(Importance.NONE);
    }

    @Test
    void a_thousand_levels_of_json_are_refused() throws Exception {
        http.perform(by(people.resident(), "comment", comment("[".repeat(100_000))))
                .andExpect(status().isBadRequest());
    }

    @Test
    void a_novel_is_too_large() throws Exception {
        http.perform(by(people.resident(), "comment", comment("{\"text\": \"" + "a".repeat(200_000) + "\"}")))
                .andExpect(status().isContentTooLarge());
    }

    @Test
    void an_archived_action_answers_with_the_code_of_the_refusal() throws Exception {
        subjects.archive(subject);
        http.perform(by(people.resident(), "vote", vote("{\"priority\": true}")))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("participation.vote.closed"));
    }

    @Test
    void what_does_not_exist_is_not_found() throws Exception {
        http.perform(get("/api/v1/actions/prova/99.99/comments")).andExpect(status().isNotFound());
        http.perform(by(
                        people.resident(),
                        "vote",
                        put("/api/v1/actions/prova/99.99/vote")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"priority\": true}")))
                .andExpect(status().isNotFound());
    }

    @Test
    void the_same_key_gives_the_same_answer_and_one_comment() throws Exception {
        var person = people.resident();
        var body = "{\"text\": \"Un'idea\", \"stance\": \"favourable\"}";
        var first = http.perform(by(person, "comment", comment(body)).header("Idempotency-Key", "k-1"))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse();
        var again = http.perform(by(person, "comment", comment(body)).header("Idempotency-Key", "k-1"))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse();
        assertThat(again.getContentAsString()).isEqualTo(first.getContentAsString());
        assertThat(again.getHeader("Location")).isEqualTo(first.getHeader("Location"));
        assertThat(sql.fetchCount(SUBJECT_COMMENT, SUBJECT_COMMENT.SUBJECT_ID.eq(subject.id())))
                .isOne();
        http.perform(by(person, "comment", comment("{\"text\": \"Un'altra\"}")).header("Idempotency-Key", "k-1"))
                .andExpect(status().isConflict());
    }

    @Test
    void a_late_repetition_of_a_vote_does_not_undo_a_later_one() throws Exception {
        var person = people.resident();
        http.perform(by(person, "vote", vote("{\"priority\": true}")).header("Idempotency-Key", "v-1"))
                .andExpect(status().isNoContent());
        http.perform(by(person, "vote", vote("{\"priority\": false}")).header("Idempotency-Key", "v-2"))
                .andExpect(status().isNoContent());
        http.perform(by(person, "vote", vote("{\"priority\": true}")).header("Idempotency-Key", "v-1"))
                .andExpect(status().isNoContent());
        assertThat(votes.importance(subject)).isEqualTo(new Importance(0, 1, 0, 0));
    }

    @Test
    void comments_come_in_pages_with_an_etag() throws Exception {
        for (int n = 1; n <= 3; n++) {
            http.perform(by(people.resident(), "comment", comment("{\"text\": \"Commento " + n + "\"}")))
                    .andExpect(status().isCreated());
        }
        var page = http.perform(get(base + "/comments?limit=2"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items.length()").value(2))
                .andExpect(jsonPath("$.items[0].text").value("Commento 1"))
                .andExpect(jsonPath("$.items[0].stance").value("neutral"))
                .andReturn()
                .getResponse();
        String next = com.jayway.jsonpath.JsonPath.read(page.getContentAsString(), "$.next");
        http.perform(get(base + "/comments?limit=2&after=" + next))
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.next").value(org.hamcrest.Matchers.nullValue()));
        http.perform(get(base + "/comments?limit=2").header("If-None-Match", String.valueOf(page.getHeader("ETag"))))
                .andExpect(status().isNotModified());
        for (var bad : List.of("limit=0", "limit=101", "limit=many", "after=%3Cscript%3E", "after=AAAA")) {
            http.perform(get(base + "/comments?" + bad)).andExpect(status().isBadRequest());
        }
    }
}
