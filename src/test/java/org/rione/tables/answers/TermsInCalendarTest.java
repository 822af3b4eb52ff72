package org.rione.tables.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rione.TestPeople.as;
import static org.rione.TestPeople.asVisitor;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rione.ServiceTest;
import org.rione.TestPeople;
import org.rione.participation.TestSubjects;
import org.rione.shared.RioneProperties;
import org.rione.shared.Role;
import org.rione.shared.calendar.CalendarEntry;
import org.rione.shared.calendar.CalendarFile;
import org.rione.shared.calendar.CalendarSource;
import org.rione.tables.Electing;
import org.rione.tables.TestRounds;
import org.rione.tables.count.Method;
import org.springframework.beans.factory.annotation.Autowired;

/** What is due stands in the calendar of the city: when voting ends, and by when offices owe their answers. */
class TermsInCalendarTest extends ServiceTest {

    @Autowired
    List<CalendarSource> sources;

    @Autowired
    Priorities priorities;

    @Autowired
    Answering answering;

    @Autowired
    AnswerSamples samples;

    @Autowired
    TestRounds rounds;

    @Autowired
    TestSubjects subjects;

    @Autowired
    TestPeople people;

    @Autowired
    RioneProperties rione;

    @Test
    void the_end_of_voting_is_there_once_the_round_is_open() {
        var council = rounds.council(1);
        var draft = rounds.draft(council, new Method.Approval(), Electing.MEMBERS);
        asVisitor(() -> assertThat(around(draft.closesAt(), draft.id().value().toString()))
                .isEmpty());
        var open = rounds.open(council, new Method.Approval());
        asVisitor(() -> assertThat(around(open.closesAt(), open.id().value().toString()))
                .hasValueSatisfying(entry -> {
                    assertThat(entry.begins()).isEqualTo(open.closesAt());
                    assertThat(entry.lasts()).isFalse();
                    assertThat(file(entry)).contains("DTSTART").doesNotContain("DTEND");
                }));
    }

    @Test
    void an_answer_is_there_until_it_is_given() {
        var officer = people.person(false, Role.OFFICER);
        var round = samples.published(
                rounds.council(1), subjects.of(officer.offices().getFirst()));
        var priority = priorities.ofRound(round.id()).getFirst();
        var noon =
                priority.due().orElseThrow().atTime(12, 0).atZone(rione.zone()).toInstant();
        var id = priority.option().value().toString();
        assertThat(around(noon, id)).hasValueSatisfying(entry -> assertThat(entry.wholeDay(rione.zone()))
                .isEqualTo(priority.due()));
        as(
                officer,
                () -> answering.answer(
                        priority.option(),
                        priority.version(),
                        new NewAnswer(Verdict.REFUSED, Optional.empty(), "Non ci sono i fondi.")));
        assertThat(around(noon, id)).isEmpty();
    }

    private Optional<CalendarEntry> around(Instant time, String id) {
        return sources.stream()
                .flatMap(source -> source.between(time.minusSeconds(43_200), time.plusSeconds(43_200), 500).stream())
                .filter(entry -> entry.uid().contains(id))
                .findFirst();
    }

    private String file(CalendarEntry entry) {
        return new String(
                CalendarFile.write("Prova", "https://example.org", rione.zone(), Locale.ITALIAN, List.of(entry)),
                StandardCharsets.UTF_8);
    }
}
