package org.rione.tables.feeds;

import java.util.HashMap;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.rione.tables.TableId;
import org.rione.tables.TableScope;
import org.rione.tables.Tables;
import org.rione.territory.NeighbourhoodId;
import org.springframework.stereotype.Component;

/** Which part of the city a table is about, for entries of its calendar. */
@Component
public class Quarters {

    private final Tables tables;

    Quarters(Tables tables) {
        this.tables = tables;
    }

    /** For one list: each table is asked about once. */
    public Function<TableId, Optional<UUID>> once() {
        var known = new HashMap<TableId, Optional<UUID>>();
        return table -> known.computeIfAbsent(table, this::of);
    }

    private Optional<UUID> of(TableId table) {
        return tables.scope(table).flatMap(TableScope::district).map(NeighbourhoodId::value);
    }
}
