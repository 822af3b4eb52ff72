package org.rione.reports.open311.ui;

import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.function.SerializableRunnable;

/** Asks before something that cannot be taken back. */
final class Sure {

    static void ask(String question, String explanation, String yes, SerializableRunnable then) {
        var dialog = new ConfirmDialog();
        dialog.setHeader(question);
        dialog.setText(explanation);
        dialog.setCancelable(true);
        dialog.setCancelText(t("reports.open311.leave"));
        dialog.setConfirmText(yes);
        dialog.addConfirmListener(_ -> then.run());
        dialog.open();
    }

    private Sure() {}
}
