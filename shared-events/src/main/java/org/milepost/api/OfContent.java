package org.milepost.api;

/** An event about a text that people read and approve. It names the hash of what they read. */
public interface OfContent {
    /** The hash of that revision's content. */
    String contentHash();
}
