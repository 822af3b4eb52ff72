package org.rione.reports.open311;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.rione.reports.open311.Part.Fields;
import org.rione.reports.open311.Part.Items;
import org.rione.reports.open311.Part.Value;
import org.rione.reports.open311.Part.Whole;
import tools.jackson.databind.json.JsonMapper;

/** Writes an answer as JSON, by the rules of Open311: the outermost name falls away, what repeats is an array. */
final class JsonWriting {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static byte[] write(Whole whole) {
        return JSON.writeValueAsBytes(plain(whole.part()));
    }

    private static @Nullable Object plain(Part part) {
        return switch (part) {
            case Value(var value) -> "".equals(value) ? null : value;
            case Fields(var all) -> {
                var object = new LinkedHashMap<String, @Nullable Object>();
                all.forEach(field -> object.put(field.name(), plain(field.part())));
                yield object;
            }
            case Items items -> {
                var array = new ArrayList<@Nullable Object>();
                items.all().forEach(one -> array.add(plain(one)));
                yield array;
            }
        };
    }

    private JsonWriting() {}
}
