package org.rione.operations;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The names of all settings that start with {@code rione.}, so that a misspelt one is refused instead of being
 * ignored. They are the components of the modules' settings records.
 */
record SettingNames(Set<String> names) {

    private static final String PREFIX = "RIONE_";
    private static final Set<String> MADE_BY_HAND = Set.of("rione.port", "rione.management-port");

    /** Of all settings records. */
    static SettingNames all() {
        var names = new TreeSet<>(MADE_BY_HAND);
        for (var type : NamedClasses.SETTINGS.all()) {
            var annotation = type.getAnnotation(ConfigurationProperties.class);
            collect(annotation.value() + annotation.prefix(), type, names);
        }
        return new SettingNames(names);
    }

    private static void collect(String prefix, Class<?> type, Set<String> names) {
        for (var component : type.getRecordComponents()) {
            var name = prefix + "." + kebab(component.getName());
            if (component.getType().isRecord()) {
                collect(name, component.getType(), names);
            } else {
                names.add(isOpen(component) ? name + "*" : name);
            }
        }
    }

    /** Lists and maps are named by what is in them. */
    private static boolean isOpen(RecordComponent component) {
        return Map.class.isAssignableFrom(component.getType())
                || Iterable.class.isAssignableFrom(component.getType())
                || component.getType().isArray();
    }

    private static String kebab(String camel) {
        return camel.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    /** @throws BadUsage naming the first setting that does not exist, and the nearest that does */
    static void check(Map<String, String> environment, String... words) {
        var inEnvironment = environment.keySet().stream().filter(name -> name.startsWith(PREFIX));
        var inWords = Arrays.stream(words)
                .filter(word -> word.startsWith("--rione."))
                .map(word -> word.substring("--".length()).split("=", 2)[0]);
        var asked = Stream.concat(inEnvironment.sorted(), inWords).toList();
        if (!asked.isEmpty()) {
            all().check(asked);
        }
    }

    private void check(List<String> asked) {
        asked.stream().filter(name -> !isKnown(name)).findFirst().ifPresent(name -> {
            throw new BadUsage("There is no setting '" + name + "'; did you mean " + nearest(name) + "?");
        });
    }

    private boolean isKnown(String name) {
        var plain = plain(name);
        return names.stream()
                .anyMatch(known -> known.endsWith("*")
                        ? plain.startsWith(plain(known))
                        : plain(known).equals(plain));
    }

    private String nearest(String wrong) {
        var plain = plain(wrong);
        var name = names.stream()
                .min(Comparator.comparingInt(known -> distance(plain(known), plain)))
                .orElseThrow()
                .replace("*", "");
        return wrong.startsWith(PREFIX)
                ? name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_')
                : name;
    }

    /** As Spring Boot sees names: letters and digits, whatever stands between them. */
    private static String plain(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
    }

    /** How many letters must be typed, deleted or replaced to get from one to the other. */
    private static int distance(String one, String other) {
        var previous = new int[other.length() + 1];
        Arrays.setAll(previous, i -> i);
        for (int i = 1; i <= one.length(); i++) {
            var row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = previous[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(previous[j], row[j - 1]));
            }
            previous = row;
        }
        return previous[other.length()];
    }
}
