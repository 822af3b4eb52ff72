package org.rione.tables.joining;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rione.Plans;
import org.rione.ServiceTest;
import org.rione.shared.PersonId;
import org.rione.tables.TableId;
import org.springframework.beans.factory.annotation.Autowired;

/** How the lists of requests and invitations are read. */
class JoiningPlansTest extends ServiceTest {

    @Autowired
    RequestStore requests;

    @Autowired
    InvitationStore invitations;

    @Autowired
    Plans plans;

    @Test
    void requests_and_invitations_are_those_of_one_table_in_the_order_of_an_index() {
        var table = new TableId(UUID.randomUUID());
        plans.inOrder(() -> requests.waiting(table), "table_request", "ix_table_request_state");
        plans.inOrder(
                () -> invitations.open(table, Instant.parse("2026-11-22T10:00:00Z")),
                "table_invitation",
                "ix_table_invitation_table");
        plans.narrowed(() -> requests.of(new PersonId(UUID.randomUUID())), "table_request", "ix_table_request_person");
    }
}
