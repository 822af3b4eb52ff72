package org.rione.identity.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.server.VaadinRequest;
import org.rione.shared.ui.Html;
import org.rione.shared.ui.Icon;
import org.springframework.security.web.csrf.CsrfToken;

/** Native forms that the browser posts by itself: password managers know them, and a new session begins at the answer. */
final class Forms {

    /** A form that is posted with the token that proves it is ours. */
    static HtmlContainer post(String action, Component... parts) {
        var form = attr(el("form", "rn-stack", parts), "method", "post", "action", action);
        var request = VaadinRequest.getCurrent();
        if (request != null && request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            form.add(hidden(token.getParameterName(), token.getToken()));
        }
        return form;
    }

    static HtmlComponent hidden(String name, String value) {
        return attr(new HtmlComponent("input"), "type", "hidden", "name", name, "value", value);
    }

    static HtmlComponent input(String id, String type, String name, String autocomplete) {
        return attr(
                new HtmlComponent("input"),
                "class",
                "rn-input",
                "id",
                id,
                "type",
                type,
                "name",
                name,
                "autocomplete",
                autocomplete,
                "required",
                "");
    }

    /** The note under a field that says what went wrong. */
    static Component problem(String id, String sentence) {
        var note = attr(
                Html.span("rn-field-note", Icon.of("alert-triangle").svg(), text(sentence)), "id", id, "role", "alert");
        return note;
    }

    static Component submit(String label) {
        return attr(
                el("button", "rn-btn", label),
                "type",
                "submit",
                "data-kind",
                "primary",
                "data-size",
                "l",
                "data-wide",
                "");
    }

    private Forms() {}
}
