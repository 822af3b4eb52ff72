package org.rione.moderation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.rione.moderation.spi.ModeratedContent;
import org.rione.moderation.spi.Reviewed;
import org.rione.shared.Ids;
import org.rione.shared.PersonId;
import org.springframework.stereotype.Component;

/** Proposals that live in memory, as an owner of content would keep them: for the tests of moderation. */
@Component
class TestProposals implements ModeratedContent {

    record Proposal(Reviewed reviewed, Visibility visibility, List<String> shown) {}

    private final Map<UUID, Proposal> proposals = new ConcurrentHashMap<>();

    ContentRef add(Optional<PersonId> author, String... texts) {
        var id = Ids.next();
        var reviewed = new Reviewed(
                1,
                author,
                Instant.parse("2026-11-17T07:14:00Z"),
                List.of(texts),
                "Illuminazione urbana",
                "/programmi/prova/azioni/5.03",
                Optional.empty(),
                List.of());
        proposals.put(id, new Proposal(reviewed, Visibility.HELD, List.of()));
        return new ContentRef(ContentKind.PROPOSAL, id);
    }

    void edit(ContentRef content, String... texts) {
        change(content.id(), old -> {
            var was = old.reviewed();
            return new Proposal(
                    new Reviewed(
                            was.version() + 1,
                            was.author(),
                            was.at(),
                            List.of(texts),
                            was.context(),
                            was.contextPath(),
                            was.repliesTo(),
                            was.photoPaths()),
                    old.visibility(),
                    old.shown());
        });
    }

    Proposal get(ContentRef content) {
        return proposals.get(content.id());
    }

    @Override
    public ContentKind kind() {
        return ContentKind.PROPOSAL;
    }

    @Override
    public Map<UUID, Reviewed> forReview(Collection<UUID> contents) {
        return contents.stream()
                .filter(proposals::containsKey)
                .collect(Collectors.toMap(id -> id, id -> proposals.get(id).reviewed()));
    }

    /** Content that everybody sees without ever having been in the queue. */
    ContentRef shownBeforeThereWasAQueue(Optional<PersonId> author, String... texts) {
        var content = add(author, texts);
        publish(content.id());
        return content;
    }

    @Override
    public boolean shown(UUID content) {
        return Optional.ofNullable(proposals.get(content))
                .filter(proposal -> proposal.visibility().open())
                .isPresent();
    }

    @Override
    public void publish(UUID content) {
        change(
                content,
                old -> new Proposal(
                        old.reviewed(), Visibility.PUBLISHED, old.reviewed().texts()));
    }

    @Override
    public void publishRedacted(UUID content, List<String> texts) {
        change(content, old -> new Proposal(old.reviewed(), Visibility.REDACTED, texts));
    }

    @Override
    public void remove(UUID content) {
        change(content, old -> new Proposal(old.reviewed(), Visibility.REMOVED, List.of()));
    }

    @Override
    public void hold(UUID content) {
        change(content, old -> new Proposal(old.reviewed(), Visibility.HELD, List.of()));
    }

    private void change(UUID content, UnaryOperator<Proposal> change) {
        proposals.computeIfPresent(content, (_, old) -> change.apply(old));
    }
}
