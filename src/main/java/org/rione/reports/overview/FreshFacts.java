package org.rione.reports.overview;

import java.time.Duration;
import java.util.BitSet;
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
import org.rione.shared.Topics;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps what is known of public reports in memory as it is in the database. Whoever asks after a commit of this process
 * is answered with it; what others change is seen within {@link #OTHERS}.
 */
@Component
class FreshFacts implements Changes.Listener {

    /** How late the changes of other processes are seen. */
    static final Duration OTHERS = Duration.ofSeconds(5);

    /** Somebody's transaction may end so long after the time that it wrote, by a clock that may be a little wrong. */
    private static final Duration LONGEST_TRANSACTION = Duration.ofSeconds(60);

    private static final int MANY = 10_000;
    private static final Optional<UUID> FIRST = Optional.of(new UUID(0, 0));

    private final FactStore store;
    private final TransactionTemplate apart;
    private final Set<UUID> moved = ConcurrentHashMap.newKeySet();
    private final ReentrantReadWriteLock turns = new ReentrantReadWriteLock();

    private final Columns columns = new Columns();
    private Mark mark = FactStore.NOTHING_YET;
    private volatile boolean known;
    private volatile boolean started;
    private volatile boolean wordsKnown;
    /** Of the rows as they are; written by readers in their turn, emptied by writers in theirs. */
    private final Map<Object, Object> answers = new ConcurrentHashMap<>();

    FreshFacts(FactStore store, PlatformTransactionManager transactions) {
        this.store = store;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.apart.setReadOnly(true);
    }

    /** What the public reports answer, as they are in the database now. */
    <T> T read(Function<Columns, T> question) {
        catchUp();
        turns.readLock().lock();
        try {
            return question.apply(columns);
        } finally {
            turns.readLock().unlock();
        }
    }

    /** The same, worked out once for all equal questions until something has changed. */
    @SuppressWarnings("unchecked") // a kind of question has one type of answer
    <T> T remembered(Object asked, Function<Columns, T> question) {
        return (T) read(facts -> {
            if (answers.size() > MANY) {
                answers.clear();
            }
            return answers.computeIfAbsent(asked, _ -> question.apply(facts));
        });
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

    /** Whether the words of all reports are there: some time after the start. */
    boolean knowWords() {
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
}
