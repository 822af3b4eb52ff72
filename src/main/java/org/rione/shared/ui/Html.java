package org.rione.shared.ui;

import com.github.benmanes.caffeine.cache.Interner;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.dom.ElementUtil;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;

/**
 * Short names for the plain elements that our pages are made of. A page built with them can be mounted by a view or
 * written out as HTML by {@link #toHtml}: set what must survive the writing as attributes, never as properties.
 * Text is always text: it is escaped by the browser or the writer.
 */
public final class Html {

    private static final String MARKUP = "innerHTML";
    private static final Locale CITY = Locale.ITALIAN;
    /** Open pages that show the same share its text. */
    private static final Interner<String> PIECES = Interner.newWeakInterner();

    public static Div div(String classes, Component... children) {
        return with(new Div(), classes, children);
    }

    public static Span span(String classes, Component... children) {
        return with(new Span(), classes, children);
    }

    public static Span text(String text) {
        return new Span(text);
    }

    public static Span text(String classes, String text) {
        return with(new Span(text), classes);
    }

    public static Paragraph p(String classes, String text) {
        return with(new Paragraph(text), classes);
    }

    public static H1 h1(String text) {
        return new H1(text);
    }

    public static H2 h2(String text) {
        return new H2(text);
    }

    public static H3 h3(String text) {
        return new H3(text);
    }

    /** Any other element: {@code el("section", "rn-card", …)}, {@code el("ul", "", …)}, {@code el("time", "", …)}. */
    public static HtmlContainer el(String tag, String classes, Component... children) {
        return with(new HtmlContainer(tag), classes, children);
    }

    /** An element that holds only a text. */
    public static HtmlContainer el(String tag, String classes, String text) {
        var element = with(new HtmlContainer(tag), classes);
        element.setText(text);
        return element;
    }

    /** A link inside the application (followed without loading the page again) or, with a scheme, out of it. */
    public static Anchor link(String href, String text) {
        return new Anchor(href, text);
    }

    public static Anchor link(String classes, String href, Component... children) {
        var anchor = new Anchor();
        anchor.setHref(href);
        return with(anchor, classes, children);
    }

    /** A native button: light, and the same in the page written without a session. */
    public static NativeButton button(String classes, SerializableRunnable onClick, Component... children) {
        var button = new NativeButton();
        button.getElement().setAttribute("type", "button");
        button.addClickListener(_ -> onClick.run());
        return with(button, classes, children);
    }

    /** Adds attributes, in pairs of name and value: {@code attr(chip, "data-state", "started")}. */
    public static <T extends Component> T attr(T component, String... namesAndValues) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            component.getElement().setAttribute(namesAndValues[i], namesAndValues[i + 1]);
        }
        return component;
    }

    /** A state as an icon and a word; {@code state} selects the colours, see components.css. */
    public static Component chip(String state, Icon icon, String word) {
        return attr(span("rn-chip", icon.svg(), text(word)), "data-state", state);
    }

    /**
     * What people of this city wrote, in the city's language whatever the page's is (WCAG 3.1.2): a screen reader
     * changes its voice for it.
     */
    public static <T extends Component> T local(T component) {
        return Tr.locale().equals(CITY) ? component : attr(component, "lang", CITY.getLanguage());
    }

    /** Text that only a screen reader meets. */
    public static Span srOnly(String text) {
        return text("rn-sr", text);
    }

    /**
     * The same component, with all that is below it as one piece of markup: one node in the memory of an open page
     * instead of one for each element and each text, and the same piece for everybody who sees the same. For what only
     * shows: nothing below may listen, be changed or be a component of Vaadin. In a page without a session it stays
     * what it is.
     */
    public static <T extends Component> T still(T component) {
        var element = component.getElement();
        if (UI.getCurrent() != null) {
            var markup = markup(element.getChildren());
            element.removeAllChildren();
            element.setProperty(MARKUP, markup);
        }
        return component;
    }

    /** Shows these in the component instead of what it has shown, as {@link #still} does. */
    public static void fill(Component component, List<? extends Component> children) {
        var element = component.getElement();
        if (UI.getCurrent() != null) {
            element.setProperty(MARKUP, markup(children.stream().map(Component::getElement)));
        } else {
            element.removeAllChildren();
            children.forEach(child -> element.appendChild(child.getElement()));
        }
    }

    private static String markup(Stream<Element> children) {
        var document = new Document("");
        document.outputSettings().prettyPrint(false);
        var around = document.appendElement("div");
        children.forEach(child -> around.appendChild(ElementUtil.toJsoup(document, child)));
        return PIECES.intern(around.html());
    }

    /** The element and all below it as HTML text, escaped. */
    public static String toHtml(Component component) {
        var document = new Document("");
        document.outputSettings().prettyPrint(false);
        var node = ElementUtil.toJsoup(document, component.getElement());
        document.appendChild(node);
        return node.outerHtml();
    }

    private static <T extends Component> T with(T component, String classes, Component... children) {
        if (!classes.isEmpty()) {
            component.getElement().setAttribute("class", classes);
        }
        List.of(children).forEach(child -> component.getElement().appendChild(child.getElement()));
        return component;
    }

    /** Adds children to a container of any kind. */
    public static <T extends HasComponents> T add(T container, List<? extends Component> children) {
        children.forEach(container::add);
        return container;
    }

    static HtmlComponent empty(String tag) {
        return new HtmlComponent(tag);
    }

    private Html() {}
}
