package org.milepost.edge.json;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.InlineTagTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.PackageTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** What the published language says of its own types, read from its sources: each type's Javadoc and its components'. */
public final class JavadocOf {
    private static final Path SOURCES = Repository.ROOT.resolve("shared-events/src/main/java");

    /** The text of a type, and of each record component that has one. */
    public record Said(String text, Map<String, String> components) {}

    private final Map<String, Said> byType = new HashMap<>();
    private final SortedMap<String, String> byPackage = new TreeMap<>();

    private JavadocOf() {}

    /** Reads all sources of the published language. */
    public static JavadocOf publishedLanguage() {
        JavadocOf said = new JavadocOf();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> walked = Files.walk(SOURCES)) {
            List<Path> sources = walked.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("module-info.java"))
                    .toList();
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources));
            DocTrees docs = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                said.read(docs, unit);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return said;
    }

    /** What is said of a type. */
    public Optional<Said> of(Class<?> type) {
        return Optional.ofNullable(byType.get(type.getName()));
    }

    /** What is said of packages, by name. */
    public SortedMap<String, String> packages() {
        return byPackage;
    }

    /** What is said of types, by binary name. */
    public SortedMap<String, Said> types() {
        return new TreeMap<>(byType);
    }

    private void read(DocTrees docs, CompilationUnitTree unit) {
        new TreePathScanner<Void, String>() {
            @Override
            public Void visitPackage(PackageTree declared, String outer) {
                comment(docs, getCurrentPath())
                        .ifPresent(
                                said -> byPackage.put(declared.getPackageName().toString(), said.text()));
                return super.visitPackage(declared, outer);
            }

            @Override
            public Void visitClass(ClassTree type, String outer) {
                String name = outer + type.getSimpleName();
                comment(docs, getCurrentPath()).ifPresent(said -> byType.put(name, said));
                return super.visitClass(type, name + "$");
            }
        }.scan(unit, unit.getPackageName() + ".");
    }

    private static Optional<Said> comment(DocTrees docs, TreePath path) {
        DocCommentTree comment = docs.getDocCommentTree(path);
        if (comment == null) {
            return Optional.empty();
        }
        Map<String, String> components = new HashMap<>();
        for (DocTree tag : comment.getBlockTags()) {
            if (tag instanceof ParamTree param && !param.isTypeParameter()) {
                components.put(param.getName().toString(), text(param.getDescription()));
            }
        }
        return Optional.of(new Said(text(comment.getFullBody()), components));
    }

    private static String text(List<? extends DocTree> parts) {
        return parts.stream()
                .map(JavadocOf::text)
                .collect(Collectors.joining())
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String text(DocTree part) {
        return switch (part) {
            case LiteralTree code -> code.getBody().getBody();
            case LinkTree link -> link.getReference().getSignature().replaceFirst("^.*#", "");
            case InlineTagTree other -> other.toString();
            default -> part.toString().replaceAll("<[^>]*>", " ");
        };
    }
}
