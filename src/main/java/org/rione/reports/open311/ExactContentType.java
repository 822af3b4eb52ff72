package org.rione.reports.open311;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Consumer;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Clients of GeoReport compare the content type letter by letter, {@code text/xml; charset=utf-8}; Tomcat would write it
 * without the space. Elsewhere than on Tomcat the header is as right and not as exact.
 */
@Configuration(proxyBeanMethods = false)
class ExactContentType {

    private static final String SETTER = ExactContentType.class.getName();

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> exactContentTypeForOpen311() {
        return tomcat -> tomcat.addContextValves(new Opening());
    }

    static void set(HttpServletRequest request, HttpServletResponse response, String type) {
        if (request.getAttribute(SETTER) instanceof Exactly exactly) {
            exactly.accept(type);
        } else {
            response.setContentType(type);
        }
    }

    /** Sets the header as it is. */
    @FunctionalInterface
    private interface Exactly extends Consumer<String> {}

    private static final class Opening extends ValveBase {

        Opening() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            if (request.getRequestURI().startsWith("/open311/")) {
                Exactly exactly = type -> response.getCoyoteResponse().setContentTypeNoCharset(type);
                request.setAttribute(SETTER, exactly);
            }
            getNext().invoke(request, response);
        }
    }
}
