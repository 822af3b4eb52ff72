package org.rione.programme;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** The keys of one mapping in a file, taken one by one; whatever is wrong with them is collected, nothing is thrown. */
final class FileFields {

    private static final int MOST_ITEMS = 100;

    private final FileNode.Mapping mapping;
    private final String path;
    private final FileErrors errors;
    private final Set<String> taken = new HashSet<>();

    private FileFields(FileNode.Mapping mapping, String path, FileErrors errors) {
        this.mapping = mapping;
        this.path = path;
        this.errors = errors;
    }

    static Optional<FileFields> of(FileNode node, String path, FileErrors errors) {
        if (node instanceof FileNode.Mapping mapping) {
            return Optional.of(new FileFields(mapping, path, errors));
        }
        errors.add(node.line(), path, "programme.file.not-mapping");
        return Optional.empty();
    }

    int line() {
        return mapping.line();
    }

    String path() {
        return path;
    }

    /** The line of a key, or of the mapping when the key is absent. */
    int line(String key) {
        return find(key).map(FileNode.Pair::line).orElse(mapping.line());
    }

    /** Any value at all, unchecked. */
    Optional<FileNode> node(String key) {
        taken.add(key);
        return find(key).map(FileNode.Pair::value).filter(value -> !isNothing(value));
    }

    /** A text that must be there and not be blank; an empty text after an error. */
    String text(String key, int most) {
        var node = required(key);
        if (node.isEmpty()) {
            return "";
        }
        var text = text(node.get(), at(key), most);
        if (text.isPresent() && text.get().isEmpty()) {
            errors.add(node.get().line(), at(key), "programme.file.blank");
        }
        return text.orElse("");
    }

    /** A text that may be absent. */
    String optionalText(String key, int most) {
        return node(key).flatMap(node -> text(node, at(key), most)).orElse("");
    }

    int integer(String key, int least, int most) {
        return required(key)
                .flatMap(node -> integer(node, at(key), least, most))
                .orElse(least);
    }

    Optional<Integer> optionalInteger(String key, int least, int most) {
        return node(key).flatMap(node -> integer(node, at(key), least, most));
    }

    Optional<BigDecimal> optionalNumber(String key) {
        return node(key).flatMap(node -> {
            if (node instanceof FileNode.Scalar(int _, var type, var text)
                    && (type == FileNode.Type.INTEGER || type == FileNode.Type.DECIMAL)
                    && text.matches("[+-]?\\d{1,13}(\\.\\d{1,4})?")) {
                return Optional.of(new BigDecimal(text));
            }
            errors.add(node.line(), at(key), "programme.file.not-number");
            return Optional.empty();
        });
    }

    List<String> texts(String key, int most) {
        return items(key, (node, at) -> {
            var text = text(node, at, most);
            if (text.isPresent() && text.get().isEmpty()) {
                errors.add(node.line(), at, "programme.file.blank");
            }
            return text;
        });
    }

    List<Integer> integers(String key, int least, int most) {
        return items(key, (node, at) -> integer(node, at, least, most));
    }

    /** Mappings in a list that may be absent. */
    List<FileFields> mappings(String key) {
        return items(key, (node, at) -> of(node, at, errors));
    }

    /** One of a few words. */
    String oneOf(String key, Set<String> words) {
        var word = text(key, 100);
        if (!word.isEmpty() && !words.contains(word)) {
            errors.add(line(key), at(key), "programme.file.not-one-of", word, String.join(", ", words));
        }
        return word;
    }

    String code(String key) {
        var code = text(key, 40);
        if (!code.isEmpty() && !code.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
            errors.add(line(key), at(key), "programme.file.code");
        }
        return code;
    }

    void error(String key, String code, Object... arguments) {
        errors.add(line(key), at(key), code, arguments);
    }

    /** Says which keys nobody took. */
    void refuseTheRest() {
        for (var pair : mapping.pairs()) {
            if (!taken.contains(pair.key())) {
                errors.add(pair.line(), at(pair.key()), "programme.file.unknown-key");
            }
        }
    }

    String at(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private Optional<FileNode> required(String key) {
        var node = node(key);
        if (node.isEmpty()) {
            errors.add(line(key), at(key), "programme.file.missing");
        }
        return node;
    }

    private Optional<FileNode.Pair> find(String key) {
        return mapping.pairs().stream().filter(pair -> pair.key().equals(key)).findFirst();
    }

    private <T> List<T> items(String key, BiFunction<FileNode, String, Optional<T>> read) {
        var node = node(key);
        if (node.isEmpty()) {
            return List.of();
        }
        if (!(node.get() instanceof FileNode.Sequence(int _, var nodes))) {
            errors.add(node.get().line(), at(key), "programme.file.not-list");
            return List.of();
        }
        var most = path.isEmpty() ? 5_000 : MOST_ITEMS;
        if (nodes.size() > most) {
            errors.add(node.get().line(), at(key), "programme.file.too-many", most);
            return List.of();
        }
        var items = new ArrayList<T>();
        for (int i = 0; i < nodes.size(); i++) {
            read.apply(nodes.get(i), at(key) + "[" + i + "]").ifPresent(items::add);
        }
        return items;
    }

    private Optional<Integer> integer(FileNode node, String at, int least, int most) {
        if (!(node instanceof FileNode.Scalar(int _, var type, var text))
                || type != FileNode.Type.INTEGER
                || !text.matches("[+-]?\\d{1,9}")) {
            errors.add(node.line(), at, "programme.file.not-integer");
            return Optional.empty();
        }
        int number = Integer.parseInt(text);
        if (number < least || number > most) {
            errors.add(node.line(), at, "programme.file.out-of-range", least, most);
            return Optional.empty();
        }
        return Optional.of(number);
    }

    private Optional<String> text(FileNode node, String at, int most) {
        if (!(node instanceof FileNode.Scalar(int line, var type, var raw)) || type != FileNode.Type.TEXT) {
            errors.add(
                    node.line(),
                    at,
                    node instanceof FileNode.Scalar ? "programme.file.quotes" : "programme.file.not-text");
            return Optional.empty();
        }
        if (raw.codePoints().anyMatch(FileFields::refused)) {
            errors.add(line, at, "programme.file.control");
            return Optional.empty();
        }
        var text = Normalizer.normalize(raw, Normalizer.Form.NFC)
                .replaceAll("[\\s\\u2028\\u2029\\u0085]+", " ")
                .strip();
        if (text.codePointCount(0, text.length()) > most) {
            errors.add(line, at, "programme.file.too-long", most);
            return Optional.empty();
        }
        return Optional.of(text);
    }

    /** Characters that nobody sees and that change what the others mean. */
    private static boolean refused(int point) {
        return (Character.isISOControl(point) && !Character.isWhitespace(point) && point != 0x85)
                || (point >= 0x1C && point <= 0x1F)
                || (point >= 0x202A && point <= 0x202E)
                || (point >= 0x2066 && point <= 0x2069)
                || (point >= 0xD800 && point <= 0xDFFF);
    }

    private static boolean isNothing(FileNode node) {
        return node instanceof FileNode.Scalar scalar && scalar.type() == FileNode.Type.NOTHING;
    }
}
