package org.rione.participation;

import static org.rionedb.Tables.SUBJECT_TALLY;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Participation in many subjects at once, for lists: one query, whatever their number of votes. */
@Service
public class Tallies {

    private final DSLContext sql;

    Tallies(DSLContext sql) {
        this.sql = sql;
    }

    /** The tallies of these subjects; those in which nobody has taken part yet are left out. */
    @PreAuthorize("permitAll()")
    public Map<UUID, Tally> of(SubjectKind kind, Collection<UUID> subjects) {
        var tallies = new HashMap<UUID, Tally>();
        if (subjects.isEmpty()) {
            return tallies;
        }
        sql.selectFrom(SUBJECT_TALLY)
                .where(SUBJECT_TALLY.SUBJECT_KIND.eq(kind.name()), SUBJECT_TALLY.SUBJECT_ID.in(subjects))
                .forEach(row -> tallies.put(
                        row.getSubjectId(),
                        new Tally(
                                new Importance(row.getYes(), row.getNo(), row.getYesVerified(), row.getNoVerified()),
                                row.getRatings(),
                                row.getStars(),
                                row.getComments(),
                                Optional.ofNullable(row.getLastCommentAt()))));
        return tallies;
    }
}
