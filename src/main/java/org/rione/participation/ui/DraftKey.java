package org.rione.participation.ui;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.rione.participation.CommentId;
import org.rione.participation.CommentText;
import org.rione.participation.Subject;
import org.rione.shared.ui.Dates;

/**
 * The same words sent to the same place on the same day are one draft: after a double click, and also when the answer
 * was lost with the connection and the kept draft is sent again from a new page.
 */
final class DraftKey {

    static String of(Subject subject, Optional<CommentId> repliesTo, CommentText text, Instant now) {
        var day = now.atZone(Dates.zone()).toLocalDate();
        var place = subject.id() + "|" + repliesTo.map(CommentId::value).orElse(subject.id()) + "|" + day + "|";
        try {
            var hash = MessageDigest.getInstance("SHA-256")
                    .digest((place + text.value()).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private DraftKey() {}
}
