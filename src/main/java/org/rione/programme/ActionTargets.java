package org.rione.programme;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rione.programme.ProgrammeFile.Target;
import org.rionedb.tables.records.ActionTargetRecord;

/** Targets of actions between rows and records. */
final class ActionTargets {

    static Target target(ActionTargetRecord row) {
        return new Target(
                row.getIndicator(), row.getUnit(), plain(row.getBaseline()), plain(row.getTarget()), row.getByYear());
    }

    static List<ActionTargetRecord> rows(UUID action, List<Target> targets) {
        return IntStream.range(0, targets.size())
                .mapToObj(i -> row(action, i, targets.get(i)))
                .toList();
    }

    private static ActionTargetRecord row(UUID action, int position, Target target) {
        return new ActionTargetRecord(
                action, position, target.indicator(), target.unit(), target.baseline(), target.target(), target.by());
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros();
    }

    private ActionTargets() {}
}
