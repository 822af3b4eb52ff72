package org.rione.programme.api;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.rione.participation.SubjectKind;
import org.rione.participation.Tallies;
import org.rione.participation.Tally;
import org.rione.programme.ActionFile;
import org.rione.programme.ActionFile.HistoryEntry;
import org.rione.programme.ActionFile.Relative;
import org.rione.programme.ActionFile.Target;
import org.rione.programme.ActionRow;
import org.rione.programme.ActionState;
import org.rione.programme.ProgrammeCover;
import org.rione.programme.ProgrammeLinks;
import org.rione.programme.ProgrammeOutline;
import org.rione.programme.ProgrammeSection;
import org.rione.programme.Progress;
import org.rione.programme.api.ProgrammeResources.ActionDetail;
import org.rione.programme.api.ProgrammeResources.ActionResource;
import org.rione.programme.api.ProgrammeResources.HistoryResource;
import org.rione.programme.api.ProgrammeResources.ProgrammeDetail;
import org.rione.programme.api.ProgrammeResources.ProgrammeResource;
import org.rione.programme.api.ProgrammeResources.RelativeResource;
import org.rione.programme.api.ProgrammeResources.SectionResource;
import org.rione.programme.api.ProgrammeResources.States;
import org.rione.programme.api.ProgrammeResources.TargetResource;
import org.rione.programme.api.ProgrammeResources.ValueResource;
import org.rione.programme.api.ProgrammeResources.Votes;
import org.rione.shared.RioneProperties;
import org.springframework.stereotype.Component;

/** From our words to those of the interface. */
@Component
class ProgrammeMapping {

    private final Tallies tallies;
    private final String site;

    ProgrammeMapping(Tallies tallies, RioneProperties rione) {
        this.tallies = tallies;
        this.site = rione.publicUrl();
    }

    ProgrammeResource programme(ProgrammeCover cover) {
        var programme = cover.programme();
        return new ProgrammeResource(
                programme.slug(),
                programme.title(),
                programme.municipality(),
                programme.from(),
                programme.to(),
                programme.kind(),
                programme.language(),
                programme.source(),
                programme.importedAt(),
                cover.actions(),
                new States(
                        cover.in(ActionState.PLANNED),
                        cover.in(ActionState.STARTED),
                        cover.in(ActionState.COMPLETED),
                        cover.in(ActionState.SUSPENDED),
                        cover.in(ActionState.ABANDONED)),
                cover.progress(),
                site + ProgrammeLinks.programme(programme.slug()));
    }

    ProgrammeDetail detail(ProgrammeCover cover, ProgrammeOutline outline) {
        return new ProgrammeDetail(
                programme(cover),
                outline.values().stream()
                        .map(value -> new ValueResource(value.code(), value.name(), value.summary()))
                        .toList(),
                outline.sections().stream()
                        .filter(section -> !section.archived())
                        .map(section -> section(outline, section))
                        .toList());
    }

    private static SectionResource section(ProgrammeOutline outline, ProgrammeSection section) {
        var branch = outline.branch(section.code());
        return new SectionResource(
                section.code(),
                section.kind(),
                section.parent().orElse(null),
                section.name(),
                section.goal(),
                section.rationale(),
                Progress.of(outline.actions().stream()
                        .filter(action -> branch.contains(action.section()))
                        .toList()));
    }

    List<ActionResource> actions(String slug, List<ActionRow> rows) {
        var counted = counted(rows);
        return rows.stream()
                .map(row -> action(slug, row, counted.getOrDefault(row.id().value(), Tally.NONE)))
                .toList();
    }

    ActionDetail detail(ActionFile file) {
        var row = file.action();
        var tally = counted(List.of(row)).getOrDefault(row.id().value(), Tally.NONE);
        return new ActionDetail(
                action(file.programme().slug(), row, tally),
                file.office().orElse(null),
                file.targets().stream().map(ProgrammeMapping::target).toList(),
                file.history().stream().map(ProgrammeMapping::entry).toList(),
                file.continues().stream().map(this::relative).toList(),
                file.continuedBy().stream().map(this::relative).toList());
    }

    private Map<UUID, Tally> counted(List<ActionRow> rows) {
        return tallies.of(
                SubjectKind.ACTION, rows.stream().map(row -> row.id().value()).toList());
    }

    private ActionResource action(String slug, ActionRow row, Tally tally) {
        return new ActionResource(
                row.code(),
                slug,
                row.section(),
                row.alsoIn(),
                row.title(),
                row.summary(),
                word(row.state()),
                row.progress(),
                row.weight(),
                row.plannedFrom().orElse(null),
                row.plannedTo().orElse(null),
                row.actualFrom().orElse(null),
                row.actualTo().orElse(null),
                row.responsible(),
                row.sdgs(),
                row.places(),
                row.keywords(),
                participation(row),
                row.categories(),
                row.archived(),
                votes(tally),
                tally.comments(),
                row.changedAt(),
                site + ProgrammeLinks.action(slug, row.code()));
    }

    private static Votes votes(Tally tally) {
        var importance = tally.importance();
        return new Votes(importance.yes(), importance.no(), importance.isEnough() ? importance.verified() : null);
    }

    private static List<String> participation(ActionRow row) {
        var words = new ArrayList<String>();
        if (!row.archived()) {
            Stream.of(row.canVote() ? "vote" : "", row.canComment() ? "comment" : "", row.canReport() ? "report" : "")
                    .filter(word -> !word.isEmpty())
                    .forEach(words::add);
        }
        return words;
    }

    private static TargetResource target(Target target) {
        return new TargetResource(
                target.indicator(),
                target.unit(),
                target.baseline().orElse(null),
                target.target().orElse(null),
                target.by().orElse(null));
    }

    private static HistoryResource entry(HistoryEntry entry) {
        return new HistoryResource(
                entry.at(),
                word(entry.kind()),
                entry.office().orElse(null),
                word(entry.from()),
                word(entry.to()),
                entry.fromProgress(),
                entry.toProgress(),
                entry.note(),
                entry.evidence().map(URI::toString).orElse(null));
    }

    private RelativeResource relative(Relative other) {
        return new RelativeResource(
                other.slug(), other.code(), other.title(), word(other.state()), other.progress(), site + other.path());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
