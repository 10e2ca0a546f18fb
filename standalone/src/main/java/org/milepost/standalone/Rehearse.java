package org.milepost.standalone;

import picocli.CommandLine.Command;

/**
 * Starts what a start starts and stops again, once after each build, so that the JDK can remember what it loaded: the launcher
 * records the run and later starts take half the time. Nobody types this.
 */
@Command(name = "rehearse", hidden = true, description = "Starts and stops once, for the launcher.")
final class Rehearse implements Runnable {
    @Override
    public void run() {
        Milepost.commandLine().getUsageMessage();
    }
}
