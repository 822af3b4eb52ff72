package org.rione.reports.photos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;
import org.rione.shared.RioneProperties;
import org.rione.shared.photos.DevelopedPhoto;
import org.rione.shared.photos.PhotoSize;
import org.springframework.stereotype.Component;

/** The pictures on disk, below {@code <home>/photos}: names made by us, files that are whole or not there. */
@Component
public class PhotoFiles {

    private final Path folder;

    PhotoFiles(RioneProperties rione) {
        this.folder = Path.of(rione.home(), "photos").toAbsolutePath().normalize();
    }

    /** Returns when every size is safely on disk. */
    public void keep(UUID photo, DevelopedPhoto developed) {
        developed.files().forEach((size, bytes) -> write(path(photo, size), bytes));
    }

    public Optional<byte[]> read(UUID photo, PhotoSize size) {
        var file = path(photo, size);
        try {
            return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void delete(UUID photo) {
        for (var size : PhotoSize.values()) {
            try {
                Files.deleteIfExists(path(photo, size));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The last two characters are random, the first ones are the time: folders fill evenly. */
    private Path path(UUID photo, PhotoSize size) {
        var name = photo.toString();
        return folder.resolve(name.substring(name.length() - 2)).resolve(name + "-" + size.word() + ".jpg");
    }

    private static void write(Path file, byte[] bytes) {
        try {
            var directory = Files.createDirectories(file.getParent());
            var unfinished = Files.createTempFile(directory, "unfinished-", ".tmp");
            try {
                try (var out = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                    var rest = ByteBuffer.wrap(bytes);
                    while (rest.hasRemaining()) {
                        out.write(rest);
                    }
                    out.force(true);
                }
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(unfinished);
            }
            try (var entry = FileChannel.open(directory, StandardOpenOption.READ)) {
                entry.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
