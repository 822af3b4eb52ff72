package org.rione.shell;

import org.springframework.boot.task.SimpleAsyncTaskSchedulerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What goes wrong in scheduled work is logged as on a screen: in one line when the database is away. */
@Configuration(proxyBeanMethods = false)
class BackgroundErrors {

    @Bean
    SimpleAsyncTaskSchedulerCustomizer failuresOfScheduledWork() {
        return scheduler -> scheduler.setErrorHandler(failure -> Failure.of(failure, "scheduled work"));
    }
}
