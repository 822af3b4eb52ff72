package org.rione.participation;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.rione.participation.spi.SubjectCard;
import org.rione.participation.spi.SubjectSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The directory of everything one can take part in, whichever module owns it. */
@Service
public class Subjects {

    private final ObjectProvider<SubjectSource> sources;

    Subjects(ObjectProvider<SubjectSource> sources) {
        this.sources = sources;
    }

    @PreAuthorize("permitAll()")
    public Optional<SubjectCard> find(Subject subject) {
        return Optional.ofNullable(cards(List.of(subject)).get(subject));
    }

    /** The cards of these subjects, one query for each kind; subjects that are not public are left out. */
    @PreAuthorize("permitAll()")
    public Map<Subject, SubjectCard> cards(Collection<Subject> subjects) {
        var byKind = new EnumMap<SubjectKind, List<UUID>>(SubjectKind.class);
        subjects.forEach(subject -> byKind.computeIfAbsent(subject.kind(), _ -> new java.util.ArrayList<>())
                .add(subject.id()));
        var cards = new HashMap<Subject, SubjectCard>();
        byKind.forEach((kind, ids) -> of(kind).forEach(
                        source -> source.cards(ids).forEach((id, card) -> cards.put(new Subject(kind, id), card))));
        return cards;
    }

    /** The subject at an address of its kind, such as the slug and code of an action, whether it is public or not. */
    @PreAuthorize("permitAll()")
    public Optional<Subject> at(SubjectKind kind, String... address) {
        return of(kind).flatMap(source -> source.find(address).stream())
                .findFirst()
                .map(id -> new Subject(kind, id));
    }

    @PreAuthorize("permitAll()")
    public List<SubjectCard> search(SubjectKind kind, String text, int limit) {
        return of(kind).flatMap(source -> source.search(text, limit).stream())
                .limit(limit)
                .toList();
    }

    /** Actions against which a problem of this category can be reported. */
    @PreAuthorize("permitAll()")
    public List<SubjectCard> forCategory(SubjectKind kind, String category, int limit) {
        return of(kind).flatMap(source -> source.forCategory(category, limit).stream())
                .limit(limit)
                .toList();
    }

    private Stream<SubjectSource> of(SubjectKind kind) {
        return sources.stream().filter(source -> source.kind() == kind);
    }
}
