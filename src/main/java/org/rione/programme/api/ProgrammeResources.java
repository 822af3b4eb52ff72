package org.rione.programme.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What programs read of programmes and actions. These words are public: a field is added, never renamed. */
final class ProgrammeResources {

    @Schema(name = "Programme", description = "A programme of a mandate and how far it is.")
    record ProgrammeResource(
            @Schema(description = "Part of its address.", example = "valenza-2026")
            String slug,

            String title,
            String municipality,
            @Schema(description = "First year.") int from,
            @Schema(description = "Last year.") int to,

            @Schema(description = "electoral-programme or mandate-lines.")
            String kind,

            String language,

            @Schema(description = "The document it was taken from.")
            String source,

            @Schema(description = "When it was last imported.")
            Instant importedAt,

            @Schema(description = "How many actions it has, archived ones not counted.")
            int actions,

            States states,

            @Schema(description = "Weighted mean of the actions' progress, in whole percent.")
            int progress,

            @Schema(description = "The page for people.") String url) {}

    @Schema(name = "States", description = "How many actions stand where.")
    record States(int planned, int started, int completed, int suspended, int abandoned) {}

    @Schema(name = "ProgrammeDetail", description = "A programme with its values and sections.")
    record ProgrammeDetail(ProgrammeResource programme, List<ValueResource> values, List<SectionResource> sections) {}

    @Schema(name = "Value")
    record ValueResource(String code, String name, String summary) {}

    @Schema(name = "Section", description = "A section of a programme; sections may be nested.")
    record SectionResource(
            String code,

            @Schema(description = "pillar, area, stakeholder, strategic-line or theme.")
            String kind,

            @Schema(description = "Code of the section it lies in.") @Nullable
            String parent,

            String name,
            String goal,
            String rationale,

            @Schema(description = "Weighted mean of its actions' progress, in whole percent.")
            int progress) {}

    @Schema(name = "Action", description = "One thing that the administration has undertaken to do.")
    record ActionResource(
            @Schema(example = "5.05") String code,
            @Schema(description = "Slug of its programme.") String programme,
            @Schema(description = "Code of its section.") String section,

            @Schema(description = "Codes of further sections it concerns.")
            List<String> alsoIn,

            String title,
            String summary,

            @Schema(description = "planned, started, completed, suspended or abandoned.")
            String state,

            @Schema(description = "In whole percent.") int progress,
            int weight,
            @Nullable LocalDate plannedFrom,
            @Nullable LocalDate plannedTo,
            @Nullable LocalDate actualFrom,
            @Nullable LocalDate actualTo,

            @Schema(description = "Who is in charge, in the words of the programme.")
            List<String> responsible,

            @Schema(description = "Goals of the 2030 Agenda, 1 to 17.")
            List<Integer> sdgs,

            List<String> places,
            List<String> keywords,

            @Schema(description = "What residents can do: vote, comment, report.")
            List<String> participation,

            @Schema(description = "Categories of problems that can be reported against it.")
            List<String> reportCategories,

            @Schema(description = "No longer part of the programme; kept with everything that was said of it.")
            boolean archived,

            Votes votes,

            @Schema(description = "Published comments, replies included.")
            long comments,

            Instant changedAt,
            @Schema(description = "The page for people.") String url) {}

    @Schema(name = "Votes", description = "Whether residents call it a priority.")
    record Votes(
            long priority,
            long notPriority,

            @Schema(description = "How many of all come from verified residents; absent below ten votes.") @Nullable
            Long verified) {}

    @Schema(name = "ActionDetail", description = "An action with its targets, its history and its relatives.")
    record ActionDetail(
            ActionResource action,

            @Schema(description = "Name of the office that answers for it.") @Nullable
            String office,

            List<TargetResource> targets,

            @Schema(description = "Newest first; entries are never changed.")
            List<HistoryResource> history,

            @Schema(description = "Actions of earlier programmes that it carries on.")
            List<RelativeResource> continues,

            @Schema(description = "Actions of later programmes that carry it on.")
            List<RelativeResource> continuedBy) {}

    @Schema(name = "Target", description = "A figure to be reached.")
    record TargetResource(
            String indicator,
            String unit,
            @Nullable BigDecimal baseline,
            @Nullable BigDecimal target,
            @Schema(description = "Year.") @Nullable Integer by) {}

    @Schema(name = "HistoryEntry", description = "Something that was told about an action.")
    record HistoryResource(
            Instant at,

            @Schema(description = "added, reworded, archived, returned, moved or updated.")
            String kind,

            @Nullable String office,
            String fromState,
            String toState,
            int fromProgress,
            int toProgress,
            String note,
            @Nullable String evidence) {}

    @Schema(name = "RelatedAction")
    record RelativeResource(String programme, String code, String title, String state, int progress, String url) {}

    @Schema(name = "Programmes")
    record ProgrammePageResource(
            List<ProgrammeResource> items, @Nullable String next) {}

    @Schema(name = "Actions", description = "A page of a list.")
    record ActionPageResource(
            List<ActionResource> items,

            @Schema(description = "Pass it as `after` to read on; null at the end.") @Nullable
            String next) {}

    private ProgrammeResources() {}
}
