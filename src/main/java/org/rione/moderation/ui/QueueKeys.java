package org.rione.moderation.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.button;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.span;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.page.WebStorage;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * The letters by which the queue is worked. They count only while the focus is in the queue and not in a field where
 * one types, and can be switched off on each device (WCAG 2.1.4).
 */
final class QueueKeys {

    static final List<String> ALL = List.of("J", "K", "P", "A", "O", "R", "S", "Z", "?");

    private static final String STORED = "rione.moderation.keys";
    private static final String WHEN = "!element.hasAttribute('data-keys-off') && !event.ctrlKey && !event.metaKey"
            + " && !event.altKey && /^[jkpaorsz?]$/i.test(event.key)"
            + " && !event.target.closest('textarea, select, [contenteditable], vaadin-text-field, vaadin-text-area,"
            + " vaadin-select, input:not([type=radio]):not([type=checkbox])')";

    private final Component queue;
    private final NativeButton onOff;
    private boolean on = true;

    QueueKeys(Component queue, Consumer<String> pressed) {
        this.queue = queue;
        this.onOff = attr(button("rn-btn", this::turn), "data-kind", "quiet");
        queue.getElement()
                .addEventListener(
                        "keydown",
                        event -> pressed.accept(
                                event.getEventData().get("event.key").asString().toUpperCase(Locale.ROOT)))
                .setFilter(WHEN)
                .addEventData("event.key");
        show();
    }

    /** Asks the device whether its owner switched the letters off. */
    void remember() {
        WebStorage.getItem(STORED, stored -> {
            on = !"off".equals(stored);
            show();
        });
    }

    /** The line under the item with the letters for everything that has no button on the screen. */
    Component line() {
        return div(
                "rn-keys rn-only-wide rn-mod-keys",
                span("", printed("J"), printed("K"), text(t("moderation.key.J"))),
                span("", printed("P"), text(t("moderation.key.P"))),
                span("", printed("Z"), text(t("moderation.key.Z"))),
                span("", printed("?"), text(t("moderation.key.all"))),
                onOff);
    }

    /** All letters in a dialog. */
    void explain() {
        var dialog = new Dialog();
        dialog.setHeaderTitle(t("moderation.keys.title"));
        var list = el("dl", "rn-mod-keylist");
        for (var key : ALL) {
            list.add(el(
                    "div",
                    "",
                    el("dt", "", shown(key)),
                    el("dd", "", t("moderation.key." + (key.equals("?") ? "all" : key)))));
        }
        dialog.add(list);
        dialog.getFooter().add(attr(button("rn-btn", dialog::close, text(t("shared.close"))), "data-kind", "primary"));
        dialog.open();
    }

    /** The key as it is printed on its button; screen readers learn it from the list of keys. */
    static Component printed(String key) {
        return attr(el("kbd", "rn-kbd rn-only-wide", key), "aria-hidden", "true");
    }

    private static Component shown(String key) {
        return el("kbd", "rn-kbd", key);
    }

    private void turn() {
        on = !on;
        WebStorage.setItem(STORED, on ? "on" : "off");
        show();
    }

    private void show() {
        queue.getElement().setAttribute("data-keys-off", !on);
        onOff.setText(t(on ? "moderation.keys.off" : "moderation.keys.on"));
    }
}
