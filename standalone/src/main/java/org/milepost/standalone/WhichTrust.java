package org.milepost.standalone;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.milepost.api.TrustId;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Which of a folder's trusts a person at a terminal means: the only one there is need not be named. */
final class WhichTrust {
    private WhichTrust() {}

    static TrustId of(CommandLine asked, @Nullable String named, List<TrustId> there) {
        if (named != null) {
            TrustId trust = id(asked, named);
            if (!there.contains(trust)) {
                throw new ParameterException(asked, "There is no trust '" + named + "' in this folder.");
            }
            return trust;
        }
        if (there.size() != 1) {
            throw new ParameterException(
                    asked,
                    there.isEmpty()
                            ? "There is no trust in this folder yet."
                            : "Say which trust with --trust: "
                                    + there.stream().map(TrustId::value).toList() + ".");
        }
        return there.getFirst();
    }

    private static TrustId id(CommandLine asked, String named) {
        try {
            return new TrustId(named);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(asked, String.valueOf(e.getMessage()), e);
        }
    }
}
