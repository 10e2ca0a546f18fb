package org.milepost.standalone.store;

import java.util.Optional;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.milepost.api.StoreUnavailable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What SQLite's error codes mean to the record. Axon's own resolver knows only standard exception types, which SQLite never throws. */
final class SqliteErrors implements PersistenceExceptionResolver {

    private static final int BASE_CODE = 0xff;

    /** Two events want the same place in a stream, or one event comes twice. */
    @Override
    public boolean isDuplicateKeyViolation(Exception exception) {
        return code(exception)
                .filter(code -> code == SQLiteErrorCode.SQLITE_CONSTRAINT_UNIQUE
                        || code == SQLiteErrorCode.SQLITE_CONSTRAINT_PRIMARYKEY)
                .isPresent();
    }

    /** The refusal that this failure amounts to, if it is the disk's fault and not the caller's. */
    static Optional<StoreUnavailable> unavailable(Throwable failure) {
        return code(failure).flatMap(code -> {
            if (isFull(code)) {
                return Optional.of(StoreUnavailable.full(failure));
            }
            return isBroken(code) ? Optional.of(StoreUnavailable.readOnly(failure)) : Optional.empty();
        });
    }

    /** A full disk may also show as the index of the log failing to grow: nothing was written then either. */
    private static boolean isFull(SQLiteErrorCode code) {
        return code == SQLiteErrorCode.SQLITE_FULL || code == SQLiteErrorCode.SQLITE_IOERR_SHMSIZE;
    }

    private static boolean isBroken(SQLiteErrorCode code) {
        int base = code.code & BASE_CODE;
        return base == SQLiteErrorCode.SQLITE_IOERR.code
                || base == SQLiteErrorCode.SQLITE_CORRUPT.code
                || base == SQLiteErrorCode.SQLITE_NOTADB.code
                || base == SQLiteErrorCode.SQLITE_READONLY.code;
    }

    private static Optional<SQLiteErrorCode> code(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLiteException sqlite) {
                return Optional.of(sqlite.getResultCode());
            }
        }
        return Optional.empty();
    }
}
