package org.rione.shell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The scripts and style sheets that start the application in the browser, as the build wrote them into the
 * application's own page. A page served without a session names them, and the browser fetches them when it has time.
 */
@Component
class ApplicationParts {

    private static final String BUILT = "META-INF/VAADIN/webapp/index.html";

    private final String json;

    ApplicationParts() {
        this(built());
    }

    ApplicationParts(Document page) {
        json = "{\"styles\":[" + quoted(List.of("/lumo/lumo.css")) + "],\"scripts\":["
                + quoted(page.select("script[type=module][src]").eachAttr("src")) + "]}";
    }

    /** For the page's {@code application} element; addresses only, made by the build. */
    String json() {
        return json;
    }

    private static String quoted(List<String> addresses) {
        return addresses.stream()
                .map(address -> "\"" + address.replaceFirst("^\\./", "/") + "\"")
                .collect(Collectors.joining(","));
    }

    private static Document built() {
        try {
            return Jsoup.parse(new ClassPathResource(BUILT).getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            LoggerFactory.getLogger(ApplicationParts.class)
                    .warn("built without the browser's part: public pages stay as they are served");
            return new Document("");
        }
    }
}
