package org.rione.tables.answers;

import static org.rione.TestPeople.as;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rione.Plans;
import org.rione.ServiceTest;
import org.rione.TestPeople;
import org.rione.shared.Role;
import org.rione.tables.RoundId;
import org.rione.tables.TableId;
import org.springframework.beans.factory.annotation.Autowired;

/** How the lists of priorities are read. */
class AnswerPlansTest extends ServiceTest {

    private static final String PRIORITIES = "round_priority";

    @Autowired
    Priorities priorities;

    @Autowired
    TestPeople people;

    @Autowired
    Plans plans;

    @Test
    void what_is_late_and_what_an_office_owes_comes_in_the_order_of_an_index() {
        plans.inOrder(() -> priorities.late(5), PRIORITIES, "ix_round_priority_due");
        plans.inOrder(() -> priorities.ofRound(new RoundId(UUID.randomUUID())), PRIORITIES, "ix_round_priority_round");
        plans.narrowed(() -> priorities.ofTable(new TableId(UUID.randomUUID())), PRIORITIES, "ix_round_priority_table");
        as(people.person(false, Role.OFFICER), () -> {
            plans.inOrder(
                    () -> priorities.owed(java.util.Optional.empty(), 25), PRIORITIES, "ix_round_priority_office");
            plans.narrowed(() -> priorities.answered(10), PRIORITIES, "ix_round_priority_office");
            plans.narrowed(() -> priorities.withoutOffice(50), PRIORITIES, "ix_round_priority_office");
        });
    }
}
