package org.rione.moderation;

import static org.rionedb.Tables.REVIEW_DECISION;
import static org.rionedb.Tables.REVIEW_STATEMENT;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.rione.identity.CurrentPerson;
import org.rione.identity.People;
import org.rione.moderation.NoticeStore.Sender;
import org.rione.shared.Letter;
import org.rione.shared.Outbox;
import org.rione.shared.PersonId;
import org.rione.shared.RioneProperties;
import org.rione.shared.Role;
import org.rione.shared.Texts;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** What moderators decided on what a person wrote or notified, as the person is told. */
@Service
public class Statements {

    /** Where a person finds their statements. */
    public static final String PATH = "decisioni";

    private static final String PAGE = "/area-personale/" + PATH;
    private static final int SHOWN = 50;

    private final DSLContext sql;
    private final DecisionStore decisions;
    private final NoticeStore notices;
    private final CurrentPerson current;
    private final People people;
    private final Outbox outbox;
    private final RioneProperties rione;
    private final Clock clock;

    Statements(
            DSLContext sql,
            DecisionStore decisions,
            NoticeStore notices,
            CurrentPerson current,
            People people,
            Outbox outbox,
            RioneProperties rione,
            Clock clock) {
        this.sql = sql;
        this.decisions = decisions;
        this.notices = notices;
        this.current = current;
        this.people = people;
        this.outbox = outbox;
        this.rione = rione;
        this.clock = clock;
    }

    /** @param correcting whether it tells that the decision was taken back */
    public record Received(DecisionRecord decision, boolean correcting, Instant at) {}

    /** The statements to the signed-in person, newest first. */
    @PreAuthorize("isAuthenticated()")
    public List<Received> mine() {
        return sql.select(REVIEW_DECISION.asterisk(), REVIEW_STATEMENT.CORRECTING, REVIEW_STATEMENT.SENT_AT)
                .from(REVIEW_STATEMENT)
                .join(REVIEW_DECISION)
                .on(REVIEW_DECISION.ID.eq(REVIEW_STATEMENT.DECISION_ID))
                .where(REVIEW_STATEMENT.PERSON_ID.eq(current.require().id().value()))
                .orderBy(REVIEW_STATEMENT.SENT_AT.desc(), REVIEW_STATEMENT.ID.desc())
                .limit(SHOWN)
                .fetch(row -> new Received(
                        DecisionStore.decision(row),
                        row.get(REVIEW_STATEMENT.CORRECTING),
                        row.get(REVIEW_STATEMENT.SENT_AT)));
    }

    /** The statement word for word, in paragraphs. */
    @PreAuthorize("permitAll()")
    public List<String> text(DecisionRecord decision, Locale locale) {
        return StatementText.of(
                decision, locale, rione.zone(), rione.municipality().mail());
    }

    /** What the author would read, in the language in which they would read it. */
    @PreAuthorize("hasRole('" + Role.MODERATOR + "')")
    public Preview preview(DecisionRecord decision) {
        var language = decision.author().map(people::language).orElse(Locale.ITALIAN);
        return new Preview(language, text(decision, language));
    }

    public record Preview(Locale language, List<String> paragraphs) {

        public Preview {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    /** The sentence that takes a statement back. */
    @PreAuthorize("permitAll()")
    public String correction(DecisionRecord decision, Locale locale) {
        return StatementText.correction(decision, locale, rione.zone());
    }

    /** Inside the transaction of the decision: a restriction without its reasons cannot happen. */
    void send(DecisionRecord decision) {
        if (decision.outcome().restricts()) {
            decision.author().ifPresent(author -> {
                var language = people.language(author);
                tell(decision, author, false, language, String.join("\n\n", text(decision, language)));
            });
        }
        notices.answer(decision.item(), decision.id())
                .forEach(sender -> tell(sender, answer(decision, "moderation.mail.notice-" + decision.outcome())));
    }

    void correct(DecisionRecord decision) {
        if (decision.outcome().restricts()) {
            decision.author().ifPresent(author -> {
                var language = people.language(author);
                tell(decision, author, true, language, correction(decision, language));
            });
        }
        notices.reopen(decision.id())
                .forEach(sender -> tell(sender, answer(decision, "moderation.mail.notice-undone")));
    }

    private void tell(DecisionRecord decision, PersonId author, boolean correcting, Locale language, String words) {
        decisions.addStatement(decision.id(), author, correcting, clock.instant());
        var what = Texts.get(
                language, "moderation.kind.yours." + decision.content().kind().name());
        outbox.send(
                author,
                Letter.of("moderation.mail.statement", words, what, decision.context())
                        .withLink(PAGE));
    }

    private static Letter answer(DecisionRecord decision, String texts) {
        return Letter.of(texts, decision.context()).withLink(decision.contextPath());
    }

    private void tell(Sender sender, Letter letter) {
        if (sender.person().isPresent()) {
            outbox.send(sender.person().get(), letter);
        } else if (!sender.email().isEmpty()) {
            outbox.send(sender.email(), sender.language(), letter);
        }
    }
}
