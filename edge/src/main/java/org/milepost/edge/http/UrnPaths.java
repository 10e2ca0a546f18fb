package org.milepost.edge.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.milepost.api.Urn;
import org.milepost.api.school.SchoolList;
import org.milepost.api.school.SchoolQuery.FindSchools;
import org.milepost.edge.messages.Asker;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Leads from a URN to the school: an address under any URN that a school ever had answers with the same address under the
 * school's id, for whoever may see the school. To everybody else the URN is a school that does not exist.
 */
public final class UrnPaths implements HandlerInterceptor {
    private static final Pattern UNDER_URN = Pattern.compile("/api/schools/([1-9][0-9]{4,6})(/.*)?");

    private final Asker asker;

    public UrnPaths(Asker asker) {
        this.asker = asker;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Matcher path = UNDER_URN.matcher(request.getRequestURI());
        if (!path.matches()) {
            return true;
        }
        Optional<SchoolList.Found> school = school(new Urn(path.group(1)), request);
        school.ifPresent(found -> {
            String rest = Optional.ofNullable(path.group(2)).orElse("");
            String question = Optional.ofNullable(request.getQueryString())
                    .map(text -> "?" + text)
                    .orElse("");
            response.setStatus(HttpStatus.PERMANENT_REDIRECT.value());
            response.setHeader(
                    HttpHeaders.LOCATION, "/api/schools/" + found.school().value() + rest + question);
        });
        return school.isEmpty();
    }

    /** The school that has the URN, or else the one that had it; none where two that had it are left to choose from. */
    private Optional<SchoolList.Found> school(Urn urn, HttpServletRequest request) {
        List<SchoolList.Found> found = asker.ask(
                        new FindSchools(Optional.of(urn), Optional.empty()), Caller.of(request))
                .schools();
        Optional<SchoolList.Found> today = found.stream()
                .filter(school -> school.urn().equals(Optional.of(urn)))
                .findFirst();
        return today.or(() -> found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty());
    }
}
