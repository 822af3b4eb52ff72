package org.rione.programme;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.error.YAMLException;
import tools.jackson.core.JacksonException;

/** Reads bytes of unknown origin as YAML or JSON into a tree: bounded in size and depth, without tags and aliases. */
final class FileTree {

    static final int MAX_BYTES = 5 * 1024 * 1024;
    static final int MAX_DEPTH = 20;

    /** Thrown by the two readers where the text cannot be read on. */
    static final class Unreadable extends RuntimeException {
        private final int line;
        private final String code;

        Unreadable(int line, String code) {
            super(code);
            this.line = line;
            this.code = code;
        }
    }

    /** The tree, unless the text is no tree at all; what is wrong goes to {@code errors}. */
    static Optional<FileNode> read(byte[] bytes, FileErrors errors) {
        if (bytes.length > MAX_BYTES) {
            errors.add(1, "", "programme.file.too-big");
            return Optional.empty();
        }
        try {
            var text = decode(bytes);
            var root = text.stripLeading().startsWith("{")
                    ? new JsonFileTree(text, errors).read()
                    : new YamlFileTree(text, errors).read();
            checkKeys(root, "", errors);
            return Optional.of(root);
        } catch (Unreadable e) {
            errors.add(e.line, "", e.code);
        } catch (CharacterCodingException e) {
            errors.add(1, "", "programme.file.not-utf8");
        } catch (YAMLException | JacksonException e) {
            errors.add(1, "", "programme.file.syntax"); // the two readers name a line wherever there is one
        }
        return Optional.empty();
    }

    private static String decode(byte[] bytes) throws CharacterCodingException {
        var text = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static void checkKeys(FileNode node, String path, FileErrors errors) {
        switch (node) {
            case FileNode.Scalar _ -> {}
            case FileNode.Sequence sequence -> {
                for (int i = 0; i < sequence.items().size(); i++) {
                    checkKeys(sequence.items().get(i), path + "[" + i + "]", errors);
                }
            }
            case FileNode.Mapping mapping -> {
                var seen = new HashSet<String>();
                for (var pair : mapping.pairs()) {
                    var at = path.isEmpty() ? pair.key() : path + "." + pair.key();
                    if (!seen.add(pair.key())) {
                        errors.add(pair.line(), at, "programme.file.duplicate-key");
                    }
                    checkKeys(pair.value(), at, errors);
                }
            }
        }
    }

    /** A level of the tree while it is being read. */
    static final class Open {
        final int line;
        final boolean mapping;
        final List<FileNode> items = new ArrayList<>();
        final List<FileNode.Pair> pairs = new ArrayList<>();
        Optional<FileNode.Scalar> key = Optional.empty();

        Open(int line, boolean mapping) {
            this.line = line;
            this.mapping = mapping;
        }

        void take(FileNode node) {
            if (!mapping) {
                items.add(node);
            } else if (key.isPresent()) {
                pairs.add(new FileNode.Pair(key.get().line(), key.get().text(), node));
                key = Optional.empty();
            } else if (node instanceof FileNode.Scalar scalar) {
                key = Optional.of(scalar);
            } else {
                throw new Unreadable(node.line(), "programme.file.key");
            }
        }

        FileNode closed() {
            return mapping ? new FileNode.Mapping(line, pairs) : new FileNode.Sequence(line, items);
        }
    }

    private FileTree() {}
}
