package org.rione.tables;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigInteger;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;
import org.rione.tables.count.Explanation;
import org.rione.tables.count.Outcome;
import org.rione.tables.proof.OutcomeTree;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Ballots and results as the text that is stored. */
@Component
class RoundFiles {

    private static final TypeReference<TreeMap<String, Integer>> MARKS = new TypeReference<>() {};

    private final JsonMapper json = JsonMapper.builder()
            .addModule(new SimpleModule()
                    .addSerializer(BigFraction.class, new WriteFraction())
                    .addDeserializer(BigFraction.class, new ReadFraction()))
            .addMixIn(Explanation.class, Kinds.class)
            .addMixIn(Explanation.Purchase.class, Stored.class)
            .addMixIn(Outcome.class, Stored.class)
            .build();

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Explanation.Sums.class, name = "sums"),
        @JsonSubTypes.Type(value = Explanation.Duels.class, name = "duels"),
        @JsonSubTypes.Type(value = Explanation.Spending.class, name = "spending")
    })
    private interface Kinds {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private interface Stored {}

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

    /** The published file, for people to read too. */
    String document(Map<String, Object> tree) {
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(tree);
    }

    private static final class WriteFraction extends ValueSerializer<BigFraction> {

        @Override
        public void serialize(BigFraction value, JsonGenerator out, SerializationContext context) {
            out.writeString(OutcomeTree.text(value));
        }
    }

    private static final class ReadFraction extends ValueDeserializer<BigFraction> {

        @Override
        public BigFraction deserialize(JsonParser in, DeserializationContext context) {
            var parts = in.getString().split("/");
            return parts.length == 1
                    ? BigFraction.of(new BigInteger(parts[0]))
                    : BigFraction.of(new BigInteger(parts[0]), new BigInteger(parts[1]));
        }
    }
}
