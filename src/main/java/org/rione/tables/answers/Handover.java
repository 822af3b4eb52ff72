package org.rione.tables.answers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rione.identity.OfficeId;
import org.rione.participation.Subject;
import org.rione.participation.Subjects;
import org.rione.participation.spi.SubjectCard;
import org.rione.tables.PublishedRounds;
import org.rione.tables.RoundOption;
import org.rione.tables.RoundPublished;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings the priorities of a round to the offices in charge, in the transaction that publishes its result. What no
 * office is in charge of yet waits until somebody chooses one; its term begins then.
 */
@Component
class Handover {

    private final PriorityStore store;
    private final PublishedRounds rounds;
    private final Subjects subjects;
    private final AnswerLetters letters;
    private final Term term;
    private final Told told;
    private final ApplicationEventPublisher events;

    Handover(
            PriorityStore store,
            PublishedRounds rounds,
            Subjects subjects,
            AnswerLetters letters,
            Term term,
            Told told,
            ApplicationEventPublisher events) {
        this.store = store;
        this.rounds = rounds;
        this.subjects = subjects;
        this.letters = letters;
        this.term = term;
        this.told = told;
        this.events = events;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void published(RoundPublished published) {
        var decided = rounds.decided(published.round());
        var due = term.from(told.day(published.at()), decided.table().answerDays());
        var cards = subjects.cards(
                decided.winners().stream().flatMap(RoundOption::subjects).toList());
        var byOffice = new LinkedHashMap<OfficeId, List<String>>();
        var place = 0;
        for (var option : decided.winners()) {
            place++;
            var office = inCharge(option, cards);
            store.insert(
                    option.id(),
                    published.round(),
                    decided.table().id(),
                    place,
                    office.map(OfficeId::value).orElse(null),
                    office.map(_ -> due).orElse(null),
                    published.at());
            office.ifPresent(one -> {
                events.publishEvent(new PriorityHandedOver(published.round(), option.id(), one, due, published.at()));
                byOffice.computeIfAbsent(one, _ -> new ArrayList<>()).add(option.title());
            });
        }
        byOffice.forEach(
                (office, titles) -> letters.toOffice(office, decided.table().name(), titles, due));
    }

    /** The office of what the option stands for, or of all the reports that it is about; empty when these have several. */
    private static Optional<OfficeId> inCharge(RoundOption option, Map<Subject, SubjectCard> cards) {
        var offices = option.subjects()
                .flatMap(subject -> Optional.ofNullable(cards.get(subject)).stream())
                .flatMap(card -> card.office().stream())
                .collect(Collectors.toSet());
        return offices.size() == 1 ? offices.stream().findFirst() : Optional.empty();
    }
}
