package org.rione.participation.ui;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rione.participation.CommentId;
import org.rione.participation.CommentSort;
import org.rione.participation.Permalink;
import org.rione.participation.ThreadRequest;
import org.rione.participation.ThreadRequest.Unfolded;
import org.rione.shared.Cursor;
import org.rione.shared.ui.PageRequest;

/** How the address of a page says which part of the thread it shows. What cannot be read in it is ignored. */
record ThreadAddress(String path, ThreadRequest request, Optional<CommentId> history) {

    private static final String SORT = "ordina";
    private static final String AFTER = "dopo";
    private static final String UNFOLDED = "risposte";
    private static final String HISTORY = "versioni";
    private static final String SECTION = "#commenti";

    private static final Map<CommentSort, String> SORTS =
            Map.of(CommentSort.USEFUL, "utili", CommentSort.NEWEST, "recenti", CommentSort.OFFICIAL, "ufficiali");

    static ThreadAddress of(String path, PageRequest page) {
        var sort = page.parameter(SORT)
                .flatMap(word -> SORTS.entrySet().stream()
                        .filter(known -> known.getValue().equals(word))
                        .map(Map.Entry::getKey)
                        .findFirst())
                .orElse(CommentSort.USEFUL);
        return new ThreadAddress(
                path,
                new ThreadRequest(
                        sort,
                        page.parameter(AFTER).flatMap(ThreadRequest::cursor),
                        page.parameter(Permalink.PARAMETER).flatMap(ThreadAddress::comment),
                        page.parameter(UNFOLDED).flatMap(ThreadAddress::unfolded)),
                page.parameter(HISTORY).flatMap(ThreadAddress::comment));
    }

    String sortedBy(CommentSort sort) {
        return link(sort, Map.of()) + SECTION;
    }

    String next(Cursor cursor) {
        return link(request.sort(), Map.of(AFTER, cursor.encoded())) + SECTION;
    }

    String moreReplies(CommentId root, CommentId after) {
        var parameters = new LinkedHashMap<String, String>();
        request.after().ifPresent(cursor -> parameters.put(AFTER, cursor.encoded()));
        parameters.put(UNFOLDED, root.value() + "." + after.value());
        return link(request.sort(), parameters) + "#" + Permalink.anchor(root);
    }

    String history(CommentId comment) {
        var parameters = new LinkedHashMap<String, String>();
        request.after().ifPresent(cursor -> parameters.put(AFTER, cursor.encoded()));
        parameters.put(Permalink.PARAMETER, comment.value().toString());
        parameters.put(HISTORY, comment.value().toString());
        return link(request.sort(), parameters) + "#" + Permalink.anchor(comment);
    }

    String permalink(CommentId comment) {
        return path + "?" + Permalink.PARAMETER + "=" + comment.value() + "#" + Permalink.anchor(comment);
    }

    private String link(CommentSort sort, Map<String, String> parameters) {
        var all = new LinkedHashMap<String, String>();
        if (sort != CommentSort.USEFUL) {
            all.put(SORT, SORTS.getOrDefault(sort, ""));
        }
        all.putAll(parameters);
        return all.isEmpty()
                ? path
                : all.entrySet().stream()
                        .map(one -> one.getKey() + "=" + one.getValue())
                        .collect(Collectors.joining("&", path + "?", ""));
    }

    private static Optional<CommentId> comment(String text) {
        try {
            return Optional.of(new CommentId(UUID.fromString(text)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private static Optional<Unfolded> unfolded(String text) {
        var parts = text.split("\\.", 2);
        return comment(parts[0])
                .map(root -> new Unfolded(root, parts.length == 2 ? comment(parts[1]) : Optional.empty()));
    }
}
