package org.rione.programme;

import static org.rionedb.Tables.ACTION;
import static org.rionedb.Tables.ACTION_LABEL;
import static org.rionedb.Tables.ACTION_TARGET;
import static org.rionedb.Tables.PROGRAMME;
import static org.rionedb.Tables.PROGRAMME_IMPORT_TURN;
import static org.rionedb.Tables.PROGRAMME_VALUE;
import static org.rionedb.Tables.SECTION;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.rione.programme.ProgrammeFile.ActionEntry;
import org.rione.programme.ProgrammeFile.Header;
import org.rione.programme.ProgrammeFile.SectionEntry;
import org.rione.programme.ProgrammeFile.Target;
import org.rione.programme.ProgrammeFile.Value;
import org.rione.shared.Ids;
import org.rionedb.tables.records.ActionHistoryRecord;
import org.rionedb.tables.records.ActionLabelRecord;
import org.rionedb.tables.records.ActionRecord;
import org.rionedb.tables.records.ActionTargetRecord;
import org.rionedb.tables.records.ProgrammeValueRecord;
import org.springframework.stereotype.Repository;

/** Reads and writes whole programmes in the words of a file. */
@Repository
class ProgrammeImportStore {

    private static final int LONGEST_WORDS = 4_000;

    private final DSLContext sql;

    ProgrammeImportStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Imports happen one after another: the next waits here until this transaction ends. */
    void takeTurn() {
        sql.selectFrom(PROGRAMME_IMPORT_TURN).forUpdate().fetchSingle();
    }

    Optional<StoredProgramme> find(String slug) {
        return sql.selectFrom(PROGRAMME)
                .where(PROGRAMME.SLUG.eq(slug))
                .fetchOptional()
                .map(found -> {
                    var header = new Header(
                            found.getSlug(),
                            found.getMunicipality(),
                            found.getTitle(),
                            found.getYearFrom(),
                            found.getYearTo(),
                            found.getKind(),
                            found.getLanguage(),
                            found.getSource());
                    return stored(found.getId(), header);
                });
    }

    private StoredProgramme stored(UUID programme, Header header) {
        var values = sql.selectFrom(PROGRAMME_VALUE)
                .where(PROGRAMME_VALUE.PROGRAMME_ID.eq(programme))
                .orderBy(PROGRAMME_VALUE.POSITION)
                .fetch(value -> new Value(value.getCode(), value.getName(), value.getSummary()));
        var sections = sql.selectFrom(SECTION)
                .where(SECTION.PROGRAMME_ID.eq(programme))
                .orderBy(SECTION.POSITION, SECTION.ID)
                .fetch();
        var actions = sql.selectFrom(ACTION)
                .where(ACTION.PROGRAMME_ID.eq(programme))
                .orderBy(ACTION.POSITION, ACTION.ID)
                .fetch();
        var sectionCodes = sections.stream().collect(Collectors.toMap(s -> s.getId(), s -> s.getCode()));
        var labels = labels(programme);
        var targets = targets(programme);
        var file = new ProgrammeFile(
                header,
                values,
                sections.map(s -> new SectionEntry(
                        s.getCode(), s.getKind(), s.getParentCode(), s.getName(), s.getGoal(), s.getRationale())),
                actions.map(action -> entry(
                        action,
                        String.valueOf(sectionCodes.get(action.getSectionId())),
                        labels.getOrDefault(action.getId(), Map.of()),
                        targets.getOrDefault(action.getId(), List.of()))));
        return new StoredProgramme(
                new ProgrammeId(programme),
                file,
                sections.stream().collect(Collectors.toMap(s -> s.getCode(), s -> s.getId())),
                actions.stream().collect(Collectors.toMap(a -> a.getCode(), a -> a.getId())),
                sections.stream()
                        .filter(s -> s.getArchived())
                        .map(s -> s.getCode())
                        .collect(Collectors.toSet()),
                actions.stream()
                        .filter(a -> a.getArchived())
                        .map(a -> a.getCode())
                        .collect(Collectors.toSet()));
    }

    private static ActionEntry entry(
            ActionRecord action, String section, Map<LabelKind, List<String>> labels, List<Target> targets) {
        return new ActionEntry(
                action.getCode(),
                section,
                labels.getOrDefault(LabelKind.ALSO_IN, List.of()),
                action.getTitle(),
                action.getSummary(),
                labels.getOrDefault(LabelKind.RESPONSIBLE, List.of()),
                targets,
                labels.getOrDefault(LabelKind.SDG, List.of()).stream()
                        .map(Integer::valueOf)
                        .toList(),
                labels.getOrDefault(LabelKind.PLACE, List.of()),
                labels.getOrDefault(LabelKind.KEYWORD, List.of()),
                participation(action),
                labels.getOrDefault(LabelKind.CATEGORY, List.of()));
    }

    private static List<String> participation(ActionRecord action) {
        var words = new ArrayList<String>();
        if (action.getCanVote()) {
            words.add("vote");
        }
        if (action.getCanComment()) {
            words.add("comment");
        }
        if (action.getCanReport()) {
            words.add("report");
        }
        return words;
    }

    private Map<UUID, Map<LabelKind, List<String>>> labels(UUID programme) {
        var labels = new HashMap<UUID, Map<LabelKind, List<String>>>();
        sql.select(ACTION_LABEL.ACTION_ID, ACTION_LABEL.KIND, ACTION_LABEL.LABEL)
                .from(ACTION_LABEL)
                .join(ACTION)
                .on(ACTION.ID.eq(ACTION_LABEL.ACTION_ID))
                .where(ACTION.PROGRAMME_ID.eq(programme))
                .orderBy(ACTION_LABEL.ACTION_ID, ACTION_LABEL.KIND, ACTION_LABEL.POSITION)
                .forEach(row -> labels.computeIfAbsent(row.value1(), _ -> new HashMap<>())
                        .computeIfAbsent(LabelKind.valueOf(row.value2()), _ -> new ArrayList<>())
                        .add(row.value3()));
        return labels;
    }

    private Map<UUID, List<Target>> targets(UUID programme) {
        return sql.select(ACTION_TARGET.asterisk())
                .from(ACTION_TARGET)
                .join(ACTION)
                .on(ACTION.ID.eq(ACTION_TARGET.ACTION_ID))
                .where(ACTION.PROGRAMME_ID.eq(programme))
                .orderBy(ACTION_TARGET.ACTION_ID, ACTION_TARGET.POSITION)
                .fetchGroups(ACTION_TARGET.ACTION_ID, row -> {
                    var target = row.into(ACTION_TARGET);
                    return ActionTargets.target(target);
                });
    }

    ProgrammeId save(
            ProgrammeFile file, Optional<StoredProgramme> before, ImportDiff diff, Optional<UUID> author, Instant now) {
        var programme = before.map(stored -> stored.id().value()).orElseGet(Ids::next);
        saveHeader(programme, file, now);
        var sectionIds = saveSections(programme, file, before);
        var actionIds = saveActions(programme, file, before, diff, sectionIds, now);
        saveHistory(actionIds, diff, author, now);
        return new ProgrammeId(programme);
    }

    /** The actions that an import touched, for announcing. */
    Collection<UUID> touched(ProgrammeId programme, ImportDiff diff) {
        var codes = Stream.of(
                        diff.actions().changed(),
                        diff.actions().archived(),
                        diff.actions().returned())
                .flatMap(List::stream)
                .map(ImportDiff.EntryChange::code)
                .toList();
        return sql.select(ACTION.ID)
                .from(ACTION)
                .where(ACTION.PROGRAMME_ID.eq(programme.value()))
                .and(ACTION.CODE.in(codes))
                .fetch(ACTION.ID);
    }

    private void saveHeader(UUID programme, ProgrammeFile file, Instant now) {
        var header = file.header();
        var fields = Map.of(
                PROGRAMME.MUNICIPALITY, header.municipality(),
                PROGRAMME.TITLE, header.title(),
                PROGRAMME.YEAR_FROM, header.from(),
                PROGRAMME.YEAR_TO, header.to(),
                PROGRAMME.KIND, header.kind(),
                PROGRAMME.LANGUAGE, header.language(),
                PROGRAMME.SOURCE, header.source(),
                PROGRAMME.IMPORTED_AT, now);
        sql.insertInto(PROGRAMME)
                .set(PROGRAMME.ID, programme)
                .set(PROGRAMME.SLUG, header.slug())
                .set(fields)
                .onDuplicateKeyUpdate()
                .set(fields)
                .set(PROGRAMME.VERSION, PROGRAMME.VERSION.plus(1))
                .execute();
        sql.deleteFrom(PROGRAMME_VALUE)
                .where(PROGRAMME_VALUE.PROGRAMME_ID.eq(programme))
                .execute();
        var values = new ArrayList<ProgrammeValueRecord>();
        for (var value : file.values()) {
            values.add(new ProgrammeValueRecord(programme, value.code(), values.size(), value.name(), value.summary()));
        }
        sql.batchInsert(values).execute();
    }

    /** Sections that are no longer in the file stay, archived: archived actions stand in them. */
    private Map<String, UUID> saveSections(UUID programme, ProgrammeFile file, Optional<StoredProgramme> before) {
        var ids = new HashMap<>(before.map(StoredProgramme::sectionIds).orElse(Map.of()));
        sql.update(SECTION)
                .set(SECTION.ARCHIVED, true)
                .where(SECTION.PROGRAMME_ID.eq(programme))
                .execute();
        for (int i = 0; i < file.sections().size(); i++) {
            var section = file.sections().get(i);
            var fields = Map.of(
                    SECTION.KIND, section.kind(),
                    SECTION.POSITION, i,
                    SECTION.NAME, section.name(),
                    SECTION.GOAL, section.goal(),
                    SECTION.RATIONALE, section.rationale(),
                    SECTION.ARCHIVED, false);
            sql.insertInto(SECTION)
                    .set(SECTION.ID, ids.computeIfAbsent(section.code(), _ -> Ids.next()))
                    .set(SECTION.PROGRAMME_ID, programme)
                    .set(SECTION.CODE, section.code())
                    .set(SECTION.PARENT_CODE, section.parent())
                    .set(fields)
                    .onDuplicateKeyUpdate()
                    .set(SECTION.PARENT_CODE, section.parent())
                    .set(fields)
                    .execute();
        }
        return ids;
    }

    private Map<String, UUID> saveActions(
            UUID programme,
            ProgrammeFile file,
            Optional<StoredProgramme> before,
            ImportDiff diff,
            Map<String, UUID> sections,
            Instant now) {
        var ids = new HashMap<>(before.map(StoredProgramme::actionIds).orElse(Map.of()));
        var fresh = codes(diff.actions().added());
        var different = new HashSet<>(codes(diff.actions().changed()));
        different.addAll(codes(diff.actions().returned()));
        var details = new ArrayList<ActionEntry>();
        for (int i = 0; i < file.actions().size(); i++) {
            var action = file.actions().get(i);
            if (fresh.contains(action.code())) {
                ids.put(action.code(), insert(programme, action, i, sections, now));
                details.add(action);
            } else if (different.contains(action.code())) {
                update(ids.get(action.code()), action, i, sections, now);
                details.add(action);
            } else {
                sql.update(ACTION)
                        .set(ACTION.POSITION, i)
                        .where(ACTION.ID.eq(ids.get(action.code())))
                        .and(ACTION.POSITION.ne(i))
                        .execute();
            }
        }
        archive(codes(diff.actions().archived()).stream().map(ids::get).toList(), now);
        saveDetails(details, ids);
        return ids;
    }

    private UUID insert(UUID programme, ActionEntry action, int position, Map<String, UUID> sections, Instant now) {
        var id = Ids.next();
        sql.insertInto(ACTION)
                .set(ACTION.ID, id)
                .set(ACTION.PROGRAMME_ID, programme)
                .set(ACTION.CODE, action.code())
                .set(ACTION.POSITION, position)
                .set(ACTION.STATE, ActionState.PLANNED.name())
                .set(ACTION.CHANGED_AT, now)
                .set(texts(action, sections))
                .execute();
        return id;
    }

    private void update(@Nullable UUID id, ActionEntry action, int position, Map<String, UUID> sections, Instant now) {
        sql.update(ACTION)
                .set(ACTION.POSITION, position)
                .set(ACTION.ARCHIVED, false)
                .set(ACTION.CHANGED_AT, now)
                .set(ACTION.VERSION, ACTION.VERSION.plus(1))
                .set(texts(action, sections))
                .where(ACTION.ID.eq(id))
                .execute();
    }

    private void archive(Collection<UUID> actions, Instant now) {
        sql.update(ACTION)
                .set(ACTION.ARCHIVED, true)
                .set(ACTION.CHANGED_AT, now)
                .set(ACTION.VERSION, ACTION.VERSION.plus(1))
                .where(ACTION.ID.in(actions))
                .execute();
    }

    private static Map<Field<?>, Object> texts(ActionEntry action, Map<String, UUID> sections) {
        var words = Stream.of(action.keywords(), action.places(), action.responsible())
                .flatMap(List::stream)
                .collect(Collectors.joining(" "));
        return Map.of(
                ACTION.SECTION_ID,
                        Optional.ofNullable(sections.get(action.section())).orElseThrow(),
                ACTION.TITLE, action.title(),
                ACTION.SUMMARY, action.summary(),
                ACTION.WORDS, words.length() > LONGEST_WORDS ? words.substring(0, LONGEST_WORDS) : words,
                ACTION.CAN_VOTE, action.participation().contains("vote"),
                ACTION.CAN_COMMENT, action.participation().contains("comment"),
                ACTION.CAN_REPORT, action.participation().contains("report"));
    }

    private void saveDetails(List<ActionEntry> actions, Map<String, UUID> ids) {
        var written = actions.stream().map(action -> ids.get(action.code())).toList();
        sql.deleteFrom(ACTION_LABEL).where(ACTION_LABEL.ACTION_ID.in(written)).execute();
        sql.deleteFrom(ACTION_TARGET).where(ACTION_TARGET.ACTION_ID.in(written)).execute();
        var labels = new ArrayList<ActionLabelRecord>();
        var targets = new ArrayList<ActionTargetRecord>();
        for (var action : actions) {
            var id = Optional.ofNullable(ids.get(action.code())).orElseThrow();
            labels.addAll(labels(id, LabelKind.ALSO_IN, action.alsoIn()));
            labels.addAll(labels(id, LabelKind.RESPONSIBLE, action.responsible()));
            labels.addAll(labels(
                    id,
                    LabelKind.SDG,
                    action.sdgs().stream().map(String::valueOf).toList()));
            labels.addAll(labels(id, LabelKind.PLACE, action.places()));
            labels.addAll(labels(id, LabelKind.KEYWORD, action.keywords()));
            labels.addAll(labels(id, LabelKind.CATEGORY, action.reportCategories()));
            targets.addAll(ActionTargets.rows(id, action.targets()));
        }
        sql.batchInsert(labels).execute();
        sql.batchInsert(targets).execute();
    }

    private static List<ActionLabelRecord> labels(UUID action, LabelKind kind, List<String> labels) {
        return IntStream.range(0, labels.size())
                .mapToObj(i -> new ActionLabelRecord(action, kind.name(), i, labels.get(i)))
                .toList();
    }

    private void saveHistory(Map<String, UUID> ids, ImportDiff diff, Optional<UUID> author, Instant now) {
        var entries = new ArrayList<ActionHistoryRecord>();
        entries.addAll(history(HistoryKind.ADDED, diff.actions().added(), ids, author, now));
        entries.addAll(history(HistoryKind.REWORDED, diff.actions().changed(), ids, author, now));
        entries.addAll(history(HistoryKind.ARCHIVED, diff.actions().archived(), ids, author, now));
        entries.addAll(history(HistoryKind.RETURNED, diff.actions().returned(), ids, author, now));
        sql.batchInsert(entries).execute();
    }

    private List<ActionHistoryRecord> history(
            HistoryKind kind,
            List<ImportDiff.EntryChange> changed,
            Map<String, UUID> ids,
            Optional<UUID> author,
            Instant now) {
        var actions = codes(changed).stream().map(ids::get).toList();
        return sql.selectFrom(ACTION).where(ACTION.ID.in(actions)).fetch(action -> {
            var entry = new ActionHistoryRecord();
            entry.setId(Ids.next());
            entry.setActionId(action.getId());
            entry.setAt(now);
            entry.setKind(kind.name());
            entry.setAuthor(author.orElse(null));
            entry.setFromState(action.getState());
            entry.setToState(action.getState());
            entry.setFromProgress(action.getProgress());
            entry.setToProgress(action.getProgress());
            entry.setNote("");
            return entry;
        });
    }

    private static Set<String> codes(List<ImportDiff.EntryChange> changes) {
        return changes.stream().map(ImportDiff.EntryChange::code).collect(Collectors.toSet());
    }
}
