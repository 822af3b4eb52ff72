package org.rione.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StillTest {

    private static final String HOSTILE = "<img src=q onerror=alert(1)> & \"'</p><script>";

    /** Held here: what is current is only held weakly. */
    private final UI page = new UI();

    @BeforeEach
    void openPage() {
        UI.setCurrent(page);
    }

    @AfterEach
    void closePage() {
        UI.setCurrent(null);
    }

    @Test
    void a_piece_is_one_node_and_reads_as_before() {
        var expected =
                "<section class=\"rn-card\"><p class=\"a\">&lt;img src=q onerror=alert(1)&gt; &amp; \"'&lt;/p&gt;"
                        + "&lt;script&gt;</p><a href=\"/x?a=1&amp;b=2\">due  spazi\na capo</a></section>";
        var piece = Html.still(
                Html.el("section", "rn-card", Html.p("a", HOSTILE), Html.link("/x?a=1&b=2", "due  spazi\na capo")));
        assertThat(piece.getElement().getChildCount()).isZero();
        assertThat(Html.toHtml(piece)).isEqualTo(expected);
        assertThat(piece.getElement().getProperty("innerHTML")).doesNotContain("<img", "<script");
    }

    @Test
    void equal_pieces_share_their_text_and_a_piece_in_a_piece_keeps_its_own() {
        var one = Html.still(Html.div("", Html.still(Html.p("a", "uguale"))));
        var other = Html.still(Html.div("", Html.p("a", "uguale")));
        assertThat(one.getElement().getProperty("innerHTML"))
                .isEqualTo("<p class=\"a\">uguale</p>")
                .isSameAs(other.getElement().getProperty("innerHTML"));
    }

    @Test
    void what_is_filled_again_shows_the_new() {
        var box = Html.div("");
        Html.fill(box, List.of(Html.p("", "prima")));
        Html.fill(box, List.of(Html.p("", "dopo")));
        assertThat(Html.toHtml(box)).isEqualTo("<div><p>dopo</p></div>");
    }

    @Test
    void without_a_session_everything_stays_an_element() {
        UI.setCurrent(null);
        var box = Html.still(Html.div("", Html.p("", "uno")));
        Html.fill(box, List.of(Html.p("", "due")));
        assertThat(box.getElement().getChildCount()).isOne();
        assertThat(Html.toHtml(box)).isEqualTo("<div><p>due</p></div>");
    }
}
