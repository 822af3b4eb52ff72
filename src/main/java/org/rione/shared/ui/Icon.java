package org.rione.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;

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

    public Component svg() {
        var svg = new HtmlContainer("svg");
        svg.getElement()
                .setAttribute("class", "rn-i")
                .setAttribute("aria-hidden", "true")
                .setAttribute("focusable", "false");
        var glyph = new HtmlContainer("use");
        glyph.getElement().setAttribute("href", "/icons.svg#i-" + name);
        svg.add(glyph);
        return Html.still(svg);
    }
}
