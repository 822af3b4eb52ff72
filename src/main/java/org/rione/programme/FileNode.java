package org.rione.programme;

import java.util.List;

/** What a structured text consists of, YAML or JSON alike, with the lines where it stands. */
sealed interface FileNode {

    int line();

    enum Type {
        TEXT,
        INTEGER,
        DECIMAL,
        BOOLEAN,
        NOTHING,
        OTHER
    }

    record Scalar(int line, Type type, String text) implements FileNode {}

    record Sequence(int line, List<FileNode> items) implements FileNode {}

    record Mapping(int line, List<Pair> pairs) implements FileNode {}

    record Pair(int line, String key, FileNode value) {}
}
