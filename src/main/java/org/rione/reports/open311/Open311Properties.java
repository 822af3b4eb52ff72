package org.rione.reports.open311;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an installation decides about Open311.
 *
 * @param jurisdiction the one jurisdiction that is served; the host of the public address without {@code www} if absent
 * @param repeat how long the same request of the same device counts as a repetition; two days at most
 * @param localContractors whether contractors may be reached without encryption and on this machine or in private
 *     networks; only for trying things out
 * @param poll how often contractors are asked for news, and what waits is sent
 */
@ConfigurationProperties("rione.open311")
record Open311Properties(
        @Nullable String jurisdiction,
        @DefaultValue("10m") Duration repeat,
        @DefaultValue("false") boolean localContractors,
        @DefaultValue("1m") Duration poll) {}
