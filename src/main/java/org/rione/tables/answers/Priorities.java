package org.rione.tables.answers;

import static org.rionedb.Tables.ROUND_ANSWER;
import static org.rionedb.Tables.ROUND_PRIORITY;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.rione.identity.CurrentPerson;
import org.rione.identity.OfficeId;
import org.rione.identity.SignedIn;
import org.rione.shared.Cursor;
import org.rione.shared.Role;
import org.rione.shared.Slice;
import org.rione.tables.OptionId;
import org.rione.tables.RoundId;
import org.rione.tables.TableId;
import org.rione.tables.Tables;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The priorities of published rounds, as everybody reads them and as offices work on them. */
@Service
public class Priorities {

    /** Where offices answer them. */
    public static final String DESK = "/ufficio/priorita";

    private static final String STAFF = "hasAnyRole('" + Role.OFFICER + "', '" + Role.ADMINISTRATOR + "')";
    private static final int MOST = 200;

    private final PriorityLists lists;
    private final Tables tables;
    private final CurrentPerson current;
    private final Told told;

    Priorities(PriorityLists lists, Tables tables, CurrentPerson current, Told told) {
        this.lists = lists;
        this.tables = tables;
        this.current = current;
        this.told = told;
    }

    /** Today, in the city's time zone. */
    @PreAuthorize("permitAll()")
    public LocalDate today() {
        return told.today();
    }

    @PreAuthorize("permitAll()")
    public Optional<Priority> find(OptionId option) {
        return lists.find(option);
    }

    /** In the order in which they won; empty before the result is published. */
    @PreAuthorize("permitAll()")
    public List<Priority> ofRound(RoundId round) {
        return lists.list(ROUND_PRIORITY.ROUND_ID.eq(round.value()), MOST, ROUND_PRIORITY.PLACE.asc());
    }

    /** The newest rounds' first; at most {@value #MOST}. */
    @PreAuthorize("permitAll()")
    public List<Priority> ofTable(TableId table) {
        return lists.list(
                ROUND_PRIORITY.TABLE_ID.eq(table.value()),
                MOST,
                ROUND_PRIORITY.CREATED_AT.desc(),
                ROUND_PRIORITY.PLACE.asc());
    }

    /** Priorities that stand for this thing, such as an action; the newest first. */
    @PreAuthorize("permitAll()")
    public List<Priority> about(UUID subject) {
        return lists.about(subject);
    }

    /** Every answer to the priorities of a round, the latest first; corrected ones stay. */
    @PreAuthorize("permitAll()")
    public Map<OptionId, List<Answer>> answers(RoundId round) {
        return lists.answers(round);
    }

    /** Those whose answer is overdue, the longest first. */
    @PreAuthorize("permitAll()")
    public List<Priority> late(int limit) {
        return lists.list(
                ROUND_PRIORITY.ANSWERED.isFalse().and(ROUND_PRIORITY.DUE.lt(told.today())),
                limit,
                ROUND_PRIORITY.DUE.asc(),
                ROUND_PRIORITY.OPTION_ID.asc());
    }

    /** What the signed-in officer's offices owe, the nearest day first; administrators see what all owe. */
    @PreAuthorize(STAFF)
    public Slice<Priority> owed(Optional<Cursor> after, int limit) {
        var rest = after.map(PriorityLists::afterDue).orElseGet(DSL::noCondition);
        var found = lists.list(
                mine().and(ROUND_PRIORITY.ANSWERED.isFalse())
                        .and(ROUND_PRIORITY.DUE.isNotNull())
                        .and(rest),
                limit + 1,
                ROUND_PRIORITY.DUE.asc(),
                ROUND_PRIORITY.OPTION_ID.asc());
        return Slice.of(found, limit, PriorityLists::place);
    }

    /** How many the signed-in officer's offices owe; administrators see how many all owe. */
    @PreAuthorize(STAFF)
    public int owed() {
        return lists.count(mine().and(ROUND_PRIORITY.ANSWERED.isFalse()).and(ROUND_PRIORITY.DUE.isNotNull()));
    }

    /** What the signed-in officer's offices have answered, the latest first. */
    @PreAuthorize(STAFF)
    public List<Priority> answered(int limit) {
        return lists.list(mine().and(ROUND_PRIORITY.ANSWERED.isTrue()), limit, ROUND_ANSWER.AT.desc());
    }

    /** Those for which nobody chose an office yet, the oldest first. */
    @PreAuthorize(STAFF)
    public List<Priority> withoutOffice(int limit) {
        return lists.list(
                ROUND_PRIORITY.OFFICE_ID.isNull(), limit, ROUND_PRIORITY.CREATED_AT.asc(), ROUND_PRIORITY.PLACE.asc());
    }

    /** Whether the person asking may answer: the office in charge, and administrators in its name. */
    @PreAuthorize("permitAll()")
    public boolean mayAnswer(Priority priority) {
        return priority.office()
                .flatMap(office -> current.get().filter(person -> speaksFor(person, office)))
                .isPresent();
    }

    /** Whether the person asking may choose the office: whoever runs the table, and the office that has it now. */
    @PreAuthorize("permitAll()")
    public boolean mayHandOver(Priority priority) {
        return priority.answer().isEmpty() && (mayAnswer(priority) || tables.runsTable(priority.table()));
    }

    private static boolean speaksFor(SignedIn person, OfficeId office) {
        return person.has(Role.ADMINISTRATOR)
                || person.has(Role.OFFICER) && person.offices().contains(office);
    }

    private Condition mine() {
        var person = current.require();
        return person.has(Role.ADMINISTRATOR)
                ? DSL.noCondition()
                : ROUND_PRIORITY.OFFICE_ID.in(
                        person.offices().stream().map(OfficeId::value).toList());
    }
}
