package org.rione;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every journey is told in docs/journeys and walked in a browser, under the same number. */
class JourneyPapersTest {

    private static final Pattern NUMBER = Pattern.compile("(J\\d\\d).*\\.(java|md)");

    @Test
    void no_journey_lacks_its_twin() throws IOException {
        var told = numbers(Path.of("docs/journeys"));
        assertThat(told).isNotEmpty();
        assertThat(numbers(Path.of("src/test/java/org/rione/journeys"))).isEqualTo(told);
    }

    private static TreeSet<String> numbers(Path folder) throws IOException {
        var numbers = new TreeSet<String>();
        try (var files = Files.list(folder)) {
            files.map(file -> NUMBER.matcher(file.getFileName().toString())).forEach(name -> {
                if (name.matches()) {
                    numbers.add(name.group(1));
                }
            });
        }
        return numbers;
    }
}
