package org.milepost.standalone.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/** A few connections that can only read, shared by everyone who reads; whoever comes when all are in use waits for one. */
final class Readers implements AutoCloseable {

    private static final int MOST_AT_ONCE = 16;

    private final Path file;
    private final Semaphore places = new Semaphore(MOST_AT_ONCE, true);
    private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();
    private volatile boolean closed;

    Readers(Path file) {
        this.file = file;
    }

    /** A connection whose {@code close()} gives it back. */
    Connection borrow() throws SQLException {
        if (closed) {
            throw new SQLException("The record is closed.");
        }
        places.acquireUninterruptibly();
        try {
            Connection pooled = idle.pollFirst();
            Connection connection = pooled != null ? pooled : SqliteFile.forReading(file);
            AtomicBoolean returned = new AtomicBoolean();
            return closingBy(connection, () -> {
                if (returned.compareAndSet(false, true)) {
                    giveBack(connection);
                }
            });
        } catch (SQLException | RuntimeException e) {
            places.release();
            throw e;
        }
    }

    private void giveBack(Connection connection) throws SQLException {
        try {
            if (closed) {
                connection.close();
            } else {
                idle.addFirst(connection);
            }
        } finally {
            places.release();
        }
    }

    /** The same connection, but closing it does what is said here instead. */
    static Connection closingBy(Connection connection, OnClose onClose) {
        return (Connection) Proxy.newProxyInstance(
                Readers.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        onClose.close();
                        return null;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getTargetException();
                    }
                });
    }

    @FunctionalInterface
    interface OnClose {
        void close() throws SQLException;
    }

    @Override
    public void close() throws SQLException {
        closed = true;
        for (Connection connection = idle.pollFirst(); connection != null; connection = idle.pollFirst()) {
            connection.close();
        }
    }
}
