package org.rione.reports.api;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.rione.reports.receipt.Receipts;
import org.rione.shared.Texts;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Serves receipts: to the author who is signed in, or to who holds the link of a letter. */
@Hidden
@RestController
class ReceiptAddresses {

    private final Receipts receipts;

    ReceiptAddresses(Receipts receipts) {
        this.receipts = receipts;
    }

    @GetMapping("/area-personale/segnalazioni/{number}/ricevuta.pdf")
    ResponseEntity<byte[]> mine(@PathVariable("number") String number, HttpServletRequest request) {
        return answer(receipts.mine(number, language(request)));
    }

    @GetMapping("/segui/ricevuta.pdf")
    ResponseEntity<byte[]> byLink(@RequestParam("codice") String code, HttpServletRequest request) {
        return answer(receipts.byLink(code, language(request)));
    }

    private static Locale language(HttpServletRequest request) {
        return Texts.supported(Optional.ofNullable(request.getParameter("lang"))
                .map(Locale::of)
                .orElse(request.getLocale()));
    }

    private static ResponseEntity<byte[]> answer(Optional<byte[]> pdf) {
        return pdf.map(bytes -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_PDF)
                        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"ricevuta.pdf\"")
                        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                        .header("Referrer-Policy", "no-referrer")
                        .body(bytes))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
