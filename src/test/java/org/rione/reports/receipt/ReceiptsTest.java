package org.rione.reports.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.securityContext;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Locale;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.rione.ServiceTest;
import org.rione.TestPeople;
import org.rione.reports.Report;
import org.rione.reports.ReportDraft;
import org.rione.reports.ReportDrafts;
import org.rione.shared.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

class ReceiptsTest extends ServiceTest {

    @Autowired
    Receipts receipts;

    @Autowired
    ReportDrafts drafts;

    @Autowired
    TestPeople people;

    @Autowired
    WebApplicationContext context;

    private Report sent() {
        return drafts.send(ReportDraft.empty()
                .withConsent(true)
                .withPlace("Via Città di Győr 7 <b>", Optional.empty())
                .withCategory("illuminazione")
                .withWords(
                        "Perché è buio & freddo? \uD83D\uDE00", "Prima riga.\nSeconda riga \"fra virgolette\" \u0001.")
                .withAudience(true, false));
    }

    @Test
    void it_says_number_date_and_words_and_is_tagged_with_our_letters_inside() {
        TestPeople.as(people.resident(), () -> {
            var report = sent();
            var pdf = receipts.mine(report.code(), Locale.ITALIAN).orElseThrow();
            try (PDDocument document = Loader.loadPDF(pdf)) {
                var text = new PDFTextStripper().getText(document);
                assertThat(text)
                        .contains(report.code(), "Via Città di Győr 7 <b>", "Perché è buio & freddo?", "Seconda riga");
                assertThat(text).contains("Solo chi l’ha scritta e l’ufficio");
                var catalog = document.getDocumentCatalog();
                assertThat(catalog.getMarkInfo().isMarked()).isTrue();
                assertThat(catalog.getLanguage()).isEqualTo("it");
                assertThat(catalog.getStructureTreeRoot()).isNotNull();
                assertThat(document.getDocumentInformation().getTitle()).contains(report.code());
                for (var name : document.getPage(0).getResources().getFontNames()) {
                    var font = document.getPage(0).getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                    assertThat(font.getName()).contains("Titillium");
                }
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }

    /** Through the doors that a browser meets: a receipt that only the service gives is no receipt. */
    @Test
    void its_author_gets_it_in_the_browser_and_nobody_else_does() throws Exception {
        var author = people.resident();
        var code = new String[1];
        TestPeople.as(author, () -> code[0] = sent().code());
        var address = "/area-personale/segnalazioni/" + code[0] + "/ricevuta.pdf";
        var browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        browser.perform(get(address).with(securityContext(TestPeople.contextOf(author))))
                .andExpect(status().isOk())
                .andExpect(content().contentType(MediaType.APPLICATION_PDF));
        browser.perform(get(address).with(securityContext(TestPeople.contextOf(people.resident()))))
                .andExpect(status().isNotFound());
        browser.perform(get(address)).andExpect(status().is3xxRedirection());
    }

    @Test
    void it_is_for_its_author_alone() {
        var code = new String[1];
        TestPeople.as(people.resident(), () -> code[0] = sent().code());
        for (var role : Role.ALL) {
            TestPeople.as(people.person(true, role), () -> assertThat(receipts.mine(code[0], Locale.ITALIAN))
                    .isEmpty());
        }
        assertThat(receipts.byLink("anything", Locale.ENGLISH)).isEmpty();
    }
}
