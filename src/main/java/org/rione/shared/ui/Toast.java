package org.rione.shared.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.button;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.Duration;

/** A sentence in the corner that goes away by itself, perhaps with a way to take back what was just done. */
public final class Toast {

    private static final int GOES_AFTER = (int) Duration.ofSeconds(6).toMillis();

    public static void show(String sentence) {
        open(div("rn-toast", Icon.of("circle-check").svg(), text(sentence)), GOES_AFTER);
    }

    /** With a button, such as "undo". */
    public static void show(String sentence, String action, SerializableRunnable onAction) {
        var content = div("rn-toast", Icon.of("circle-check").svg(), text(sentence));
        var toast = open(content, GOES_AFTER);
        content.add(button(
                "",
                () -> {
                    toast.close();
                    onAction.run();
                },
                text(action)));
    }

    /** A refusal that belongs to no field: stays until it is closed. */
    public static void problem(String sentence) {
        var content = div("rn-toast", Icon.of("alert-triangle").svg(), text(sentence));
        var toast = open(content, 0);
        content.add(button("", toast::close, text(t("shared.close"))));
    }

    private static Notification open(Component content, int duration) {
        var toast = new Notification();
        toast.setPosition(Notification.Position.BOTTOM_START);
        toast.setDuration(duration);
        toast.addThemeName("rn-toast");
        attr(content, "role", "presentation");
        toast.add(content);
        toast.open();
        return toast;
    }

    private Toast() {}
}
