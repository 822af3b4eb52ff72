package org.rione.operations;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;

/** Tests empty their database at the start: a server named by RIONE_DB_URL must say that it is meant for that. */
public class OnlyTestDatabases implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var url = environment.getProperty("rione.db.url", "").split("\\?", 2)[0];
        if (!url.isBlank() && !url.endsWith("_test")) {
            throw new IllegalStateException(
                    "Tests empty their database, so RIONE_DB_URL must name one that ends in _test, not " + url);
        }
    }
}
