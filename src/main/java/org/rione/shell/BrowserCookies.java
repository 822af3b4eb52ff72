package org.rione.shell;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.rione.shared.ui.Cookies;
import org.springframework.stereotype.Component;

/** Cookies of the request that a screen is answering. */
@Component
class BrowserCookies implements Cookies {

    @Override
    public Optional<String> get(String name) {
        return Optional.ofNullable(VaadinRequest.getCurrent())
                .flatMap(request -> Optional.ofNullable(request.getCookies()))
                .flatMap(cookies -> Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .findFirst())
                .map(Cookie::getValue);
    }

    @Override
    public void set(String name, String value, Duration kept) {
        var cookie = new Cookie(name, value);
        cookie.setHttpOnly(true);
        cookie.setSecure(VaadinRequest.getCurrent().isSecure());
        cookie.setPath("/");
        cookie.setMaxAge((int) kept.toSeconds());
        cookie.setAttribute("SameSite", "Lax");
        VaadinResponse.getCurrent().addCookie(cookie);
    }
}
