package org.rione.moderation;

import java.time.Instant;

/** What somebody wrote against a piece of content, as moderators read it. */
public record NoticeRow(Instant at, Rule rule, String words) {}
