package org.rione.reports.open311;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A piece of an answer before it is XML or JSON. */
sealed interface Part {

    /** @param value a text, number or truth value, or null where nothing is known */
    record Value(@Nullable Object value) implements Part {}

    record Named(String name, Part part) {}

    record Fields(List<Named> all) implements Part {}

    /** Any number of the same kind. */
    record Items(String each, List<? extends Part> all) implements Part {}

    /** @param root the outermost element, which JSON leaves out */
    record Whole(String root, Part part) {}

    static Named field(String name, @Nullable Object value) {
        return new Named(name, value instanceof Part part ? part : new Value(value));
    }

    static Fields fields(Named... all) {
        return new Fields(List.of(all));
    }

    static Items texts(String each, List<String> all) {
        return new Items(each, all.stream().map(Value::new).toList());
    }
}
