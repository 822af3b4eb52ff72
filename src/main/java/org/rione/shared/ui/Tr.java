package org.rione.shared.ui;

import com.vaadin.flow.component.UI;
import java.util.Locale;
import java.util.function.Supplier;
import org.rione.shared.Refusal;
import org.rione.shared.Texts;

/**
 * Texts in the language of the page that is being built: the language of the browser tab, or, where a page is
 * rendered without a session, the one given to {@link #in}.
 */
public final class Tr {

    private static final ScopedValue<Locale> RENDERING = ScopedValue.newInstance();

    public static String t(String key, Object... arguments) {
        return Texts.get(locale(), key, arguments);
    }

    /** The text of an enum constant: the key is {@code prefix.CONSTANT}. */
    public static String t(String prefix, Enum<?> constant) {
        return t(prefix + "." + constant.name());
    }

    public static String refusal(Refusal refusal) {
        return t(refusal.code(), refusal.arguments());
    }

    public static Locale locale() {
        if (RENDERING.isBound()) {
            return RENDERING.get();
        }
        var ui = UI.getCurrent();
        return Texts.supported(ui == null ? Locale.ITALIAN : ui.getLocale());
    }

    /** Builds something in a language without a browser tab. */
    public static <T> T in(Locale locale, Supplier<T> build) {
        return ScopedValue.where(RENDERING, Texts.supported(locale)).call(build::get);
    }

    private Tr() {}
}
