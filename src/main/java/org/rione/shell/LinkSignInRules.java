package org.rione.shell;

import org.rione.identity.SignInPage;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractAuthenticationFilterConfigurer;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.ott.OneTimeTokenAuthenticationFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Signs in with the link of a mail, when its page is confirmed by a click: opening it uses nothing up. */
class LinkSignInRules
        extends AbstractAuthenticationFilterConfigurer<
                HttpSecurity, LinkSignInRules, OneTimeTokenAuthenticationFilter> {

    LinkSignInRules() {
        super(new OneTimeTokenAuthenticationFilter(), SignInPage.LINK);
    }

    @Override
    public void init(HttpSecurity http) {
        loginProcessingUrl(SignInPage.LINK);
        loginPage(SignInPage.PATH);
        super.init(http);
    }

    @Override
    public void configure(HttpSecurity http) {
        http.addFilterBefore(getAuthenticationFilter(), UsernamePasswordAuthenticationFilter.class);
        super.configure(http);
    }

    @Override
    protected RequestMatcher createLoginProcessingUrlMatcher(String path) {
        return PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, path);
    }
}
