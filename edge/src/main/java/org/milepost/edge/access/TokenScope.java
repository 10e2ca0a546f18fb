package org.milepost.edge.access;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.milepost.api.SchoolId;
import org.milepost.api.access.Authority;

/**
 * What a token is good for, within what its person may do: it narrows and never widens. A token for reports reads and records
 * nothing; one for the programme that sends in a school's weekly figures opens that school's key metrics and nothing else.
 *
 * @param records whether it records, or only reads
 * @param schools the schools it is good for; empty means wherever its person's offices reach
 * @param parts the rows of the authority table it is good for; empty means all that its person may
 */
public record TokenScope(boolean records, Set<SchoolId> schools, Set<String> parts) {
    /** Whatever the person may. */
    public static final TokenScope WHOLE = new TokenScope(true, Set.of(), Set.of());

    /** Whatever the person may read. */
    public static final TokenScope READING = new TokenScope(false, Set.of(), Set.of());

    private static final int MOST = 50;
    private static final List<String> READ_BY = List.of("GET", "HEAD");

    public TokenScope {
        schools = Set.copyOf(schools);
        parts = Set.copyOf(parts);
        if (schools.size() > MOST) {
            throw new IllegalArgumentException("A token is narrowed to at most " + MOST + " schools.");
        }
        for (String part : parts) {
            if (!Authority.table().rows().contains(part)) {
                throw new IllegalArgumentException(
                        "No part of the record is called so: see the rows of docs/authority.md.");
            }
        }
    }

    /** Whether it narrows anything. */
    public boolean isWhole() {
        return equals(WHOLE);
    }

    /** Whether a token of this scope lets that request through to where it is decided what its person may. */
    public boolean opens(String method, String path) {
        return (records || READ_BY.contains(method))
                && (schools.isEmpty() || isAboutItsSchools(path))
                && opensPart(method, path);
    }

    private boolean isAboutItsSchools(String path) {
        String[] steps = path.split("/", -1);
        return steps.length > 3
                && steps[1].equals("api")
                && steps[2].equals("schools")
                && schools.stream().anyMatch(school -> school.value().equals(steps[3]));
    }

    /** What shows several parts at once, or is no part of the record, is for tokens that name none. */
    private boolean opensPart(String method, String path) {
        if (parts.isEmpty()) {
            return true;
        }
        Authority table = Authority.table();
        String wanted = (method.equals("HEAD") ? "GET" : method) + " " + path;
        return table.addresses().entrySet().stream()
                .filter(address -> isAt(address.getKey(), wanted))
                .anyMatch(address -> address.getValue().equals("command")
                        ? rowOfCommand(table, path).filter(parts::contains).isPresent()
                        : Arrays.stream(address.getValue().split(" +", -1)).anyMatch(parts::contains));
    }

    private static Optional<String> rowOfCommand(Authority table, String path) {
        String command = path.substring(path.lastIndexOf('/') + 1);
        return table.commands().contains(command)
                ? Optional.of(table.need(command).row())
                : Optional.empty();
    }

    private static boolean isAt(String pattern, String address) {
        String[] steps = pattern.split("/", -1);
        String[] taken = address.split("/", -1);
        if (steps.length != taken.length) {
            return false;
        }
        for (int i = 0; i < steps.length; i++) {
            if (!steps[i].startsWith("{") && !steps[i].equals(taken[i])) {
                return false;
            }
        }
        return true;
    }

    /** The scope in one line, as it is kept. */
    public String written() {
        return (records ? "record" : "read") + "|"
                + schools.stream().map(SchoolId::value).sorted().collect(Collectors.joining(",")) + "|"
                + String.join(",", new TreeSet<>(parts));
    }

    /** The scope that was kept as that line. */
    public static TokenScope read(String written) {
        String[] sides = written.split("\\|", -1);
        return new TokenScope(
                sides[0].equals("record"),
                items(sides[1]).stream().map(SchoolId::new).collect(Collectors.toSet()),
                Set.copyOf(items(sides[2])));
    }

    private static List<String> items(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(",", -1));
    }
}
