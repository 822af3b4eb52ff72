package org.rione.shared.ui;

import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Public addresses of a module, for search engines. Implementations are beans. */
public interface SitemapSource {

    /** @param changed when the page last changed, if known */
    record Address(String path, @Nullable Instant changed) {}

    /** Newest first; at most 50,000 addresses of all modules together are written. The caller closes the stream. */
    Stream<Address> addresses();
}
