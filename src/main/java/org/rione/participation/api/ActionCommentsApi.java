package org.rione.participation.api;

import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rione.identity.Office;
import org.rione.identity.PersonName;
import org.rione.participation.CommentId;
import org.rione.participation.CommentLists;
import org.rione.participation.CommentState;
import org.rione.participation.CommentText;
import org.rione.participation.Comments;
import org.rione.participation.IdempotentAnswers;
import org.rione.participation.IdempotentAnswers.Answer;
import org.rione.participation.NewComment;
import org.rione.participation.Permalink;
import org.rione.participation.ReadComment;
import org.rione.participation.Stance;
import org.rione.participation.Subject;
import org.rione.shared.Cursor;
import org.rione.shared.Ids;
import org.rione.shared.RioneProperties;
import org.rione.shared.api.ConditionalAnswer;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import tools.jackson.databind.json.JsonMapper;

/** The comments on an action, oldest first, and a way to add one with a personal token. */
@RestController
class ActionCommentsApi {

    private static final String PATH = "/api/v1/actions/{slug}/{code}/comments";
    private static final int MOST = 100;

    private final CommentLists lists;
    private final Comments comments;
    private final ActionAddresses actions;
    private final IdempotentAnswers answers;
    private final StrictJson strict;
    private final JsonMapper json;
    private final RioneProperties rione;

    ActionCommentsApi(
            CommentLists lists,
            Comments comments,
            ActionAddresses actions,
            IdempotentAnswers answers,
            StrictJson strict,
            JsonMapper json,
            RioneProperties rione) {
        this.lists = lists;
        this.comments = comments;
        this.actions = actions;
        this.answers = answers;
        this.strict = strict;
        this.json = json;
        this.rione = rione;
    }

    /** @param next where the following page begins; null at the end */
    record Page(List<Item> items, @Nullable String next) {}

    /**
     * @param replyTo the comment that opened the thread; null for such a one
     * @param office the office that speaks; then there is no author
     */
    record Item(
            UUID id,
            @Nullable UUID replyTo,
            String text,
            String stance,
            @Nullable String author,
            @Nullable String office,
            int useful,
            boolean redacted,
            Instant writtenAt,
            @Nullable Instant editedAt,
            String url) {}

    /** @param stance favourable, contrary or neutral; neutral when it is left out */
    record Sent(
            @Nullable String text,
            @Nullable String stance,
            @Nullable UUID replyTo) {}

    /** @param state published, or held until a moderator has read it */
    record Stored(UUID id, String state, String url) {}

    @GetMapping(PATH)
    ResponseEntity<byte[]> all(
            @PathVariable String slug,
            @PathVariable String code,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam Optional<String> after,
            WebRequest request) {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("limit goes from 1 to " + MOST);
        }
        var subject = actions.subject(slug, code);
        var page = rione.publicUrl() + actions.path(subject);
        var slice = lists.all(subject, after.map(ActionCommentsApi::last), limit);
        var body = json.writeValueAsBytes(new Page(
                slice.items().stream().map(comment -> item(comment, page)).toList(),
                slice.next().map(Cursor::encoded).orElse(null)));
        return ConditionalAnswer.of(request, MediaType.APPLICATION_JSON_VALUE, body);
    }

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize("hasAuthority('SCOPE_comment')")
    ResponseEntity<byte[]> add(
            @PathVariable String slug,
            @PathVariable String code,
            @RequestHeader("Idempotency-Key") Optional<String> key,
            InputStream body) {
        var subject = actions.subject(slug, code);
        var sent = strict.read(body, Sent.class);
        var draft = draft(subject, sent);
        var page = rione.publicUrl() + actions.path(subject);
        var fingerprint = "POST " + subject.id() + sent;
        var answer = answers.once(key, fingerprint, () -> stored(comments.post(draft), page));
        return ResponseEntity.created(
                        URI.create(url(page, new CommentId(read(answer).id()))))
                .contentType(MediaType.APPLICATION_JSON)
                .body(answer.body().getBytes(StandardCharsets.UTF_8));
    }

    private Answer stored(CommentId id, String page) {
        var isPublished = Optional.ofNullable(lists.find(List.of(id)).get(id))
                .filter(comment -> comment.state() == CommentState.PUBLISHED)
                .isPresent();
        return new Answer(
                json.writeValueAsString(new Stored(id.value(), isPublished ? "published" : "held", url(page, id))));
    }

    private Stored read(Answer answer) {
        return json.readValue(answer.body(), Stored.class);
    }

    private static NewComment draft(Subject subject, Sent sent) {
        return new NewComment(
                subject,
                Optional.ofNullable(sent.replyTo()).map(CommentId::new),
                stance(Optional.ofNullable(sent.stance()).orElse("neutral")),
                new CommentText(Optional.ofNullable(sent.text()).orElse("")),
                Ids.next().toString());
    }

    private static Stance stance(String word) {
        for (var stance : Stance.values()) {
            if (word(stance).equals(word)) {
                return stance;
            }
        }
        throw new IllegalArgumentException("stance is favourable, contrary or neutral");
    }

    private static Item item(ReadComment comment, String page) {
        return new Item(
                comment.id().value(),
                comment.isRoot() ? null : comment.root().value(),
                comment.text().orElse(""),
                word(comment.stance()),
                comment.author().map(PersonName::name).orElse(null),
                comment.office().map(Office::name).orElse(null),
                comment.useful(),
                comment.redacted(),
                comment.writtenAt(),
                comment.editedAt().orElse(null),
                url(page, comment.id()));
    }

    private static CommentId last(String cursor) {
        return new CommentId(UUID.fromString(Cursor.decode(cursor, 1).key().getFirst()));
    }

    private static String url(String page, CommentId id) {
        return page + "?" + Permalink.PARAMETER + "=" + id.value() + "#" + Permalink.anchor(id);
    }

    private static String word(Stance stance) {
        return stance.name().toLowerCase(Locale.ROOT);
    }
}
