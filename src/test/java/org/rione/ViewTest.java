package org.rione;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;

import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import io.github.classgraph.ClassGraph;
import java.util.List;
import java.util.Locale;
import kotlin.jvm.functions.Function0;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;

/** The one place that knows which browserless library we use. */
public abstract class ViewTest extends ServiceTest {

    private static final Routes ROUTES = routes();

    @Autowired
    ApplicationContext context;

    @Autowired(required = false)
    SecurityContextHolderStrategy securityContexts;

    @BeforeEach
    void openBrowserTab() {
        if (securityContexts != null) {
            var who = SecurityContextHolder.getContext();
            SecurityContextHolder.setContextHolderStrategy(
                    securityContexts); // Vaadin's may not know the test's context
            SecurityContextHolder.setContext(who);
        }
        var who = SecurityContextHolder.getContext().getAuthentication();
        Function0<UI> ui = UI::new;
        MockVaadin.setup(ui, new MockSpringServlet(ROUTES, context, ui));
        UI.getCurrent().setLocale(Locale.ITALIAN);
        if (who != null) {
            signIn(who);
        }
    }

    private static void signIn(Authentication who) {
        SecurityContextHolder.getContext().setAuthentication(who);
        var request = (FakeRequest) VaadinServletRequest.getCurrent().getRequest();
        request.setUserPrincipalInt(who);
        request.setUserInRole((_, role) -> who.getAuthorities().stream()
                .anyMatch(held -> held.getAuthority().equals("ROLE_" + role)));
    }

    @AfterEach
    void closeBrowserTab() {
        MockVaadin.tearDown();
    }

    /** Karibu's own discovery sees public classes only; ours are package-private. */
    private static Routes routes() {
        var routes = new Routes();
        try (var scan = new ClassGraph()
                .acceptPackages("org.rione")
                .enableAnnotationInfo()
                .ignoreClassVisibility()
                .scan()) {
            for (var marker : List.of(Route.class, Layout.class)) {
                scan.getClassesWithAnnotation(marker)
                        .loadClasses(Component.class)
                        .forEach(routes.getRoutes()::add);
            }
        }
        return routes;
    }

    /** Opens an address as the browser would. */
    protected static void open(String address) {
        var location = new Location(address);
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
    }

    /** The one button that bears these words, or that screen readers call so. */
    protected static NativeButton button(String words) {
        return _get(NativeButton.class, search -> search.withPredicate(button -> isCalled(button, words)));
    }

    /** Presses the first button that bears these words, or that screen readers call so. */
    protected static void press(String words) {
        _click(_find(NativeButton.class).stream()
                .filter(button -> isCalled(button, words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + words + " among " + buttons())));
    }

    private static boolean isCalled(NativeButton button, String words) {
        return words.equals(words(button)) || words.equals(button.getElement().getAttribute("aria-label"));
    }

    /** What the buttons bear. */
    protected static List<String> buttons() {
        return _find(NativeButton.class).stream().map(ViewTest::words).toList();
    }

    private static String words(NativeButton button) {
        return button.getElement().getTextRecursively().strip();
    }

    /** What the paragraphs say. */
    protected static List<String> paragraphs() {
        return _find(Paragraph.class).stream().map(Paragraph::getText).toList();
    }
}
