package org.milepost.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.milepost.web.form.Permitted;

/** The rules that pages speak of before a form is opened are rules of the command side, by their codes. */
class StandingRulesTest {
    @Test
    void every_rule_that_a_page_speaks_of_is_a_rule() throws IOException {
        Set<String> rules = Pattern.compile("^\\| `([a-z-]+\\.[a-z-]+)` \\|", Pattern.MULTILINE)
                .matcher(Files.readString(Path.of("../docs/rules.md")))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());

        assertThat(rules).hasSizeGreaterThan(100);
        assertThat(rules).containsAll(Permitted.standingRules());
    }
}
