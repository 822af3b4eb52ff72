package org.rione.reports.settings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import java.util.List;
import java.util.Map;
import org.rione.reports.settings.Problem;
import org.rione.shared.ui.Tr;

/** Says what is wrong beside the field that it is about. */
final class FieldProblems {

    /** The first field that is wrong gets the focus. */
    static void show(Map<String, ? extends HasValidation> fields, List<Problem> problems) {
        var first = true;
        for (var entry : fields.entrySet()) {
            var field = entry.getValue();
            var why = Problem.of(entry.getKey(), problems);
            field.setInvalid(why.isPresent());
            field.setErrorMessage(why.map(Tr::refusal).orElse(""));
            if (first && why.isPresent() && field instanceof Component && field instanceof Focusable<?> focusable) {
                focusable.focus();
                first = false;
            }
        }
    }

    private FieldProblems() {}
}
