package org.rione.participation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.rione.identity.CurrentPerson;
import org.rione.identity.People;
import org.rione.participation.spi.SubjectCard;
import org.rione.participation.spi.SubjectCard.Allowed;
import org.rione.shared.Refusal;
import org.rione.shared.RioneProperties;
import org.springframework.stereotype.Component;

/** What is asked at the door before anybody takes part: whether it is open, who comes in, on which day. */
@Component
class Entry {

    private final Subjects subjects;
    private final CurrentPerson person;
    private final People people;
    private final Clock clock;
    private final RioneProperties rione;

    Entry(Subjects subjects, CurrentPerson person, People people, Clock clock, RioneProperties rione) {
        this.subjects = subjects;
        this.person = person;
        this.people = people;
        this.clock = clock;
        this.rione = rione;
    }

    /** Refuses with the given code when the subject does not allow it now. */
    SubjectCard check(Subject subject, Allowed what, String refusal) {
        var card = subjects.find(subject).orElseThrow(() -> new Refusal("participation.subject.missing"));
        if (!card.allowed().contains(what)) {
            throw new Refusal(refusal);
        }
        return card;
    }

    /** Whether the municipality knows by now that this person lives here: never taken from an old sign-in. */
    boolean verified() {
        if (person.isReadNow()) {
            return person.require().verified();
        }
        var id = person.require().id();
        var name = people.names(Set.of(id)).get(id);
        return name != null && name.verified();
    }

    LocalDate today() {
        return clock.instant().atZone(rione.zone()).toLocalDate();
    }
}
