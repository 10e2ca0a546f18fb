package org.milepost.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.milepost.api.ActorId;
import org.milepost.api.Command;
import org.milepost.api.Receipt;
import org.milepost.api.Rejected;
import org.milepost.api.SchoolId;
import org.milepost.api.TrustId;
import org.milepost.api.Urn;
import org.milepost.api.school.IdentityCommand.RegisterSchool;
import org.milepost.api.trust.TrustLifeCommand.CreateTrust;
import org.milepost.standalone.store.DataFolder;

class WriterTest {
    private static final ActorId ADMINISTRATOR = new ActorId("administrator");
    private static final TrustId MEADOWS = new TrustId("meadows");

    @TempDir
    Path path;

    private static Receipt tell(Writer writer, Command command) {
        String id = command.toString();
        return writer.asker().tell(command, ADMINISTRATOR, Integer.toHexString(id.hashCode()), "body");
    }

    private static CreateTrust createTrust() {
        return new CreateTrust(MEADOWS, "Meadows Trust", Optional.empty(), Optional.empty());
    }

    private static RegisterSchool register(String school) {
        return new RegisterSchool(
                new SchoolId(school),
                "Oakfield Primary School",
                Optional.of(new Urn("999001")),
                MEADOWS,
                LocalDate.of(2016, 9, 1),
                Optional.empty());
    }

    @Test
    void what_one_writer_recorded_the_next_one_finds() {
        try (DataFolder folder = DataFolder.openForServing(path);
                Writer writer = Writer.open(folder, Clock.systemUTC())) {
            writer.access().addInstallationAdministrator(ADMINISTRATOR);
            tell(writer, createTrust());
            assertThat(tell(writer, register("oakfield")).events()).hasSize(1);
        }
        try (DataFolder folder = DataFolder.openForServing(path);
                Writer writer = Writer.open(folder, Clock.systemUTC())) {
            assertThat(writer.stored().lastSequences()).containsOnlyKeys("trust:meadows", "school:oakfield");
            assertThat(tell(writer, register("oakfield")).events()).hasSize(1); // a repeat: the first answer again
            assertThat(writer.stored().count()).isEqualTo(2);
        }
    }

    @Test
    void refusals_come_back_as_refusals() {
        try (DataFolder folder = DataFolder.openForServing(path);
                Writer writer = Writer.open(folder, Clock.systemUTC())) {
            assertThatThrownBy(() -> tell(writer, createTrust()))
                    .isInstanceOfSatisfying(
                            Rejected.class,
                            refused -> assertThat(refused.rejection().code()).isEqualTo("trust.unknown"));
        }
    }

    @Test
    void many_commands_are_one_durable_whole_and_a_refusal_among_them_takes_nothing_back() throws Exception {
        try (DataFolder folder = DataFolder.openForServing(path);
                Writer writer = Writer.open(folder, Clock.systemUTC(), ADMINISTRATOR::equals)) {
            writer.appender().batch(() -> {
                tell(writer, createTrust());
                tell(writer, register("oakfield"));
                RegisterSchool taken = new RegisterSchool(
                        new SchoolId("oakfield"),
                        "Another School",
                        Optional.empty(),
                        MEADOWS,
                        LocalDate.of(2020, 9, 1),
                        Optional.empty());
                assertThatThrownBy(() -> tell(writer, taken)).isInstanceOf(Rejected.class);
                tell(writer, register("oakfield-two"));
                assertThat(writer.stored().count()).isZero(); // nothing is on disk before all is
                return true;
            });
            assertThat(writer.stored().count()).isEqualTo(3);

            assertThatThrownBy(() -> writer.appender().batch(() -> {
                        tell(writer, register("oakfield-three"));
                        throw new IllegalStateException("the machine stops");
                    }))
                    .hasMessage("the machine stops");
            assertThat(writer.stored().count()).isEqualTo(3);
            assertThat(tell(writer, register("oakfield-three")).events()).hasSize(1);
        }
    }
}
