package org.rione.shell;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param accessibilityDeclaration where the declaration made on form.agid.gov.it stands; until it exists, our own page
 * @param pageCacheMegabytes memory for pages kept ready
 */
@ConfigurationProperties("rione.shell")
record ShellProperties(
        @DefaultValue("/accessibilita") String accessibilityDeclaration,
        @DefaultValue("64") int pageCacheMegabytes) {}
