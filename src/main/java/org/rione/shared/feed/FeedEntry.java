package org.rione.shared.feed;

import java.time.Instant;

/**
 * One piece of news in a feed.
 *
 * @param id the same for good: {@code urn:uuid:…} or an address
 * @param address where it is read, absolute
 * @param text plain text
 */
public record FeedEntry(String id, String title, String address, Instant published, Instant updated, String text) {}
