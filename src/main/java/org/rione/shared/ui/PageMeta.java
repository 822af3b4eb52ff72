package org.rione.shared.ui;

/**
 * What search engines and link previews read.
 *
 * @param path the canonical address within this site, beginning with a slash
 */
public record PageMeta(String title, String description, String path) {}
