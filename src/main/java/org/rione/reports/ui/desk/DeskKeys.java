package org.rione.reports.ui.desk;

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
import com.vaadin.flow.function.SerializableBiConsumer;
import java.util.List;
import java.util.Locale;

/**
 * The letters by which the queue is worked. They count only while the focus is on the desk and not in a field where one
 * types, and can be switched off on each device (WCAG 2.1.4).
 */
final class DeskKeys {

    static final List<String> ALL = List.of("J", "K", "X", "A", "R", "Z", "?");

    private static final String STORED = "rione.desk.keys";
    private static final String ROW = "event.target.closest('tr')?.dataset.row ?? ''";
    private static final String WHEN = "!element.hasAttribute('data-keys-off') && !event.ctrlKey && !event.metaKey"
            + " && !event.altKey && /^[jkxarz?]$/i.test(event.key)"
            + " && !event.target.closest('textarea, select, [contenteditable], vaadin-text-field, vaadin-text-area,"
            + " vaadin-select, vaadin-date-picker, input:not([type=checkbox])')";

    private final Component desk;
    private final NativeButton onOff;
    private boolean on = true;

    /** @param pressed gets the letter and the number of the row that has the focus, or an empty text */
    DeskKeys(Component desk, SerializableBiConsumer<String, String> pressed) {
        this.desk = desk;
        this.onOff = attr(button("rn-btn", this::turn), "data-kind", "quiet");
        desk.getElement()
                .addEventListener(
                        "keydown",
                        event -> pressed.accept(
                                event.getEventData().get("event.key").asString().toUpperCase(Locale.ROOT),
                                event.getEventData().get(ROW).asString()))
                .setFilter(WHEN)
                .addEventData("event.key")
                .addEventData(ROW);
        show();
    }

    /** Asks the device whether its owner switched the letters off. */
    void remember() {
        WebStorage.getItem(STORED, stored -> {
            on = !"off".equals(stored);
            show();
        });
    }

    /** The line under the queue. */
    Component line() {
        var line = div("rn-keys rn-only-wide rn-desk-keys");
        for (var key : ALL) {
            line.add(span("", el("kbd", "rn-kbd", key), text(words(key))));
        }
        line.add(onOff);
        return line;
    }

    void explain() {
        var dialog = new Dialog();
        dialog.setHeaderTitle(t("reports.desk.keys.title"));
        var list = el("dl", "rn-mod-keylist");
        for (var key : ALL) {
            list.add(el("div", "", el("dt", "", el("kbd", "rn-kbd", key)), el("dd", "", words(key))));
        }
        dialog.add(list);
        dialog.getFooter().add(attr(button("rn-btn", dialog::close, text(t("shared.close"))), "data-kind", "primary"));
        dialog.open();
    }

    private static String words(String key) {
        return t("reports.desk.key." + (key.equals("?") ? "all" : key));
    }

    private void turn() {
        on = !on;
        WebStorage.setItem(STORED, on ? "on" : "off");
        show();
    }

    private void show() {
        desk.getElement().setAttribute("data-keys-off", !on);
        onOff.setText(t(on ? "reports.desk.keys.off" : "reports.desk.keys.on"));
    }
}
