package org.rione.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rione.programme.ProgrammeFiles.bytes;
import static org.rionedb.Tables.ACTION;
import static org.rionedb.Tables.ACTION_HISTORY;
import static org.rionedb.Tables.PROGRAMME;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rione.ServiceTest;
import org.rione.TestPeople;
import org.rione.WithPerson;
import org.rione.participation.Opinion;
import org.rione.participation.Subject;
import org.rione.participation.SubjectKind;
import org.rione.participation.Votes;
import org.rione.shared.Refusal;
import org.rione.shared.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

/** An import changes what the file says and nothing else, and keeps what residents attached. */
@WithPerson(role = Role.ADMINISTRATOR)
class ProgrammeImportsTest extends ServiceTest {

    @Autowired
    ProgrammeImports imports;

    @Autowired
    Actions actions;

    @Autowired
    TestPeople people;

    @Autowired
    Votes votes;

    @Autowired
    DSLContext sql;

    @ParameterizedTest
    @ValueSource(strings = {"valenza-2026", "valenza-2020", "cremona-2019"})
    void every_programme_of_the_catalogue_is_imported_without_a_special_case(String name) {
        var file = bytes(ProgrammeFiles.demo(name, ProgrammeFiles.slug()));

        var first = applied(file);
        assertThat(first.created()).isTrue();
        assertThat(first.actions().added()).hasSizeGreaterThan(30);

        assertThat(applied(file).isEmpty()).isTrue();
    }

    @Test
    void a_dry_run_changes_nothing() {
        var slug = ProgrammeFiles.slug();
        var outcome = imports.preview(bytes(ProgrammeFiles.small(slug)));

        assertThat(outcome).isInstanceOfSatisfying(ImportOutcome.Planned.class, planned -> assertThat(
                        planned.diff().actions().added())
                .hasSize(3));
        assertThat(sql.fetchCount(PROGRAMME, PROGRAMME.SLUG.eq(slug))).isZero();
    }

    @Test
    void a_refused_file_changes_nothing() {
        var slug = ProgrammeFiles.slug();
        var good = ProgrammeFiles.small(slug);
        applied(bytes(good));
        var before = rows(slug);

        var outcome = imports.apply(
                bytes(good.replace("title: Lampioni nuovi", "title: Altro").replace("sdgs: [11]", "sdgs: [18]")));

        assertThat(outcome).isInstanceOf(ImportOutcome.Refused.class);
        assertThat(rows(slug)).isEqualTo(before);
    }

    @Test
    void the_diff_names_the_fields_that_change() {
        var slug = ProgrammeFiles.slug();
        var file = ProgrammeFiles.small(slug);
        applied(bytes(file));

        var diff = applied(bytes(file.replace("title: Lampioni nuovi", "title: Lampioni a led")
                .replace("places: [Viale Oliva]", "places: [Viale Oliva, Via Dante]")
                .replace("title: Programma di prova", "title: Programma nuovo")));

        assertThat(diff.header())
                .containsExactly(new ImportDiff.FieldChange("title", "Programma di prova", "Programma nuovo"));
        assertThat(diff.actions().changed()).singleElement().satisfies(change -> {
            assertThat(change.code()).isEqualTo("1.01");
            assertThat(change.fields())
                    .containsExactly(
                            new ImportDiff.FieldChange("title", "Lampioni nuovi", "Lampioni a led"),
                            new ImportDiff.FieldChange("places", "Viale Oliva", "Viale Oliva, Via Dante"));
        });
        assertThat(diff.actions().same()).isEqualTo(2);
    }

    @Test
    void an_action_that_disappears_is_archived_and_comes_back_with_its_id_and_its_life() {
        var slug = ProgrammeFiles.slug();
        var file = ProgrammeFiles.small(slug);
        applied(bytes(file));
        var id = id(slug, "2.01");
        actions.update(id, version(id), update(ActionState.STARTED, 30));

        var gone = applied(bytes(file.substring(0, file.indexOf("  - code: \"2.01\""))));
        assertThat(gone.actions().archived())
                .extracting(ImportDiff.EntryChange::code)
                .containsExactly("2.01");
        assertThat(sql.fetchSingle(ACTION, ACTION.ID.eq(id.value())).getArchived())
                .isTrue();

        var back = applied(bytes(file));
        assertThat(back.actions().returned())
                .extracting(ImportDiff.EntryChange::code)
                .containsExactly("2.01");
        var row = sql.fetchSingle(ACTION, ACTION.ID.eq(id(slug, "2.01").value()));
        assertThat(row.getId()).isEqualTo(id.value());
        assertThat(row.getArchived()).isFalse();
        assertThat(row.getState()).isEqualTo("STARTED");
        assertThat(row.getProgress()).isEqualTo(30);
        assertThat(sql.fetch(ACTION_HISTORY, ACTION_HISTORY.ACTION_ID.eq(id.value())))
                .extracting(entry -> entry.getKind())
                .containsExactlyInAnyOrder("ADDED", "MOVED", "ARCHIVED", "RETURNED");
    }

    @Test
    void nobody_votes_on_an_action_from_the_moment_it_is_archived_and_again_when_it_is_back() {
        var slug = ProgrammeFiles.slug();
        var file = ProgrammeFiles.small(slug);
        applied(bytes(file));
        var action = new Subject(SubjectKind.ACTION, id(slug, "2.01").value());
        var resident = people.resident();
        TestPeople.as(resident, () -> votes.cast(action, Opinion.PRIORITY));

        applied(bytes(file.substring(0, file.indexOf("  - code: \"2.01\""))));
        TestPeople.as(resident, () -> assertThatThrownBy(() -> votes.cast(action, Opinion.NOT_PRIORITY))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("participation.vote.closed"));
        TestPeople.as(resident, () -> assertThat(votes.mine(action)).contains(Opinion.PRIORITY));

        applied(bytes(file));
        TestPeople.as(resident, () -> {
            votes.cast(action, Opinion.NOT_PRIORITY);
            assertThat(votes.mine(action)).contains(Opinion.NOT_PRIORITY);
        });
    }

    @Test
    void another_order_in_the_file_is_a_change_too() {
        var slug = ProgrammeFiles.slug();
        var file = ProgrammeFiles.small(slug);
        applied(bytes(file));
        var first = file.indexOf("  - code: \"1.01\"");
        var second = file.indexOf("  - code: \"1.02\"");
        var third = file.indexOf("  - code: \"2.01\"");
        var swapped = file.substring(0, first)
                + file.substring(second, third)
                + file.substring(first, second)
                + file.substring(third);

        assertThat(applied(bytes(swapped)).reordered()).isTrue();
        assertThat(applied(bytes(swapped)).isEmpty()).isTrue();
        assertThat(sql.select(ACTION.CODE)
                        .from(ACTION)
                        .join(PROGRAMME)
                        .on(PROGRAMME.ID.eq(ACTION.PROGRAMME_ID))
                        .where(PROGRAMME.SLUG.eq(slug))
                        .orderBy(ACTION.POSITION)
                        .fetch(ACTION.CODE))
                .containsExactly("1.02", "1.01", "2.01");
    }

    @Test
    void what_was_agreed_to_is_what_is_applied() {
        var slug = ProgrammeFiles.slug();
        var file = ProgrammeFiles.small(slug);
        var seen = ((ImportOutcome.Planned) imports.preview(bytes(file))).diff();
        applied(bytes(file.replace("Lampioni nuovi", "Lampioni di un collega")));

        assertThatThrownBy(() -> imports.apply(bytes(file), seen))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                        .isEqualTo("programme.refused.import-outdated"));
    }

    @Test
    void imports_at_the_same_time_happen_one_after_another() throws Exception {
        var slug = ProgrammeFiles.slug();
        var file = ProgrammeFiles.small(slug);
        var context = SecurityContextHolder.getContext();
        var together = new CyclicBarrier(8);
        var results = new ArrayList<Future<ImportDiff>>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 8; i++) {
                var title = "title: Lampioni " + i;
                Callable<ImportDiff> job = () -> {
                    SecurityContextHolder.setContext(context);
                    together.await();
                    return applied(bytes(file.replace("title: Lampioni nuovi", title)));
                };
                results.add(threads.submit(job));
            }
        }
        var diffs = new ArrayList<ImportDiff>();
        for (var result : results) {
            diffs.add(result.get());
        }
        assertThat(diffs.stream().filter(ImportDiff::created)).hasSize(1);
        assertThat(diffs.stream().filter(diff -> !diff.created()))
                .allSatisfy(diff -> assertThat(diff.actions().changed()).hasSize(1));
        assertThat(rows(slug)).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {Role.RESIDENT, Role.OFFICER, Role.MODERATOR, Role.DESK, Role.AUDITOR})
    void only_an_administrator_imports(String role) {
        var file = bytes(ProgrammeFiles.small(ProgrammeFiles.slug()));
        TestPeople.as(people.person(true, role), () -> {
            assertThatThrownBy(() -> imports.preview(file)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> imports.apply(file)).isInstanceOf(AccessDeniedException.class);
        });
    }

    private ImportDiff applied(byte[] file) {
        var outcome = imports.apply(file);
        assertThat(outcome).as(outcome.toString()).isInstanceOf(ImportOutcome.Applied.class);
        return ((ImportOutcome.Applied) outcome).diff();
    }

    private ActionId id(String slug, String code) {
        return actions.find(slug, code).orElseThrow();
    }

    private long version(ActionId id) {
        return sql.fetchSingle(ACTION, ACTION.ID.eq(id.value())).getVersion();
    }

    private List<UUID> rows(String slug) {
        return sql.select(ACTION.ID)
                .from(ACTION)
                .join(PROGRAMME)
                .on(PROGRAMME.ID.eq(ACTION.PROGRAMME_ID))
                .where(PROGRAMME.SLUG.eq(slug))
                .orderBy(ACTION.ID)
                .fetch(ACTION.ID);
    }

    private static ActionUpdate update(ActionState state, int progress) {
        return new ActionUpdate(
                state,
                progress,
                java.util.Optional.empty(),
                java.util.Optional.empty(),
                "Una nota per il pubblico.",
                java.util.Optional.empty());
    }
}
