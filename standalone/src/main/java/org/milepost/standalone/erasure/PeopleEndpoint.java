package org.milepost.standalone.erasure;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.milepost.api.AsOf;
import org.milepost.api.Rejected;
import org.milepost.api.Rejection;
import org.milepost.api.TrustId;
import org.milepost.api.access.Right;
import org.milepost.edge.http.Asked;
import org.milepost.edge.http.Caller;
import org.milepost.edge.people.Directory;
import org.milepost.query.Records;
import org.milepost.query.TrustReading;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The directory of people over HTTP, for those who may see the offices. It knows no past: a name that is gone is gone. */
@RestController
public final class PeopleEndpoint {
    private static final String ROW = "offices";

    private final Directory directory;
    private final Eraser eraser;
    private final Records records;

    public PeopleEndpoint(Directory directory, Eraser eraser, Records records) {
        this.directory = directory;
        this.eraser = eraser;
        this.records = records;
    }

    /** A trust's people. */
    public record People(TrustId trust, List<Directory.Person> people) {
        public People {
            people = List.copyOf(people);
        }
    }

    @GetMapping("/api/trusts/{trust}/people")
    People people(@PathVariable String trust, Asked asked, HttpServletRequest request) {
        TrustReading reading = open(trust, request);
        return new People(reading.trust(), directory.all(reading.trust()));
    }

    @PostMapping("/api/trusts/{trust}/people")
    Directory.Person put(@PathVariable String trust, @RequestBody Directory.Person person, HttpServletRequest request) {
        TrustReading reading = open(trust, request);
        if (!reading.may(ROW, Right.WRITE)) {
            throw new Rejected(Rejection.office(
                    "office.may-not", "Your office may see this but not do it. Ask somebody whose office may."));
        }
        if (eraser.wasErased(reading.trust(), person.person())) {
            throw new Rejected(Rejection.rule(
                    "directory.was-erased",
                    "Who had this id was erased, and it stays empty. Somebody who comes back gets another id."));
        }
        directory.put(reading.trust(), person);
        return person;
    }

    private TrustReading open(String trust, HttpServletRequest request) {
        TrustReading reading = records.open(new TrustId(trust), AsOf.NOW, Caller.of(request));
        if (!reading.readsOfAllSchools(ROW)) {
            throw new Rejected(Rejection.unknown(reading.trust()));
        }
        return reading;
    }
}
