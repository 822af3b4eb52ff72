package org.rione.identity.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rione.TestPeople.as;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rione.TestCity;
import org.rione.TestPeople;
import org.rione.ViewTest;
import org.rione.WithPerson;
import org.rione.identity.Residence;
import org.rione.identity.SignedIn;
import org.rione.shared.Role;
import org.rione.territory.Neighbourhood;
import org.rione.territory.Territory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** The desk notes where somebody lives, who has shown it; that is what rounds of a quarter ask for. */
@WithPerson(role = Role.DESK)
class ResidenceDeskViewTest extends ViewTest {

    @Autowired
    Residence residence;

    @Autowired
    Territory territory;

    @Autowired
    TestPeople people;

    @Autowired
    TestCity city;

    private SignedIn neighbour;

    @BeforeEach
    void somebody_at_the_desk() {
        city.hasBorders();
        neighbour = people.resident();
        open("sportello/residenza");
    }

    @Test
    @SuppressWarnings("unchecked")
    void residence_and_quarter_are_noted_for_the_person_that_was_found() {
        find(neighbour.email());
        _click(button("Apri"));
        _click(button("Conferma la residenza"));
        assertThat(residence.find(neighbour.id()).orElseThrow().verified()).isTrue();

        var quarter = territory.all().getFirst();
        Select<Neighbourhood> select = _get(Select.class);
        select.setValue(quarter);
        _click(button("Salva il quartiere"));
        assertThat(residence.find(neighbour.id()).orElseThrow().quarter()).contains(quarter.id());
    }

    @Test
    void what_a_colleague_changed_meanwhile_is_shown_and_not_overwritten() {
        find(neighbour.email());
        _click(button("Apri"));
        residence.confirm(
                neighbour.id(), residence.find(neighbour.id()).orElseThrow().version());
        _click(button("Conferma la residenza"));
        assertThat(residence.find(neighbour.id()).orElseThrow().verified()).isTrue();
        assertThat(buttons()).contains("Togli la conferma");
    }

    @Test
    void nobody_is_found_by_too_few_letters_or_another_address() {
        for (var words : new String[] {"", "a", "nessuno@example.org", "%"}) {
            find(words);
            assertThat(_find(Paragraph.class))
                    .anyMatch(p -> p.getText().equals("Nessun account con questo nome o indirizzo."));
            assertThat(buttons()).doesNotContain("Apri");
        }
    }

    @Test
    void others_learn_nothing_of_where_people_live() {
        for (var role : new String[] {Role.RESIDENT, Role.OFFICER, Role.MODERATOR, Role.AUDITOR}) {
            as(people.person(true, role), () -> assertThatThrownBy(() -> residence.find(neighbour.id()))
                    .isInstanceOf(AccessDeniedException.class));
        }
    }

    private static void find(String words) {
        _get(TextField.class).setValue(words);
        _click(button("Cerca"));
    }
}
