package org.rione.shared;

import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

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

    private final ObjectProvider<Listener> listeners;

    Changes(ObjectProvider<Listener> listeners) {
        this.listeners = listeners;
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

    /** Whether the transaction of this thread changed something that nobody else can see yet. */
    static boolean waiting() {
        return TransactionSynchronizationManager.isSynchronizationActive()
                && TransactionSynchronizationManager.getSynchronizations().stream()
                        .anyMatch(Announcement.class::isInstance);
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
        listeners.orderedStream().forEach(listener -> listener.changed(topics));
    }
}
