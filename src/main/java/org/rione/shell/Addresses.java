package org.rione.shell;

import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import java.util.List;
import java.util.Set;
import org.rione.shared.ui.PublicPage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** Which addresses exist here, so that nothing links into the void and an unknown address is a plain 404. */
@Component
class Addresses {

    /** Answered by filters, which no registry lists. */
    private static final Set<String> OF_FILTERS = Set.of("/login", "/logout", "/error");

    /** Programs get an answer in their own words, also when there is nothing. */
    private static final List<String> OF_PROGRAMS = List.of("/api/", "/open311/", "/actuator/", "/v3/");

    private final ServletContext servlet;
    private final List<PublicPage> pages;
    private final ObjectProvider<RequestMappingInfoHandlerMapping> handlers;
    private volatile List<PathPattern> patterns = List.of();

    Addresses(
            ServletContext servlet, List<PublicPage> pages, ObjectProvider<RequestMappingInfoHandlerMapping> handlers) {
        this.servlet = servlet;
        this.pages = pages;
        this.handlers = handlers;
    }

    /** @param path decoded, beginning with a slash */
    boolean exists(String path) {
        if (isOfPrograms(path)) {
            return isHandled(path);
        }
        return OF_FILTERS.contains(path)
                || pages.stream().anyMatch(page -> page.claims(path))
                || isScreen(path)
                || isHandled(path)
                || isFile(path);
    }

    static boolean isOfPrograms(String path) {
        return OF_PROGRAMS.stream().anyMatch(path::startsWith);
    }

    private boolean isScreen(String path) {
        return ApplicationRouteRegistry.getInstance(new VaadinServletContext(servlet))
                .getNavigationRouteTarget(path.substring(1))
                .hasTarget();
    }

    private boolean isHandled(String path) {
        if (patterns.isEmpty()) {
            patterns = handlers.stream()
                    .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                    .filter(info -> info.getPathPatternsCondition() != null)
                    .flatMap(info -> info.getPathPatternsCondition().getPatterns().stream())
                    .toList();
        }
        var asked = PathContainer.parsePath(path);
        return patterns.stream().anyMatch(pattern -> pattern.matches(asked));
    }

    private static boolean isFile(String path) {
        return path.contains(".")
                && !path.contains("..")
                && Addresses.class.getClassLoader().getResource("META-INF/resources" + path) != null;
    }
}
