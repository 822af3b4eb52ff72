package org.rione.programme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong in a file, up to as much as anybody would read. */
final class FileErrors {

    private static final int ENOUGH = 500;

    private final List<FileError> errors = new ArrayList<>();

    void add(int line, String path, String code, Object... arguments) {
        if (errors.size() < ENOUGH) {
            errors.add(new FileError(
                    line,
                    path,
                    code,
                    List.of(arguments).stream().map(String::valueOf).toList()));
        }
    }

    boolean isEmpty() {
        return errors.isEmpty();
    }

    /** In the order of the file. */
    List<FileError> sorted() {
        return errors.stream().sorted(Comparator.comparingInt(FileError::line)).toList();
    }
}
