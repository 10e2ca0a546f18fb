package org.milepost.standalone.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    Path temporary;

    Path path;

    @BeforeEach
    void in_a_folder_that_does_not_exist_yet() {
        path = temporary.resolve("milepost-data");
    }

    @Test
    void the_first_opening_makes_the_folder_and_the_next_finds_it() {
        try (DataFolder folder = DataFolder.openForServing(path)) {
            assertThat(folder.record()).exists();
            assertThat(folder.isSynthetic()).isFalse();
        }
        try (DataFolder folder = DataFolder.openForServing(path)) {
            assertThat(folder.isWritable()).isTrue();
        }
    }

    @Test
    void a_second_writer_gets_one_clear_sentence_and_a_reader_is_let_in() {
        try (DataFolder folder = DataFolder.openForServing(path)) {
            assertThatThrownBy(() -> DataFolder.openForServing(path))
                    .isInstanceOf(DataFolderRefused.class)
                    .hasMessage(
                            "The data folder %s is in use by another Milepost (process %d). Stop that one first, or name another folder.",
                            folder.path(), ProcessHandle.current().pid());
            try (DataFolder reader = DataFolder.openForReading(path)) {
                assertThat(reader.isWritable()).isFalse();
                assertThat(StoredEvents.of(reader).count()).isZero();
                assertThatThrownBy(() -> Appender.open(reader, java.time.Clock.systemUTC()))
                        .isInstanceOf(DataFolderRefused.class);
            }
        }
        DataFolder.openForServing(path).close();
    }

    /** The lock must outlive being asked for again, and being read beside, in the process that holds it. */
    @Test
    void a_second_process_is_refused() throws Exception {
        try (DataFolder folder = DataFolder.openForServing(path)) {
            assertThatThrownBy(() -> DataFolder.openForServing(path)).isInstanceOf(DataFolderRefused.class);
            DataFolder.openForReading(path).close();
            assertThat(anotherProcessOpens())
                    .contains("is in use by another Milepost (process "
                            + ProcessHandle.current().pid() + ")");
            assertThat(folder.isWritable()).isTrue();
        }
        assertThat(anotherProcessOpens()).contains("opened");
    }

    private String anotherProcessOpens() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        AnotherProcess.class.getName(),
                        path.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return said;
    }

    /** What the second process runs. */
    static final class AnotherProcess {
        public static void main(String[] arguments) {
            try (DataFolder folder = DataFolder.openForServing(Path.of(arguments[0]))) {
                System.out.println("opened " + folder.path());
            } catch (DataFolderRefused e) {
                System.out.println(e.getMessage());
            }
        }
    }

    @Test
    void a_folder_of_a_newer_format_is_refused_and_left_alone() throws IOException {
        DataFolder.openForServing(path).close();
        String about = "format=2\nsynthetic=false\n";
        Files.writeString(path.resolve("milepost.properties"), about);
        assertThatThrownBy(() -> DataFolder.openForServing(path))
                .isInstanceOf(DataFolderRefused.class)
                .hasMessageContaining("was written by a newer Milepost (format 2; this version knows 1)");
        assertThatThrownBy(() -> DataFolder.openForReading(path)).isInstanceOf(DataFolderRefused.class);
        assertThat(path.resolve("milepost.properties")).hasContent(about);
    }

    @Test
    void a_synthetic_folder_never_serves_and_a_real_one_never_turns_synthetic() {
        try (DataFolder folder = DataFolder.openSynthetic(path)) {
            assertThat(folder.isSynthetic()).isTrue();
        }
        assertThatThrownBy(() -> DataFolder.openForServing(path))
                .isInstanceOf(DataFolderRefused.class)
                .hasMessageContaining("made-up record");
        DataFolder.openSynthetic(path).close();

        Path real = temporary.resolve("real");
        DataFolder.openForServing(real).close();
        assertThatThrownBy(() -> DataFolder.openSynthetic(real))
                .isInstanceOf(DataFolderRefused.class)
                .hasMessageContaining("real record");
    }

    @Test
    void an_older_folder_is_copied_then_brought_up_to_date() throws Exception {
        recordOneEvent();
        try (DataFolder folder = DataFolder.open(path, false, 3, List.of(adding("second", 1), adding("third", 2)))) {
            assertThat(columns(folder.record())).contains("second", "third");
        }
        assertThat(columns(path.resolve("before-format-3/events.db"))).doesNotContain("second", "third");
        assertThat(Files.readString(path.resolve("milepost.properties"))).contains("format=3");
        assertThat(count(path.resolve("events.db"))).isOne();
        assertThat(count(path.resolve("before-format-3/events.db"))).isOne();
    }

    @Test
    void a_migration_that_fails_leaves_the_folder_as_it_was() throws Exception {
        recordOneEvent();
        assertThatThrownBy(() ->
                        DataFolder.open(path, false, 3, List.of(adding("second", 1), failing(adding("third", 2)))))
                .isInstanceOf(DataFolderRefused.class)
                .hasMessageContaining("was left as it was: no power");
        assertThat(columns(path.resolve("events.db"))).doesNotContain("second", "third");
        DataFolder.openForServing(path).close();
        assertThat(count(path.resolve("events.db"))).isOne();
    }

    @Test
    void a_migration_cut_off_in_the_middle_starts_again_from_the_copy() throws Exception {
        recordOneEvent();
        Migration cutOff = cutOff(adding("second", 1));
        assertThatThrownBy(() -> DataFolder.open(path, false, 2, List.of(cutOff)))
                .isInstanceOf(PowerCut.class);
        assertThat(columns(path.resolve("events.db"))).as("half migrated").contains("second");
        try (DataFolder folder = DataFolder.open(path, false, 2, List.of(adding("second", 1)))) {
            assertThat(columns(folder.record())).contains("second");
        }
        assertThat(columns(path.resolve("before-format-2/events.db")))
                .as("the copy is still of the old format")
                .doesNotContain("second");
    }

    @Test
    void somebody_elses_folder_is_not_taken_over() throws IOException {
        Files.createDirectories(path);
        Files.writeString(path.resolve("holiday.jpg"), "x");
        assertThatThrownBy(() -> DataFolder.openForServing(path))
                .isInstanceOf(DataFolderRefused.class)
                .hasMessageContaining("it holds holiday.jpg");
        assertThatThrownBy(() -> DataFolder.openForReading(path))
                .isInstanceOf(DataFolderRefused.class)
                .hasMessageContaining("is not a Milepost data folder");
    }

    @Test
    void a_folder_that_has_lost_its_record_does_not_start_an_empty_one() throws IOException {
        DataFolder.openForServing(path).close();
        Files.delete(path.resolve("events.db"));
        assertThatThrownBy(() -> DataFolder.openForServing(path))
                .isInstanceOf(DataFolderRefused.class)
                .hasMessageContaining("has lost its record");
        assertThat(path.resolve("events.db")).doesNotExist();
    }

    @Test
    void a_record_that_has_lost_its_description_is_not_guessed_at() throws Exception {
        recordOneEvent();
        Files.delete(path.resolve("milepost.properties"));
        assertThatThrownBy(() -> DataFolder.openForServing(path))
                .isInstanceOf(DataFolderRefused.class)
                .hasMessageContaining("has lost its milepost.properties");
    }

    private void recordOneEvent() {
        try (OpenRecord record = OpenRecord.in(path)) {
            record.append("school:hayes", 0, 0);
        }
    }

    private static Migration adding(String column, int from) {
        return new Migration() {
            @Override
            public int from() {
                return from;
            }

            @Override
            public void migrate(Path folder) throws Exception {
                try (Connection connection = SqliteFile.forWriting(folder.resolve("events.db"));
                        Statement statement = connection.createStatement()) {
                    statement.execute("ALTER TABLE event ADD COLUMN " + column + " TEXT");
                }
            }
        };
    }

    private static Migration failing(Migration migration) {
        return then(migration, () -> {
            throw new IOException("no power");
        });
    }

    private static Migration cutOff(Migration migration) {
        return then(migration, () -> {
            throw new PowerCut();
        });
    }

    private static Migration then(Migration migration, Ending ending) {
        return new Migration() {
            @Override
            public int from() {
                return migration.from();
            }

            @Override
            public void migrate(Path folder) throws Exception {
                migration.migrate(folder);
                ending.come();
            }
        };
    }

    private interface Ending {
        void come() throws Exception;
    }

    /** Not an exception that anything would catch: the process is gone. */
    private static final class PowerCut extends Error {}

    private static List<String> columns(Path record) throws Exception {
        try (Connection connection = SqliteFile.forReading(record);
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT name FROM pragma_table_info('event')")) {
            List<String> names = new java.util.ArrayList<>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        }
    }

    private static long count(Path record) throws Exception {
        try (Connection connection = SqliteFile.forReading(record);
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT count(*) FROM event")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
