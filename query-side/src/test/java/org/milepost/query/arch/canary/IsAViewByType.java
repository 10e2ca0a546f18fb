package org.milepost.query.arch.canary;

import org.springframework.util.StringUtils;

/** Planted: a view by type, not by name. */
public final class IsAViewByType implements View {
    boolean apply(String text) {
        return StringUtils.hasText(text);
    }
}
