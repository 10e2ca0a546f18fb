package org.milepost.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.milepost.standalone.ImportedInto.Answer;
import org.milepost.standalone.store.DataFolder;

class RebuildingByCommandTest {
    @TempDir
    Path temporary;

    private Answer rebuild(ImportedInto folder) {
        return folder.run("rebuild", "--data", folder.folder().toString());
    }

    @Test
    void the_whole_record_is_read_and_nothing_is_recorded() {
        ImportedInto folder = new ImportedInto(temporary.resolve("data"));
        folder.files("gias-links", "7001", ImportedInto.fixture("gias-links.csv"));
        int before = folder.recorded().size();
        Answer answer = rebuild(folder);
        assertThat(answer.status()).as(answer.err()).isZero();
        assertThat(answer.out()).startsWith(before + " events were read into all views in ");
        assertThat(folder.recorded()).hasSize(before);
    }

    @Test
    void a_folder_in_use_is_left_alone_and_one_that_is_not_there_is_not_made() {
        ImportedInto folder = new ImportedInto(temporary.resolve("data"));
        assertThat(rebuild(folder).status()).isEqualTo(2);
        assertThat(folder.folder()).doesNotExist();
        try (DataFolder held = DataFolder.openForServing(folder.folder())) {
            Answer answer = rebuild(folder);
            assertThat(answer.status()).isEqualTo(1);
            assertThat(answer.err()).contains("is in use by another Milepost");
            assertThat(held.isWritable()).isTrue();
        }
    }
}
