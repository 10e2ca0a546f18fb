package org.milepost.web.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.LongSupplier;
import org.milepost.edge.http.Caller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Puts at the top of every page how many notices are new to its reader. */
@ControllerAdvice(basePackages = "org.milepost.web")
public final class NewsInFrame {
    private final Notices notices;

    NewsInFrame(Notices notices) {
        this.notices = notices;
    }

    /** What is new; looked up when a page says it, and not by what shows no page. */
    public static final class News {
        private final LongSupplier unseen;
        private long known = -1;

        News(LongSupplier unseen) {
            this.unseen = unseen;
        }

        public long getNotices() {
            if (known < 0) {
                known = unseen.getAsLong();
            }
            return known;
        }
    }

    @ModelAttribute("news")
    News news(HttpServletRequest request) {
        return new News(() -> notices.unseen(Caller.of(request)));
    }
}
