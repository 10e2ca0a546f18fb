package org.milepost.web.form;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.milepost.web.words.Say;

/** What things are called on forms, in the words of schools. */
public final class Labels {
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("reason", "Why"),
            Map.entry("effectiveOn", "In effect from"),
            Map.entry("decidedOn", "Decided on"),
            Map.entry("decidedBy", "Decided by"),
            Map.entry("minute", "Minute of the meeting"),
            Map.entry("meetingOn", "Day of the meeting"),
            Map.entry("reference", "Minute reference"),
            Map.entry("evidence", "Evidence"),
            Map.entry("event", "From the record"),
            Map.entry("url", "Address of the document"),
            Map.entry("sha256", "SHA-256 of the document"),
            Map.entry("date", "Date of the document"),
            Map.entry("source", "Where it comes from"),
            Map.entry("text", "In words"),
            Map.entry("coAuthors", "Written together with"),
            Map.entry("dueOn", "Due on"),
            Map.entry("owner", "Who answers for it"),
            Map.entry("successCriteria", "Success criteria"),
            Map.entry("ledBy", "Led by"),
            Map.entry("urn", "URN"),
            Map.entry("until", "Last day"),
            Map.entry("by", "By"),
            Map.entry("of", "Of"),
            Map.entry("to", "To"),
            Map.entry("into", "Goes on as part of"),
            Map.entry("from", "From"),
            Map.entry("year", "School year"),
            Map.entry("schoolYear", "School year"),
            Map.entry("rap", "RAP"),
            Map.entry("ceo", "CEO"),
            Map.entry("lead", "SI Lead"),
            Map.entry("check", "Health check"),
            Map.entry("link", "Support between schools"),
            Map.entry("day", "Day"),
            Map.entry("answer", "Answer"),
            Map.entry("need", "What is needed"),
            Map.entry("done", "What was done"),
            Map.entry("seen", "What was seen"),
            Map.entry("how", "How it is taken up"),
            Map.entry("about", "What it is about"),
            Map.entry("follows", "What follows"),
            Map.entry("posts", "Which posts, and for how long"),
            Map.entry("heldOn", "Held on"),
            Map.entry("groupUid", "Group UID"),
            Map.entry("yaml", "Text of an edition file"),
            Map.entry("shipped", "One that comes with Milepost"),
            Map.entry("goLiveOn", "First day in Milepost"),
            Map.entry("firstYear", "Teachers in their first year"),
            Map.entry("secondYear", "Teachers in their second year"),
            Map.entry("contentHash", "Words that are approved"));

    private static final Map<String, String> SLICES = Map.ofEntries(
            Map.entry("phase", "Phase and band"),
            Map.entry("rap", "Rapid acceleration plan (RAP)"),
            Map.entry("plan", "Improvement plan"),
            Map.entry("metrics", "Key metrics"),
            Map.entry("meeting", "Meetings"),
            Map.entry("review", "Reviews"),
            Map.entry("action", "Actions"),
            Map.entry("support", "Support"),
            Map.entry("practice", "Practice"),
            Map.entry("healthcheck", "Health check"),
            Map.entry("summary", "School summary"),
            Map.entry("cycle", "Improvement cycle"),
            Map.entry("risk", "Risks"),
            Map.entry("inspection", "Inspections and outcomes"),
            Map.entry("growth", "Professional growth"),
            Map.entry("grant", "Grants"),
            Map.entry("ect", "Early career teachers"),
            Map.entry("school", "The school itself"),
            Map.entry("trust", "The trust itself"));

    private static final Map<String, String> AS_WRITTEN =
            Map.of("rap", "RAP", "urn", "URN", "ect", "ECT", "ceo", "CEO", "si", "SI");

    private Labels() {}

    /** What a component is called. */
    public static String field(String name) {
        return FIELDS.getOrDefault(name, Say.capital(spoken(name)));
    }

    /** What a part of the record is called. */
    public static String slice(String name) {
        return SLICES.getOrDefault(name, Say.capital(name));
    }

    /** What a command is called: {@code approve-rap} is Approve RAP. */
    public static String command(String name) {
        if (name.equals("set-go-live")) {
            return "Set first day in Milepost";
        }
        return Say.capital(Arrays.stream(name.split("-"))
                .map(word -> AS_WRITTEN.getOrDefault(word, word))
                .collect(Collectors.joining(" ")));
    }

    /** What a choice of an enumeration is called: as it says itself, or its name. */
    public static String constant(Enum<?> constant) {
        for (String asked : new String[] {"title", "words"}) {
            Optional<Method> method = Arrays.stream(constant.getDeclaringClass().getMethods())
                    .filter(each -> each.getName().equals(asked)
                            && each.getParameterCount() == 0
                            && each.getReturnType() == String.class)
                    .findFirst();
            if (method.isPresent()) {
                try {
                    return Say.capital(String.valueOf(method.get().invoke(constant)));
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException("What " + constant + " is called cannot be asked", e);
                }
            }
        }
        return Say.capital(Say.words(constant.name()));
    }

    /** {@code successCriteria} is success criteria. */
    static String spoken(String name) {
        return Arrays.stream(name.replaceAll("([a-z])([A-Z])", "$1 $2")
                        .toLowerCase(Locale.UK)
                        .split(" "))
                .map(word -> AS_WRITTEN.getOrDefault(word, word))
                .collect(Collectors.joining(" "));
    }
}
