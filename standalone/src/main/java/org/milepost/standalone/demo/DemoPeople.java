package org.milepost.standalone.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.milepost.api.ActorId;
import org.milepost.api.ItemId;
import org.milepost.api.Note;
import org.milepost.api.SchoolId;
import org.milepost.api.access.Office;
import org.milepost.api.trust.TrustLifeCommand.DelegateOffice;
import org.milepost.edge.access.AccountKeep;
import org.milepost.edge.access.AccountKeep.Account;
import org.milepost.web.signin.OfferedPeople;
import org.milepost.web.signin.OfferedPeople.Offered;

/** The people of the demo's trust whom nobody needs but who wants to see it with their eyes: somebody for each office. */
public final class DemoPeople {
    private static final String PASSWORD = "demo";

    /** The school at which those of one school are. */
    private static final SchoolId SCHOOL = new SchoolId(Generator.school());

    /** A Monday, on which a senior leader begins to stand in for the headteacher. */
    private static final LocalDate STANDS_IN_FROM = LocalDate.of(2023, 1, 9);

    /** Somebody of the trust. */
    private record Person(String id, Office office) {}

    private static final List<Person> BESIDES = List.of(
            new Person("demo-leader", Office.EXECUTIVE_LEADER),
            new Person("demo-slt", Office.SENIOR_LEADER),
            new Person("demo-slim", Office.SLIM_LEADER),
            new Person("demo-practitioner", Office.LEAD_PRACTITIONER),
            new Person("demo-team", Office.EXECUTIVE_TEAM),
            new Person("demo-local", Office.LOCAL_COMMITTEE_MEMBER));

    private DemoPeople() {}

    /** Those who stand in no other story. */
    static List<String> besides() {
        return BESIDES.stream().map(Person::id).toList();
    }

    /** Notes that they come into their offices. */
    static void takeOffice(Diary diary) {
        for (Person person : BESIDES) {
            if (person.office().isOfSchool()) {
                DemoTrust.office(diary, person.id(), person.office(), SCHOOL);
            } else {
                DemoTrust.office(diary, person.id(), person.office());
            }
        }
        diary.note(
                STANDS_IN_FROM,
                "08:30",
                DemoTrust.ADMIN,
                new DelegateOffice(
                        DemoTrust.TRUST,
                        new ItemId("deputy-" + SCHOOL.value()),
                        new ItemId("grant-demo-head-" + SCHOOL.value()),
                        new ActorId("demo-slt"),
                        STANDS_IN_FROM,
                        STANDS_IN_FROM.plusWeeks(4),
                        new Note("The headteacher is away until half-term."),
                        Optional.empty()));
    }

    /**
     * Lets everybody sign in with a password that everybody knows, and offers one person for each office.
     *
     * @param passwordHash of the demo's password
     */
    public static void moveIn(AccountKeep accounts, OfferedPeople sign, String passwordHash, Instant now) {
        for (String person : DemoTrust.people()) {
            accounts.keep(new Account(new ActorId(person), person, passwordHash, now));
        }
        sign.offer(List.of(
                offered("CEO", DemoTrust.CEO),
                offered("Board member (Chair)", DemoTrust.BOARD),
                offered("Committee (ACC) member (Chair)", DemoTrust.ACC),
                offered("Clerk", DemoTrust.CLERK),
                offered("Headteacher of Hawthorn", "demo-head-" + SCHOOL.value()),
                offered("Executive leader at Hawthorn", "demo-leader"),
                offered("Senior leader at Hawthorn", "demo-slt"),
                offered("School Improvement Lead", DemoTrust.SI_LEAD),
                offered("SLIM leader", "demo-slim"),
                offered("Lead Practitioner", "demo-practitioner"),
                offered("Executive team", "demo-team"),
                offered("Local committee member at Hawthorn", "demo-local"),
                offered("Auditor", DemoTrust.AUDITOR),
                offered("Administrator", DemoTrust.ADMIN)));
    }

    /** The password of everybody here. */
    public static String password() {
        return PASSWORD;
    }

    private static Offered offered(String office, String person) {
        return new Offered(office, person, PASSWORD);
    }
}
