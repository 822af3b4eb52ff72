package org.rione.reports.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rione.identity.OfficeId;
import org.rione.shared.Ids;
import org.rione.territory.NeighbourhoodId;

class RoutingTest {

    private static final OfficeId POLICE = new OfficeId(Ids.next());
    private static final OfficeId GREEN = new OfficeId(Ids.next());
    private static final OfficeId WORKS = new OfficeId(Ids.next());
    private static final OfficeId OWN = new OfficeId(Ids.next());
    private static final NeighbourhoodId OLIVA = new NeighbourhoodId(Ids.next());

    private static final List<RoutingRule> RULES = List.of(
            new RoutingRule(Optional.empty(), Optional.empty(), "semafor, incroc", POLICE),
            new RoutingRule(Optional.of("verde"), Optional.of(OLIVA), "", GREEN),
            new RoutingRule(Optional.of("g-strade"), Optional.empty(), "", WORKS));

    /** Category, its group, whether in Oliva, what is written → the rule that decides; 0 is the category's office. */
    @ParameterizedTest
    @CsvSource({
        "verde, g-ambiente, true, Un ramo è caduto, 2",
        "verde, g-ambiente, false, Un ramo è caduto, 0",
        "strade, g-strade, true, Una buca, 3",
        "strade, g-strade, false, Una buca all'incrocio, 1",
        "verde, g-ambiente, true, SEMÀFORO coperto dai rami, 1",
        "verde, g-ambiente, false, Il semaforino, 1",
        "altro, g-servizi, true, Antisemaforo, 0",
        "altro, g-servizi, true, '', 0"
    })
    void the_first_rule_that_fits_decides(String category, String group, boolean oliva, String text, int position) {
        var decision = Routing.decide(
                RULES,
                new Routing.Asked(
                        category,
                        Optional.of(group),
                        Optional.of(OWN),
                        oliva ? Optional.of(OLIVA) : Optional.empty(),
                        text));
        assertThat(decision.position()).isEqualTo(position);
        assertThat(decision.office())
                .contains(List.of(OWN, POLICE, GREEN, WORKS).get(position));
    }

    @Test
    void it_says_which_word_decided() {
        var decision = Routing.decide(
                RULES,
                new Routing.Asked("verde", Optional.empty(), Optional.empty(), Optional.empty(), "Due incroci bui"));
        assertThat(decision.word()).isEqualTo("incroci");
        assertThat(decision.rule()).contains(RULES.getFirst());
    }
}
