package org.rione.shared;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.function.SingletonSupplier;

/**
 * Announces, after the commit, that what is shown about something changed: cached pages are dropped and open
 * browsers draw again. A hint, never the record: listeners read what is true from the database.
 */
@Component
public class Changes {

    /** Hears of changed topics, after the commit, on the thread of the change: be quick. */
    public interface Listener {
        void changed(Set<String> topics);
    }

    private final Supplier<List<Listener>> listeners;

    /** @param listeners looked for once, when the first change is announced: some of them change things themselves */
    Changes(ObjectProvider<Listener> listeners) {
        this.listeners = SingletonSupplier.of(() -> listeners.orderedStream().toList());
    }

    /** Outside a transaction the announcement goes out at once. */
    public void touch(String... topics) {
        var changed = Set.copyOf(List.of(topics));
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            announce(changed);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new Announcement(changed));
    }

    /** Whether the transaction of this thread changed something of these topics that nobody else can see yet. */
    static boolean waiting(Set<String> topics) {
        return TransactionSynchronizationManager.isSynchronizationActive()
                && TransactionSynchronizationManager.getSynchronizations().stream()
                        .anyMatch(waiting -> waiting instanceof Announcement announcement
                                && (topics.isEmpty() || !Collections.disjoint(topics, announcement.topics)));
    }

    private final class Announcement implements TransactionSynchronization {

        private final Set<String> topics;

        private Announcement(Set<String> topics) {
            this.topics = topics;
        }

        @Override
        public void afterCommit() {
            announce(topics);
        }
    }

    private void announce(Set<String> topics) {
        listeners.get().forEach(listener -> listener.changed(topics));
    }
}
