package org.rione.territory;

import java.io.IOException;
import org.rione.shared.Changes;
import org.rione.shared.RioneProperties;
import org.rione.shared.Topics;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives the demonstration city sample quarters: simplified shapes drawn for it, not Valenza's real borders. */
@Component
@Order(TerritoryDemoData.FIRST)
class TerritoryDemoData implements ApplicationRunner {

    /** Other modules' demonstration data stands on these quarters. */
    static final int FIRST = 10;

    private static final String SAMPLE = "demo/valenza-quartieri.geojson";

    private final RioneProperties rione;
    private final TerritoryStore store;
    private final TransactionTemplate transaction;
    private final Changes changes;

    TerritoryDemoData(RioneProperties rione, TerritoryStore store, TransactionTemplate transaction, Changes changes) {
        this.rione = rione;
        this.store = store;
        this.transaction = transaction;
        this.changes = changes;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (rione.demo() && store.isEmpty()) {
            var sample = sample();
            transaction.executeWithoutResult(_ -> {
                store.replace(sample);
                changes.touch(Topics.TERRITORY);
            });
        }
    }

    static BordersFile sample() {
        try (var file = new ClassPathResource(SAMPLE).getInputStream()) {
            return BordersReader.read(file.readAllBytes());
        } catch (IOException | BordersRefused e) {
            throw new IllegalStateException("the sample borders are damaged", e);
        }
    }
}
