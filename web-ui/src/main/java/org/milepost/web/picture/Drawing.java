package org.milepost.web.picture;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.springframework.web.util.HtmlUtils;

/** Writes one SVG. Looks come from the stylesheet by class names, because the pages' policy admits no styles in the page. */
final class Drawing {
    private final StringBuilder svg = new StringBuilder(1_024);

    Drawing(double width, double height, String kind, String inWords) {
        this(width, height, kind, inWords, "img");
    }

    /** @param role img, or group where there are links inside */
    Drawing(double width, double height, String kind, String inWords, String role) {
        svg.append("<svg class=\"picture ")
                .append(kind)
                .append("\" viewBox=\"0 0 ")
                .append(n(width))
                .append(' ')
                .append(n(height))
                .append("\" role=\"")
                .append(role)
                .append("\" aria-label=\"")
                .append(text(inWords))
                .append("\" focusable=\"false\">");
    }

    Drawing line(String looks, double x1, double y1, double x2, double y2) {
        svg.append("<line class=\"")
                .append(looks)
                .append("\" x1=\"")
                .append(n(x1))
                .append("\" y1=\"")
                .append(n(y1));
        svg.append("\" x2=\"").append(n(x2)).append("\" y2=\"").append(n(y2)).append("\"/>");
        return this;
    }

    Drawing box(String looks, double x, double y, double width, double height) {
        svg.append("<rect class=\"")
                .append(looks)
                .append("\" x=\"")
                .append(n(x))
                .append("\" y=\"")
                .append(n(y));
        svg.append("\" width=\"")
                .append(n(Math.max(width, 0)))
                .append("\" height=\"")
                .append(n(Math.max(height, 0)));
        svg.append("\"/>");
        return this;
    }

    Drawing path(String looks, CharSequence d) {
        svg.append("<path class=\"").append(looks).append("\" d=\"").append(d).append("\"/>");
        return this;
    }

    Drawing dot(String looks, double x, double y, double radius) {
        svg.append("<circle class=\"")
                .append(looks)
                .append("\" cx=\"")
                .append(n(x))
                .append("\" cy=\"")
                .append(n(y));
        svg.append("\" r=\"").append(n(radius)).append("\"/>");
        return this;
    }

    /** @param anchor start, middle or end */
    Drawing words(String looks, double x, double y, String anchor, String words) {
        svg.append("<text class=\"")
                .append(looks)
                .append("\" x=\"")
                .append(n(x))
                .append("\" y=\"")
                .append(n(y));
        svg.append("\" text-anchor=\"")
                .append(anchor)
                .append("\">")
                .append(text(words))
                .append("</text>");
        return this;
    }

    /** What is drawn until {@link #linked} leads somewhere. */
    Drawing link(String address, String name) {
        svg.append("<a href=\"")
                .append(text(address))
                .append("\" aria-label=\"")
                .append(text(name))
                .append("\" data-words=\"")
                .append(text(name))
                .append("\"><title>")
                .append(text(name))
                .append("</title>");
        return this;
    }

    Drawing linked() {
        svg.append("</a>");
        return this;
    }

    String done() {
        return svg.append("</svg>").toString();
    }

    /** A length with one decimal at most. */
    static String n(double length) {
        return BigDecimal.valueOf(length)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String text(String words) {
        return HtmlUtils.htmlEscape(words);
    }
}
