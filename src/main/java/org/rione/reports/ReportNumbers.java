package org.rione.reports;

import static org.jooq.impl.DSL.val;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Draws the number of the next report of a year. Apart from the transaction of the report, so that nobody waits for one
 * that is still being stored; a report that is given up leaves a gap. Those who come while numbers are being drawn wait
 * for one another's: the next draw is for all of them.
 */
@Component
class ReportNumbers {

    private final DSLContext sql;
    private final TransactionTemplate apart;
    private final ConcurrentLinkedQueue<Ticket> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock drawing = new ReentrantLock();

    ReportNumbers(DSLContext sql, PlatformTransactionManager transactions) {
        this.sql = sql;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
    }

    /** Somebody who waits for a number. Read and written only by who draws. */
    private static final class Ticket {

        private final int year;
        private @Nullable String code;
        private @Nullable RuntimeException failure;

        Ticket(int year) {
            this.year = year;
        }

        boolean served() {
            return code != null || failure != null;
        }
    }

    String next(int year) {
        var ticket = new Ticket(year);
        waiting.add(ticket);
        drawing.lock();
        try {
            if (!ticket.served()) {
                serve(all());
            }
            if (ticket.failure != null) {
                throw ticket.failure;
            }
            return Objects.requireNonNull(ticket.code);
        } finally {
            drawing.unlock();
        }
    }

    private List<Ticket> all() {
        var all = new ArrayList<Ticket>();
        for (var one = waiting.poll(); one != null; one = waiting.poll()) {
            all.add(one);
        }
        return all;
    }

    private void serve(List<Ticket> tickets) {
        tickets.stream().collect(Collectors.groupingBy(ticket -> ticket.year)).forEach((year, some) -> {
            try {
                var codes = next(year, some.size());
                for (int i = 0; i < some.size(); i++) {
                    some.get(i).code = codes.get(i);
                }
            } catch (RuntimeException failure) {
                some.forEach(ticket -> ticket.failure = failure);
            }
        });
    }

    /** The numbers of so many reports at once, in their order. */
    List<String> next(int year, int howMany) {
        var last = last(year, howMany);
        return IntStream.rangeClosed(last - howMany + 1, last)
                .mapToObj(number -> code(year, number))
                .toList();
    }

    /** One statement that commits by itself, whatever transaction its caller is in. */
    private int last(int year, int howMany) {
        return apart.execute(_ -> sql.fetchSingle("""
                insert into report_number (year, last_number) values ({0}, {1})
                on duplicate key update last_number = last_number + {1}
                returning last_number""", val(year), val(howMany)).get(0, Integer.class));
    }

    private static String code(int year, int number) {
        return "R-%d-%06d".formatted(year, number);
    }
}
