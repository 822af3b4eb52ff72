package org.rione.moderation;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.rione.identity.CurrentPerson;
import org.rione.identity.EmailAddress;
import org.rione.identity.SignedIn;
import org.rione.moderation.ReviewItem.State;
import org.rione.moderation.screening.Screening;
import org.rione.moderation.spi.Reviewed;
import org.rione.shared.Changes;
import org.rione.shared.Letter;
import org.rione.shared.Outbox;
import org.rione.shared.Refusal;
import org.rione.shared.Texts;
import org.rione.shared.Topics;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Anybody can notify visible content. A notice moves the item up in the queue and hides nothing: however many
 * strangers agree, a person decides.
 */
@Service
public class Notices {

    public static final int LONGEST = 2000;

    private final ReviewStore store;
    private final NoticeStore notices;
    private final Contents contents;
    private final CurrentPerson current;
    private final Outbox outbox;
    private final ApplicationEventPublisher events;
    private final Changes changes;
    private final Clock clock;
    private final Flood flood;

    Notices(
            ReviewStore store,
            NoticeStore notices,
            Contents contents,
            CurrentPerson current,
            Outbox outbox,
            ApplicationEventPublisher events,
            Changes changes,
            Clock clock,
            ModerationProperties settings) {
        this.store = store;
        this.notices = notices;
        this.contents = contents;
        this.current = current;
        this.outbox = outbox;
        this.events = events;
        this.changes = changes;
        this.clock = clock;
        this.flood = new Flood(settings.noticesPerHour(), java.time.Duration.ofHours(1));
    }

    /** What is notified, as everybody may see it: its kind and where it stands. */
    public record Target(ContentRef content, String context, String contextPath) {}

    /**
     * @param words what is wrong, in the sender's words; may be empty
     * @param email where a visitor wants the answer; people with an account get it without
     * @param origin from where the notice comes, to slow down those who send many; not stored
     */
    public record Notice(
            ContentRef content, Rule rule, String words, Optional<String> email, Locale language, String origin) {}

    /** Empty when there is no such content, or when it is not visible. */
    @PreAuthorize("permitAll()")
    public Optional<Target> target(ContentRef content) {
        boolean open = store.find(content).map(Notices::visible).orElseGet(() -> contents.shown(content));
        return Optional.of(content)
                .filter(_ -> open)
                .flatMap(contents::find)
                .map(found -> new Target(content, found.context(), found.contextPath()));
    }

    @Transactional
    @PreAuthorize("permitAll()")
    public void send(Notice notice) {
        var words = notice.words().strip();
        if (words.length() > LONGEST) {
            throw new Refusal("moderation.refused.notice-too-long", LONGEST);
        }
        var person = current.get().map(SignedIn::id);
        if (flood.overflows(person.<Object>map(id -> id).orElse(notice.origin()))) {
            throw new Refusal("moderation.refused.too-many-notices");
        }
        var item = inQueue(notice.content())
                .filter(Notices::visible)
                .orElseThrow(() -> new Refusal("moderation.refused.notice-nothing"));
        var email = notice.email().filter(_ -> person.isEmpty()).map(address -> new EmailAddress(address).value());
        if (!notices.add(item.id(), notice.rule(), words, person, email, notice.language(), clock.instant())) {
            throw new Refusal("moderation.refused.noticed-already");
        }
        var found = contents.find(item.content()).orElseThrow(() -> new Refusal("moderation.refused.notice-nothing"));
        store.save(raised(item, found));
        store.step(
                item.id(),
                clock.instant(),
                ReviewStep.What.NOTIFIED,
                "",
                notice.rule().name());
        var receipt = Letter.of("moderation.mail.notice", found.context()).withLink(found.contextPath());
        person.ifPresent(id -> outbox.send(id, receipt));
        email.ifPresent(address -> outbox.send(address, Texts.supported(notice.language()), receipt));
        events.publishEvent(new ContentNotified(item.id(), item.content(), notice.rule(), clock.instant()));
        changes.touch(Topics.QUEUE);
    }

    /** What never came to the queue comes there now, as decided: the notice opens it. */
    private Optional<ReviewItem> inQueue(ContentRef content) {
        if (store.find(content).isEmpty() && contents.shown(content)) {
            contents.find(content)
                    .ifPresent(found -> store.add(ReviewItem.shown(content, found.author(), clock.instant())));
        }
        return store.lock(content);
    }

    private static boolean visible(ReviewItem item) {
        return item.visibility().open() && item.state() != State.WITHDRAWN;
    }

    private ReviewItem raised(ReviewItem item, Reviewed content) {
        boolean waiting = item.state() == State.WAITING;
        var openedAt = waiting ? item.openedAt() : clock.instant();
        var risk = Risk.of(item.findings(), true, item.notices() + 1, item.flood());
        var screened = content.texts().stream().map(Screening::of).toList();
        return new ReviewItem(
                item.id(),
                item.content(),
                item.author(),
                State.WAITING,
                item.visibility(),
                openedAt,
                openedAt.plus(risk.band().patience()),
                item.findings(),
                item.flood(),
                item.notices() + 1,
                Excerpt.of(content.texts(), screened),
                item.holder(),
                item.passedBy(),
                waiting ? item.round() : item.round() + 1);
    }
}
