package org.rione.tables.paper;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rione.Plans;
import org.rione.ServiceTest;
import org.rione.tables.RoundId;
import org.springframework.beans.factory.annotation.Autowired;

/** How the lists of sheets are read. */
class PaperPlansTest extends ServiceTest {

    @Autowired
    PaperStore sheets;

    @Autowired
    Plans plans;

    @Test
    void sheets_are_those_of_one_round() {
        var round = new RoundId(UUID.randomUUID());
        plans.inOrder(() -> sheets.inState(round, SheetState.READ_ONCE, 20), "paper_sheet", "ix_paper_sheet_round");
        plans.narrowed(() -> sheets.codes(round, 1), "paper_sheet", "ix_paper_sheet_round");
        plans.narrowed(() -> sheets.batches(round), "paper_sheet", "ix_paper_sheet_round");
        plans.inOrder(() -> sheets.readings(List.of("A", "B")), "paper_reading", "PRIMARY");
    }
}
