package org.rione.shared.ui;

import com.vaadin.flow.component.Component;
import io.nayuki.qrcodegen.QrCode.Ecc;

/** A QR code as a drawing of ours: sharp on paper and on a projector, readable in the dark theme too. */
public final class QrCode {

    /** White squares around the code: scanners need four. */
    private static final int MARGIN = 4;

    /**
     * @param text what the code says, usually an address; 2,300 bytes at most
     * @param label what a screen reader says instead
     */
    public static Component of(String text, String label) {
        var code = io.nayuki.qrcodegen.QrCode.encodeText(text, Ecc.MEDIUM);
        var side = code.size + 2 * MARGIN;
        var svg = Html.attr(
                Html.el("svg", "rn-qr"),
                "viewBox",
                "0 0 " + side + " " + side,
                "role",
                "img",
                "aria-label",
                label,
                "shape-rendering",
                "crispEdges");
        svg.add(Html.attr(
                Html.el("rect", ""), "width", String.valueOf(side), "height", String.valueOf(side), "fill", "#ffffff"));
        svg.add(Html.attr(Html.el("path", ""), "d", squares(code), "fill", "#000000"));
        // a browser draws what it was given as markup; elements made one by one would not be SVG
        return Html.still(Html.span("rn-qr-frame", svg));
    }

    private static String squares(io.nayuki.qrcodegen.QrCode code) {
        var path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + MARGIN)
                            .append(' ')
                            .append(y + MARGIN)
                            .append("h1v1h-1z");
                }
            }
        }
        return path.toString();
    }

    private QrCode() {}
}
