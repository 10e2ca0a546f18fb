package org.milepost.web.frame;

import java.util.List;
import java.util.Optional;

/**
 * What stands around a page.
 *
 * @param title what the page is, as the window's title says it
 * @param reader who reads, an opaque id; empty where nobody has signed in
 * @param places the ways to the trust's pages
 * @param morePlaces those that are looked at less often
 * @param school the name of the school the page is about
 * @param tabs the ways to the school's pages
 * @param moreTabs those that are looked at less often
 * @param control the two dates, where the page is shown for dates
 * @param beside what is different beside the day compared with
 * @param told what was just recorded
 * @param stream what says that there is something newer, on pages that show today as known now
 */
public record Frame(
        String title,
        Optional<String> reader,
        List<Way> places,
        List<Way> morePlaces,
        Optional<String> school,
        List<Way> tabs,
        List<Way> moreTabs,
        Optional<Control> control,
        Optional<Beside> beside,
        Optional<String> told,
        Optional<Stream> stream) {
    public Frame {
        places = List.copyOf(places);
        morePlaces = List.copyOf(morePlaces);
        tabs = List.copyOf(tabs);
        moreTabs = List.copyOf(moreTabs);
    }

    /**
     * What the page listens to.
     *
     * @param version what the page shows, where it knows it; else what the stream says first
     */
    public record Stream(String address, Optional<String> version) {}

    /** A way to another page. */
    public record Way(String words, String address, boolean here) {}

    /**
     * The control at the top.
     *
     * @param path of the page
     * @param on the day it is true on, for the field
     * @param knownOn the day it is known on, for the field
     * @param compare the day put beside, for the field
     * @param sentence both dates in words
     * @param past whether something else than today as known now is shown
     * @param now the address of the same page today
     * @param carried the page's other parameters
     */
    public record Control(
            String path,
            String on,
            String knownOn,
            String compare,
            String sentence,
            boolean past,
            String now,
            List<Carried> carried) {
        public Control {
            carried = List.copyOf(carried);
        }
    }

    /** A parameter that the control leaves as it is. */
    public record Carried(String name, String value) {}
}
