package org.milepost.standalone;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.milepost.standalone.DemoInBrowser.Reader;
import org.springframework.util.FileSystemUtils;

/** The demo and a browser for all tests of a class; skips them where there is no browser. */
final class DemoWindows implements BeforeAllCallback, AfterAllCallback {
    private Optional<Path> folder = Optional.empty();
    private Optional<DemoInBrowser> demo = Optional.empty();

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        Path path = Files.createTempDirectory("milepost-demo-");
        folder = Optional.of(path);
        demo = Optional.of(DemoInBrowser.start(path));
    }

    @Override
    public void afterAll(ExtensionContext context) throws Exception {
        demo.ifPresent(DemoInBrowser::close);
        if (folder.isPresent()) {
            FileSystemUtils.deleteRecursively(folder.get());
        }
    }

    /** A reader at a window of that width, signed in. */
    Reader reader(String person, int width, boolean javaScript) {
        return demo.orElseThrow().reader(person, width, javaScript);
    }
}
