package org.rione.programme;

import static org.rionedb.Tables.ACTION;
import static org.rionedb.Tables.ACTION_CONTINUES;
import static org.rionedb.Tables.ACTION_HISTORY;
import static org.rionedb.Tables.ACTION_LABEL;
import static org.rionedb.Tables.ACTION_TARGET;
import static org.rionedb.Tables.PROGRAMME;
import static org.rionedb.Tables.PROGRAMME_VALUE;
import static org.rionedb.Tables.SECTION;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.rione.identity.OfficeId;
import org.rione.programme.ActionFile.HistoryEntry;
import org.rione.programme.ActionFile.Relative;
import org.rione.programme.ActionFile.Target;
import org.rione.shared.Cursor;
import org.rione.shared.Slice;
import org.rionedb.tables.records.ActionContinuesRecord;
import org.rionedb.tables.records.ActionHistoryRecord;
import org.rionedb.tables.records.ActionRecord;
import org.rionedb.tables.records.ProgrammeRecord;
import org.rionedb.tables.records.SectionRecord;
import org.springframework.stereotype.Repository;

/** The read side of programmes: every list in one query of each table it needs, never one for each row. */
@Repository
class ProgrammeLists {

    private final DSLContext sql;

    ProgrammeLists(DSLContext sql) {
        this.sql = sql;
    }

    List<ProgrammeCover> covers() {
        var weighted = DSL.sum(ACTION.WEIGHT.mul(ACTION.PROGRESS));
        var rows = sql.select(ACTION.PROGRAMME_ID, ACTION.STATE, DSL.count(), DSL.sum(ACTION.WEIGHT), weighted)
                .from(ACTION)
                .where(ACTION.ARCHIVED.isFalse())
                .groupBy(ACTION.PROGRAMME_ID, ACTION.STATE)
                .fetchGroups(ACTION.PROGRAMME_ID);
        return sql.selectFrom(PROGRAMME)
                .orderBy(PROGRAMME.YEAR_FROM.desc(), PROGRAMME.IMPORTED_AT.desc(), PROGRAMME.ID)
                .fetch(programme -> {
                    var counts = new EnumMap<ActionState, Integer>(ActionState.class);
                    long weights = 0;
                    long sum = 0;
                    var states = rows.get(programme.getId());
                    if (states != null) {
                        for (var row : states) {
                            var state = ActionState.valueOf(row.value2());
                            counts.put(state, row.value3());
                            if (state != ActionState.ABANDONED) {
                                weights += row.value4().longValue();
                                sum += row.value5().longValue();
                            }
                        }
                    }
                    return new ProgrammeCover(
                            programme(programme),
                            counts.values().stream().mapToInt(Integer::intValue).sum(),
                            counts,
                            Progress.share(sum, weights));
                });
    }

    Optional<Programme> programme(String slug) {
        return sql.selectFrom(PROGRAMME).where(PROGRAMME.SLUG.eq(slug)).fetchOptional(ProgrammeLists::programme);
    }

    ProgrammeOutline outline(Programme programme) {
        var values = sql.selectFrom(PROGRAMME_VALUE)
                .where(PROGRAMME_VALUE.PROGRAMME_ID.eq(programme.id().value()))
                .orderBy(PROGRAMME_VALUE.POSITION)
                .fetch(value -> new ProgrammeOutline.Value(value.getCode(), value.getName(), value.getSummary()));
        var sections = sections(programme.id());
        var actions = sql.selectFrom(ACTION)
                .where(ACTION.PROGRAMME_ID.eq(programme.id().value()))
                .orderBy(ACTION.POSITION, ACTION.ID)
                .fetch();
        return new ProgrammeOutline(programme, values, List.copyOf(sections.values()), rows(actions, sections));
    }

    Set<ActionId> matching(ProgrammeId programme, ActionWords words) {
        return new HashSet<>(sql.select(ACTION.ID)
                .from(ACTION)
                .where(ACTION.PROGRAMME_ID.eq(programme.value()))
                .and(words.condition())
                .fetch(row -> new ActionId(row.value1())));
    }

    Slice<ActionRow> actions(ProgrammeId programme, Optional<Cursor> after, int limit) {
        var from = after.map(ProgrammeLists::beyond).orElse(DSL.trueCondition());
        var actions = sql.selectFrom(ACTION)
                .where(ACTION.PROGRAMME_ID.eq(programme.value()))
                .and(ACTION.ARCHIVED.isFalse())
                .and(from)
                .orderBy(ACTION.POSITION, ACTION.ID)
                .limit(limit + 1)
                .fetch();
        return Slice.of(
                rows(actions, sections(programme)),
                limit,
                row -> Cursor.of(row.position(), row.id().value()));
    }

    /** A comparison of rows would make the server read everything before it. */
    private static Condition beyond(Cursor cursor) {
        var position = Integer.valueOf(cursor.key().getFirst());
        return ACTION.POSITION
                .gt(position)
                .or(ACTION.POSITION
                        .eq(position)
                        .and(ACTION.ID.gt(UUID.fromString(cursor.key().getLast()))));
    }

    Optional<ActionFile> action(Programme programme, String code, Function<OfficeId, Optional<String>> office) {
        var found = sql.selectFrom(ACTION)
                .where(ACTION.PROGRAMME_ID.eq(programme.id().value()))
                .and(ACTION.CODE.eq(code))
                .fetch();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var sections = sections(programme.id());
        var row = rows(found, sections).getFirst();
        var id = row.id().value();
        return Optional.of(new ActionFile(
                row,
                programme,
                path(row.section(), sections),
                row.alsoIn().stream()
                        .flatMap(other ->
                                path(other, sections).reversed().stream().limit(1))
                        .toList(),
                row.office().flatMap(office),
                targets(id),
                history(id),
                relatives(id, ACTION_CONTINUES.ACTION_ID, ACTION_CONTINUES.EARLIER_ID),
                relatives(id, ACTION_CONTINUES.EARLIER_ID, ACTION_CONTINUES.ACTION_ID)));
    }

    List<Programmes.ActionAddress> addresses(int limit) {
        return sql.select(PROGRAMME.SLUG, ACTION.CODE, ACTION.CHANGED_AT)
                .from(ACTION)
                .join(PROGRAMME)
                .on(PROGRAMME.ID.eq(ACTION.PROGRAMME_ID))
                .where(ACTION.ARCHIVED.isFalse())
                .orderBy(ACTION.CHANGED_AT.desc(), ACTION.ID)
                .limit(limit)
                .fetch(row ->
                        new Programmes.ActionAddress(ProgrammeLinks.action(row.value1(), row.value2()), row.value3()));
    }

    /** By id, in the order of the document. */
    private Map<UUID, ProgrammeSection> sections(ProgrammeId programme) {
        return sql.selectFrom(SECTION)
                .where(SECTION.PROGRAMME_ID.eq(programme.value()))
                .orderBy(SECTION.POSITION, SECTION.ID)
                .fetchMap(SECTION.ID, ProgrammeLists::section);
    }

    private List<ActionRow> rows(Collection<ActionRecord> actions, Map<UUID, ProgrammeSection> sections) {
        var labels = labels(actions.stream().map(ActionRecord::getId).toList());
        return actions.stream()
                .map(action -> row(
                        action,
                        Optional.ofNullable(sections.get(action.getSectionId()))
                                .map(ProgrammeSection::code)
                                .orElse(""),
                        labels.getOrDefault(action.getId(), Map.of())))
                .toList();
    }

    private Map<UUID, Map<LabelKind, List<String>>> labels(List<UUID> actions) {
        var labels = new HashMap<UUID, Map<LabelKind, List<String>>>();
        sql.select(ACTION_LABEL.ACTION_ID, ACTION_LABEL.KIND, ACTION_LABEL.LABEL)
                .from(ACTION_LABEL)
                .where(ACTION_LABEL.ACTION_ID.in(actions))
                .orderBy(ACTION_LABEL.ACTION_ID, ACTION_LABEL.KIND, ACTION_LABEL.POSITION)
                .forEach(row -> labels.computeIfAbsent(row.value1(), _ -> new EnumMap<>(LabelKind.class))
                        .computeIfAbsent(LabelKind.valueOf(row.value2()), _ -> new ArrayList<>())
                        .add(row.value3()));
        return labels;
    }

    private List<Target> targets(UUID action) {
        return sql.selectFrom(ACTION_TARGET)
                .where(ACTION_TARGET.ACTION_ID.eq(action))
                .orderBy(ACTION_TARGET.POSITION)
                .fetch(row -> new Target(
                        row.getIndicator(),
                        row.getUnit(),
                        Optional.ofNullable(row.getBaseline()),
                        Optional.ofNullable(row.getTarget()),
                        Optional.ofNullable(row.getByYear())));
    }

    private List<HistoryEntry> history(UUID action) {
        return sql.selectFrom(ACTION_HISTORY)
                .where(ACTION_HISTORY.ACTION_ID.eq(action))
                .orderBy(ACTION_HISTORY.AT.desc(), ACTION_HISTORY.ID.desc())
                .fetch(ProgrammeLists::entry);
    }

    private List<Relative> relatives(
            UUID action, TableField<ActionContinuesRecord, UUID> here, TableField<ActionContinuesRecord, UUID> there) {
        return sql.select(
                        PROGRAMME.SLUG,
                        PROGRAMME.YEAR_FROM,
                        PROGRAMME.YEAR_TO,
                        ACTION.CODE,
                        ACTION.TITLE,
                        ACTION.STATE,
                        ACTION.PROGRESS)
                .from(ACTION_CONTINUES)
                .join(ACTION)
                .on(ACTION.ID.eq(there))
                .join(PROGRAMME)
                .on(PROGRAMME.ID.eq(ACTION.PROGRAMME_ID))
                .where(here.eq(action))
                .orderBy(PROGRAMME.YEAR_FROM, ACTION.POSITION)
                .fetch(row -> new Relative(
                        row.value1(),
                        row.value2() + "\u2013" + row.value3(),
                        row.value4(),
                        row.value5(),
                        ActionState.valueOf(row.value6()),
                        row.value7()));
    }

    /** From the outermost section to this one; a file cannot nest sections in a circle. */
    private static List<ProgrammeSection> path(String code, Map<UUID, ProgrammeSection> sections) {
        var path = new ArrayList<ProgrammeSection>();
        var at = find(code, sections);
        while (at.isPresent() && !path.contains(at.get())) {
            path.addFirst(at.get());
            at = at.get().parent().flatMap(parent -> find(parent, sections));
        }
        return path;
    }

    private static Optional<ProgrammeSection> find(String code, Map<UUID, ProgrammeSection> sections) {
        return sections.values().stream()
                .filter(section -> section.code().equals(code))
                .findFirst();
    }

    private static Programme programme(ProgrammeRecord row) {
        return new Programme(
                new ProgrammeId(row.getId()),
                row.getSlug(),
                row.getMunicipality(),
                row.getTitle(),
                row.getYearFrom(),
                row.getYearTo(),
                row.getKind(),
                row.getLanguage(),
                row.getSource(),
                row.getImportedAt(),
                row.getVersion());
    }

    private static ProgrammeSection section(SectionRecord row) {
        return new ProgrammeSection(
                row.getCode(),
                row.getKind(),
                Optional.ofNullable(row.getParentCode()),
                row.getName(),
                row.getGoal(),
                row.getRationale(),
                row.getArchived());
    }

    private static ActionRow row(ActionRecord row, String section, Map<LabelKind, List<String>> labels) {
        return new ActionRow(
                new ActionId(row.getId()),
                row.getCode(),
                row.getPosition(),
                section,
                labels.getOrDefault(LabelKind.ALSO_IN, List.of()),
                row.getTitle(),
                row.getSummary(),
                ActionState.valueOf(row.getState()),
                row.getProgress(),
                row.getWeight(),
                row.getArchived(),
                row.getCanVote(),
                row.getCanComment(),
                row.getCanReport(),
                Optional.ofNullable(row.getPlannedFrom()),
                Optional.ofNullable(row.getPlannedTo()),
                Optional.ofNullable(row.getActualFrom()),
                Optional.ofNullable(row.getActualTo()),
                Optional.ofNullable(row.getOfficeId()).map(OfficeId::new),
                labels.getOrDefault(LabelKind.RESPONSIBLE, List.of()),
                labels.getOrDefault(LabelKind.SDG, List.of()).stream()
                        .map(Integer::valueOf)
                        .toList(),
                labels.getOrDefault(LabelKind.PLACE, List.of()),
                labels.getOrDefault(LabelKind.KEYWORD, List.of()),
                labels.getOrDefault(LabelKind.CATEGORY, List.of()),
                row.getChangedAt(),
                row.getVersion());
    }

    private static HistoryEntry entry(ActionHistoryRecord row) {
        return new HistoryEntry(
                row.getAt(),
                HistoryKind.valueOf(row.getKind()),
                Optional.ofNullable(row.getOffice()),
                ActionState.valueOf(row.getFromState()),
                ActionState.valueOf(row.getToState()),
                row.getFromProgress(),
                row.getToProgress(),
                Optional.ofNullable(row.getPlannedTo()),
                row.getNote(),
                Optional.ofNullable(row.getEvidence()).map(URI::create));
    }
}
