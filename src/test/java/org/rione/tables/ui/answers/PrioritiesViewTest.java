package org.rione.tables.ui.answers;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.rione.TestPeople.as;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rione.TestPeople;
import org.rione.ViewTest;
import org.rione.WithPerson;
import org.rione.identity.CurrentPerson;
import org.rione.shared.Role;
import org.rione.tables.TestRounds;
import org.rione.tables.TestRounds.Council;
import org.rione.tables.answers.AnswerSamples;
import org.rione.tables.answers.Answering;
import org.rione.tables.answers.Priorities;
import org.rione.tables.answers.Priority;
import org.rione.tables.answers.Verdict;
import org.springframework.beans.factory.annotation.Autowired;

/** An officer answers a priority from the list of what the office owes; what is missing is said beside its field. */
@WithPerson(role = Role.OFFICER)
class PrioritiesViewTest extends ViewTest {

    @Autowired
    TestRounds make;

    @Autowired
    AnswerSamples samples;

    @Autowired
    Priorities priorities;

    @Autowired
    Answering answering;

    @Autowired
    TestPeople people;

    @Autowired
    CurrentPerson current;

    private Priority owed;

    @BeforeEach
    void a_priority_of_my_office() {
        Council council = make.council(1);
        var round = samples.published(council);
        var first = priorities.ofRound(round.id()).getFirst();
        var mine = current.require().offices().getFirst();
        as(council.facilitator(), () -> owed = answering.handOver(first.option(), first.version(), mine));
    }

    @Test
    void what_is_owed_is_listed_and_answered_with_a_day_and_reasons() {
        open("ufficio/priorita");
        assertThat(_find(Anchor.class)).anyMatch(link -> link.getHref().contains(address()));
        open("ufficio/priorita?priorita=" + owed.option().value());
        verdict().setValue(Verdict.ACCEPTED);
        _click(publish());
        assertThat(_get(TextArea.class).getErrorMessage()).isNotBlank();

        _get(TextArea.class).setValue("I lavori sono finanziati.");
        _click(publish());
        assertThat(_get(DatePicker.class).getErrorMessage()).isNotBlank();
        assertThat(priorities.find(owed.option()).orElseThrow().answer()).isEmpty();

        var day = priorities.today().plusDays(60);
        _get(DatePicker.class).setValue(day);
        _click(publish());
        assertThat(priorities.find(owed.option()).orElseThrow().answer()).hasValueSatisfying(answer -> {
            assertThat(answer.verdict()).isEqualTo(Verdict.ACCEPTED);
            assertThat(answer.by()).hasValue(day);
            assertThat(answer.reasons()).isEqualTo("I lavori sono finanziati.");
        });
        assertThat(priorities.owed()).isZero();
    }

    @Test
    void a_refusal_promises_no_day_and_needs_its_reasons() {
        open("ufficio/priorita?priorita=" + owed.option().value());
        verdict().setValue(Verdict.REFUSED);
        _assertNone(DatePicker.class);
        _click(publish());
        assertThat(_get(TextArea.class).getErrorMessage()).isNotBlank();
        assertThat(priorities.find(owed.option()).orElseThrow().answer()).isEmpty();
    }

    @Test
    void what_another_office_owes_is_not_shown_to_be_answered() {
        var other = people.person(false, Role.OFFICER);
        answering.handOver(owed.option(), owed.version(), other.offices().getFirst());
        open("ufficio/priorita?priorita=" + owed.option().value());
        _assertNone(TextArea.class);
        assertThat(_find(Anchor.class)).noneMatch(link -> link.getHref().contains(address()));
    }

    @Test
    void an_address_that_names_nothing_shows_the_list() {
        for (var wrong : new String[] {"priorita=boh", "priorita=00000000-0000-0000-0000-000000000000", "dopo=%3Cx"}) {
            open("ufficio/priorita?" + wrong);
            _assertNone(TextArea.class);
            assertThat(_find(Anchor.class)).anyMatch(link -> link.getHref().contains(address()));
        }
    }

    private String address() {
        return "priorita=" + owed.option().value();
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<Verdict> verdict() {
        return _get(RadioButtonGroup.class);
    }

    private static NativeButton publish() {
        return _get(
                NativeButton.class,
                search -> search.withPredicate(button ->
                        button.getElement().getTextRecursively().strip().equals("Pubblica la risposta")));
    }
}
