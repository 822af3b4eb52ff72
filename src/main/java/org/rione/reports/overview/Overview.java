package org.rione.reports.overview;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.rione.reports.ReportCategories;
import org.rione.reports.overview.FactStore.Mark;
import org.rione.reports.overview.FactStore.Reader;
import org.rione.shared.Changes;
import org.rione.shared.GeoPoint;
import org.rione.shared.RioneProperties;
import org.rione.shared.Topics;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts and gathers public reports in memory. A change made by this process is seen by whoever asks after its commit;
 * one made by another within {@link #OTHERS}. See docs/decisions/0100-reports-are-counted-in-memory.md.
 */
@Component
public class Overview implements Changes.Listener {

    /** How late the changes of other processes are seen. */
    static final Duration OTHERS = Duration.ofSeconds(5);

    /** Somebody's transaction may end so long after the time that it wrote, by a clock that may be a little wrong. */
    private static final Duration LONGEST_TRANSACTION = Duration.ofSeconds(60);

    private static final int MANY = 10_000;
    private static final Optional<UUID> FIRST = Optional.of(new UUID(0, 0));
    private static final double METRES_PER_DEGREE = 111_195;
    private static final Wanted OPEN = Wanted.of(Wanted.Status.OPEN);

    private final FactStore store;
    private final TransactionTemplate apart;
    private final RioneProperties rione;
    private final Clock clock;
    private final Set<UUID> moved = ConcurrentHashMap.newKeySet();
    private final ReentrantReadWriteLock turns = new ReentrantReadWriteLock();

    private final Columns columns = new Columns();
    private Mark mark = FactStore.NOTHING_YET;
    private volatile boolean known;
    private volatile boolean started;
    private volatile boolean wordsKnown;
    /** Of the rows as they are; written by readers in their turn, emptied by writers in theirs. */
    private final Map<Asked, Object> answers = new ConcurrentHashMap<>();

    private record Asked(String kind, Wanted wanted, LocalDate day) {}

    Overview(FactStore store, PlatformTransactionManager transactions, RioneProperties rione, Clock clock) {
        this.store = store;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.apart.setReadOnly(true);
        this.rione = rione;
        this.clock = clock;
    }

    public int count(Wanted wanted) {
        return remembered(new Asked("count", wanted, today()), facts -> {
            var count = new int[1];
            facts.each(wanted, today(), _ -> count[0]++);
            return count[0];
        });
    }

    /** Categories without any are left out. */
    public Map<String, Integer> countByCategory(Wanted wanted) {
        return remembered(new Asked("categories", wanted, today()), facts -> facts.byCategory(wanted, today()));
    }

    /** How many were closed as fixed on this day or later. */
    public int fixedSince(LocalDate day) {
        var first = Columns.day(day);
        return remembered(new Asked("fixed", Wanted.ALL, day), facts -> {
            var count = new int[1];
            facts.each(Wanted.ALL, today(), row -> {
                if (facts.fixed(row) && facts.closed(row) >= first) {
                    count[0]++;
                }
            });
            return count[0];
        });
    }

    /** In which order the rows of a list come; within a day the caller sorts them. */
    public enum Way {
        NEWEST_FIRST,
        FIRST_DEADLINE_FIRST
    }

    /**
     * Reports of the next days of a list.
     *
     * @param ids those of whole days, in no order
     * @param all nothing comes after them
     */
    public record Next(List<UUID> ids, boolean all) {}

    /**
     * The next reports of a list; more than were asked for, since days are not cut.
     *
     * @param from the day on which the reports before the page end; some of its reports may still be to come
     * @param atLeast so many that stand on days after that one, if there are so many
     * @return empty when the days hold so many that memory is no help
     */
    public Optional<Next> next(Wanted wanted, Way way, Optional<LocalDate> from, int atLeast) {
        return read(facts -> {
            var days = new NextDays(way, from.map(Columns::day), atLeast);
            facts.each(
                    wanted,
                    today(),
                    row -> days.add(row, way == Way.NEWEST_FIRST ? facts.created(row) : facts.deadline(row)));
            return days.rows()
                    .map(rows ->
                            new Next(Arrays.stream(rows).mapToObj(facts::id).toList(), days.all()));
        });
    }

    /**
     * How many were sent, and how many were closed as fixed.
     */
    public record Month(int sent, int fixed) {}

    /** By month from this one on; months without any are left out. */
    public Map<YearMonth, Month> months(YearMonth first) {
        var from = Columns.day(first.atDay(1));
        var sent = new HashMap<Integer, Integer>();
        var fixed = new HashMap<Integer, Integer>();
        read(facts -> {
            facts.each(Wanted.ALL, today(), row -> {
                if (facts.created(row) >= from) {
                    sent.merge(facts.created(row), 1, Integer::sum);
                }
                if (facts.fixed(row) && facts.closed(row) >= from) {
                    fixed.merge(facts.closed(row), 1, Integer::sum);
                }
            });
            return 0;
        });
        var months = new HashMap<YearMonth, Month>();
        var days = new HashSet<>(sent.keySet());
        days.addAll(fixed.keySet());
        for (var day : days) {
            months.merge(
                    YearMonth.from(LocalDate.ofEpochDay(day)),
                    new Month(sent.getOrDefault(day, 0), fixed.getOrDefault(day, 0)),
                    (one, other) -> new Month(one.sent() + other.sent(), one.fixed() + other.fixed()));
        }
        return months;
    }

    /** Those with a place in the window, gathered so that no two bubbles touch; the largest first. */
    public List<Cluster> clusters(Wanted wanted, MapWindow window) {
        var grid = new Grid(window);
        return read(facts -> {
            var today = today();
            var day = Columns.day(today);
            facts.each(wanted, today, row -> grid.add(facts, row, day));
            return grid.clusters();
        });
    }

    /**
     * Open reports for whoever reports something at this place.
     *
     * @param near those whose place lies in the square around it
     * @param placeless those of which only words say where they are
     */
    public record Around(List<UUID> near, List<UUID> placeless) {}

    /**
     * @param metres from the middle of the square to its sides
     * @param most of each kind, the newest
     */
    public Around around(GeoPoint middle, double metres, int most) {
        var up = metres / METRES_PER_DEGREE;
        var aside = up / Math.max(0.01, Math.cos(Math.toRadians(middle.lat())));
        int west = World.x(middle.lon() - aside);
        int east = World.x(middle.lon() + aside);
        int one = World.y(middle.lat() - up);
        int other = World.y(middle.lat() + up);
        int top = Math.min(one, other);
        int bottom = Math.max(one, other);
        return read(facts -> {
            var near = new ArrayList<Integer>();
            var placeless = new ArrayList<Integer>();
            facts.each(OPEN, today(), row -> {
                int x = facts.x(row);
                int y = facts.y(row);
                if (x < 0) {
                    placeless.add(row);
                } else if (x >= west && x <= east && y >= top && y <= bottom) {
                    near.add(row);
                }
            });
            return new Around(newest(facts, near, most), newest(facts, placeless, most));
        });
    }

    private static List<UUID> newest(Columns facts, List<Integer> rows, int most) {
        return rows.stream()
                .sorted(Comparator.<Integer>comparingInt(facts::created)
                        .reversed()
                        .thenComparing(Comparator.reverseOrder()))
                .limit(most)
                .map(facts::id)
                .toList();
    }

    @Override
    public void changed(Set<String> topics) {
        if (!topics.contains(Topics.REPORTS) || topics.contains(ReportCategories.TOPIC)) {
            return; // how categories are called and what they promise changes pages, nothing that is counted
        }
        var named =
                topics.stream().flatMap(topic -> Topics.subject(topic).stream()).toList();
        if (named.isEmpty()) {
            known = false;
        } else {
            moved.addAll(named);
        }
    }

    /** Reading everything would make whoever waits for the start wait longer. */
    @EventListener(ApplicationReadyEvent.class)
    void started() {
        started = true;
    }

    /** Reads everything after the start, so that nobody has to wait for it, and later what others changed. */
    @Scheduled(fixedDelay = 5000)
    void follow() {
        if (known) {
            write(facts -> mark = store.since(mark, mark.changed().minus(LONGEST_TRANSACTION), into(facts)));
        } else if (started) {
            catchUp();
        }
        if (known && !wordsKnown) {
            readWords();
        }
    }

    /** Whether reports can be counted by their words: some time after the start. */
    public boolean knowsWords() {
        return known && wordsKnown;
    }

    /** Little by little: nobody waits long for words. What changes later says its words itself. */
    private void readWords() {
        var last = FIRST;
        while (last.isPresent()) {
            var from = last.get();
            turns.writeLock().lock();
            try {
                last = store.texts(from, into(columns));
            } finally {
                turns.writeLock().unlock();
            }
        }
        wordsKnown = known;
    }

    /** The same question is asked with every page until something has changed; those after words are too many. */
    @SuppressWarnings("unchecked") // a kind of question has one type of answer
    private <T> T remembered(Asked asked, Function<Columns, T> question) {
        if (asked.wanted().among().isPresent()) {
            return read(question);
        }
        return (T) read(facts -> {
            if (answers.size() > MANY) {
                answers.clear();
            }
            return answers.computeIfAbsent(asked, _ -> question.apply(facts));
        });
    }

    private <T> T read(Function<Columns, T> question) {
        catchUp();
        turns.readLock().lock();
        try {
            return question.apply(columns);
        } finally {
            turns.readLock().unlock();
        }
    }

    private void catchUp() {
        if (known && moved.isEmpty()) {
            return;
        }
        turns.writeLock().lock();
        try {
            if (!known || moved.size() > MANY) {
                readAll();
            } else if (!moved.isEmpty()) {
                readMoved();
            }
        } finally {
            turns.writeLock().unlock();
        }
    }

    /** What moves while it reads is told again: it is taken from the list before. */
    private void readAll() {
        moved.clear();
        wordsKnown = false;
        known = true;
        var there = new BitSet();
        try {
            apart.executeWithoutResult(_ -> mark = store.everything(fact -> {
                columns.put(fact);
                there.set(columns.find(fact.id()));
            }));
            columns.keep(there);
            answers.clear();
        } catch (RuntimeException e) {
            known = false;
            throw e;
        }
    }

    private void readMoved() {
        var these = Set.copyOf(moved);
        moved.removeAll(these);
        try {
            apart.executeWithoutResult(_ -> store.these(these, into(columns)));
        } catch (RuntimeException e) {
            moved.addAll(these);
            throw e;
        }
    }

    private void write(Consumer<Columns> change) {
        turns.writeLock().lock();
        try {
            apart.executeWithoutResult(_ -> change.accept(columns));
        } finally {
            turns.writeLock().unlock();
        }
    }

    private Reader into(Columns columns) {
        return new Reader() {
            @Override
            public void there(Fact fact) {
                if (columns.put(fact)) {
                    answers.clear();
                }
            }

            @Override
            public void gone(UUID id) {
                if (columns.remove(id)) {
                    answers.clear();
                }
            }

            @Override
            public void says(UUID id, String text) {
                if (columns.say(id, text)) {
                    answers.clear();
                }
            }
        };
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), rione.zone());
    }
}
