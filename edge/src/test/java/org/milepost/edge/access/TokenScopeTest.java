package org.milepost.edge.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.milepost.api.SchoolId;
import org.milepost.api.access.Authority;

/** What a token's scope opens, asked of every address of the authority table. */
class TokenScopeTest {
    private static final SchoolId OAKFIELD = new SchoolId("oakfield");
    private static final Map<String, String> ADDRESSES = Authority.table().addresses();

    @Test
    void a_whole_token_opens_every_address_and_a_reading_one_those_that_are_read() {
        ADDRESSES.forEach((address, row) -> {
            assertThat(opens(TokenScope.WHOLE, address)).as(address).isTrue();
            assertThat(opens(TokenScope.READING, address)).as(address).isEqualTo(address.startsWith("GET "));
        });
        assertThat(TokenScope.READING.opens("HEAD", "/api/trusts")).isTrue();
        assertThat(TokenScope.READING.opens("OPTIONS", "/api/trusts")).isFalse();
    }

    @Test
    void a_token_for_a_part_opens_the_addresses_of_its_row_and_no_other() {
        for (String part : Authority.table().rows()) {
            TokenScope scope = new TokenScope(true, Set.of(), Set.of(part));
            ADDRESSES.forEach((address, row) -> {
                if (!row.equals("command")) {
                    assertThat(opens(scope, address))
                            .as("%s by a token for %s", address, part)
                            .isEqualTo(List.of(row.split(" +", -1)).contains(part));
                }
            });
            for (String command : Authority.table().commands()) {
                assertThat(scope.opens("POST", "/api/schools/oakfield/commands/" + command))
                        .as("%s by a token for %s", command, part)
                        .isEqualTo(Authority.table().need(command).row().equals(part));
            }
            assertThat(scope.opens("GET", "/api/nothing")).isFalse();
            assertThat(scope.opens("POST", "/api/schools/oakfield/commands/nothing"))
                    .isFalse();
        }
    }

    @Test
    void a_token_for_a_school_opens_that_school_only() {
        TokenScope scope = new TokenScope(true, Set.of(OAKFIELD), Set.of());
        ADDRESSES
                .keySet()
                .forEach(address -> assertThat(opens(scope, address))
                        .as(address)
                        .isEqualTo(address.contains(" /api/schools/{school}")));
        for (String elsewhere : List.of(
                "/api/schools/willow",
                "/api/schools/oakfieldx/plans",
                "/api/schools",
                "/api/schools/",
                "/api/trusts/oakfield",
                "/reports/v1/schools.csv",
                "/schools/oakfield")) {
            assertThat(scope.opens("GET", elsewhere)).as(elsewhere).isFalse();
        }
    }

    @Test
    void a_scope_is_kept_in_a_line_and_read_from_it() {
        for (TokenScope scope : List.of(
                TokenScope.WHOLE,
                TokenScope.READING,
                new TokenScope(true, Set.of(OAKFIELD, new SchoolId("willow")), Set.of("plan", "metrics")))) {
            assertThat(TokenScope.read(scope.written())).isEqualTo(scope);
        }
        assertThat(TokenScope.WHOLE.written()).as("what older keeps are given").isEqualTo("record||");
    }

    @Test
    void only_what_stands_in_the_table_is_a_part() {
        assertThatThrownBy(() -> new TokenScope(true, Set.of(), Set.of("everything")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static boolean opens(TokenScope scope, String address) {
        String[] sides = address.split(" ", 2);
        return scope.opens(
                sides[0],
                Arrays.stream(sides[1].split("/", -1))
                        .map(step -> switch (step) {
                            case "{school}" -> "oakfield";
                            case "{command}" -> "place-school";
                            default -> step.replaceAll("[{}]", "");
                        })
                        .reduce((one, other) -> one + "/" + other)
                        .orElseThrow());
    }
}
