package org.rione.participation;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.rione.identity.OfficeId;
import org.rione.participation.spi.SubjectCard;
import org.rione.participation.spi.SubjectCard.Allowed;
import org.rione.participation.spi.SubjectSource;
import org.rione.shared.Ids;
import org.springframework.stereotype.Component;

/** Actions that exist for tests only; each test makes its own. */
@Component
public class TestSubjects implements SubjectSource {

    public static final Set<Allowed> ALL = Set.of(Allowed.values());

    private final Map<UUID, SubjectCard> cards = new ConcurrentHashMap<>();

    public Subject open() {
        return allowing(ALL);
    }

    public Subject allowing(Set<Allowed> allowed) {
        var subject = new Subject(SubjectKind.ACTION, Ids.next());
        put(subject, allowed);
        return subject;
    }

    /** One for which this office is in charge. */
    public Subject of(OfficeId office) {
        var subject = new Subject(SubjectKind.ACTION, Ids.next());
        put(subject, ALL, Optional.of(office));
        return subject;
    }

    public void archive(Subject subject) {
        put(subject, EnumSet.noneOf(Allowed.class));
    }

    private void put(Subject subject, Set<Allowed> allowed) {
        put(subject, allowed, Optional.empty());
    }

    private void put(Subject subject, Set<Allowed> allowed, Optional<OfficeId> office) {
        cards.put(
                subject.id(),
                new SubjectCard(
                        subject,
                        "5.05",
                        "Sicurezza",
                        "Piazze di prova",
                        "Una prova",
                        "/prova/" + subject.id(),
                        allowed,
                        new SubjectCard.State("started", "player-play", "participation.sign-in"),
                        office));
    }

    @Override
    public SubjectKind kind() {
        return SubjectKind.ACTION;
    }

    @Override
    public Map<UUID, SubjectCard> cards(Collection<UUID> subjects) {
        return subjects.stream().filter(cards::containsKey).collect(Collectors.toMap(id -> id, cards::get));
    }

    @Override
    public Optional<UUID> find(String... address) {
        return cards.keySet().stream()
                .filter(id -> address.length == 2 && address[0].equals("prova") && address[1].equals(id.toString()))
                .findFirst();
    }

    @Override
    public List<SubjectCard> search(String text, int limit) {
        return List.of();
    }
}
