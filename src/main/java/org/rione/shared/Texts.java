package org.rione.shared;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Every text a person reads, by key and language. Italian lies in {@code vaadin-i18n/<module>.properties}, English in
 * {@code <module>_en.properties}. Texts with arguments are {@link MessageFormat} patterns; in all texts, with or
 * without arguments, the apostrophe is written once (’ or '), braces only mark arguments.
 */
public final class Texts {

    public static final List<Locale> LOCALES = List.of(Locale.ITALIAN, Locale.ENGLISH);

    private static final Map<String, String> ITALIAN = load("");
    private static final Map<String, String> IN_ENGLISH = load("_en");

    /** The text of a key; a key without a text shows as {@code !key!} and fails the tests. */
    public static String get(Locale locale, String key, Object... arguments) {
        return find(locale, key, arguments).orElse("!" + key + "!");
    }

    public static Optional<String> find(Locale locale, String key, Object... arguments) {
        var language = supported(locale);
        return Optional.ofNullable(all(language).get(key))
                .map(text -> arguments.length == 0 ? text : filled(text, written(arguments, language), language));
    }

    private static String filled(String text, Object[] arguments, Locale language) {
        var fitting = language.equals(Locale.ITALIAN) ? Articles.fitting(text, arguments) : text;
        return new MessageFormat(fitting.replace("'", "''"), language).format(arguments);
    }

    /** Days are written out: 2 dicembre 2026, 1° gennaio 2027. */
    private static Object[] written(Object[] arguments, Locale language) {
        return Arrays.stream(arguments)
                .map(argument -> argument instanceof LocalDate day
                        ? DayWords.day(language).format(day)
                        : argument)
                .toArray();
    }

    /** Italian or English, whichever the locale is nearer to; Italian when neither. */
    public static Locale supported(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? Locale.ENGLISH : Locale.ITALIAN;
    }

    public static Set<String> keys(Locale locale) {
        return all(locale).keySet();
    }

    private static Map<String, String> all(Locale locale) {
        return supported(locale).equals(Locale.ENGLISH) ? IN_ENGLISH : ITALIAN;
    }

    private static Map<String, String> load(String suffix) {
        var texts = new HashMap<String, String>();
        try {
            for (var file : new PathMatchingResourcePatternResolver(Texts.class.getClassLoader())
                    .getResources("classpath*:vaadin-i18n/*.properties")) {
                var name = String.valueOf(file.getFilename()).replace(".properties", "");
                if (name.endsWith("_en") != suffix.equals("_en")) {
                    continue;
                }
                var properties = new Properties();
                try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                properties.forEach((key, text) -> {
                    if (texts.putIfAbsent((String) key, (String) text) != null) {
                        throw new IllegalStateException("text key twice: " + key);
                    }
                });
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(texts);
    }

    private Texts() {}
}
