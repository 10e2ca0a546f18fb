package org.milepost.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.milepost.api.examples.Oakfield.CEO;
import static org.milepost.api.examples.Oakfield.OAKFIELD;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.milepost.api.Receipt;
import org.milepost.api.Rejected;
import org.milepost.api.Rejection;
import org.milepost.standalone.store.DataFolder;

/** Somebody presses the button a hundred times, or sends again because no answer came: it is recorded once. */
class OneSubmissionTest {
    private static final int TIMES = 100;
    private static final String KEY = "week-1-of-oakfield";

    @TempDir
    Path path;

    @Test
    void the_same_key_from_a_hundred_threads_is_one_event_and_a_hundred_equal_answers() throws Exception {
        Receipt first;
        try (DataFolder folder = DataFolder.openForServing(path);
                Writer writer = Writer.open(folder, Clock.systemUTC(), Meadow.INSTALLATION)) {
            Meadow.found(writer.asker(), List.of(OAKFIELD));
            long before = writer.stored().count();

            List<Receipt> answers = hundredAtOnce(writer);
            first = answers.getFirst();

            assertThat(first.events()).hasSize(1);
            assertThat(answers).hasSize(TIMES).containsOnly(first);
            assertThat(writer.stored().count()).isEqualTo(before + 1);
            assertThat(somethingElseUnderTheSameKey(writer)).isEqualTo("command.id-reused");
        }
        try (DataFolder folder = DataFolder.openForServing(path);
                Writer restarted = Writer.open(folder, Clock.systemUTC(), Meadow.INSTALLATION)) {
            long before = restarted.stored().count();

            assertThat(hundredAtOnce(restarted)).containsOnly(first);
            assertThat(somethingElseUnderTheSameKey(restarted)).isEqualTo("command.id-reused");
            assertThat(restarted.stored().count()).isEqualTo(before);
        }
    }

    @Test
    void a_refused_command_may_be_tried_again_under_its_key() {
        try (DataFolder folder = DataFolder.openForServing(path);
                Writer writer = Writer.open(folder, Clock.systemUTC(), Meadow.INSTALLATION)) {
            Meadow.found(writer.asker(), List.of(OAKFIELD));
            Rejected refused = catchThrowableOfType(
                    Rejected.class,
                    () -> Meadow.tell(
                            writer.asker(), CEO, KEY, Meadow.placing(OAKFIELD, "one", "NO_SUCH_BAND", Meadow.SEP_8)));
            assertThat(refused.rejection().code()).isEqualTo("phase.unknown-band");

            assertThat(Meadow.tell(writer.asker(), CEO, KEY, Meadow.placing(OAKFIELD, "one", "IMPROVE_1", Meadow.SEP_8))
                            .events())
                    .hasSize(1);
        }
    }

    @Test
    void without_one_key_the_hundred_answers_would_not_be_equal() throws Exception {
        try (DataFolder folder = DataFolder.openForServing(path);
                Writer writer = Writer.open(folder, Clock.systemUTC(), Meadow.INSTALLATION)) {
            Meadow.found(writer.asker(), List.of(OAKFIELD));
            assertThatThrownBy(() -> hundredAtOnce(writer, i -> KEY + i))
                    .cause()
                    .isInstanceOfSatisfying(
                            Rejected.class,
                            refused -> assertThat(refused.rejection().code()).startsWith("phase."));
        }
    }

    private static List<Receipt> hundredAtOnce(Writer writer) throws Exception {
        return hundredAtOnce(writer, i -> KEY);
    }

    private static List<Receipt> hundredAtOnce(Writer writer, IntFunction<String> key) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService people = Executors.newFixedThreadPool(TIMES)) {
            List<Future<Receipt>> asked = IntStream.range(0, TIMES)
                    .mapToObj(i -> people.submit(() -> {
                        start.await();
                        return Meadow.tell(
                                writer.asker(),
                                CEO,
                                key.apply(i),
                                Meadow.placing(OAKFIELD, "one", "IMPROVE_1", Meadow.SEP_8));
                    }))
                    .toList();
            start.countDown();
            List<Receipt> answers = new ArrayList<>();
            for (Future<Receipt> one : asked) {
                answers.add(one.get());
            }
            return answers;
        }
    }

    private static String somethingElseUnderTheSameKey(Writer writer) {
        Rejected refused = catchThrowableOfType(
                Rejected.class,
                () -> Meadow.tell(writer.asker(), CEO, KEY, Meadow.placing(OAKFIELD, "one", "REPAIR_1", Meadow.SEP_8)));
        assertThat(refused.rejection().kind()).isEqualTo(Rejection.Kind.RULE);
        return refused.rejection().code();
    }
}
