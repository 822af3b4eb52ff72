package org.rione.participation;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.rione.shared.Changes;
import org.rione.shared.Topics;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Tells open pages that something moved on a subject, and remembers whose tally is to be folded again. */
@Component
class Movements {

    private final Changes changes;
    private final Set<Subject> dirty = ConcurrentHashMap.newKeySet();

    Movements(Changes changes) {
        this.changes = changes;
    }

    void opinions(Subject subject) {
        afterCommit(() -> dirty.add(subject));
        changes.touch(Topics.subject(subject.id()));
    }

    void comment(Comment comment) {
        var subject = comment.subject();
        afterCommit(() -> dirty.add(subject));
        changes.touch(Topics.subject(subject.id()), topic(subject));
        if (comment.office().isPresent()) {
            changes.touch(Topics.ANSWERS);
        }
    }

    /** Changes of the comments alone, so that votes do not make everybody read the thread again. */
    static String topic(Subject subject) {
        return "comments:" + subject.id();
    }

    /** Taken before they are counted: what moves meanwhile is counted again. */
    Set<Subject> takeDirty() {
        var taken = Set.copyOf(dirty);
        dirty.removeAll(taken);
        return taken;
    }

    void remember(Subject subject) {
        dirty.add(subject);
    }

    private static void afterCommit(Runnable action) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                action.run();
            }
        });
    }
}
