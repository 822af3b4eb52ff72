package org.rione.reports.worklist.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rione.identity.CurrentPerson;
import org.rione.identity.People;
import org.rione.reports.worklist.WorkList;
import org.rione.reports.worklist.WorkList.Done;
import org.rione.reports.worklist.ui.WorkListPage;
import org.rione.shared.Refusal;
import org.rione.shared.Texts;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The sheet for the street, and where the phone brings what was done. */
@RestController
class WorkListAddresses {

    private final WorkList list;
    private final WorkListPage page;
    private final People people;
    private final CurrentPerson current;

    WorkListAddresses(WorkList list, WorkListPage page, People people, CurrentPerson current) {
        this.list = list;
        this.page = page;
        this.people = people;
        this.current = current;
    }

    @GetMapping(value = "/ufficio/foglio", produces = "text/html;charset=UTF-8")
    ResponseEntity<String> sheet(
            @RequestParam(name = "segnalazioni", defaultValue = "") String codes, HttpServletRequest request) {
        var token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        var chosen =
                Arrays.stream(codes.split(",")).filter(code -> !code.isBlank()).toList();
        var html = page.html(
                list.stops(chosen), language(), new WorkListPage.Token(token.getHeaderName(), token.getToken()));
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, java.nio.charset.StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .body(html);
    }

    @PostMapping("/ufficio/foglio/fatte")
    ResponseEntity<Map<String, String>> done(
            @RequestParam("key") String key,
            @RequestParam("code") String code,
            @RequestParam("version") long version,
            @RequestParam("sentence") String sentence,
            @RequestParam(name = "photos", required = false) Optional<List<MultipartFile>> photos) {
        if (!key.matches("[A-Za-z0-9-]{8,40}")) {
            return ResponseEntity.badRequest().body(Map.of("message", say("reports.worklist.refused.key")));
        }
        try {
            list.done(new Done(key, code, version, sentence, bytes(photos.orElse(List.of()))));
            return ResponseEntity.ok(Map.of("code", code));
        } catch (OptimisticLockingFailureException faster) {
            return ResponseEntity.status(409).body(Map.of("message", say("reports.worklist.refused.changed")));
        } catch (IllegalArgumentException noSentence) {
            return ResponseEntity.unprocessableContent()
                    .body(Map.of("message", say("reports.dialog.sentence.missing")));
        } catch (Refusal refusal) {
            return ResponseEntity.unprocessableContent()
                    .body(Map.of("message", say(refusal.code(), refusal.arguments())));
        }
    }

    private static List<byte[]> bytes(List<MultipartFile> photos) {
        return photos.stream()
                .filter(file -> !file.isEmpty())
                .map(file -> {
                    try {
                        return file.getBytes();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .toList();
    }

    private String say(String key, Object... arguments) {
        return Texts.get(language(), key, arguments);
    }

    private Locale language() {
        return people.language(current.require().id());
    }
}
