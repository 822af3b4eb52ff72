package org.rione.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rione.programme.ProgrammeFiles.bytes;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rione.ServiceTest;
import org.rione.TestPeople;
import org.rione.WithPerson;
import org.rione.shared.Refusal;
import org.rione.shared.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;

/** Who may tell how an action is going, and what of it everybody reads. */
@WithPerson(role = Role.ADMINISTRATOR)
class ActionsTest extends ServiceTest {

    @Autowired
    ProgrammeImports imports;

    @Autowired
    Programmes programmes;

    @Autowired
    Actions actions;

    @Autowired
    TestPeople people;

    @Autowired
    DSLContext sql;

    private String slug = "";

    @BeforeEach
    void bringIn() {
        slug = ProgrammeFiles.slug();
        imports.apply(bytes(ProgrammeFiles.small(slug)));
    }

    @Test
    void the_office_in_charge_tells_and_everybody_reads_it_under_the_offices_name() {
        var officer = people.person(false, Role.OFFICER);
        actions.putInCharge(action().id(), officer.office().orElseThrow());

        TestPeople.as(officer, () -> actions.update(action().id(), action().version(), started(30)));

        var file = file();
        assertThat(file.action().state()).isEqualTo(ActionState.STARTED);
        assertThat(file.action().actualFrom()).isPresent();
        var entry = file.history().getFirst();
        assertThat(entry.kind()).isEqualTo(HistoryKind.MOVED);
        assertThat(entry.note()).isEqualTo("Sono cominciati i lavori.");
        assertThat(entry.office()).isEqualTo(file.office());
        assertThat(entry.evidence()).contains(URI.create("https://example.org/delibera"));
        assertThat(file.history()).hasSize(2);
    }

    @Test
    void another_office_may_not() {
        var officer = people.person(false, Role.OFFICER);
        TestPeople.as(officer, () -> {
            assertThat(actions.mayUpdate(action().id())).isFalse();
            refused("programme.refused.office", () -> actions.update(action().id(), action().version(), started(30)));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {Role.RESIDENT, Role.MODERATOR, Role.DESK, Role.AUDITOR})
    void nobody_else_may(String role) {
        var id = action().id();
        TestPeople.as(people.person(true, role), () -> {
            assertThat(actions.mayUpdate(id)).isFalse();
            assertThatThrownBy(() -> actions.update(id, 0, started(30))).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> actions.putInCharge(id, new org.rione.identity.OfficeId(id.value())))
                    .isInstanceOf(AccessDeniedException.class);
        });
    }

    @Test
    void a_colleague_in_between_is_not_overwritten() {
        var seen = action().version();
        actions.update(action().id(), seen, started(30));
        assertThatThrownBy(() -> actions.update(action().id(), seen, started(40)))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(action().progress()).isEqualTo(30);
    }

    @Test
    void a_note_is_needed_and_dates_must_follow_one_another() {
        var id = action().id();
        refused(
                "programme.refused.note",
                () -> actions.update(id, 0, update(ActionState.STARTED, 5, "Breve", null, null)));
        refused(
                "programme.refused.note",
                () -> actions.update(id, 0, update(ActionState.STARTED, 5, "x".repeat(2_001), null, null)));
        refused(
                "programme.refused.dates",
                () -> actions.update(
                        id,
                        0,
                        update(
                                ActionState.STARTED,
                                5,
                                "Una nota lunga abbastanza.",
                                LocalDate.of(2027, 5, 1),
                                LocalDate.of(2027, 4, 1))));
        refused(
                "programme.refused.step",
                () -> actions.update(
                        id, 0, update(ActionState.COMPLETED, 100, "Una nota lunga abbastanza.", null, null)));
        assertThat(file().history()).hasSize(1);
    }

    @Test
    void an_archived_action_stays_as_it_is() {
        var text = ProgrammeFiles.small(slug);
        imports.apply(bytes(text.substring(0, text.indexOf("  - code: \"1.01\""))
                + text.substring(text.indexOf("  - code: \"1.02\""))));
        refused("programme.refused.archived", () -> actions.update(action().id(), action().version(), started(10)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "data:text/html,x", "//example.org", "ftp://example.org/x"})
    void evidence_is_an_address_of_the_web(String address) {
        assertThatThrownBy(() -> new ActionUpdate(
                        ActionState.STARTED,
                        5,
                        Optional.empty(),
                        Optional.empty(),
                        "Una nota.",
                        Optional.of(URI.create(address))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private ActionFile file() {
        return programmes.action(slug, "1.01").orElseThrow();
    }

    private ActionRow action() {
        return file().action();
    }

    private static ActionUpdate started(int progress) {
        return new ActionUpdate(
                ActionState.STARTED,
                progress,
                Optional.empty(),
                Optional.empty(),
                "Sono cominciati i lavori.",
                Optional.of(URI.create("https://example.org/delibera")));
    }

    private static ActionUpdate update(ActionState state, int progress, String note, LocalDate from, LocalDate to) {
        return new ActionUpdate(
                state, progress, Optional.ofNullable(from), Optional.ofNullable(to), note, Optional.empty());
    }

    private static void refused(String code, Runnable action) {
        assertThatThrownBy(action::run).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                .isEqualTo(code));
    }
}
