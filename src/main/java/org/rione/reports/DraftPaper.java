package org.rione.reports;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** How drafts are written down and read again. */
@Component
public class DraftPaper {

    private static final Logger log = LoggerFactory.getLogger(DraftPaper.class);

    private final JsonMapper json;

    DraftPaper(JsonMapper json) {
        this.json = json;
    }

    public String write(ReportDraft draft) {
        return json.writeValueAsString(draft);
    }

    /** A draft that an older release wrote differently is not worth an error. */
    public Optional<ReportDraft> read(String body) {
        try {
            return Optional.of(json.readValue(body, ReportDraft.class));
        } catch (JacksonException e) {
            log.warn("A draft of a report cannot be read any more and is left aside", e);
            return Optional.empty();
        }
    }
}
