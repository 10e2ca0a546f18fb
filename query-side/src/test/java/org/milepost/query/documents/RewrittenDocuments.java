package org.milepost.query.documents;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Documents that reach whoever reads them changed, or not at all, as a test wants it. */
public final class RewrittenDocuments implements Documents {
    private final Documents documents;
    private final Function<Stored, Optional<Stored>> rewritten;

    public RewrittenDocuments(Documents documents, Function<Stored, Optional<Stored>> rewritten) {
        this.documents = documents;
        this.rewritten = rewritten;
    }

    @Override
    public Map<String, Stored> load(String view, Collection<String> ids) {
        Map<String, Stored> found = new HashMap<>();
        documents
                .load(view, ids)
                .forEach((id, stored) -> rewritten.apply(stored).ifPresent(other -> found.put(id, other)));
        return found;
    }

    @Override
    public void write(String view, Collection<Stored> changed) {
        documents.write(view, changed);
    }

    @Override
    public Map<String, Long> heads(Collection<String> schools) {
        return documents.heads(schools);
    }

    @Override
    public void writeHeads(Collection<Head> heads) {
        documents.writeHeads(heads);
    }

    @Override
    public void addToIndex(String index, Map<String, Set<String>> membersByKey) {
        documents.addToIndex(index, membersByKey);
    }

    @Override
    public List<String> index(String index, String key) {
        return documents.index(index, key);
    }

    @Override
    public void keepOnly(
            Map<String, Set<String>> written, Set<String> schools, Map<String, Map<String, Set<String>>> indexes) {
        documents.keepOnly(written, schools, indexes);
    }

    @Override
    public void clear() {
        documents.clear();
    }
}
