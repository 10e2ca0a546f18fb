package org.milepost.edge.ledger;

/**
 * How far a log had come.
 *
 * @param log its name, which is its stream's: {@code school:hayes}
 * @param size how many events it had
 * @param root the root of the tree over them
 */
public record LogHead(String log, long size, Hash root) {}
