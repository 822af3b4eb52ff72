package org.rione.operations;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chooses the database: the server named by {@code RIONE_DB_URL}, or the embedded one in {@code RIONE_HOME}. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    /** Without an address of a server. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnExpression("'${rione.db.url:}'.isBlank()")
    static class Embedded {

        @Bean(destroyMethod = "close")
        EmbeddedMariaDb embeddedMariaDb(@Value("${rione.home:./data}") Path home, DatabaseSettings settings) {
            return EmbeddedMariaDb.open(home, settings);
        }

        @Bean
        JdbcConnectionDetails embeddedConnection(EmbeddedMariaDb server, DatabaseSettings settings) {
            return new Connection(server.jdbcUrl(settings.schema()), server.user(), server.password());
        }
    }

    /** With the address of a server. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnExpression("!'${rione.db.url:}'.isBlank()")
    static class External {

        @Bean
        JdbcConnectionDetails externalConnection(DatabaseSettings settings) {
            ExternalDatabase.check(settings);
            return new Connection(settings.url(), settings.user(), settings.password());
        }
    }

    /** An address, a name, a password. */
    record Connection(String getJdbcUrl, String getUsername, String getPassword) implements JdbcConnectionDetails {}
}
