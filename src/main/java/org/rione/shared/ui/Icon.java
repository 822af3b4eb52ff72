package org.rione.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;

/** A glyph of our sprite ({@code /icons.svg}): decoration beside a word, hidden from screen readers. */
public record Icon(String name) {

    /** @throws IllegalArgumentException when the name is not lower-case letters, digits and hyphens */
    public Icon {
        if (!name.matches("[a-z0-9-]+")) {
            throw new IllegalArgumentException("not the name of an icon: " + name);
        }
    }

    public static Icon of(String name) {
        return new Icon(name);
    }

    /** The browser makes SVG elements only out of HTML text; the text holds nothing but the checked name. */
    public Component svg() {
        var holder = new Span();
        holder.getElement().setAttribute("class", "rn-icon").setAttribute("aria-hidden", "true");
        holder.getElement()
                .setProperty(
                        "innerHTML",
                        "<svg class=\"rn-i\" viewBox=\"0 0 24 24\" aria-hidden=\"true\" focusable=\"false\"><use href=\"/icons.svg#i-"
                                + name + "\"></use></svg>");
        return holder;
    }
}
