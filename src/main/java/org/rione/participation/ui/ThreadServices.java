package org.rione.participation.ui;

import java.time.Clock;
import org.rione.identity.CurrentPerson;
import org.rione.identity.Offices;
import org.rione.moderation.Moderation;
import org.rione.participation.CommentLists;
import org.rione.participation.Comments;
import org.rione.shared.ui.Live;
import org.springframework.stereotype.Component;

/** What a thread of comments asks. */
@Component
record ThreadServices(
        Comments comments,
        CommentLists lists,
        Moderation moderation,
        Offices offices,
        CurrentPerson person,
        Live live,
        Clock clock) {}
