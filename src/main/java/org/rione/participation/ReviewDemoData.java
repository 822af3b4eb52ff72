package org.rione.participation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.rione.identity.DemoCrowd;
import org.rione.shared.RioneProperties;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Comments of the demonstration city that moderators should look at, posted like any other. */
@Component
@Order(ParticipationDemoData.AFTER_THE_PROGRAMME + 1)
class ReviewDemoData implements ApplicationRunner {

    private final RioneProperties rione;
    private final DemoCrowd crowd;
    private final Comments comments;
    private final Subjects subjects;

    ReviewDemoData(RioneProperties rione, DemoCrowd crowd, Comments comments, Subjects subjects) {
        this.rione = rione;
        this.crowd = crowd;
        this.comments = comments;
        this.subjects = subjects;
    }

    /** Each line keeps its draft key: at the second start it is the same comment. */
    @Override
    public void run(ApplicationArguments arguments) {
        if (!rione.demo()) {
            return;
        }
        var lines = lines();
        var residents = crowd.residents(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            var parts = lines.get(i).split("\\|", 2);
            var key = "demo-review-" + i;
            var author = residents.get(i);
            subjects.search(SubjectKind.ACTION, parts[0], 1).stream()
                    .findFirst()
                    .ifPresent(action -> DemoCrowd.as(
                            author,
                            () -> comments.post(new NewComment(
                                    action.subject(),
                                    Optional.empty(),
                                    Stance.NEUTRAL,
                                    new CommentText(parts[1]),
                                    key))));
        }
    }

    private static List<String> lines() {
        try {
            return new ClassPathResource("demo/comments-to-review.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
