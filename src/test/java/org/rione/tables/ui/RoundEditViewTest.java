package org.rione.tables.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rione.ViewTest;
import org.rione.WithPerson;
import org.rione.shared.Role;
import org.rione.tables.Electing;
import org.rione.tables.NewOption;
import org.rione.tables.NewRound;
import org.rione.tables.Round;
import org.rione.tables.RoundDrafts;
import org.rione.tables.RoundOption;
import org.rione.tables.TestRounds;
import org.rione.tables.TestRounds.Council;
import org.rione.tables.count.Method;
import org.springframework.beans.factory.annotation.Autowired;

/** Two facilitators prepare the same round. */
@WithPerson(role = Role.ADMINISTRATOR)
class RoundEditViewTest extends ViewTest {

    @Autowired
    TestRounds make;

    @Autowired
    RoundDrafts drafts;

    private Council council;
    private Round draft;

    @BeforeEach
    void a_draft() {
        council = make.council(1);
        draft = make.draft(council, new Method.Approval(), Electing.MEMBERS);
    }

    @Test
    void who_writes_while_somebody_else_does_sees_where_they_differ_and_can_still_save() {
        open(TableLinks.edit(draft).substring(1));
        title().setValue("Il mio titolo");
        drafts.edit(draft.id(), draft.version(), theirs());

        press("Salva la bozza");
        assertThat(title().getValue()).isEqualTo("Il mio titolo");
        assertThat(now().title()).isEqualTo("Il loro titolo");
        var differing = _get(Theirs.class).getElement().getTextRecursively();
        assertThat(differing)
                .contains("Un’altra persona ha salvato mentre scrivevi")
                .contains("Il loro titolo")
                .contains("Panchine · 1.200")
                .contains("Si spende un budget, dalla più votata, Budget in euro: 2.000")
                .doesNotContain("Il mio titolo");

        press("Salva la bozza");
        assertThat(now().title()).isEqualTo("Il mio titolo");
        assertThat(now().options())
                .extracting(RoundOption::title)
                .containsExactlyElementsOf(
                        draft.options().stream().map(RoundOption::title).toList());
    }

    /** The rules of an open round stand: no second saving gets around that. */
    @Test
    void a_round_that_was_opened_meanwhile_is_not_changed_however_often_one_saves() {
        open(TableLinks.edit(draft).substring(1));
        title().setValue("Il mio titolo");
        drafts.open(draft.id());
        press("Salva la bozza");
        press("Salva la bozza");
        assertThat(now().title()).isEqualTo(draft.title());
    }

    private NewRound theirs() {
        return new NewRound(
                "Il loro titolo",
                draft.description(),
                new Method.Greedy(2000),
                1,
                draft.closesAt().plus(Duration.ofDays(1)),
                List.of(
                        new NewOption("Panchine", "", Optional.empty(), 1200),
                        new NewOption("Alberi", "", Optional.empty(), 900)),
                draft.electing(),
                draft.seedSource());
    }

    private static TextField title() {
        return _get(TextField.class, field -> field.withLabel("Titolo"));
    }

    private Round now() {
        return make.reload(council, draft);
    }
}
