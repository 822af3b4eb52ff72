package org.rione.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;

/** How a person works a page: with a pointer, or with nothing but the keyboard. */
interface Hand {

    /** Follows a link, presses a button, ticks a box. */
    void press(Locator target);

    /** Writes into a field in place of what stands there, and leaves it. */
    void write(Locator field, String words);

    Hand POINTER = new Hand() {

        @Override
        public void press(Locator target) {
            target.click();
        }

        @Override
        public void write(Locator field, String words) {
            field.fill(words);
            field.press("Tab");
        }
    };

    /** Tab until it is reached, as somebody without a pointer must; what has the focus must be seen (WCAG 2.4.11). */
    Hand KEYBOARD = new Hand() {

        private static final int FAR_TOO_MANY = 250;

        /** Whether it has the focus; a field may keep its input in a slot or a shadow. */
        private static final String FOCUSED = """
                e => {
                  let active = document.activeElement;
                  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
                  for (let at = active; at; at = at.parentNode ?? at.host) if (at === e) return true;
                  return false;
                }
                """;

        /** Whether at least a part of it is on the screen with nothing over it. */
        private static final String SEEN = """
                e => {
                  const box = e.getBoundingClientRect();
                  const spots = [[.5, .5], [.1, .2], [.9, .2], [.1, .8], [.9, .8]];
                  return spots.some(([x, y]) => {
                    let top = document.elementFromPoint(box.left + box.width * x, box.top + box.height * y);
                    for (; top; top = top.parentNode ?? top.host) if (top === e || e.parentNode === top) return true;
                    return false;
                  });
                }
                """;

        @Override
        public void press(Locator target) {
            reach(target);
            var ticked = "checkbox".equals(target.getAttribute("type")) || "radio".equals(target.getAttribute("type"));
            target.page().keyboard().press(ticked ? "Space" : "Enter");
        }

        @Override
        public void write(Locator field, String words) {
            reach(field);
            var keys = field.page().keyboard();
            keys.press("Control+a");
            keys.type(words);
            if (field.getAttribute("aria-haspopup") != null) {
                keys.press("Enter"); // takes the value and closes the calendar, which keeps the focus until then
            }
            keys.press("Tab");
        }

        private void reach(Locator target) {
            target.waitFor();
            for (int tabs = 0; !focused(target); tabs++) {
                assertThat(tabs).as("tabs on the way to " + target).isLessThan(FAR_TOO_MANY);
                target.page().keyboard().press("Tab");
            }
            assertThat(target.evaluate(SEEN))
                    .as(target + " is seen when it has the focus")
                    .isEqualTo(true);
        }

        private boolean focused(Locator target) {
            return (Boolean) target.evaluate(FOCUSED);
        }
    };

    /** Chooses a file after pressing what opens the dialog of the device. */
    default void choose(Page page, Locator opener, FilePayload file) {
        page.waitForFileChooser(() -> press(opener)).setFiles(file);
    }
}
