package org.rione.moderation.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All codes and numbers are invented or published as examples by their registries. */
class ScreeningTest {

    private static void assertFound(FindingKind kind, String text) {
        assertThat(kinds(text)).as(text).contains(kind);
        var inside = "Scrivo qui: " + text + ", grazie a tutti";
        assertThat(kinds(inside)).as(inside).contains(kind);
    }

    private static void assertNotFound(FindingKind kind, String text) {
        assertThat(kinds(text)).as(text).doesNotContain(kind);
    }

    private static List<FindingKind> kinds(String text) {
        return Screening.of(text).stream().map(Finding::kind).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RCCMNL83S18D969H",
                "CNTCHR83T41D969D",
                "BNZVCN32S10E573Z",
                "BNZVCN32S10E57PV",
                "BNZVCNPNSMLERTPX",
                "ZZZQQQ00A01Z999F",
                "XYWKJQ85M41Z998E",
                "QQXZZX79T71Z997D",
                "ZZZQQQ00A01Z99VU",
                "ZZZQQQLLALMZVVVM",
                "Il mio codice è ZZZQQQ00A01Z999F grazie",
                "cf: XYW KJQ 85M41 Z998E",
                "qqxzzx79t71z997d",
                "ＺＺＺＱＱＱ００Ａ０１Ｚ９９９Ｆ",
                "ZZZ\u200bQQQ00A01Z999F"
            })
    void a_tax_code_is_found_with_replaced_digits_blanks_and_disguises(String text) {
        assertFound(FindingKind.TAX_CODE, text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ZZZQQQ00A01Z999A",
                "ZXZQQQ00A01Z999F",
                "ZZZQQQ00F01Z999R",
                "ZZZQQQ00A32Z999N",
                "ZZZQQQ00A01Z999",
                "ZZZQQQ01B30Z999J",
                "ZZZQQQ00A72Z999R",
                "AAAAAA00A00A000A",
                "Delibera ZZZQQQ00A01Z999",
                "protocollo 2026/000123456789",
                "aZZZQQQ00A01Z999F",
                "ZZZQQQ00A01Z999F1"
            })
    void what_only_resembles_a_tax_code_is_not(String text) {
        assertNotFound(FindingKind.TAX_CODE, text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"00743110157", "99999990015", "99999990585", "99999999990", "IT00743110157"})
    void a_vat_number_has_a_check_digit(String text) {
        assertFound(FindingKind.VAT_NUMBER, text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00743110158",
                "99999990016",
                "99999990586",
                "99999999991",
                "00000000000",
                "0074311015",
                "007431101570"
            })
    void a_wrong_check_digit_or_length_is_no_vat_number(String text) {
        assertNotFound(FindingKind.VAT_NUMBER, text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "IT60X0542811101000000123456",
                "IT60 X054 2811 1010 0000 0123 456",
                "IT25W9999999999TEST00000001",
                "IT41J9999800000000000000000",
                "IT66T9999712345ZZZZ12345678",
                "it60x0542811101000000123456"
            })
    void an_iban_is_found_with_or_without_blanks(String text) {
        assertFound(FindingKind.IBAN, text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"IT25W9999999999TEST00000002", "IT26W9999999999TEST00000001", "IT25W9999999999TEST0000000"})
    void a_wrong_iban_is_not(String text) {
        assertNotFound(FindingKind.IBAN, text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+39 333 000 0000", "0039-02-0000 0000", "333 00 00 000", "(02) 00000000"})
    void a_telephone_number_is_found_however_it_is_written(String text) {
        assertFound(FindingKind.PHONE, text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-2031",
                "art. 17 comma 3",
                "CAP 15048",
                "1.000.000,00 euro",
                "12/11/2026 10:30",
                "R-2026-000142",
                "chiama il 112",
                "dal 34 al 46, tre lampioni"
            })
    void other_numbers_are_no_telephone(String text) {
        assertNotFound(FindingKind.PHONE, text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nome.cognome@example.it",
                "nome (at) example punto it",
                "NOME@EXAMPLE.IT",
                "nome[at]example.it",
                "nome chiocciola example punto it"
            })
    void an_e_mail_address_is_found_also_when_it_is_spelt(String text) {
        assertFound(FindingKind.EMAIL, text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"@comune", "10@20", "prezzo@kg"})
    void an_at_sign_alone_is_no_address(String text) {
        assertNotFound(FindingKind.EMAIL, text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ZZ 000 ZZ", "zz000zz", "targa ZZ-999-ZZ", "targa zz 999 zz"})
    void a_plate_is_found_with_little_confidence(String text) {
        assertFound(FindingKind.PLATE, text);
        assertThat(FindingKind.PLATE.confidence()).isEqualTo(Confidence.LOW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"AI 000 AA", "D.L. 104", "UNI 11001 AB", "la buca da 100 mt", "xzz000zz"})
    void other_letters_and_digits_are_no_plate(String text) {
        assertNotFound(FindingKind.PLATE, text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org/a?b=c", "www.example.org", "guardate example.com/offerta"})
    void a_link_is_found(String text) {
        assertFound(FindingKind.LINK, text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Siete ladri", "IDIOTI", "che v\u00e8rgogna", "fate schifo", "ｉｄｉｏｔａ", "idi\u043eta"})
    void heated_words_are_found_as_whole_words_on_folded_text(String text) {
        assertFound(FindingKind.HEATED, text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"la ladrosa", "via Scemifreddi", "Scunthorpe", "vergognarsi non serve", "che schifo"})
    void words_that_only_contain_them_are_not(String text) {
        assertNotFound(FindingKind.HEATED, text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mario\u202egpj.exe", "Ammini\u200bstratore", "Com\u0443ne di Esempio", "\u0430dmin"})
    void hidden_and_look_alike_characters_are_marked(String text) {
        assertFound(FindingKind.HIDDEN, text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"👩‍👩‍👧‍👦🇮🇹", "Nicolò D'Amico-Żółć", "𝒜𝓁𝒾", "שלום", "è e è", "Москва", "{{7*7}}"})
    void other_languages_and_pictures_are_fine(String text) {
        assertThat(kinds(text)).as(text).isEmpty();
    }

    @Test
    void a_finding_points_at_the_passage_as_it_was_written() {
        var text = "Ｉl lampione… chiamate 👩‍👧 il 333 000 0000 o nome@example.it.";
        assertThat(Screening.of(text).stream().map(finding -> finding.in(text)).toList())
                .containsExactly("333 000 0000", "nome@example.it");
    }

    @Test
    void of_two_readings_the_more_telling_stands() {
        assertThat(kinds("IT60 X054 2811 1010 0000 0123 456")).containsExactly(FindingKind.IBAN);
        assertThat(kinds("nome@example.com")).containsExactly(FindingKind.EMAIL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a", "1 ", "a@", "0039", "a.", "aa000", "aa 0", "x at ", "idi", "www.", "ab.cd.", "(", "+39 3", "\u200b"
            })
    void reading_takes_time_in_proportion_to_the_text(String piece) {
        var text = piece.repeat(20_000 / piece.length());
        Screening.of(text);
        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> Screening.of(text));
    }
}
