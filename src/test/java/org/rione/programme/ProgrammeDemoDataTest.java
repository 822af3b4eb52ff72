package org.rione.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rionedb.Tables.ACTION;
import static org.rionedb.Tables.PROGRAMME;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.rione.StoreTest;
import org.rione.identity.Offices;
import org.rione.participation.SubjectKind;
import org.rione.participation.Subjects;
import org.rione.participation.spi.SubjectCard;
import org.rione.participation.spi.SubjectCard.Allowed;
import org.rione.shared.RioneProperties;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The demonstration city's programme lives, and the other features find its actions. */
class ProgrammeDemoDataTest extends StoreTest {

    @Autowired
    ProgrammeImports imports;

    @Autowired
    Actions actions;

    @Autowired
    ActionStore store;

    @Autowired
    Offices offices;

    @Autowired
    RioneProperties rione;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Subjects subjects;

    @Autowired
    DSLContext sql;

    @Test
    void some_actions_have_started_and_a_few_are_done() {
        load();
        load(); // the second start finds it there

        var states = sql.select(ACTION.STATE, DSL.count())
                .from(ACTION)
                .join(PROGRAMME)
                .on(PROGRAMME.ID.eq(ACTION.PROGRAMME_ID))
                .where(PROGRAMME.SLUG.eq("valenza-2026"))
                .groupBy(ACTION.STATE)
                .fetchMap(ACTION.STATE, DSL.count());
        assertThat(states)
                .containsEntry("STARTED", 27)
                .containsEntry("COMPLETED", 3)
                .containsEntry("SUSPENDED", 1);
        assertThat(states.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(83);
    }

    @Test
    void actions_are_found_by_code_by_words_and_by_category() {
        load();

        assertThat(codes(subjects.search(SubjectKind.ACTION, "5.05", 3))).startsWith("5.05");
        assertThat(codes(subjects.search(SubjectKind.ACTION, "", 5))).hasSize(5);
        assertThat(subjects.search(SubjectKind.ACTION, "% ' OR 1=1 --", 5)).isEmpty();
        var lamps = subjects.forCategory(SubjectKind.ACTION, "illuminazione", 3);
        assertThat(codes(lamps)).startsWith("5.03");
        assertThat(lamps.getFirst().allowed())
                .containsExactlyInAnyOrder(Allowed.VOTE, Allowed.RATE, Allowed.COMMENT, Allowed.REPORT);
        assertThat(lamps.getFirst().path()).isEqualTo("/programmi/valenza-2026/azioni/5.03");
    }

    @Test
    void nothing_can_be_done_on_an_archived_action() {
        load();
        UUID id = store.find("valenza-2026", "5.05").orElseThrow().value();
        sql.update(ACTION).set(ACTION.ARCHIVED, true).where(ACTION.ID.eq(id)).execute();

        var card = subjects.find(new org.rione.participation.Subject(SubjectKind.ACTION, id));
        assertThat(card.orElseThrow().allowed()).isEmpty();
        assertThat(codes(subjects.search(SubjectKind.ACTION, "5.05", 3))).doesNotContain("5.05");
    }

    private void load() {
        new ProgrammeDemoData(sql, imports, actions, store, offices, rione, transaction).initialize();
    }

    private static List<String> codes(List<SubjectCard> cards) {
        return cards.stream().map(SubjectCard::code).toList();
    }
}
