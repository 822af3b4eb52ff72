package org.rione.reports.streets;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.rione.shared.RioneProperties;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** A few streets for the demonstration city, marked as a sample. */
@Component
@Order(StreetDemoData.AFTER_THE_BORDERS)
class StreetDemoData implements ApplicationRunner {

    static final int AFTER_THE_BORDERS = 15;

    private final RioneProperties rione;
    private final Streets streets;
    private final TransactionOperations transaction;

    StreetDemoData(RioneProperties rione, Streets streets, TransactionOperations transaction) {
        this.rione = rione;
        this.streets = streets;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (rione.demo() && streets.isEmpty()) {
            var sample = StreetFile.read(
                    new ClassPathResource("demo/valenza-vie.csv").getContentAsString(StandardCharsets.UTF_8),
                    _ -> true);
            transaction.executeWithoutResult(_ -> streets.replace(sample, true));
        }
    }
}
