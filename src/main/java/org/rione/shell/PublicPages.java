package org.rione.shell;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rione.shared.Changes;
import org.rione.shared.ui.Html;
import org.rione.shared.ui.PageRequest;
import org.rione.shared.ui.PublicPage;
import org.rione.shared.ui.Tr;
import org.rione.shell.Frame.Visit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * The pages that anyone may read, each rendered once and kept until something it shows has changed. A page under
 * constant change is rendered about twice a second, however many read it. When rendering fails, as with the database
 * away, what is kept is still served.
 */
@Component
class PublicPages implements Changes.Listener {

    /** @param query as in the address, without the language */
    record Address(String path, String query, Locale language) {}

    private record Kept(
            Answer answer, String content, Set<String> topics, long asOf, long renderedAt, AtomicBoolean refreshing) {}

    private static final long PAUSE = Duration.ofMillis(500).toNanos();
    /** Deadlines pass and days change without an event. */
    private static final long OLD = Duration.ofSeconds(60).toNanos();

    private static final Duration FORGET_PAGE = Duration.ofHours(1);
    private static final Duration FORGET_CHANGE = Duration.ofHours(2);
    private static final int LONGEST_QUERY = 500;
    private static final Logger LOG = LoggerFactory.getLogger(PublicPages.class);

    private final List<PublicPage> pages;
    private final Page page;
    private final LongSupplier nanos;
    private final Cache<Address, Kept> kept;
    private final AtomicLong change = new AtomicLong();
    private final Cache<String, Long> lastChange = Caffeine.newBuilder()
            .maximumSize(200_000)
            .expireAfterWrite(FORGET_CHANGE)
            .build();

    @Autowired
    PublicPages(List<PublicPage> pages, Page page, ShellProperties shell) {
        this(pages, page, shell, System::nanoTime);
    }

    PublicPages(List<PublicPage> pages, Page page, ShellProperties shell, LongSupplier nanos) {
        this.pages = pages;
        this.page = page;
        this.nanos = nanos;
        this.kept = Caffeine.newBuilder()
                .maximumWeight(shell.pageCacheMegabytes() * 1024L * 1024)
                .<Address, Kept>weigher(
                        (_, one) -> one.answer().weight() + one.content().length())
                .expireAfterAccess(FORGET_PAGE)
                .build();
    }

    @Override
    public void changed(Set<String> topics) {
        var now = change.incrementAndGet();
        topics.forEach(topic -> lastChange.put(topic, now));
    }

    boolean claims(String path) {
        return pages.stream().anyMatch(one -> one.claims(path));
    }

    /** The page at the address, ready to be written; empty when there is none, or none that anyone may see. */
    Optional<Answer> find(Address address) {
        return current(address).map(Kept::answer);
    }

    /** What stands between header and footer, for the first paint of the application's own page. */
    Optional<String> content(Address address) {
        return current(address).map(Kept::content);
    }

    /** The same as the person of this request sees it, drawn for them alone and not kept. */
    Optional<String> own(Address address) {
        var request = request(address);
        try {
            return pages.stream()
                    .filter(one -> one.claims(address.path()))
                    .findFirst()
                    .flatMap(owner -> Tr.in(address.language(), () -> owner.render(request)
                            .map(rendered -> Html.toHtml(rendered.content()))));
        } catch (RuntimeException e) {
            LOG.warn("{} could not be drawn for a person, everybody's page is served", address.path(), e);
            return content(address);
        }
    }

    private static PageRequest request(Address address) {
        return new PageRequest(address.path(), parametersOf(address.query()), address.language());
    }

    private Optional<Kept> current(Address address) {
        var one = kept.getIfPresent(address);
        if (one == null) {
            return address.query().length() > LONGEST_QUERY
                    ? Optional.ofNullable(render(address))
                    : Optional.ofNullable(kept.get(address, this::render));
        }
        return needsRendering(one) && one.refreshing().compareAndSet(false, true)
                ? refreshed(address, one)
                : Optional.of(one);
    }

    private boolean needsRendering(Kept one) {
        var age = nanos.getAsLong() - one.renderedAt();
        return age > OLD || age > PAUSE && isStale(one);
    }

    private boolean isStale(Kept one) {
        for (var topic : one.topics()) {
            var changed = lastChange.getIfPresent(topic);
            if (changed != null && changed > one.asOf()) {
                return true;
            }
        }
        return false;
    }

    private Optional<Kept> refreshed(Address address, Kept old) {
        try {
            var fresh = render(address);
            if (fresh == null) {
                kept.invalidate(address);
                return Optional.empty();
            }
            kept.put(address, fresh);
            return Optional.of(fresh);
        } catch (RuntimeException e) {
            LOG.warn("{} could not be rendered, what was kept is served", address.path(), e);
            return Optional.of(old);
        } finally {
            old.refreshing().set(false);
        }
    }

    private @Nullable Kept render(Address address) {
        var owner = pages.stream().filter(one -> one.claims(address.path())).findFirst();
        if (owner.isEmpty()) {
            return null;
        }
        var asOf = change.get();
        var startedAt = nanos.getAsLong();
        var request = request(address);
        return asVisitor(() -> Tr.in(address.language(), () -> owner.get()
                .render(request)
                .map(rendered -> written(address, rendered, asOf, startedAt))
                .orElse(null)));
    }

    private Kept written(Address address, PublicPage.Rendered rendered, long asOf, long startedAt) {
        var content = Html.toHtml(rendered.content());
        var html = page.html(Visit.of(address.path(), address.query()), rendered.meta(), content, Page.Kind.ORDINARY);
        return new Kept(
                Answer.text(200, Answer.HTML, Answer.ASK, html),
                content,
                Set.copyOf(rendered.topics()),
                asOf,
                startedAt,
                new AtomicBoolean());
    }

    /** Whoever asks, the page is the one that everybody sees. */
    private static <T extends @Nullable Object> T asVisitor(Supplier<T> render) {
        var who = SecurityContextHolder.getContext();
        SecurityContextHolder.clearContext();
        try {
            return render.get();
        } finally {
            SecurityContextHolder.setContext(who);
        }
    }

    private static Map<String, List<String>> parametersOf(String query) {
        if (query.isEmpty()) {
            return Map.of();
        }
        var decoded = new LinkedHashMap<String, List<String>>();
        UriComponentsBuilder.newInstance()
                .query(query)
                .build()
                .getQueryParams()
                .forEach((name, values) -> decoded.put(
                        decoded(name),
                        values.stream()
                                .map(value -> value == null ? "" : decoded(value))
                                .toList()));
        return decoded;
    }

    private static String decoded(String text) {
        try {
            return UriUtils.decode(text.replace('+', ' '), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return text;
        }
    }
}
