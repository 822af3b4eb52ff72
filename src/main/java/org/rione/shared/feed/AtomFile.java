package org.rione.shared.feed;

import com.rometools.rome.feed.synd.SyndContentImpl;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndEntryImpl;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.feed.synd.SyndLinkImpl;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.feed.synd.SyndPersonImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedOutput;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Locale;

/** Writes entries as an Atom feed (RFC 4287); the same entries are the same bytes. */
public final class AtomFile {

    /**
     * @param self the address of the feed, absolute
     * @param page the address of the page that shows the same, absolute; also the id of the feed
     */
    public static byte[] write(
            String title, String author, String self, String page, Locale language, List<FeedEntry> entries) {
        var feed = new SyndFeedImpl();
        feed.setFeedType("atom_1.0");
        feed.setUri(page);
        feed.setTitle(allowed(title));
        feed.setLanguage(language.getLanguage());
        feed.setLinks(List.of(link("self", self), link("alternate", page)));
        var person = new SyndPersonImpl();
        person.setName(allowed(author));
        feed.setAuthors(List.of(person));
        entries.stream()
                .map(FeedEntry::updated)
                .max(Comparator.naturalOrder())
                .ifPresent(at -> feed.setPublishedDate(Date.from(at)));
        feed.setEntries(entries.stream().map(one -> entry(one, person)).toList());
        try {
            return new SyndFeedOutput().outputString(feed).getBytes(StandardCharsets.UTF_8);
        } catch (FeedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Each entry names the author, too: without one the library writes somebody without a name. */
    private static SyndEntry entry(FeedEntry one, SyndPerson author) {
        var entry = new SyndEntryImpl();
        entry.setUri(one.id());
        entry.setAuthors(List.of(author));
        entry.setTitle(allowed(one.title()));
        entry.setLink(one.address());
        entry.setPublishedDate(Date.from(one.published()));
        entry.setUpdatedDate(Date.from(one.updated()));
        var text = new SyndContentImpl();
        text.setType("text/plain");
        text.setValue(allowed(one.text()));
        entry.setDescription(text);
        return entry;
    }

    private static SyndLinkImpl link(String relation, String address) {
        var link = new SyndLinkImpl();
        link.setRel(relation);
        link.setHref(address);
        return link;
    }

    /** Without what XML cannot carry. */
    private static String allowed(String text) {
        return text.codePoints()
                .filter(c -> c == '\t'
                        || c == '\n'
                        || c >= 0x20 && c <= 0xD7FF
                        || c >= 0xE000 && c <= 0xFFFD
                        || c >= 0x10000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private AtomFile() {}
}
