package org.rione.moderation.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.h1;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.rione.identity.CurrentPerson;
import org.rione.moderation.Decision;
import org.rione.moderation.DecisionId;
import org.rione.moderation.DecisionRecord;
import org.rione.moderation.Decisions;
import org.rione.moderation.PhotoCovers;
import org.rione.moderation.Review;
import org.rione.moderation.ReviewItem;
import org.rione.moderation.ReviewItemId;
import org.rione.moderation.ReviewQueue;
import org.rione.moderation.Statements;
import org.rione.moderation.spi.Reviewed;
import org.rione.shared.PersonId;
import org.rione.shared.Refusal;
import org.rione.shared.Role;
import org.rione.shared.Slice;
import org.rione.shared.Topics;
import org.rione.shared.ui.Icon;
import org.rione.shared.ui.Live;
import org.rione.shared.ui.Numbers;
import org.rione.shared.ui.Toast;
import org.rione.shared.ui.Tr;
import org.springframework.dao.ConcurrencyFailureException;

/** The moderators' workplace: list, item, decision. On phones the list is a page of its own. */
@Route("moderazione")
@RolesAllowed(Role.MODERATOR)
class QueueView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    /** The browser forgets the focus when what had it is drawn again: the queue remembers whether it was its own. */
    private static final String WATCH_FOCUS = "const watch = event => {"
            + " if (this.isConnected) { this.hadFocus = this.contains(event.target); }"
            + " else { document.removeEventListener('focusin', watch); } };"
            + " document.addEventListener('focusin', watch);";

    private static final String BACK_TO_LIST = "if (this.hadFocus && document.activeElement === document.body) {"
            + " this.querySelector('.rn-mod-line[aria-current], .rn-mod-line')?.focus({preventScroll: true}); }";

    private final ReviewQueue queue;
    private final Decisions decisions;
    private final Statements statements;
    private final PhotoCovers photoCovers;
    private final Clock clock;
    private final PersonId me;
    private final QueueKeys keys = new QueueKeys(this, this::pressed);
    private final Div list = div("rn-plain");
    private final Div item = div("rn-plain");

    private QueueAddress address = QueueAddress.of(QueryParameters.empty());
    private Slice<ReviewItem> page = new Slice<>(List.of(), Optional.empty());
    private QueueList lines;
    private Optional<Review> review = Optional.empty();
    private Optional<DecisionPart> form = Optional.empty();
    private Optional<DecisionId> lastDecision = Optional.empty();

    QueueView(
            ReviewQueue queue,
            Decisions decisions,
            Statements statements,
            PhotoCovers photoCovers,
            Clock clock,
            CurrentPerson current,
            Live live) {
        this.queue = queue;
        this.decisions = decisions;
        this.statements = statements;
        this.photoCovers = photoCovers;
        this.clock = clock;
        this.me = current.require().id();
        this.lines = new QueueList(address, me, clock.instant());
        attr(this, "class", "rn-mod");
        add(attr(h1(t("moderation.queue.title")), "class", "rn-sr"), list, item);
        live.redraw(this, Topics.QUEUE, this::somethingChanged);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address = QueueAddress.of(event.getLocation().getQueryParameters());
        drawList();
        drawItem();
    }

    @Override
    public String getPageTitle() {
        return t("moderation.queue.title");
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        keys.remember();
        getElement().executeJs(WATCH_FOCUS);
        attached.getUI().addHeartbeatListener(_ -> stayAlive());
    }

    /** The browser's heartbeat is the sign of life that keeps the item with the moderator. */
    private void stayAlive() {
        var held = review.map(Review::item).filter(one -> one.heldBy(me));
        if (held.isPresent() && !queue.renew(held.get().id())) {
            Toast.problem(t("moderation.lease-over"));
            drawItem();
        }
    }

    /** What is being decided stays as it is; everything else is drawn again, and the focus stays in the list. */
    private void somethingChanged() {
        drawList();
        getElement().executeJs(BACK_TO_LIST);
        if (form.isEmpty()) {
            drawItem();
        }
    }

    private void drawList() {
        page = queue.page(address.kind(), address.after());
        lines = new QueueList(address, me, clock.instant());
        list.removeAll();
        list.add(lines.build(page, queue.counts()));
    }

    private void drawItem() {
        review = address.item().flatMap(queue::open);
        form = Optional.empty();
        getElement().setAttribute("data-open", review.isPresent());
        item.removeAll();
        if (review.isEmpty()) {
            item.add(nothingOpen());
            return;
        }
        var opened = review.get();
        var middle = attr(el("section", "rn-mod-item", back()), "aria-labelledby", "voce");
        ItemPart.of(opened, me, clock.instant()).forEach(middle::add);
        covers(opened).forEach(middle::add);
        originals(opened).ifPresent(middle::add);
        middle.add(keys.line());
        item.add(middle, right(opened));
    }

    /** Whoever holds the item may cover parts of its photos before deciding on the rest. */
    private List<PhotoCoverPart> covers(Review opened) {
        var item = opened.item();
        if (item.state() != ReviewItem.State.WAITING
                || !item.heldBy(me)
                || !photoCovers.possible(item.content().kind())) {
            return List.of();
        }
        var paths = opened.content().map(Reviewed::photoPaths).orElse(List.of());
        return IntStream.range(0, paths.size())
                .mapToObj(i -> new PhotoCoverPart(i + 1, paths.get(i), areas -> {
                    tried(() -> {
                        photoCovers.cover(item.id(), paths.get(i), areas);
                        Toast.show(t("moderation.photo.done"));
                    });
                    drawItem();
                }))
                .toList();
    }

    /** Covered photos: the original, for which the reader answers, and the way back while the item is theirs. */
    private Optional<Component> originals(Review opened) {
        var item = opened.item();
        var originals = photoCovers.originals(item.id());
        if (originals.isEmpty()) {
            return Optional.empty();
        }
        var mine = item.state() == ReviewItem.State.WAITING && item.heldBy(me);
        return Optional.of(CoveredPhotosPart.of(
                opened.content().map(Reviewed::photoPaths).orElse(List.of()), originals, mine, path -> {
                    tried(() -> {
                        photoCovers.uncover(item.id(), path);
                        Toast.show(t("moderation.photo.undone"));
                    });
                    drawItem();
                }));
    }

    private Component nothingOpen() {
        return el(
                "section",
                "rn-mod-item",
                div(
                        "rn-empty",
                        Icon.of("shield-check").svg(),
                        p("rn-strong", t("moderation.item.none")),
                        p("", t("moderation.item.none-next"))),
                keys.line());
    }

    private Component back() {
        int waiting =
                queue.counts().values().stream().mapToInt(Integer::intValue).sum();
        var toList = attr(
                link(
                        "rn-btn",
                        address.withoutItem().href(),
                        Icon.of("list").svg(),
                        text(t("moderation.queue.back", Numbers.whole(waiting)))),
                "data-kind",
                "neutral");
        var steps = div("rn-row");
        neighbour(-1).ifPresent(one -> steps.add(step(one, "chevron-left", "moderation.queue.previous")));
        neighbour(1).ifPresent(one -> steps.add(step(one, "chevron-right", "moderation.queue.next")));
        return attr(div("rn-row rn-only-narrow", toList, steps), "data-spread", "");
    }

    private Component step(ReviewItemId to, String icon, String key) {
        return attr(link("rn-iconbtn", address.with(to).href(), Icon.of(icon).svg()), "aria-label", t(key));
    }

    private Component right(Review opened) {
        if (opened.item().state() == ReviewItem.State.WAITING
                && opened.content().isPresent()) {
            if (opened.item().heldBy(me)) {
                var part = new DecisionPart(
                        opened,
                        actions(opened),
                        decision -> statements.preview(decisions.preview(
                                opened.item(), opened.content().orElseThrow(), decision)));
                form = Optional.of(part);
                return part.build();
            }
            return DecisionAside.toClaim(opened, me, this::claim);
        }
        return DecisionAside.decided(opened, opened.decision().filter(queue::undoable), this::undo);
    }

    private DecisionPart.Actions actions(Review opened) {
        var id = opened.item().id();
        return new DecisionPart.Actions() {
            @Override
            public void decide(Decision decision) {
                var made = decisions.decide(id, opened.content().orElseThrow().version(), decision);
                lastDecision = Optional.of(made.id());
                announce(made);
                goOn(id);
            }

            @Override
            public void passOn() {
                tried(() -> queue.passOn(id));
                Toast.show(t("moderation.done.PASS_ON"));
                goOn(id);
            }

            @Override
            public void release() {
                queue.release(id);
                drawList();
                drawItem();
                focusLine(id);
            }
        };
    }

    private void announce(DecisionRecord made) {
        Toast.show(t("moderation.done." + made.outcome().name()), t("moderation.undo"), () -> undo(made.id()));
    }

    private void claim() {
        address.item().ifPresent(id -> {
            tried(() -> queue.claim(id));
            drawList();
            drawItem();
            focusLine(id);
        });
    }

    private void undo(DecisionId decision) {
        tried(() -> {
            decisions.undo(decision);
            lastDecision = Optional.empty();
            Toast.show(t("moderation.done.undone"));
        });
        drawList();
        drawItem();
    }

    /** After a decision the next item opens; the list shows it under the focus. */
    private void goOn(ReviewItemId from) {
        var next = neighbour(1).or(() -> neighbour(-1)).filter(one -> !one.equals(from));
        go(next.map(address::with).orElseGet(address::withoutItem));
    }

    private Optional<ReviewItemId> neighbour(int steps) {
        var ids = page.items().stream().map(ReviewItem::id).toList();
        int at = address.item().map(ids::indexOf).orElse(-1);
        int to = at < 0 ? 0 : at + steps;
        return to >= 0 && to < ids.size() ? Optional.of(ids.get(to)) : Optional.empty();
    }

    private void go(QueueAddress to) {
        UI.getCurrent().navigate(QueueView.class, to.query());
        to.item().ifPresent(this::focusLine);
    }

    private void focusLine(ReviewItemId id) {
        lines.link(id).ifPresent(line -> line.getElement().callJsFunction("focus"));
    }

    private void pressed(String key) {
        switch (key) {
            case "J" -> neighbour(1).ifPresent(to -> go(address.with(to)));
            case "K" -> neighbour(-1).ifPresent(to -> go(address.with(to)));
            case "P" -> claim();
            case "Z" -> lastDecision.ifPresent(this::undo);
            case "?" -> keys.explain();
            default -> choose(key);
        }
    }

    /** A letter of a decision on an item that nobody holds takes it first. */
    private void choose(String key) {
        if (form.isEmpty()) {
            claim();
        }
        for (var choice : Choice.values()) {
            if (choice.key().equals(key)) {
                form.ifPresent(part -> part.choose(choice));
            }
        }
    }

    private static void tried(Runnable action) {
        try {
            action.run();
        } catch (Refusal refused) {
            Toast.problem(Tr.refusal(refused));
        } catch (ConcurrencyFailureException someoneWasFaster) {
            Toast.problem(t("moderation.refused.again"));
        }
    }
}
