package org.milepost.api.arch.canary;

/** Stands for the sealed interfaces of commands and events, which nothing outside their own file can implement. */
public interface ThingToSay {
    /** Planted: something to say that is no record. */
    final class SaidInAClass implements ThingToSay {}
}
