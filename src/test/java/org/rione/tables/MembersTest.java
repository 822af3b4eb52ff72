package org.rione.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rione.TestPeople.as;
import static org.rione.TestPeople.asVisitor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rione.ServiceTest;
import org.rione.TestPeople;
import org.rione.identity.SignedIn;
import org.rione.shared.Cursor;
import org.rione.shared.Refusal;
import org.rione.shared.Role;
import org.rione.tables.TestRounds.Council;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;

/** The page of who sits at a table, and what the table is for. */
class MembersTest extends ServiceTest {

    @Autowired
    Tables tables;

    @Autowired
    TestRounds councils;

    @Autowired
    TestPeople people;

    @Autowired
    DSLContext sql;

    private Council council;

    @BeforeEach
    void a_table() {
        council = councils.council(6);
    }

    @Test
    void pages_hold_everybody_once_facilitators_first() {
        var table = council.table().id();
        as(council.facilitator(), () -> tables.seat(table, council.member(5).id(), true));
        var seen = new ArrayList<Seat>();
        Optional<Cursor> after = Optional.empty();
        for (int page = 1; page <= 4; page++) {
            var slice = tables.seats(table, after, 2);
            seen.addAll(slice.items());
            after = slice.next();
            assertThat(after.isPresent()).as("page " + page).isEqualTo(page < 4);
        }
        assertThat(seen).isEqualTo(tables.seats(table));
        assertThat(seen).hasSize(7);
        assertThat(seen.subList(0, 2)).allMatch(Seat::facilitator);
        assertThat(new HashSet<>(seen)).hasSize(7);
        assertThatThrownBy(() -> tables.seats(table, Optional.of(Cursor.of("true", "ieri", "x")), 2))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_page_is_read_from_an_index_in_its_order() {
        var plan = sql.fetch("explain select person_id, facilitator, joined_at from table_member where table_id = '"
                        + council.table().id().value() + "' order by facilitator desc, joined_at, person_id limit 21")
                .getFirst();
        assertThat(plan.get("key", String.class)).isEqualTo("ix_table_member_page");
        assertThat(plan.get("Extra", String.class)).doesNotContain("filesort");
    }

    @Test
    void the_mandate_is_written_by_those_who_run_the_table() {
        var table = council.table();
        for (SignedIn one : List.of(council.facilitator(), people.person(false, Role.ADMINISTRATOR))) {
            as(
                    one,
                    () -> tables.writeMandate(
                            table.id(),
                            now().mandate(),
                            "  Decidere insieme. " + one.id().value()));
            assertThat(now().mandate())
                    .isEqualTo("Decidere insieme. " + one.id().value());
        }
        for (var one : List.of(council.member(0), people.verifiedResident())) {
            as(one, () -> refused("tables.refused.facilitators-only", "Altro"));
        }
        asVisitor(() -> assertThatThrownBy(() -> tables.writeMandate(table.id(), now().mandate(), "Altro"))
                .isInstanceOf(AuthenticationCredentialsNotFoundException.class));
        as(
                council.facilitator(),
                () -> refused("tables.refused.description-long", "x".repeat(Tables.LONGEST_MANDATE + 1)));
        assertThat(now().mandate()).startsWith("Decidere insieme. ");
    }

    @Test
    void of_two_who_write_the_mandate_the_second_is_told() {
        var table = council.table();
        as(council.facilitator(), () -> {
            tables.writeMandate(table.id(), "Mandato", "Uno");
            assertThatThrownBy(() -> tables.writeMandate(table.id(), "Mandato", "Due"))
                    .isInstanceOf(OptimisticLockingFailureException.class);
        });
        assertThat(now().mandate()).isEqualTo("Uno");
    }

    private NeighbourhoodTable now() {
        return tables.find(council.table().slug()).orElseThrow();
    }

    private void refused(String code, String mandate) {
        assertThatThrownBy(() -> tables.writeMandate(council.table().id(), now().mandate(), mandate))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo(code));
    }
}
