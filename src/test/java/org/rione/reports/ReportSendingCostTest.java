package org.rione.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.rione.ServiceTest;
import org.rione.StatementCount;
import org.rione.TestPeople;
import org.rione.shared.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What the database is asked for each report that is sent: what is added here is paid by every sender. */
class ReportSendingCostTest extends ServiceTest {

    /** Report, place, first steps, routing; two events; review item and step; number, key, address, letter. */
    private static final int STATEMENTS = 12;

    @Autowired
    ReportSamples samples;

    @Autowired
    ReportNumbers numbers;

    @Autowired
    TestPeople people;

    @Autowired
    StatementCount statements;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void a_report_is_sent_with_few_statements() throws Exception {
        var author = people.resident();
        Callable<Report> sending = () -> samples.sent(author, "Panchina rotta " + Ids.next(), Visibility.PUBLIC);
        sending.call(); // what is kept in memory has been read
        var asked = statements.during(sending);
        assertThat(asked).hasSizeLessThanOrEqualTo(STATEMENTS);
        assertThat(asked).filteredOn(one -> one.startsWith("update")).isEmpty();
    }

    @Test
    void numbers_drawn_by_many_at_once_are_each_drawn_once_and_leave_no_gap() throws Exception {
        int year = 3000 + Math.floorMod(Ids.next().hashCode(), 3000);
        int many = 200;
        var drawn = new HashSet<String>();
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var one : senders.invokeAll(Collections.nCopies(many, (Callable<String>) () -> numbers.next(year)))) {
                drawn.add(one.get());
            }
        }
        assertThat(drawn).hasSize(many);
        assertThat(numbers.next(year)).isEqualTo("R-%d-%06d".formatted(year, many + 1));
    }

    @Test
    void a_number_stays_drawn_when_the_report_is_given_up() {
        int year = 6000 + Math.floorMod(Ids.next().hashCode(), 3000);
        transaction.executeWithoutResult(given -> {
            numbers.next(year);
            given.setRollbackOnly();
        });
        assertThat(numbers.next(year)).endsWith("-000002");
    }
}
