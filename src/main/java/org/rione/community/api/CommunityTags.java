package org.rione.community.api;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/** Gives every answer about the calendar and associations an ETag made of its content, and answers 304 to who has it. */
@Configuration(proxyBeanMethods = false)
class CommunityTags {

    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> communityTagFilter() {
        var registration = new FilterRegistrationBean<>(new ShallowEtagHeaderFilter());
        registration.addUrlPatterns("/api/v1/calendar", "/api/v1/associations/*");
        registration.setName("community-tags");
        return registration;
    }
}
