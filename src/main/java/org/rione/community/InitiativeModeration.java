package org.rione.community;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rione.moderation.ContentKind;
import org.rione.moderation.spi.ModeratedContent;
import org.rione.moderation.spi.Reviewed;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Carries out what moderators decide about initiatives. What the author wrote is kept, whatever is shown. */
@Component
class InitiativeModeration implements ModeratedContent {

    private final InitiativeStore store;
    private final CommunityNews news;
    private final Clock clock;

    InitiativeModeration(InitiativeStore store, CommunityNews news, Clock clock) {
        this.store = store;
        this.news = news;
        this.clock = clock;
    }

    @Override
    public ContentKind kind() {
        return ContentKind.INITIATIVE;
    }

    @Override
    public Map<UUID, Reviewed> forReview(Collection<UUID> contents) {
        return store.written(contents).stream()
                .collect(Collectors.toMap(
                        InitiativeStore.Written::id,
                        written -> new Reviewed(
                                written.version(),
                                written.author(),
                                written.at(),
                                List.of(written.title(), written.words()),
                                written.association(),
                                "/calendario/" + written.code(),
                                Optional.empty(),
                                List.of())));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void publish(UUID content) {
        show(content, InitiativeState.PUBLISHED, Optional.empty(), Optional.empty());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void publishRedacted(UUID content, List<String> texts) {
        show(content, InitiativeState.PUBLISHED, Optional.of(texts.getFirst()), Optional.of(texts.getLast()));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(UUID content) {
        show(content, InitiativeState.REMOVED, Optional.empty(), Optional.empty());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(UUID content) {
        show(content, InitiativeState.HELD, Optional.empty(), Optional.empty());
    }

    private void show(UUID content, InitiativeState state, Optional<String> title, Optional<String> words) {
        store.show(content, state, title, words, clock.instant());
        news.touch(new InitiativeId(content));
    }
}
