package org.rione.tables.answers;

import static org.rionedb.Tables.NEIGHBOURHOOD_TABLE;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rione.tables.answers.Priority.Standing;
import org.rione.territory.NeighbourhoodId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** What all the tables of the city ask for, in one fair order. */
@Service
public class CityPriorities {

    private static final int MOST = 500;

    private final PriorityLists lists;
    private final Told told;

    CityPriorities(PriorityLists lists, Told told) {
        this.lists = lists;
        this.told = told;
    }

    /** @param place from 1, among the priorities of all tables, whatever the filter; equal ones share it */
    public record Line(int place, Priority priority) {}

    /** @param district only tables of this part of the city */
    public record Wanted(Optional<NeighbourhoodId> district, Optional<Standing> standing) {

        public static final Wanted ALL = new Wanted(Optional.empty(), Optional.empty());
    }

    /** The priorities of each table's latest published round. Each table counts the same, see decision 0132. */
    @PreAuthorize("permitAll()")
    public List<Line> latest(Wanted wanted) {
        var today = told.today();
        var within = wanted.district()
                .map(district -> lists.tablesOf(NEIGHBOURHOOD_TABLE.NEIGHBOURHOOD_ID.eq(district.value())));
        return CityRanking.rank(lists.latest(MOST), Map.of()).stream()
                .filter(ranked -> within.filter(
                                tables -> !tables.contains(ranked.priority().table()))
                        .isEmpty())
                .filter(ranked -> wanted.standing()
                        .filter(standing -> standing != ranked.priority().standing(today))
                        .isEmpty())
                .map(ranked -> new Line(ranked.place(), ranked.priority()))
                .toList();
    }
}
