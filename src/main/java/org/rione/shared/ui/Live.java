package org.rione.shared.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.rione.shared.Changes;

/**
 * Redraws parts of open pages when what they show has changed. Many changes within a moment are one redraw: a busy
 * vote costs an open browser a few messages a second at most.
 */
@org.springframework.stereotype.Component
public class Live implements Changes.Listener {

    private static final Duration PAUSE = Duration.ofMillis(250);

    private final Map<String, Set<Watcher>> watchers = new ConcurrentHashMap<>();
    private final Set<String> waiting = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("live").factory());

    private record Watcher(UI ui, SerializableRunnable redraw) {}

    /** Calls {@code redraw} in the component's UI whenever the topic changed, for as long as the component is attached. */
    public void redraw(com.vaadin.flow.component.Component component, String topic, SerializableRunnable redraw) {
        component.addAttachListener(attached -> {
            var registration = watch(new Watcher(attached.getUI(), redraw), topic);
            component.addDetachListener(detached -> {
                detached.unregisterListener();
                registration.remove();
            });
        });
    }

    private Registration watch(Watcher watcher, String topic) {
        watchers.computeIfAbsent(topic, _ -> new CopyOnWriteArraySet<>()).add(watcher);
        return () -> watchers.computeIfPresent(topic, (_, all) -> {
            all.remove(watcher);
            return all.isEmpty() ? null : all;
        });
    }

    @Override
    public void changed(Set<String> topics) {
        for (var topic : topics) {
            if (watchers.containsKey(topic) && waiting.add(topic)) {
                later.schedule(() -> tell(topic), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
            }
        }
    }

    private void tell(String topic) {
        waiting.remove(topic);
        watchers.getOrDefault(topic, Set.of()).forEach(watcher -> watcher.ui().access(watcher.redraw()::run));
    }

    @PreDestroy
    void stop() {
        later.shutdownNow();
    }
}
