package org.rione.reports.streets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rione.shared.GeoPoint;
import org.rione.shared.Refusal;

class StreetFileTest {

    private static StreetFile read(String csv) {
        return StreetFile.read(csv, point -> point.lat() > 44.95);
    }

    @Test
    void streets_are_read_with_and_without_a_point() {
        var file = read("\uFEFF# un campione\nvia;lat;lon\nViale  Oliva;45.01;8.66\nVia Po;;\n");
        assertThat(file.problems()).isEmpty();
        assertThat(file.streets())
                .containsExactly(
                        new Street("Viale Oliva", Optional.of(new GeoPoint(45.01, 8.66))),
                        new Street("Via Po", Optional.empty()));
        assertThat(read("via,lat,lon\n\"Via Roma, vecchia\",45,8\n").streets())
                .extracting(Street::name)
                .containsExactly("Via Roma, vecchia");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nome;lat;lon~Via Po;; | reports.streets.refused.header",
                "''                    | reports.streets.refused.empty",
                "via;lat;lon           | reports.streets.refused.empty",
                "via;lat;lon~;45;8     | reports.streets.refused.line",
                "via;lat;lon~Via Po;45; | reports.streets.refused.line",
                "via;lat;lon~Via Po;x;y | reports.streets.refused.line",
                "via;lat;lon~Via Po;95;8 | reports.streets.refused.line",
                "via;lat;lon~Via Po;44.9;8.6 | reports.streets.refused.outside",
                "via;lat;lon~Via Po;;~via po;; | reports.streets.refused.twice"
            })
    void what_is_wrong_is_named_with_its_line(String csv, String code) {
        assertThat(read(csv.replace('~', '\n')).problems())
                .extracting(Refusal::code)
                .containsExactly(code);
    }

    /** Remarks and empty lines are lines, too: the number is the one that an editor shows. */
    @Test
    void everything_wrong_is_named_at_once_with_the_line_of_the_file() {
        assertThat(read("# prova\n\nvia;lat;lon\n# altra\nVia Po;x;y\nVia Roma;;\n\n;45;8\nvia roma;;\n")
                        .problems())
                .extracting(Refusal::code, problem -> problem.arguments()[0])
                .containsExactly(
                        tuple("reports.streets.refused.line", 5L),
                        tuple("reports.streets.refused.line", 8L),
                        tuple("reports.streets.refused.twice", 9L));
    }

    @Test
    void what_a_spreadsheet_wrote_in_another_encoding_is_refused_and_no_accent_is_lost() {
        var csv = "via;lat;lon\nVia Libertà;;\n";
        assertThat(StreetFile.read(csv.getBytes(StandardCharsets.UTF_8), _ -> true)
                        .streets())
                .extracting(Street::name)
                .containsExactly("Via Libertà");
        var other = StreetFile.read(csv.getBytes(StandardCharsets.ISO_8859_1), _ -> true);
        assertThat(other.streets()).isEmpty();
        assertThat(other.problems()).extracting(Refusal::code).containsExactly("reports.streets.refused.encoding");
    }

    @Test
    void no_more_problems_than_one_reads_are_told() {
        assertThat(read("via;lat;lon\n" + "Via Po;x;y\n".repeat(1000)).problems())
                .hasSize(StreetFile.PROBLEMS_SHOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "viale oli, Viale Oliva",
        "oliva 38, Viale Oliva",
        "V.le Oliva, Viale Oliva",
        "p.zza gram, Piazza Gramsci",
        "citta, Via Città di Győr",
        "GYOR, Via Città di Győr"
    })
    void a_street_is_found_by_the_beginnings_of_its_words(String typed, String found) {
        assertThat(search().find(typed, 5)).extracting(Street::name).containsExactly(found);
    }

    @ParameterizedTest
    @CsvSource({"''", "v", "'%'", "'  '", "Via Inesistente", "'38'"})
    void too_little_or_something_else_finds_nothing(String typed) {
        assertThat(search().find(typed, 5)).isEmpty();
    }

    private static StreetSearch search() {
        return new StreetSearch(read("via;lat;lon\nViale Oliva;;\nPiazza Gramsci;;\nVia Città di Győr;;\n")
                .streets());
    }
}
