package org.rione.participation.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import org.rione.shared.ui.Html;
import org.rione.shared.ui.Tr;

/** The comments on a subject. */
final class CommentThread extends Section {

    CommentThread() {
        var title = new H2(Tr.t("participation.comments.title", 0));
        add(Html.attr(title, "id", "commenti"));
    }
}
