package org.rione.shared.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.button;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.function.SerializableRunnable;

/** Asks before something that somebody might not mean. Escape and the first button leave everything as it is. */
public final class Sure {

    /** @param go the words on the button that does it; the same as on the button that asked */
    public static void ask(String question, String explanation, String leave, String go, SerializableRunnable then) {
        open(question, p("", explanation), leave, go, "primary", then);
    }

    /** The same for what cannot be taken back or takes something from somebody. */
    public static void warn(String question, String explanation, String leave, String go, SerializableRunnable then) {
        open(question, p("", explanation), leave, go, "danger", then);
    }

    /** With something to fill in. */
    public static void ask(String question, Component body, String leave, String go, SerializableRunnable then) {
        open(question, body, leave, go, "primary", then);
    }

    private static void open(
            String question, Component body, String leave, String go, String kind, SerializableRunnable then) {
        var dialog = new Dialog();
        dialog.setRole("alertdialog");
        dialog.setHeaderTitle(question);
        dialog.add(body);
        SerializableRunnable agreed = () -> {
            dialog.close();
            then.run();
        };
        dialog.getFooter()
                .add(
                        attr(button("rn-btn", dialog::close, text(leave)), "data-kind", "quiet"),
                        attr(button("rn-btn", agreed, text(go)), "data-kind", kind));
        dialog.open();
    }

    private Sure() {}
}
