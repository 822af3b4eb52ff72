package org.rione.operations;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder in which the embedded server keeps its data, held by one process at a time. The lock ends with the process
 * that took it, however it ends; a server that outlived its Rione is stopped by the next one.
 */
final class DataFolder implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(DataFolder.class);
    private static final long SECONDS_TO_STOP = 60;

    private final Path data;
    private final Path run;
    private final FileChannel lockFile;
    private final FileLock lock;

    private DataFolder(Path home, FileChannel lockFile, FileLock lock) {
        this.data = dataIn(home);
        this.run = runIn(home);
        this.lockFile = lockFile;
        this.lock = lock;
    }

    /** Empty when another living process holds the folder. */
    static Optional<DataFolder> take(Path home) throws IOException {
        var run = Files.createDirectories(runIn(home));
        Files.setPosixFilePermissions(run, PosixFilePermissions.fromString("rwx------"));
        var file = FileChannel.open(
                run.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        var lock = file.tryLock();
        if (lock == null) {
            file.close();
            return Optional.empty();
        }
        file.truncate(0);
        file.write(ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
        return Optional.of(new DataFolder(home, file, lock));
    }

    /** The process that holds the folder, as far as it said so. */
    static String holder(Path home) throws IOException {
        var pid = Files.readString(runIn(home).resolve("lock")).strip();
        return pid.isEmpty() ? "another process" : "process " + pid;
    }

    static Path runIn(Path home) {
        return home.resolve("run");
    }

    private static Path dataIn(Path home) {
        return home.resolve("database");
    }

    Path data() {
        return data;
    }

    Path run() {
        return run;
    }

    boolean installed() {
        return Files.isDirectory(data.resolve("mysql"));
    }

    /** After a kill -9 of Rione its server lives on and holds the files. Call only while holding the folder. */
    void stopOrphan() {
        var argument = "--datadir=" + data;
        List<ProcessHandle> orphans = ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .arguments()
                        .map(arguments -> List.of(arguments).contains(argument))
                        .orElse(false))
                .toList();
        for (var orphan : orphans) {
            log.warn("Stopping the database server that an interrupted start left behind (process {})", orphan.pid());
            orphan.destroy();
            if (!ended(orphan)) {
                throw new DatabaseUnavailable("The database server left behind as process " + orphan.pid()
                        + " does not stop: end it, then start again.");
            }
        }
    }

    private static boolean ended(ProcessHandle process) {
        try {
            process.onExit().get(SECONDS_TO_STOP, TimeUnit.SECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        lock.release();
        lockFile.close();
    }
}
