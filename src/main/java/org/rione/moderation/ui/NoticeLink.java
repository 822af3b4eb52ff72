package org.rione.moderation.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.srOnly;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import org.rione.moderation.ContentRef;
import org.rione.shared.ui.Icon;

/** A small link beside public content, for whoever thinks that it breaks a rule. Works without a session. */
public final class NoticeLink {

    /** @param about says which content is meant to those who cannot see what stands beside it, such as the author */
    public static Component to(ContentRef content, String about) {
        return attr(
                link(
                        "rn-btn",
                        ModerationLinks.notice(content),
                        Icon.of("flag").svg(),
                        text(t("moderation.notice.link")),
                        srOnly(" " + about)),
                "data-kind",
                "quiet",
                "rel",
                "nofollow");
    }

    private NoticeLink() {}
}
