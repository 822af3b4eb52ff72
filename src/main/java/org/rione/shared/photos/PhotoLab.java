package org.rione.shared.photos;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.imageio.ImageIO;
import org.rione.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Develops uploads on a few threads of its own: a crowd of photos waits or is asked to come back, pages stay quick. */
@Component
public class PhotoLab {

    /** Bytes; more are refused unread. */
    public static final int HEAVIEST = Darkroom.BYTES_AT_MOST;

    /** What browsers offer to choose; what a file really is, its content tells. */
    public static final Set<String> MIME_TYPES = Set.of("image/jpeg", "image/png", "image/webp");

    private static final Logger log = LoggerFactory.getLogger(PhotoLab.class);
    private static final int AT_ONCE = 2;
    private static final int WAITING = 16;
    private static final Duration DECODING = Duration.ofSeconds(10);
    private static final Duration WITH_WAITING = Duration.ofSeconds(30);

    private final ThreadPoolExecutor tables = new ThreadPoolExecutor(
            AT_ONCE,
            AT_ONCE,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofPlatform().daemon().name("photo-lab-", 0).factory());

    PhotoLab() {
        ImageIO.setUseCache(false);
        ImageIO.scanForPlugins();
    }

    /** @throws Refusal when the upload is not a photo we take, or the lab is too busy */
    public DevelopedPhoto develop(byte[] upload) {
        try {
            return waitFor(tables.submit(() -> {
                long deadline = System.nanoTime() + DECODING.toNanos();
                return Darkroom.develop(upload, () -> System.nanoTime() > deadline);
            }));
        } catch (RejectedExecutionException e) {
            log.warn("The photo lab is full: an upload was turned away", e);
            throw new Refusal("shared.photo.busy");
        }
    }

    private static DevelopedPhoto waitFor(Future<DevelopedPhoto> work) {
        try {
            return work.get(WITH_WAITING.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Refusal refusal) {
                throw refusal;
            }
            throw new IllegalStateException("a photo could not be developed", e.getCause());
        } catch (TimeoutException e) {
            work.cancel(true);
            log.warn("A photo took too long to develop", e);
            throw new Refusal("shared.photo.slow");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a photo was developed", e);
        }
    }

    @PreDestroy
    void close() {
        tables.shutdownNow();
    }
}
