package org.milepost.standalone.importing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** The real published files, where they lie beside the repository; tests on them say whether they ran. */
public final class SharedData {
    private SharedData() {}

    /** A file of {@code ../shared/data}, or the calling test is skipped. */
    public static ImportSource file(String name) {
        Optional<Path> file = folder().map(folder -> folder.resolve(name)).filter(Files::isRegularFile);
        if (file.isEmpty()) {
            System.out.println("Skipped: no " + name + " in ../shared/data beside the repository.");
            Assumptions.abort("no real data beside the repository: " + name);
        }
        return ImportSource.of(file.get());
    }

    private static Optional<Path> folder() {
        Path root = null;
        for (Path path = Path.of("").toAbsolutePath(); path != null; path = path.getParent()) {
            if (Files.isRegularFile(path.resolve("pom.xml"))) {
                root = path;
            }
        }
        return Optional.ofNullable(root)
                .map(top -> top.resolve("../shared/data").normalize())
                .filter(Files::isDirectory);
    }
}
