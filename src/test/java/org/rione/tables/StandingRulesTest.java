package org.rione.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rione.TestPeople.as;
import static org.rionedb.Tables.ROUND_OPTION;
import static org.rionedb.Tables.ROUND_OPTION_ABOUT;
import static org.rionedb.Tables.ROUND_VOTER;
import static org.rionedb.Tables.VOTING_ROUND;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rione.ServiceTest;
import org.rione.shared.Ids;
import org.rione.shared.Refusal;
import org.rione.tables.TestRounds.Council;
import org.rione.tables.count.Method;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;

/** What is decided at the opening of a round stands: the service refuses to change it, and so does the database. */
class StandingRulesTest extends ServiceTest {

    @Autowired
    TestRounds make;

    @Autowired
    RoundDrafts drafts;

    @Autowired
    RoundStore store;

    @Autowired
    DSLContext sql;

    private Council council;
    private Round round;

    @BeforeEach
    void an_open_round() {
        council = make.council(2);
        round = make.open(council, new Method.Points(10));
    }

    @Test
    void a_facilitator_cannot_edit_an_open_round_nor_withdraw_one_of_its_options() {
        var fewer = wanted(round.options().subList(0, 2));
        as(council.facilitator(), () -> {
            assertThatThrownBy(() -> drafts.edit(round.id(), round.version(), fewer))
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("tables.refused.step.OPEN"));
            assertThatThrownBy(() -> drafts.open(round.id())).isInstanceOf(Refusal.class);
        });
        assertThat(make.reload(council, round)).isEqualTo(round);
    }

    @Test
    void the_statement_that_replaces_a_draft_finds_no_open_round() {
        assertThatThrownBy(() -> store.replace(round.id(), round.version(), wanted(List.of())))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(make.reload(council, round)).isEqualTo(round);
    }

    private NewRound wanted(List<RoundOption> options) {
        return new NewRound(
                "Altro titolo",
                "",
                new Method.Approval(),
                1,
                round.closesAt().plusSeconds(60),
                options.stream()
                        .map(option -> new NewOption(option.title(), "", Optional.empty()))
                        .toList());
    }

    record Rule(Field<?> column, Object value) {

        @Override
        public String toString() {
            return column.getName();
        }
    }

    static List<Rule> rules() {
        return List.of(
                new Rule(VOTING_ROUND.TABLE_ID, Ids.next()),
                new Rule(VOTING_ROUND.NUMBER, 99),
                new Rule(VOTING_ROUND.TITLE, "Altro"),
                new Rule(VOTING_ROUND.DESCRIPTION, "Altro"),
                new Rule(VOTING_ROUND.METHOD, "APPROVAL"),
                new Rule(VOTING_ROUND.POINTS, 11),
                new Rule(VOTING_ROUND.BUDGET, 5L),
                new Rule(VOTING_ROUND.UTILITY, "COST"),
                new Rule(VOTING_ROUND.COMPLETION, "ADD1"),
                new Rule(VOTING_ROUND.WINNERS, 2),
                new Rule(VOTING_ROUND.ELECTORATE, "RESIDENTS"),
                new Rule(VOTING_ROUND.SEED_SOURCE, "Un’altra estrazione"),
                new Rule(VOTING_ROUND.STATE, "DRAFT"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_database_refuses_another_rule(Rule rule) {
        assertThatThrownBy(() -> sql.update(VOTING_ROUND)
                        .set(java.util.Map.of(rule.column(), rule.value()))
                        .where(VOTING_ROUND.ID.eq(round.id().value()))
                        .execute())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("the rules of a round stand");
    }

    @Test
    void the_database_refuses_other_options_and_other_voters() {
        var light = ROUND_OPTION.ID.eq(round.options().getFirst().id().value());
        var voter = ROUND_VOTER
                .ROUND_ID
                .eq(round.id().value())
                .and(ROUND_VOTER.PERSON_ID.eq(council.member(0).id().value()));
        assertStands("options", () -> sql.deleteFrom(ROUND_OPTION).where(light).execute());
        assertStands("options", () -> sql.update(ROUND_OPTION)
                .set(ROUND_OPTION.TITLE, "Altra")
                .where(light)
                .execute());
        assertStands("options", () -> sql.insertInto(ROUND_OPTION)
                .set(ROUND_OPTION.ID, Ids.next())
                .set(ROUND_OPTION.ROUND_ID, round.id().value())
                .set(ROUND_OPTION.POSITION, 9)
                .set(ROUND_OPTION.TITLE, "Una di più")
                .set(ROUND_OPTION.DESCRIPTION, "")
                .execute());
        assertStands("options", () -> sql.insertInto(ROUND_OPTION_ABOUT)
                .set(
                        ROUND_OPTION_ABOUT.OPTION_ID,
                        round.options().getFirst().id().value())
                .set(ROUND_OPTION_ABOUT.SUBJECT_KIND, "REPORT")
                .set(ROUND_OPTION_ABOUT.SUBJECT_ID, Ids.next())
                .set(ROUND_OPTION_ABOUT.POSITION, 1)
                .execute());
        assertStands(
                "electorate", () -> sql.deleteFrom(ROUND_VOTER).where(voter).execute());
        assertStands("electorate", () -> sql.insertInto(ROUND_VOTER, ROUND_VOTER.ROUND_ID, ROUND_VOTER.PERSON_ID)
                .values(round.id().value(), Ids.next())
                .execute());
        assertThat(make.reload(council, round)).isEqualTo(round);
    }

    @Test
    void a_draft_may_still_be_changed_in_everything() {
        var draft = make.draft(council, new Method.Approval(), Electing.MEMBERS);
        as(council.facilitator(), () -> drafts.edit(draft.id(), draft.version(), wanted(draft.options())));
        var edited = make.reload(council, draft);
        assertThat(edited.title()).isEqualTo("Altro titolo");
        assertThat(edited.options()).extracting(RoundOption::title).containsExactly("Luce", "Strisce", "Alberi");
    }

    private static void assertStands(String what, org.assertj.core.api.ThrowableAssert.ThrowingCallable change) {
        assertThatThrownBy(change)
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("the " + what + " of a round stand");
    }
}
