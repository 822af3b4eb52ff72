package org.rione.operations;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where the data is kept: a MariaDB server named by its address, or without one the embedded server.
 *
 * @param url JDBC address of an external server, empty for the embedded one
 * @param schema database name on the embedded server
 * @param binaries folder in which the embedded server's programs are unpacked once, empty for one beside the data
 * @param port port of the embedded server on the loopback address, 0 for any free one
 * @param bufferPool memory the embedded server may use for data
 * @param join whether a server that another Rione runs on the same data may be used: only commands may
 */
@ConfigurationProperties("rione.db")
record DatabaseSettings(
        @DefaultValue("") String url,
        @DefaultValue("rione") String user,
        @DefaultValue("") String password,
        @DefaultValue("rione") String schema,
        @DefaultValue("") String binaries,
        @DefaultValue("0") int port,
        @DefaultValue("256MB") DataSize bufferPool,
        @DefaultValue("false") boolean join) {

    boolean embedded() {
        return url.isBlank();
    }
}
