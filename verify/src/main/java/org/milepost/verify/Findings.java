package org.milepost.verify;

import java.util.List;

/**
 * What came of checking an export.
 *
 * @param proved what is so, each in a sentence
 * @param notProved what the export cannot show
 */
public record Findings(List<String> proved, List<String> notProved) {
    public Findings {
        proved = List.copyOf(proved);
        notProved = List.copyOf(notProved);
    }
}
