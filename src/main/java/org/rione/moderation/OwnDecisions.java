package org.rione.moderation;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.rione.shared.PersonId;
import org.rione.shared.PersonalData;
import org.springframework.stereotype.Component;

/** The statements a person received, for the download of their own data. */
@Component
class OwnDecisions implements PersonalData {

    private final Statements statements;

    OwnDecisions(Statements statements) {
        this.statements = statements;
    }

    record Told(Instant at, String about, Outcome outcome, boolean takenBack, List<String> words) {}

    @Override
    public String key() {
        return "decisions";
    }

    @Override
    public Object of(PersonId person) {
        return statements.mine().stream().map(this::told).toList();
    }

    private Told told(Statements.Received received) {
        var decision = received.decision();
        var words = received.correcting()
                ? List.of(statements.correction(decision, Locale.ITALIAN))
                : statements.text(decision, Locale.ITALIAN);
        return new Told(received.at(), decision.context(), decision.outcome(), received.correcting(), words);
    }
}
