package org.rione.tables.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.rione.TestPeople.as;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rione.TestPeople;
import org.rione.ViewTest;
import org.rione.WithPerson;
import org.rione.identity.CurrentPerson;
import org.rione.shared.Ids;
import org.rione.shared.Role;
import org.rione.tables.NeighbourhoodTable;
import org.rione.tables.Round;
import org.rione.tables.RoundOption;
import org.rione.tables.Rounds;
import org.rione.tables.Tables;
import org.rione.tables.count.Method;
import org.springframework.beans.factory.annotation.Autowired;

/** A facilitator takes the proposals of a round from a .pb file: right ones fill the form, flawed ones change nothing. */
@WithPerson
class RoundFromFileTest extends ViewTest {

    private static final String FILE = """
            META
            key;value
            budget;1000
            vote_type;approval
            PROJECTS
            project_id;cost;name
            1;600;Luce sul viale
            2;500;Strisce
            VOTES
            voter_id;vote
            a;1
            """;

    @Autowired
    Tables tables;

    @Autowired
    Rounds rounds;

    @Autowired
    TestPeople people;

    @Autowired
    CurrentPerson current;

    private NeighbourhoodTable table;

    @BeforeEach
    void a_table_of_mine() {
        var me = current.require().id();
        as(people.person(false, Role.ADMINISTRATOR), () -> {
            table = tables.found("prova-" + Ids.next(), "Tavolo", "Mandato", 30);
            tables.seat(table.id(), me, true);
        });
        open("tavoli/" + table.slug() + "/votazioni/nuova");
    }

    @Test
    void the_projects_of_a_file_become_the_options_of_a_draft() {
        _get(PabulibPart.class).received(FILE.getBytes(StandardCharsets.UTF_8));
        assertThat(said()).contains("Prese 2 proposte");
        _get(TextField.class, field -> field.withLabel("Titolo")).setValue("Il budget del quartiere");
        _click(_get(
                NativeButton.class,
                search -> search.withPredicate(button ->
                        button.getElement().getTextRecursively().strip().equals("Salva la bozza"))));

        var draft = drafts().getFirst();
        assertThat(draft.method())
                .isEqualTo(new Method.EqualShares(1000, 1, Method.Utility.COST, Method.Completion.ADD1_GREEDY));
        assertThat(draft.options()).extracting(RoundOption::title).containsExactly("Luce sul viale", "Strisce");
        assertThat(draft.options()).extracting(RoundOption::cost).containsExactly(600L, 500L);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            META\\nkey;value      | METADATI\\nkey;value  | Riga 1: il file deve cominciare con META, non con «METADATI»
            project_id;cost;name | id;cost;name          | Riga 6: nell’intestazione di PROJECTS manca la colonna «project_id»
            2;500;Strisce        | 1;500;Strisce         | Riga 8: il progetto «1» compare due volte
            2;500;Strisce        | 2;-500;Strisce        | Riga 8: il costo del progetto «2» è negativo: -500
            2;500;Strisce        | 2;500.50;Strisce      | «Strisce» ha dei centesimi
            """)
    void a_flawed_file_is_answered_by_line_and_changes_nothing(String good, String bad, String expected) {
        _get(PabulibPart.class).received(FILE.getBytes(StandardCharsets.UTF_8));
        var flawed = FILE.replace(good.replace("\\n", "\n"), bad.replace("\\n", "\n"));
        _get(PabulibPart.class).received(flawed.getBytes(StandardCharsets.UTF_8));
        assertThat(said()).contains(expected).doesNotContain("Prese");
        assertThat(options()).contains("Luce sul viale", "Strisce");
        assertThat(drafts()).isEmpty();
    }

    @Test
    void too_large_a_file_is_refused_before_it_is_read() {
        _get(PabulibPart.class).received(new byte[10_000_001]);
        assertThat(said()).contains("Il file supera 10 MB");
        assertThat(options()).contains("Nessuna proposta");
    }

    private static String said() {
        return _get(PabulibPart.class).getElement().getTextRecursively();
    }

    private static String options() {
        return _find(OptionFields.class).stream()
                .map(part -> part.getElement().getTextRecursively())
                .collect(Collectors.joining());
    }

    private List<Round> drafts() {
        return rounds.ofTable(table.id());
    }
}
