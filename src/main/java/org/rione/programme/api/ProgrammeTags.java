package org.rione.programme.api;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/** Gives every answer about programmes an ETag made of its content, and answers 304 to those who have it already. */
@Configuration(proxyBeanMethods = false)
class ProgrammeTags {

    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> programmeTagFilter() {
        var registration = new FilterRegistrationBean<>(new ShallowEtagHeaderFilter());
        registration.addUrlPatterns("/api/v1/programmes/*", "/api/v1/actions/*");
        registration.setName("programme-tags");
        return registration;
    }
}
