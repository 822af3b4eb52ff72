package org.rione.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.rione.ServiceTest;
import org.rione.WithPerson;
import org.rione.shared.Cursor;
import org.rione.shared.Ids;
import org.rione.shared.PersonId;
import org.rione.shared.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** The administration's list of people goes from page to page by the index of their names. */
class PeopleListTest extends ServiceTest {

    @Autowired
    PeopleAdministration administration;

    @Autowired
    AccountStore accounts;

    @Autowired
    DSLContext sql;

    @Test
    @WithPerson(role = Role.ADMINISTRATOR)
    void pages_follow_each_other_without_gap_or_repetition_among_people_of_one_name() {
        var name = "Omonimo " + Ids.next().toString().substring(24);
        var all = IntStream.range(0, 7)
                .mapToObj(n -> accounts.add(
                        new EmailAddress(Ids.next() + "@example.org"),
                        n < 5 ? name : name + " z",
                        null,
                        java.util.Locale.ITALIAN))
                .toList();
        var seen = new ArrayList<PersonId>();
        var after = Optional.<Cursor>empty();
        do {
            var page = administration.list(name, Optional.empty(), after, 2);
            page.items().forEach(person -> seen.add(person.id()));
            after = page.next();
        } while (after.isPresent());
        assertThat(seen).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void a_page_is_read_by_the_index_of_names() {
        var plan = sql.fetch("explain select * from person force index for order by (ix_person_name)"
                + " where erased_at is null and (name > 'M' or (name = 'M' and id > '019a0000-0000-7000-8000-000000000001'))"
                + " order by name, id limit 21");
        assertThat(plan.getFirst().get("key")).isEqualTo("ix_person_name");
        assertThat(String.valueOf(plan.getFirst().get("Extra"))).doesNotContain("filesort");
    }
}
