package org.rione.reports.open311.contractors;

import java.time.Duration;
import java.util.Set;
import org.rione.shared.Changes;
import org.rione.shared.Kept;
import org.springframework.stereotype.Component;

/**
 * Whether any office hands all its reports to a contractor, from memory: every report that comes in asks. A change is
 * known at once in the process that makes it, elsewhere after {@link #LONGEST}.
 */
@Component
class TakersOfEverything implements Changes.Listener {

    static final String TOPIC = "contractors";
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private final Kept<String, Boolean> kept = new Kept<>(LONGEST, 1, TOPIC);
    private final ContractorStore store;

    TakersOfEverything(ContractorStore store) {
        this.store = store;
    }

    boolean any() {
        return kept.get(TOPIC, _ -> store.anyTakesEverything());
    }

    @Override
    public void changed(Set<String> topics) {
        if (topics.contains(TOPIC)) {
            kept.forget();
        }
    }
}
