import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several workers at once, each doing one thing after the other; every single one is timed. */
final class Load {

    /** What a worker does again and again; a worker has its own connection. */
    interface Work {

        /** @return whether it went well */
        boolean once(int number) throws Exception;

        default void close() throws Exception {}
    }

    @FunctionalInterface
    interface Worker {
        Work start(int number) throws Exception;
    }

    /** How long each took, sorted, and how many failed. */
    record Times(long[] nanos, int errors, double seconds) {

        double perSecond() {
            return nanos.length / seconds;
        }

        double millis(double quantile) {
            return nanos.length == 0
                    ? Double.NaN
                    : nanos[(int) Math.min(nanos.length - 1, Math.ceil(quantile * nanos.length) - 1)] / 1e6;
        }
    }

    /** As many as fit into this time. */
    static Times during(double seconds, int workers, Worker worker) throws Exception {
        return run(workers, worker, Integer.MAX_VALUE, seconds);
    }

    /** So many by each worker. */
    static Times times(int each, int workers, Worker worker) throws Exception {
        return run(workers, worker, each, 600);
    }

    record Done(long[] nanos, int errors) {}

    private static Times run(int workers, Worker worker, int each, double seconds) throws Exception {
        var works = new ArrayList<Work>();
        try (var threads = Executors.newFixedThreadPool(workers)) {
            for (int i = 0; i < workers; i++) {
                works.add(worker.start(i));
            }
            var start = System.nanoTime();
            var until = start + (long) (seconds * 1e9);
            var running = new ArrayList<Future<Done>>();
            works.forEach(work -> running.add(threads.submit(() -> work(work, each, until))));
            var done = new ArrayList<Done>();
            for (var one : running) {
                done.add(one.get());
            }
            return sum(done, (System.nanoTime() - start) / 1e9);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        } finally {
            for (var work : works) {
                work.close();
            }
        }
    }

    private static Done work(Work work, int each, long until) throws Exception {
        var nanos = new long[Math.min(each, 1 << 14)];
        var count = 0;
        var errors = 0;
        for (int number = 0; number < each; number++) {
            var begin = System.nanoTime();
            if (begin > until) {
                break;
            }
            if (!work.once(number)) {
                errors++;
            }
            if (count == nanos.length) {
                nanos = Arrays.copyOf(nanos, 2 * nanos.length);
            }
            nanos[count++] = System.nanoTime() - begin;
        }
        return new Done(Arrays.copyOf(nanos, count), errors);
    }

    static Times sum(List<Done> done, double seconds) {
        var nanos = done.stream()
                .flatMapToLong(one -> Arrays.stream(one.nanos()))
                .sorted()
                .toArray();
        return new Times(nanos, done.stream().mapToInt(Done::errors).sum(), seconds);
    }

    private Load() {}
}
