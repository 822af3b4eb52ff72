package org.rione.tables;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Ballots and results as the text that is stored. */
@Component
class RoundFiles {

    private static final TypeReference<TreeMap<String, Integer>> MARKS = new TypeReference<>() {};

    private final JsonMapper json;

    RoundFiles(JsonMapper json) {
        this.json = json;
    }

    String write(Map<OptionId, Integer> marks) {
        return json.writeValueAsString(marks.entrySet().stream()
                .filter(mark -> mark.getValue() > 0)
                .collect(Collectors.toMap(
                        mark -> mark.getKey().value().toString(), Map.Entry::getValue, Integer::sum, TreeMap::new)));
    }

    Map<String, Integer> marks(String content) {
        return json.readValue(content, MARKS);
    }

    Map<OptionId, Integer> ownMarks(String content) {
        return marks(content).entrySet().stream()
                .collect(Collectors.toMap(mark -> new OptionId(UUID.fromString(mark.getKey())), Map.Entry::getValue));
    }

    String write(RoundResult result) {
        return json.writeValueAsString(result);
    }

    RoundResult read(String result) {
        return json.readValue(result, RoundResult.class);
    }
}
