package org.rione.operations;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/**
 * Lets the web application start when its database server is not there yet, as after a power cut: the settings are
 * right, only time is missing. Meanwhile a {@link WaitingRoom} answers. Commands do not wait: somebody stands before
 * them.
 *
 * @see <a href="../../../../../../docs/decisions/0120-wait-for-the-database.md">decision 0120</a>
 */
final class DatabaseWait implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {

    private static final Logger log = LoggerFactory.getLogger(DatabaseWait.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final int LOOKS_PER_LINE = 60;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        var settings = Binder.get(environment).bindOrCreate("rione.db", DatabaseSettings.class);
        if (!settings.embedded() && !ExternalDatabase.answers(settings)) {
            waitFor(settings, environment);
        }
    }

    private static void waitFor(DatabaseSettings settings, Environment environment) {
        var rooms = new ArrayList<WaitingRoom>();
        try {
            for (int port : ports(environment)) {
                rooms.add(WaitingRoom.open(port));
            }
            for (int looks = 0; !ExternalDatabase.answers(settings); looks++) {
                if (looks % LOOKS_PER_LINE == 0) {
                    log.warn(
                            "The database that RIONE_DB_URL names ({}) does not answer; the start waits for it",
                            ExternalDatabase.withoutSecrets(settings.url()));
                }
                LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            }
            log.info("The database answers; starting");
        } finally {
            rooms.forEach(WaitingRoom::close);
        }
    }

    /** The port for people and the one for those who watch, where they are fixed. */
    private static LinkedHashSet<Integer> ports(Environment environment) {
        var ports = new LinkedHashSet<Integer>();
        for (var name : new String[] {"server.port", "management.server.port"}) {
            int port = environment.getProperty(name, Integer.class, 0);
            if (port > 0) {
                ports.add(port);
            }
        }
        return ports;
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE; // when all settings are known
    }
}
