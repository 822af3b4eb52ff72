package org.rione.shell;

import com.vaadin.flow.spring.security.RequestUtil;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import java.util.List;
import org.rione.identity.SignInPage;
import org.rione.shared.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.session.HttpSessionEventPublisher;

/** Who may enter where. What they may do there is decided by the services. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableMethodSecurity
class SecurityRules {

    /** Where telephones send what was written without a connection. */
    private static final String QUEUE = "/segnalazioni/invio";

    /** A file for its author and no screen, so no annotation opens it. */
    private static final String RECEIPT = "/area-personale/segnalazioni/*/ricevuta.pdf";

    /** The sheet that officers take out into the street, with its script: no screen, so no annotation opens it. */
    private static final String[] OFFICE_SHEET = {
        "/ufficio/foglio", "/ufficio/foglio/**", "/ufficio/foglio.js", "/ufficio/foglio.sw.js"
    };

    /** Programs: no session, no cookie, so nothing that a foreign page could ride on. */
    @Bean
    @Order(1)
    SecurityFilterChain machines(
            HttpSecurity http, List<AuthenticationProvider> waysIn, SecurityContextHolderStrategy current)
            throws Exception {
        return http.addFilterBefore(new TokenRules(waysIn, current), AnonymousAuthenticationFilter.class)
                .securityMatcher(
                        "/api/**",
                        "/v3/api-docs/**",
                        "/open311/**",
                        "/feed/**",
                        "/dati/**",
                        "/actuator/**",
                        "/calendario.ics")
                .authorizeHttpRequests(all -> all.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .build();
    }

    /** People: screens are open or closed by their own annotations. */
    @Bean
    @Order(2)
    SecurityFilterChain screens(
            HttpSecurity http,
            List<AuthenticationProvider> waysIn,
            SessionRegistry sessions,
            RequestCache requests,
            RequestUtil vaadinRequests)
            throws Exception {
        var signIn = new SignInRules(requests);
        waysIn.forEach(http::authenticationProvider);
        return http.authorizeHttpRequests(all -> all.requestMatchers(
                                "/error",
                                "/styles/**",
                                "/fonts/**",
                                "/icons.svg",
                                "/images/**",
                                "/foto/**",
                                "/robots.txt",
                                "/sitemap.xml",
                                "/manifest.webmanifest",
                                "/sw.js",
                                "/recount.js",
                                "/offline.html",
                                "/senza-rete/**",
                                "/segui/ricevuta.pdf",
                                "/segui/allegati/*",
                                "/allegati/*",
                                "/segnalazioni/*/scadenza.ics",
                                "/tavoli/*/calendario.ics",
                                "/tavoli/*/documenti/*",
                                "/votazioni/immagini/*",
                                QUEUE)
                        .permitAll()
                        .requestMatchers(RECEIPT)
                        .authenticated()
                        .requestMatchers(OFFICE_SHEET)
                        .hasAnyRole(Role.OFFICER, Role.ADMINISTRATOR))
                .with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.loginView(SignInPage.PATH)
                        .enableCsrfConfiguration(false)) // its own leaves the sign-in form out
                .csrf(csrf -> csrf.ignoringRequestMatchers(vaadinRequests::isFrameworkInternalRequest)
                        .ignoringRequestMatchers(QUEUE) // asks for a header that no foreign page can send
                        .addObjectPostProcessor(new OldForms()))
                .formLogin(form -> form.addObjectPostProcessor(signIn))
                .with(new LinkSignInRules(), link -> link.addObjectPostProcessor(signIn))
                .sessionManagement(session -> session.maximumSessions(-1) // as many as one likes
                        .sessionRegistry(sessions)
                        .expiredUrl(SignInPage.PATH))
                .build();
    }

    /** A figure for each filter and each annotation would cost a program's request a fifth of its time. */
    @Bean
    SecurityObservationSettings noFiguresOfEachRule() {
        return SecurityObservationSettings.noObservations();
    }

    /** Tells the register of sessions which ones are over. */
    @Bean
    HttpSessionEventPublisher sessionEvents() {
        return new HttpSessionEventPublisher();
    }
}
