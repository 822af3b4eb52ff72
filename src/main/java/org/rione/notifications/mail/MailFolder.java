package org.rione.notifications.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.rione.shared.RioneProperties;
import org.springframework.stereotype.Component;

/** The folder {@code mail} in the application's home: where letters lie when there is no mail server. */
@Component
class MailFolder {

    private final Path folder;

    MailFolder(RioneProperties rione) {
        folder = Path.of(rione.home(), "mail");
    }

    /** Written beside and moved: whoever looks never sees half a letter. */
    void lay(String name, byte[] letter) throws IOException {
        Files.createDirectories(folder);
        var unfinished = Files.write(folder.resolve(name + ".part"), letter);
        Files.move(unfinished, folder.resolve(name + ".eml"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * The newest first: names begin with the time.
     *
     * @param before only letters whose file comes before this name; empty for all
     */
    List<Path> latest(String before, int limit) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .filter(file ->
                            before.isEmpty() || file.getFileName().toString().compareTo(before) < 0)
                    .sorted(Comparator.reverseOrder())
                    .limit(limit)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
