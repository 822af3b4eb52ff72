package org.rione.participation.api;

import java.io.InputStream;
import java.util.Optional;
import org.rione.participation.IdempotentAnswers;
import org.rione.participation.IdempotentAnswers.Answer;
import org.rione.participation.Opinion;
import org.rione.participation.Votes;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** One's own vote on an action, with a personal token. What was voted is in no answer. */
@RestController
class ActionVoteApi {

    private static final String PATH = "/api/v1/actions/{slug}/{code}/vote";
    private static final String TOKEN_MAY_VOTE = "hasAuthority('SCOPE_vote')";

    private final Votes votes;
    private final ActionAddresses actions;
    private final IdempotentAnswers answers;
    private final StrictJson json;

    ActionVoteApi(Votes votes, ActionAddresses actions, IdempotentAnswers answers, StrictJson json) {
        this.votes = votes;
        this.actions = actions;
        this.answers = answers;
        this.json = json;
    }

    /** @param priority whether the action is a priority */
    record Vote(boolean priority) {}

    @PutMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize(TOKEN_MAY_VOTE)
    ResponseEntity<Void> vote(
            @PathVariable String slug,
            @PathVariable String code,
            @RequestHeader("Idempotency-Key") Optional<String> key,
            InputStream body) {
        var subject = actions.subject(slug, code);
        var opinion = json.read(body, Vote.class).priority() ? Opinion.PRIORITY : Opinion.NOT_PRIORITY;
        return once(key, "PUT " + subject.id(), () -> votes.cast(subject, opinion));
    }

    @DeleteMapping(PATH)
    @PreAuthorize(TOKEN_MAY_VOTE)
    ResponseEntity<Void> withdraw(
            @PathVariable String slug,
            @PathVariable String code,
            @RequestHeader("Idempotency-Key") Optional<String> key) {
        var subject = actions.subject(slug, code);
        return once(key, "DELETE " + subject.id(), () -> votes.withdraw(subject));
    }

    /** The fingerprint leaves the choice out: the stored answer must not tell it. */
    private ResponseEntity<Void> once(Optional<String> key, String fingerprint, Runnable action) {
        answers.once(key, fingerprint, () -> {
            action.run();
            return new Answer("");
        });
        return ResponseEntity.status(HttpStatus.NO_CONTENT).build();
    }
}
