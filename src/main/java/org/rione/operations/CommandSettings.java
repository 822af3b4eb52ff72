package org.rione.operations;

import java.util.Map;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.MapPropertySource;

/** Settings that win over every other, known before the log begins: what the way of starting demands. */
record CommandSettings(Map<String, Object> settings)
        implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        event.getEnvironment().getPropertySources().addFirst(new MapPropertySource("start", settings));
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
