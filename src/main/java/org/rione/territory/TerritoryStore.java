package org.rione.territory;

import static org.rionedb.Tables.MUNICIPALITY_BORDER;
import static org.rionedb.Tables.NEIGHBOURHOOD;

import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.rione.shared.Ids;
import org.springframework.stereotype.Repository;

/** The borders as they are stored: GeoJSON geometries. */
@Repository
class TerritoryStore {

    private static final byte THE_ONE = 1;

    private final DSLContext sql;

    TerritoryStore(DSLContext sql) {
        this.sql = sql;
    }

    Ground load() {
        var city = sql.select(MUNICIPALITY_BORDER.BORDER)
                .from(MUNICIPALITY_BORDER)
                .where(MUNICIPALITY_BORDER.ID.eq(THE_ONE))
                .fetchOptional(row -> GeoJson.read(row.value1()));
        var areas = sql.select(
                        NEIGHBOURHOOD.ID,
                        NEIGHBOURHOOD.SLUG,
                        NEIGHBOURHOOD.NAME,
                        NEIGHBOURHOOD.ACTIVE,
                        NEIGHBOURHOOD.BORDER)
                .from(NEIGHBOURHOOD)
                .orderBy(NEIGHBOURHOOD.POSITION, NEIGHBOURHOOD.ID)
                .fetch(Records.mapping((id, slug, name, active, border) -> new Ground.Area(
                        new Neighbourhood(new NeighbourhoodId(id), slug, name, active), GeoJson.read(border))));
        return new Ground(city, areas);
    }

    boolean isEmpty() {
        return !sql.fetchExists(NEIGHBOURHOOD);
    }

    /** A quarter keeps its id through its slug; one that the file no longer names stays, but is not active. */
    void replace(BordersFile file) {
        sql.update(NEIGHBOURHOOD).set(NEIGHBOURHOOD.ACTIVE, false).execute();
        int position = 0;
        for (var quarter : file.quarters()) {
            position++;
            var border = GeoJson.write(quarter.shape());
            sql.insertInto(NEIGHBOURHOOD)
                    .set(NEIGHBOURHOOD.ID, Ids.next())
                    .set(NEIGHBOURHOOD.SLUG, quarter.slug())
                    .set(NEIGHBOURHOOD.NAME, quarter.name())
                    .set(NEIGHBOURHOOD.POSITION, position)
                    .set(NEIGHBOURHOOD.ACTIVE, true)
                    .set(NEIGHBOURHOOD.BORDER, border)
                    .onDuplicateKeyUpdate()
                    .set(NEIGHBOURHOOD.NAME, quarter.name())
                    .set(NEIGHBOURHOOD.POSITION, position)
                    .set(NEIGHBOURHOOD.ACTIVE, true)
                    .set(NEIGHBOURHOOD.BORDER, border)
                    .execute();
        }
        replace(file.city());
    }

    private void replace(Optional<BordersFile.City> city) {
        sql.deleteFrom(MUNICIPALITY_BORDER).execute();
        city.ifPresent(found -> sql.insertInto(MUNICIPALITY_BORDER)
                .set(MUNICIPALITY_BORDER.ID, THE_ONE)
                .set(MUNICIPALITY_BORDER.NAME, found.name())
                .set(MUNICIPALITY_BORDER.BORDER, GeoJson.write(found.shape()))
                .execute());
    }
}
