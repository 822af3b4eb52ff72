package org.rione.moderation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param lease how long an item stays with the moderator who took it, without a sign of life
 * @param undo how long a decision can be undone
 * @param burst how many contributions of one author pass before the next are held
 * @param burstRefill in which time that allowance grows back
 * @param noticesPerHour how many notices one sender may send
 */
@ConfigurationProperties("rione.moderation")
record ModerationProperties(
        @DefaultValue("15m") Duration lease,
        @DefaultValue("10m") Duration undo,
        @DefaultValue("30") int burst,
        @DefaultValue("10m") Duration burstRefill,
        @DefaultValue("10") int noticesPerHour) {}
